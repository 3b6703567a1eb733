"""Read-aloud itself: a text in, sound and word times out, by the best voice that may hear it."""

import hashlib
import json
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from jobunivers.services.speech import mp3
from jobunivers.services.speech.chain import Chain, open_chain
from jobunivers.services.speech.engines import Engine, Voice
from jobunivers.services.speech.marks import marks_of
from jobunivers.services.speech.normalise import NORMALISER, spoken
from jobunivers.services.speech.process import VoiceFailed
from jobunivers.services.speech.sentences import piece_spans
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.sound import (
    MOST_CHARACTERS,
    MP3,
    Mark,
    NoVoice,
    Speech,
    TextTooLong,
    VoicesSilent,
)
from jobunivers.services.speech.spoken import Spoken, Utterance
from jobunivers.services.speech.store import SCHEMA, Entry, Store
from jobunivers.services.speech.tokens import tokens

SLOWEST, FASTEST = 0.5, 2.0


@dataclass(frozen=True)
class Part:
    """A piece of a text with its sound. ``key`` names the stored sound of a published text."""

    text: str
    speech: Speech
    key: str | None


class ReadAloud:
    """One per process; safe for threads. Nothing starts before somebody listens."""

    def __init__(self, settings: SpeechSettings, chain: Chain | None = None) -> None:
        self.chain = chain or open_chain(settings)
        self.store = Store(settings.sounds_dir, settings.cache_bytes)

    def speak(
        self, text: str, language: str, *, private: bool, voice: str | None = None, rate: float = 1.0
    ) -> Speech:
        """``text`` as sound. A private text goes to voices on this server only and leaves no trace.

        ``voice`` is tried first if it may be. ``NoVoice`` when nothing can say it, ``VoicesSilent`` when
        nothing can just now, ``TextTooLong`` above the limit.
        """
        return self._part(text, language, private, voice, rate).speech

    def parts(
        self,
        text: str,
        language: str,
        *,
        private: bool,
        voice: str | None = None,
        rate: float = 1.0,
        without: Collection[str] = (),
    ) -> list[Part]:
        """``text`` piece by piece, whole sentences together; one part where all of it is recorded.

        ``without`` names engines that do not speak where the listener is.
        """
        pieces = [text[start:end] for start, end in piece_spans(text)]
        if not private and self._recorded(text, language, without):
            pieces = [text]
        return [self._part(piece, language, private, voice, rate, without) for piece in pieces]

    def check(self, languages: Sequence[str]) -> dict[str, str | None]:
        """Which engine really says a person's own "1 2 3" in each language now; None where none does."""
        return {language: self._heard(language) for language in languages}

    def _heard(self, language: str) -> str | None:
        try:
            return self.speak("1 2 3", language, private=True).engine
        except NoVoice:
            return None

    def close(self) -> None:
        """End every voice process."""
        self.chain.close()

    def _recorded(self, text: str, language: str, without: Collection[str]) -> bool:
        engines = self.chain.engines_for(language, private=False, without=without)
        return any(engine.name == "recorded" and engine.voice_for(text, language) for engine in engines)

    def _part(
        self,
        text: str,
        language: str,
        private: bool,
        wished: str | None,
        rate: float,
        without: Collection[str] = (),
    ) -> Part:
        if len(text) > MOST_CHARACTERS:
            raise TextTooLong
        utterance = Utterance(text, spoken(text, language), language, min(max(rate, SLOWEST), FASTEST))
        if not tokens(utterance.said.text):
            return Part(text, _silence(), None)
        problem = NoVoice
        for engine, voice in self._voices(utterance, private, wished, without):
            try:
                said = self._fresh if private else self._kept
                return said(utterance, engine, voice)
            except VoiceFailed:
                problem = VoicesSilent
        raise problem(language)

    def _voices(
        self, utterance: Utterance, private: bool, wished: str | None, without: Collection[str]
    ) -> list[tuple[Engine, Voice]]:
        """The engines to try in turn, the voice wished for first."""
        engines = self.chain.engines_for(utterance.language, private=private, without=without)
        usual = [(engine, engine.voice_for(utterance.text, utterance.language)) for engine in engines]
        found = [(engine, voice) for engine, voice in usual if voice]
        for engine in engines:
            voices = engine.voices(utterance.language)
            found[:0] = [(engine, voice) for voice in voices if voice.name == wished]
        return found

    def _fresh(self, utterance: Utterance, engine: Engine, voice: Voice) -> Part:
        audio, entry = _made(utterance, engine, voice)
        return Part(utterance.text, _speech(utterance.text, audio, entry), None)

    def _kept(self, utterance: Utterance, engine: Engine, voice: Voice) -> Part:
        key = sound_key(utterance, voice)
        entry = self.store.find_or_make(
            key, lambda: _made(utterance, engine, voice), for_good=engine.for_good
        )
        path = self.store.path(key)
        if not path:
            return self._fresh(utterance, engine, voice)
        return Part(utterance.text, _speech(utterance.text, path.read_bytes(), entry), key)


def sound_key(utterance: Utterance, voice: Voice) -> str:
    """The name of a sound: everything that decides how it sounds, hashed."""
    text = unicodedata.normalize("NFC", utterance.text)
    made_by = [voice.engine, voice.version, voice.name]
    how = [SCHEMA, NORMALISER, *made_by, utterance.language, utterance.rate, mp3.FORMAT, text]
    return hashlib.sha256(json.dumps(how).encode()).hexdigest()


def _made(utterance: Utterance, engine: Engine, voice: Voice) -> tuple[bytes, Entry]:
    said = engine.say(utterance, voice)
    if not said.audio:
        raise VoiceFailed("no sound")
    marks = marks_of(utterance.text, _anchors(utterance.said, said.events), said.duration)
    times = tuple(mark.seconds for mark in marks)
    return said.audio, Entry(round(said.duration, 3), times, voice.exact, voice.engine, voice.name)


def _anchors(said: Spoken, events: tuple[tuple[int, float], ...]) -> list[tuple[int, float]]:
    """Engine events as places in the original text, later by the encoder's delay."""
    inside = ((place, seconds) for place, seconds in events if 0 <= place < len(said.origin))
    return [(said.origin[place], seconds + mp3.ENCODER_DELAY) for place, seconds in inside]


def _speech(text: str, audio: bytes, entry: Entry) -> Speech:
    timed = zip(tokens(text), entry.times, strict=True)
    marks = tuple(Mark(start, end, seconds) for (start, end), seconds in timed)
    return Speech(audio, MP3, entry.duration, marks, entry.exact, entry.engine, entry.voice)


def _silence() -> Speech:
    """A text with nothing to say (a lone dash, an emoji) is no error."""
    return Speech(b"", MP3, 0.0, (), True, "none", "none")
