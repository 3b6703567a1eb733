"""What is drawn on the screen, as SVG for paper: a share, a spot between two ends, a wheel. Its words stand beside it.

``mirrored`` runs from right to left.
"""

from collections.abc import Sequence

from jobunivers.services.curves import on_circle
from jobunivers.services.export.look import HUES, INK, LINE, QUIET, World

Spokes = Sequence[tuple[int | None, int | None]]
_WIDTH, _HEIGHT, _SPOT = 480, 26, 11
_RIM, _NUMBERS, _BOX = 108, 121, 132


def bar(share: float, world: World, *, mirrored: bool) -> bytes:
    """``share`` from 0 to 1 of the whole, in the colour of a world."""
    long = round(_WIDTH * _within(share))
    at = _WIDTH - long if mirrored else 0
    box = f'height="{_HEIGHT - 4}" y="2" rx="4"'
    return _drawn(
        f"0 0 {_WIDTH} {_HEIGHT}",
        f'<rect x="1" {box} width="{_WIDTH - 2}" fill="none" stroke="{LINE}" stroke-width="2"/>',
        f'<rect x="{at}" {box} width="{long}" fill="{HUES[world]}"/>',
    )


def spot(share: float, world: World, *, mirrored: bool) -> bytes:
    """A spot on a line from one end (0) to the other (1): neither end is the better one."""
    along = _SPOT + (_WIDTH - 2 * _SPOT) * _within(share)
    at = round(_WIDTH - along if mirrored else along, 1)
    middle = _HEIGHT // 2
    return _drawn(
        f"0 0 {_WIDTH} {_HEIGHT}",
        f'<path d="M0 {middle}H{_WIDTH}" stroke="{LINE}" stroke-width="6" stroke-linecap="round"/>',
        f'<circle cx="{at}" cy="{middle}" r="{_SPOT}" fill="{HUES[world]}"/>',
    )


def wheel(spokes: Spokes, world: World, low: int = 1, high: int = 10) -> bytes:
    """Spokes from ``low`` in the middle to ``high`` at the rim: (first, latest) of each, None where there is none.

    The first time is dashed, the latest whole; each spoke's number stands at its end.
    """
    of, reach = len(spokes), high - low + 1
    rings = "".join(
        f'<circle r="{round(_RIM * ring / reach, 1)}" fill="none" stroke="{LINE}"/>'
        for ring in range(1, reach + 1, 3)
    )
    ends, numbers = "", ""
    for number in range(of):
        x, y = on_circle(1, number, of, _RIM)
        ends += f"M0 0L{x} {y}"
        x, y = on_circle(1, number, of, _NUMBERS)
        numbers += f'<text x="{x}" y="{y + 5}" text-anchor="middle">{number + 1}</text>'
    first, latest = (
        " ".join(_corner(spoke[turn], number, of, low, reach) for number, spoke in enumerate(spokes))
        for turn in (0, 1)
    )
    return _drawn(
        f"{-_BOX} {-_BOX} {2 * _BOX} {2 * _BOX}",
        f'{rings}<path d="{ends}" stroke="{LINE}"/>',
        f'<polygon points="{latest}" fill="{HUES[world]}" fill-opacity=".18" stroke="{HUES[world]}" stroke-width="3"/>',
        f'<polygon points="{first}" fill="none" stroke="{INK}" stroke-width="2" stroke-dasharray="5 4"/>',
        f'<g font-family="Noto Sans" font-size="13" font-weight="600" fill="{QUIET}">{numbers}</g>',
    )


def _corner(step: int | None, number: int, of: int, low: int, reach: int) -> str:
    return "" if step is None else "{},{}".format(*on_circle((step - low + 1) / reach, number, of, _RIM))


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def _drawn(box: str, *parts: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{"".join(parts)}</svg>'.encode()
