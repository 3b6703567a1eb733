"""Sentences read by people, one file a block and language. For Somali and others there is no other voice."""

import hashlib

from jobunivers.services.speech import mp3
from jobunivers.services.speech.blocks import block_id
from jobunivers.services.speech.engines import Voice
from jobunivers.services.speech.process import Said, VoiceFailed
from jobunivers.services.speech.recordings import Recordings
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.spoken import Utterance


class RecordedEngine:
    """Says the published texts that somebody has read aloud; word times reckoned from their length."""

    name = "recorded"
    published_only = True
    for_good = False

    def __init__(self, settings: SpeechSettings) -> None:
        self.recordings = Recordings(settings.recordings_dir)

    def voices(self, language: str) -> list[Voice]:
        """One "voice" where anything at all is recorded in the language."""
        return [_voice(language, b"")] if self.recordings.blocks(language) else []

    def voice_for(self, text: str, language: str) -> Voice | None:
        """A voice only for a text that somebody has read."""
        audio = self.recordings.find(language, block_id(text))
        return _voice(language, audio) if audio else None

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        """The recording as it was made; how fast is left to the player."""
        audio = self.recordings.find(utterance.language, block_id(utterance.text))
        if not audio:
            raise VoiceFailed("the recording is gone")
        return Said(audio, mp3.seconds(audio), ())

    def close(self) -> None:
        """Nothing is held open."""


def _voice(language: str, audio: bytes) -> Voice:
    made_of = hashlib.sha256(audio).hexdigest()
    return Voice(f"recorded:{language}", RecordedEngine.name, language, made_of, exact=False)
