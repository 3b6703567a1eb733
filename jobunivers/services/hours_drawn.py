"""Hours drawn for paper, as SVG: a day as a clock or as a line, in the same twelve surfaces as on the screen.

A day is 24 surfaces, one an hour: 1 to 12, or 0 for nothing. Each surface has its own colour *and* its own pattern, so
that it is known without colours too. What is drawn stands beside it in words.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jobunivers.services.export.look import INK, QUIET
from jobunivers.services.hours import DAY

Surfaces = Sequence[int]
NOTHING_HERE = "#FFFFFF"
_OUTER, _INNER, _CLOCK = 168, 92, 340
_HOUR, _LINE, _SCALE = 20, 44, 24


class Surface(NamedTuple):
    """A colour, and a pattern that repeats every ``size`` units: the path of its lines, and how thick they are."""

    ground: str
    size: int
    path: str
    stroke: float = 1.3


SURFACES = (
    Surface("#FFD3A3", 10, "M-2 2 2-2M0 10 10 0M8 12 12 8"),
    Surface("#F6C9D9", 10, "M-2 8 2 12M0 0 10 10M8-2 12 2"),
    Surface("#BFE6EA", 12, "M0 6q3-5 6 0t6 0"),
    Surface("#E4E1D6", 8, "M0 4h8"),
    Surface("#FFE066", 8, "M4 0v8"),
    Surface("#DCCBF2", 14, "M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
    Surface("#BCD0F5", 12, "M3 3h.01M9 9h.01", 3),
    Surface("#F9BFB2", 12, "M6 2v8M2 6h8"),
    Surface("#C4E5B3", 12, "M0 9 6 3 12 9"),
    Surface("#E8D3BE", 9, "M4.5 0v9M0 4.5h9"),
    Surface("#D5DDE3", 6, "M3 3h.01", 2.2),
    Surface("#E2EBA4", 12, "M6 2 10 9H2Z"),
)


def clock(day: Surfaces) -> bytes:
    """A day as a clock of 24 hours, midnight at the top."""
    wedges = (_wedge(hour, _fill(surface)) for hour, surface in enumerate(day))
    numbers = (_number(hour) for hour in range(0, DAY, 3))
    return _drawn((_CLOCK, _CLOCK), day, (*wedges, *numbers))


def line(day: Surfaces, *, mirrored: bool) -> bytes:
    """A day as a line of hours from midnight to midnight; ``mirrored`` from right to left."""
    boxes = (
        f'<rect x="{_along(hour, mirrored=mirrored)}" y="1" width="{_HOUR}" height="{_LINE - 2}" {_fill(surface)}/>'
        for hour, surface in enumerate(day)
    )
    quarters = "".join(f"M{hour * _HOUR} 1V{_LINE - 1}" for hour in range(6, DAY, 6))
    return _drawn(
        (DAY * _HOUR, _LINE), day, (*boxes, f'<path d="{quarters}" stroke="{INK}" stroke-width="2.4"/>')
    )


def scale(*, mirrored: bool) -> bytes:
    """The hours above lines, every third of them."""
    width = DAY * _HOUR
    marks: list[str] = []
    for hour in range(0, DAY + 1, 3):
        at = width - hour * _HOUR if mirrored else hour * _HOUR
        anchor = "start" if at == 0 else "end" if at == width else "middle"
        marks.append(_text(at, 18, str(hour), anchor))
    return _drawn((width, _SCALE), (), marks)


def patch(surface: int) -> bytes:
    """A patch of one surface, beside the word it stands for."""
    return _drawn(
        (26, 26),
        (surface,),
        (f'<rect x="1" y="1" width="24" height="24" rx="5" {_fill(surface)}/>',),
    )


def _drawn(size: tuple[int, int], used: Iterable[int], parts: Iterable[str]) -> bytes:
    patterns = "".join(_pattern(number) for number in sorted({*used} - {0}))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}">'
    return f"{head}<defs>{patterns}</defs>{''.join(parts)}</svg>".encode()


def _pattern(number: int) -> str:
    one = SURFACES[number - 1]
    box = f'width="{one.size}" height="{one.size}"'
    return (
        f'<pattern id="s{number}" {box} patternUnits="userSpaceOnUse"><rect {box} fill="{one.ground}"/>'
        f'<path d="{one.path}" fill="none" stroke="{INK}" stroke-width="{one.stroke}" stroke-linecap="round"/>'
        "</pattern>"
    )


def _fill(surface: int) -> str:
    return f'fill="{f"url(#s{surface})" if surface else NOTHING_HERE}" stroke="{INK}" stroke-width="1"'


def _wedge(hour: int, fill: str) -> str:
    outer, inner = (_spots(hour, reach) for reach in (_OUTER, _INNER))
    there, back = f"A{_OUTER} {_OUTER} 0 0 1 {outer[1]}", f"A{_INNER} {_INNER} 0 0 0 {inner[0]}"
    return f'<path d="M{outer[0]}{there}L{inner[1]}{back}Z" {fill}/>'


def _spots(hour: int, reach: int) -> tuple[str, str]:
    """Where an hour begins and ends on a circle."""
    first, last = (_spot(edge, reach) for edge in (hour, hour + 1))
    return f"{first[0]:.2f} {first[1]:.2f}", f"{last[0]:.2f} {last[1]:.2f}"


def _spot(hour: float, reach: int) -> tuple[float, float]:
    turn = 2 * math.pi * hour / DAY
    return _CLOCK / 2 + reach * math.sin(turn), _CLOCK / 2 - reach * math.cos(turn)


def _number(hour: int) -> str:
    """An hour's number, inside the ring where the hour begins."""
    x, y = _spot(hour, _INNER - 18)
    return _text(round(x, 1), round(y + 7, 1), str(hour), "middle")


def _along(hour: int, *, mirrored: bool) -> int:
    return (DAY - 1 - hour if mirrored else hour) * _HOUR


def _text(x: float, y: float, words: str, anchor: str) -> str:
    style = f'font-family="Noto Sans" font-size="20" font-weight="600" fill="{QUIET}"'
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" {style}>{words}</text>'
