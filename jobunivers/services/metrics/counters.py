"""Numbers that each worker keeps in a small file of its own, so that any worker can tell what all of them counted.

A worker that ends, even suddenly, leaves its file behind: its counts stay in the sum. ``clear`` begins anew at start.
"""

import mmap
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

ROOM = 512 * 1024
_LENGTH, _VALUE = struct.Struct("=H"), struct.Struct("=d")
LOST = "jobunivers_metrics_lost_total"
GAUGE = "="


class Counters:
    """The counters of this process in ``folder``; safe for threads and after a fork. Never stops what it counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._owner = 0
        self._end = 0
        self._places: dict[str, int] = {}
        self._memory: mmap.mmap | None = None

    def add(self, series: str, by: float = 1.0) -> None:
        """Count ``by`` more of a series, named as Prometheus names it: ``name{label="value"}``."""
        with self._lock:
            memory, place = self._place(series)
            _VALUE.pack_into(memory, place, _VALUE.unpack_from(memory, place)[0] + by)

    def note(self, series: str, value: float) -> None:
        """How something is in this worker right now; told only while the worker lives."""
        with self._lock:
            memory, place = self._place(GAUGE + series)
            _VALUE.pack_into(memory, place, value)

    def told(self) -> dict[str, float]:
        """What all workers counted, summed; and what each living one noted, with its ``pid``."""
        found: dict[str, float] = {}
        for path in sorted(self._folder.glob("*.counts")):
            pid = int(path.stem)
            for series, value in _read(path):
                if not series.startswith(GAUGE):
                    found[series] = found.get(series, 0.0) + value
                elif _lives(pid):
                    found[_with_pid(series.removeprefix(GAUGE), pid)] = value
        return found

    def _place(self, series: str) -> tuple[mmap.mmap, int]:
        """Where a series' number stands; the first of them is what had no room."""
        if self._memory is None or self._owner != os.getpid():
            self._memory = self._open()
        place = self._places.get(series)
        return self._memory, self._new(series) if place is None else place

    def _open(self) -> mmap.mmap:
        self._owner, self._end, self._places = os.getpid(), 0, {}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(
                self._folder / f"{self._owner}.counts", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600
            )
            try:
                os.posix_fallocate(descriptor, 0, ROOM)  # a full disk is told here, not by a signal later
                self._memory = mmap.mmap(descriptor, ROOM)
            finally:
                os.close(descriptor)
        except OSError:
            self._memory = mmap.mmap(-1, ROOM)
        self._new(LOST)
        return self._memory

    def _new(self, series: str) -> int:
        name = series.encode()
        name += b" " * (-(len(name) + _LENGTH.size) % _VALUE.size)
        place = self._end + _LENGTH.size + len(name)
        memory = self._memory
        if memory is None or place + _VALUE.size + _LENGTH.size > ROOM:
            return self._places[LOST]
        memory[self._end + _LENGTH.size : place] = name
        _VALUE.pack_into(memory, place, 0.0)
        _LENGTH.pack_into(memory, self._end, len(name))
        self._places[series], self._end = place, place + _VALUE.size
        return place


def clear(folder: Path) -> None:
    """Begin anew: for the server's start, before its workers."""
    for path in folder.glob("*.counts"):
        path.unlink(missing_ok=True)


def _read(path: Path) -> Iterator[tuple[str, float]]:
    try:
        data = path.read_bytes()
    except OSError:
        return
    at = 0
    while at + _LENGTH.size <= len(data) and (length := _LENGTH.unpack_from(data, at)[0]):
        name, place = data[at + _LENGTH.size : at + _LENGTH.size + length], at + _LENGTH.size + length
        yield name.decode().rstrip(), _VALUE.unpack_from(data, place)[0]
        at = place + _VALUE.size


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _with_pid(series: str, pid: int) -> str:
    name, brace, labels = series.partition("{")
    return f'{name}{{pid="{pid}"{"," + labels if brace else "}"}'
