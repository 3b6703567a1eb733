"""A share drawn as a bar, as SVG for paper: what it says stands in words beside it."""

from jobunivers.services.export.look import HUES, LINE, World

_WIDTH, _HEIGHT = 480, 26


def bar(share: float, world: World, *, mirrored: bool) -> bytes:
    """``share`` from 0 to 1 of the whole, in the colour of a world; ``mirrored`` from right to left."""
    long = round(_WIDTH * min(1, max(0, share)))
    at = _WIDTH - long if mirrored else 0
    box = f'height="{_HEIGHT - 4}" y="2" rx="4"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f'<rect x="1" {box} width="{_WIDTH - 2}" fill="none" stroke="{LINE}" stroke-width="2"/>'
        f'<rect x="{at}" {box} width="{long}" fill="{HUES[world]}"/></svg>'
    ).encode()
