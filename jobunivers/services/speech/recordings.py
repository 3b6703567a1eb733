"""The recordings people have made: ``<language>/<block id>.mp3``, nothing but sound in them."""

import re
import wave
from io import BytesIO
from pathlib import Path

from jobunivers.services.speech import mp3
from jobunivers.services.speech.files import write_whole

LONGEST_SECONDS = 180
MOST_BYTES = 20 * 1024 * 1024
_BLOCK = re.compile(r"[0-9a-f]{16}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class BadRecording(Exception):
    """Not an MP3 or a 16-bit WAV of at most ``LONGEST_SECONDS``."""


class Recordings:
    """A folder store; every name is checked, so that nothing outside the folder is ever touched."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, language: str, block: str, file: bytes) -> None:
        """Keep an MP3 or WAV as the voice of a block, without tags or names in it.

        ``BadRecording`` if it is neither.
        """
        path = self._path(language, block)
        write_whole(path, _clean(file))

    def find(self, language: str, block: str) -> bytes | None:
        """The MP3 of a block, or None."""
        try:
            return self._path(language, block).read_bytes()
        except FileNotFoundError:
            return None

    def remove(self, language: str, block: str) -> None:
        """Forget a recording; harmless if there is none."""
        self._path(language, block).unlink(missing_ok=True)

    def blocks(self, language: str) -> list[str]:
        """The ids of all blocks recorded in a language."""
        return sorted(path.stem for path in (self._folder / _language(language)).glob("*.mp3"))

    def _path(self, language: str, block: str) -> Path:
        if not _BLOCK.fullmatch(block):
            raise ValueError("not a block id")
        return self._folder / _language(language) / f"{block}.mp3"


def _language(code: str) -> str:
    if not _LANGUAGE.fullmatch(code):
        raise ValueError("not a language")
    return code


def _clean(file: bytes) -> bytes:
    if len(file) > MOST_BYTES:
        raise BadRecording
    try:
        audio = _from_wav(file) if file[:4] == b"RIFF" else mp3.only_frames(file)
    except (mp3.NotMp3, wave.Error, EOFError):
        raise BadRecording from None
    if not 0 < mp3.seconds(audio) <= LONGEST_SECONDS:
        raise BadRecording
    return audio


def _from_wav(file: bytes) -> bytes:
    with wave.open(BytesIO(file)) as sound:
        if sound.getsampwidth() != 2 or sound.getnchannels() > 2:
            raise BadRecording
        samples = sound.readframes(LONGEST_SECONDS * sound.getframerate() + 1)
        return mp3.encode(_mono(samples, sound.getnchannels()), sound.getframerate())


def _mono(samples: bytes, channels: int) -> bytes:
    """The left channel is enough for a voice."""
    if channels == 1:
        return samples
    return b"".join(samples[place : place + 2] for place in range(0, len(samples), 4))
