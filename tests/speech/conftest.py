"""Voices for the tests: the real ones in a folder of their own, and some that write down what they hear."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobunivers.services.speech import mp3
from jobunivers.services.speech.chain import Chain
from jobunivers.services.speech.engines import Voice
from jobunivers.services.speech.process import Said, VoiceFailed
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.spoken import Utterance


class Listening:
    """An engine that writes down every text it is given; ``works=False`` makes it fail each time."""

    def __init__(
        self, name: str, *, published_only: bool, works: bool = True, for_good: bool = False
    ) -> None:
        self.name, self.published_only, self.works, self.for_good = name, published_only, works, for_good
        self.heard: list[str] = []

    def voices(self, language: str) -> list[Voice]:
        return [Voice(f"{self.name}:{language}", self.name, language, "1", exact=False)]

    def voice_for(self, text: str, language: str) -> Voice | None:
        return self.voices(language)[0]

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        self.heard.append(utterance.text)
        if not self.works:
            raise VoiceFailed("hoarse")
        audio = mp3.encode(bytes(2 * 22050), 22050)
        return Said(audio, mp3.seconds(audio), ())

    def close(self) -> None:
        pass


@pytest.fixture
def quiet(tmp_path: Path) -> SpeechSettings:
    """Voices that need nothing outside."""
    return SpeechSettings(tmp_path, engines=("recorded", "espeak"), workers=2)


@pytest.fixture
def read_aloud(quiet: SpeechSettings) -> Iterator[ReadAloud]:
    made = ReadAloud(quiet)
    yield made
    made.close()


@pytest.fixture
def with_engines(quiet: SpeechSettings) -> Callable[..., ReadAloud]:
    return lambda *engines: ReadAloud(quiet, Chain(engines))


@pytest.fixture
def sound() -> bytes:
    """Two seconds of MP3."""
    return mp3.encode(bytes(2 * 2 * 22050), 22050)
