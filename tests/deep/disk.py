"""The disk under the product's own SQLite, watched at the one place where SQLite writes: its VFS.

Every file opened while ``watched()`` tells its writes, truncations and syncs, and can be told to be full. No compiler
and no privileges are needed; it is the SQLite of the product itself (pysqlite3), not another one beside it.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pysqlite3._sqlite3

OK, FULL = 0, 13
_POINTER, _INT, _WIDE = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _WIDE)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _WIDE)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", _INT),
        ("file_size", _INT),
        ("longest_path", _INT),
        ("next", _POINTER),
        ("name", ctypes.c_char_p),
        ("data", _POINTER),
        ("open", _POINTER),
    ]


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", _INT),
        *((name, _POINTER) for name in ("close", "read", "write", "truncate", "sync")),
        *((f"other{number}", _POINTER) for number in range(13)),
    ]


@dataclass(frozen=True)
class Event:
    """One thing that reached a file: a write (with data), a truncation to ``offset``, or a sync."""

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """What has been written since the watching began; ``is_full`` refuses every further write."""

    events: list[Event] = field(default_factory=list)
    is_full: bool = False
    refused: int = 0


_kept_alive: list[object] = []


@contextmanager
def watched() -> Iterator[Disk]:
    """Watch every database file opened inside."""
    disk, files = Disk(), dict[int, str]()
    library = ctypes.CDLL(pysqlite3._sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    vfs = library.sqlite3_vfs_find(None).contents
    plain_address = vfs.open
    plain_open = _OPEN(plain_address)

    def open_file(found: int, name: int | None, file: int, flags: int, answer: int | None) -> int:
        result: int = plain_open(found, name, file, flags, answer)
        if result == OK and name:
            files[file] = ctypes.string_at(name).decode()  # SQLite goes on reading at this very address
            _watch(file, disk, files)
        return result

    watching = _OPEN(open_file)
    _kept_alive.append(watching)
    vfs.open = ctypes.cast(watching, _POINTER).value
    try:
        yield disk
    finally:
        vfs.open = plain_address


def _watch(file: int, disk: Disk, files: dict[int, str]) -> None:
    """Put our own writing, truncating and syncing before SQLite's for one open file."""
    held = ctypes.cast(file, ctypes.POINTER(ctypes.POINTER(_Methods)))
    plain = held[0].contents
    ours = _Methods.from_buffer_copy(plain)
    write, truncate, sync = _WRITE(plain.write), _TRUNCATE(plain.truncate), _SYNC(plain.sync)

    def writing(at: int, data: int, size: int, offset: int) -> int:
        if disk.is_full:
            disk.refused += 1
            return FULL
        disk.events.append(Event("write", files[at], offset, ctypes.string_at(data, size)))
        return int(write(at, data, size, offset))

    def truncating(at: int, size: int) -> int:
        disk.events.append(Event("truncate", files[at], size))
        return int(truncate(at, size))

    def syncing(at: int, flags: int) -> int:
        result = int(sync(at, flags))
        disk.events.append(Event("sync", files[at]))
        return result

    calls = (_WRITE(writing), _TRUNCATE(truncating), _SYNC(syncing))
    for name, call in zip(("write", "truncate", "sync"), calls, strict=True):
        setattr(ours, name, ctypes.cast(call, _POINTER).value)
    _kept_alive.extend((plain, ours, calls))
    held[0] = ctypes.pointer(ours)
