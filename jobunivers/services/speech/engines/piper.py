"""Piper: natural voices an operator has put in a folder. One worker, as each voice fills 200 MB."""

import hashlib
import re
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from jobunivers.services.speech.engines import EngineMissing, Voice
from jobunivers.services.speech.pool import Pool
from jobunivers.services.speech.process import Said
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.services.speech.spoken import Utterance

_FILE = re.compile(r"(?P<language>[a-z]{2,3})[_-].*\.onnx$")
_WITHIN = 20.0
_START_WITHIN = 30.0


class PiperEngine:
    """Says any text in the languages of the voices installed; word times reckoned inside each sentence."""

    name = "piper"
    published_only = False
    for_good = False

    def __init__(self, settings: SpeechSettings) -> None:
        if not find_spec("piper"):
            raise EngineMissing("not installed: piper-tts")
        self._files = _voice_files(settings.voices_dir)
        if not self._files:
            raise EngineMissing("no voices installed: put .onnx and .onnx.json files in the voices folder")
        self.pool = Pool("piper", 1, within=_WITHIN, start_within=_START_WITHIN)

    def voices(self, language: str) -> list[Voice]:
        """The installed voices of a language, by name."""
        return [self._voice(path, language) for path in self._files if _language(path) == language]

    def voice_for(self, text: str, language: str) -> Voice | None:
        """The first voice of the language."""
        return next(iter(self.voices(language)), None)

    def say(self, utterance: Utterance, voice: Voice) -> Said:
        """Sound and sentence times from the worker."""
        path = next(path for path in self._files if _name(path) == voice.name)
        return self.pool.ask({"text": utterance.said.text, "voice": str(path), "rate": utterance.rate})

    def close(self) -> None:
        """End the worker."""
        self.pool.close()

    def _voice(self, path: Path, language: str) -> Voice:
        made_of = f"{version('piper-tts')}-{_hash(path)}"
        return Voice(_name(path), self.name, language, made_of, exact=False)


def _voice_files(folder: Path | None) -> list[Path]:
    found = sorted(folder.glob("*.onnx")) if folder else []
    return [path for path in found if _FILE.match(path.name) and path.with_name(f"{path.name}.json").exists()]


def _language(path: Path) -> str:
    match = _FILE.match(path.name)
    return match["language"] if match else ""


def _name(path: Path) -> str:
    return f"piper:{path.stem}"


@cache
def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
