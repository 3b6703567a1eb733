"""What every voice engine promises. Which engines may hear what is decided in ``chain.py`` alone."""

from dataclasses import dataclass
from typing import Protocol

from jobunivers.services.speech.process import Said
from jobunivers.services.speech.spoken import Utterance


class EngineMissing(Exception):
    """This engine cannot be used here; the reason is for the operator to read."""


@dataclass(frozen=True)
class Voice:
    """One voice of one engine in one language. ``version`` changes whenever it would sound different."""

    name: str
    engine: str
    language: str
    version: str
    exact: bool


class Engine(Protocol):
    """Says texts. ``local``: the text stays on this server. ``for_good``: a sound made is never thrown away.

    ``published_only`` engines never get a person's own words.
    """

    name: str
    published_only: bool
    for_good: bool

    def voices(self, language: str) -> list[Voice]:
        """Every voice it has in a language, best first; empty when it has none."""

    def voice_for(self, text: str, language: str) -> Voice | None:
        """The voice it would say this text with."""

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        """The sound, with times by the characters of ``utterance.said``.

        ``VoiceFailed`` when there is none.
        """

    def close(self) -> None:
        """Let go of processes and files."""
