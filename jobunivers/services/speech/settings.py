"""What an operator decides about read-aloud; comes in from outside, nothing here reads the environment."""

from dataclasses import dataclass
from pathlib import Path

EVERY_ENGINE = ("recorded", "piper", "gtts", "espeak")


@dataclass(frozen=True)
class SpeechSettings:
    """``engines`` in the order they are asked.

    ``allow_gtts`` lets *published* texts go to Google, nothing else.

    ``voices_dir`` holds Piper voices (``da_DK-name.onnx`` beside ``da_DK-name.onnx.json``); ``cache_bytes``
    caps what can be made again; ``workers`` is how many voices may speak at once in one server process.
    """

    data_dir: Path
    engines: tuple[str, ...] = EVERY_ENGINE
    allow_gtts: bool = False
    voices_dir: Path | None = None
    cache_bytes: int = 512 * 1024 * 1024
    workers: int = 2

    @property
    def sounds_dir(self) -> Path:
        """Where made sounds are kept."""
        return self.data_dir / "speech" / "sounds"

    @property
    def recordings_dir(self) -> Path:
        """Where people's recordings are kept: one folder a language."""
        return self.data_dir / "speech" / "recorded"
