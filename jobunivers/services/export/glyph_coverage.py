"""Which characters a font file can draw, read from its own character map."""

import struct
from collections.abc import Iterator

_SEGMENTED, _GROUPED = 4, 12


def characters_of(font: bytes) -> frozenset[int]:
    """The code points a TrueType or OpenType font maps to a glyph (subtable formats 4 and 12)."""
    return frozenset(code for offset in _subtables(font) for code in _codes(font, offset))


def _subtables(font: bytes) -> Iterator[int]:
    start = _table(font, b"cmap")
    count: int = struct.unpack_from(">H", font, start + 2)[0]
    for number in range(count):
        offset: int = struct.unpack_from(">I", font, start + 4 + 8 * number + 4)[0]
        yield start + offset


def _table(font: bytes, tag: bytes) -> int:
    count: int = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return int(next(offset for name, _, offset, _ in records if name == tag))


def _codes(font: bytes, offset: int) -> Iterator[int]:
    form: int = struct.unpack_from(">H", font, offset)[0]
    if form == _SEGMENTED:
        yield from _segment_codes(font, offset)
    elif form == _GROUPED:
        yield from _group_codes(font, offset)


def _segment_codes(font: bytes, offset: int) -> Iterator[int]:
    doubled: int = struct.unpack_from(">H", font, offset + 6)[0]
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, offset + 14)
    starts = struct.unpack_from(f">{count}H", font, offset + 16 + doubled)
    for first, last in zip(starts, ends, strict=True):
        yield from range(first, min(last, 0xFFFE) + 1)


def _group_codes(font: bytes, offset: int) -> Iterator[int]:
    count: int = struct.unpack_from(">I", font, offset + 12)[0]
    for number in range(count):
        first, last, _ = struct.unpack_from(">III", font, offset + 16 + 12 * number)
        yield from range(first, last + 1)
