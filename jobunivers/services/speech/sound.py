"""What read-aloud hands back: sound, and when each word is said."""

from dataclasses import dataclass
from typing import NamedTuple

MP3 = "audio/mpeg"


class Mark(NamedTuple):
    """One word of the text: ``start`` and ``end`` in characters, ``seconds`` from the start of the sound."""

    start: int
    end: int
    seconds: float


@dataclass(frozen=True)
class Speech:
    """A text as sound.

    ``marks_exact`` is False where word times are reckoned from the length of the words.
    """

    audio: bytes
    mime: str
    duration: float
    marks: tuple[Mark, ...]
    marks_exact: bool
    engine: str
    voice: str


class NoVoice(Exception):
    """No engine can say this language to us yet. Carries the language, never the text."""

    def __init__(self, language: str) -> None:
        super().__init__(f"no voice in {language} yet")
        self.language = language


class VoicesSilent(NoVoice):
    """There are voices in this language, but none of them answers just now."""


class TextTooLong(Exception):
    """More than ``MOST_CHARACTERS`` at once."""


MOST_CHARACTERS = 1000
