"""Google's text-to-speech, for *published* texts only and only where the operator has said yes.

It lies outside this server, is not documented and stops answering when asked too often. So: one sentence at a
time with a deadline, nothing but whole answers count, and after a failure it is left alone for a while.
"""

import base64
import re
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec

from jobunivers.services.speech import mp3
from jobunivers.services.speech.engines import EngineMissing, Voice
from jobunivers.services.speech.process import Said, VoiceFailed
from jobunivers.services.speech.sentences import sentence_spans
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.spoken import Utterance

TIMEOUT = 8.0
LEFT_ALONE_FOR = 20
MOST_ANSWER = 2 * 1024 * 1024

_LANGUAGES = frozenset(["da", "en", "uk", "ar", "am", "tr", "pl", "ru", "ur", "ro", "de"])
_SOUND = re.compile(rb'jQ1olc","\[\\"([A-Za-z0-9+/=]+)\\"')

Send = Callable[[urllib.request.Request], bytes]


def _send(request: urllib.request.Request) -> bytes:
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 - the library's address
        return bytes(answer.read(MOST_ANSWER))


class GttsEngine:
    """Good voices in eleven languages, from outside. ``address`` overrides where the requests go."""

    name = "gtts"
    published_only = True
    for_good = True

    def __init__(self, settings: SpeechSettings, *, address: str | None = None, send: Send = _send) -> None:
        if not settings.allow_gtts:
            raise EngineMissing("not allowed by the operator")
        if not find_spec("gtts"):
            raise EngineMissing("not installed: gtts")
        self._address, self._send, self._left_alone = address, send, 0

    def voices(self, language: str) -> list[Voice]:
        """One voice in each language it knows."""
        known = language in _LANGUAGES
        return [Voice(f"gtts:{language}", self.name, language, version("gtts"), exact=False)] if known else []

    def voice_for(self, text: str, language: str) -> Voice | None:
        """The language's voice; none while it is left alone after a failure."""
        if self._left_alone:
            self._left_alone -= 1
            return None
        return next(iter(self.voices(language)), None)

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        """The sentences one after another.

        ``VoiceFailed``, and a pause, if any of them does not come whole.
        """
        text, audio, events = utterance.said.text, b"", []
        for start, end in sentence_spans(text):
            events.append((start, mp3.seconds(audio)))
            audio += b"".join(self._sound(request) for request in self._requests(text[start:end], utterance))
        return Said(audio, mp3.seconds(audio), tuple(events))

    def close(self) -> None:
        """Nothing is held open."""

    def _requests(self, sentence: str, utterance: Utterance) -> list[urllib.request.Request]:
        """What the library would send; sent from here, because the library does not check certificates."""
        gtts = import_module("gtts")
        prepared = gtts.gTTS(sentence, lang=utterance.language, slow=utterance.rate < 0.8, lang_check=False)
        return [
            urllib.request.Request(self._address or part.url, part.body.encode(), dict(part.headers))  # noqa: S310
            for part in (prepared._prepare_requests() if any(map(str.isalnum, sentence)) else [])
        ]

    def _sound(self, request: urllib.request.Request) -> bytes:
        try:
            found = _SOUND.search(self._send(request))
            return mp3.only_frames(base64.b64decode(found[1]) if found else b"")
        except (OSError, HTTPException, ValueError, mp3.NotMp3) as problem:
            self._left_alone = LEFT_ALONE_FOR
            raise VoiceFailed(type(problem).__name__) from None
