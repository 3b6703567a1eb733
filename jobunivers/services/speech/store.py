"""Sounds of published texts on disk: made once, never changed, thrown away by age when there are too many."""

import fcntl
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from jobunivers.services.speech.files import write_whole

SCHEMA = 1
_KEY = re.compile(r"[0-9a-f]{64}")
_LOCKS = 3


@dataclass(frozen=True)
class Entry:
    """What is known about a sound: seconds, and the time of each word in order."""

    duration: float
    times: tuple[float, ...]
    exact: bool
    engine: str
    voice: str


class Store:
    """``made/`` stays under ``limit`` bytes, the sounds used longest ago go first; ``kept/`` is for good.

    Safe for threads and for processes that share the folder.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder, self._limit = folder, limit
        self._unswept = limit

    def find(self, key: str) -> Entry | None:
        """The entry of a key, now used most recently; None when it has to be made."""
        path = self.path(key)
        if not path:
            return None
        try:
            entry = json.loads(path.with_suffix(".json").read_bytes())
            os.utime(path)
        except (FileNotFoundError, ValueError):
            return None
        return Entry(**entry | {"times": tuple(entry["times"])})

    def path(self, key: str) -> Path | None:
        """The sound file of a key, or None. A key that is no key finds nothing."""
        if not _KEY.fullmatch(key):
            return None
        places = (self._path(key, for_good) for for_good in (False, True))
        return next((path for path in places if path.exists()), None)

    def find_or_make(self, key: str, make: Callable[[], tuple[bytes, Entry]], *, for_good: bool) -> Entry:
        """The entry of a key, made by ``make`` if it is not there: once, whoever asks at the same time."""
        entry = self.find(key)
        if entry:
            return entry
        with self._alone(key[:_LOCKS]):
            return self.find(key) or self._made(key, make, for_good)

    def _made(self, key: str, make: Callable[[], tuple[bytes, Entry]], for_good: bool) -> Entry:
        audio, entry = make()
        path = self._path(key, for_good)
        write_whole(path.with_suffix(".json"), json.dumps(asdict(entry), separators=(",", ":")).encode())
        write_whole(path, audio)
        if not for_good:
            self._make_room(len(audio))
        return entry

    def _path(self, key: str, for_good: bool) -> Path:
        return self._folder / ("kept" if for_good else "made") / key[:2] / f"{key}.mp3"

    @contextmanager
    def _alone(self, name: str) -> Iterator[None]:
        """Hold a lock file; the system lets go of it if the process ends."""
        path = self._folder / "locks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _make_room(self, size: int) -> None:
        """Look through the folder now and then, not at every sound."""
        self._unswept += size
        if self._unswept >= self._limit // 16:
            self._unswept = 0
            with self._alone("room"):
                self._sweep()

    def _sweep(self) -> None:
        """Throw away the sounds used longest ago until an eighth is free, if there are too many."""
        found = [(path, path.stat()) for path in (self._folder / "made").glob("*/*.mp3")]
        size = sum(about.st_size for _, about in found)
        if size <= self._limit:
            return
        for path, about in sorted(found, key=lambda file: file[1].st_mtime_ns):
            if size <= self._limit - self._limit // 8:
                return
            size -= about.st_size
            with suppress(FileNotFoundError):
                path.unlink()
            with suppress(FileNotFoundError):
                path.with_suffix(".json").unlink()
