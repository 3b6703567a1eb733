"""Sound and film by their bytes: which container it is, and an MP4 without the place it was made at."""

from collections.abc import Iterator
from typing import Literal

Media = Literal["webm", "mp4", "ogg"]
_EBML = b"\x1a\x45\xdf\xa3"
_NESTED = frozenset({b"moov", b"trak", b"moof", b"traf"})
_TELLING = frozenset({b"udta", b"meta", b"uuid"})
_HEAD = 8
_DEEPEST = 4


def media_of(data: bytes) -> Media | None:
    """Which container the bytes hold; None for anything else, whatever it calls itself."""
    if data.startswith(_EBML) and b"webm" in data[:64]:
        return "webm"
    if data[4:8] == b"ftyp" and not data[8:12].startswith((b"heic", b"heif", b"avif", b"mif1")):
        return "mp4"
    return "ogg" if data.startswith(b"OggS") else None


def has_picture(data: bytes, media: Media) -> bool:
    """Whether there is film in it, or only sound."""
    if media == "mp4":
        return b"vmhd" in data
    return (b"V_" if media == "webm" else b"theora") in data[:4096]


def without_place(data: bytes, media: str) -> bytes:
    """An MP4 with its notes (place, phone, owner) blanked; every other box stays where it was."""
    if media != "mp4":
        return data
    cleaned = bytearray(data)
    for start, body, end in _telling_boxes(data, 0, len(data)):
        cleaned[start + 4 : start + _HEAD] = b"free"
        cleaned[body:end] = bytes(end - body)
    return bytes(cleaned)


def _telling_boxes(data: bytes, start: int, end: int, depth: int = 0) -> Iterator[tuple[int, int, int]]:
    """Where the boxes with notes begin, where their words begin, and where they end; nested ones too."""
    while start + _HEAD <= end:
        size, kind = int.from_bytes(data[start : start + 4], "big"), data[start + 4 : start + _HEAD]
        head = _HEAD
        if size == 1:
            size, head = int.from_bytes(data[start + _HEAD : start + 16], "big"), 16
        stop = end if size == 0 else start + size
        if stop < start + head or stop > end:
            return
        if kind in _TELLING:
            yield start, start + head, stop
        elif kind in _NESTED and depth < _DEEPEST:
            yield from _telling_boxes(data, start + head, stop, depth + 1)
        start = stop
