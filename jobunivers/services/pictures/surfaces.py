"""The surface of each world, so that they differ without colours: dots, waves, grid, hatching, rings."""

import math
from collections.abc import Callable

from PIL import Image, ImageDraw

from jobunivers.services.export.look import World
from jobunivers.services.pictures.pen import star

STARS, GOLDEN_ANGLE = 55, math.pi * (3 - math.sqrt(5))
Surface = Callable[[ImageDraw.ImageDraw, int, float], None]


def dots(drawing: ImageDraw.ImageDraw, size: int, step: float) -> None:
    """Dots in staggered rows."""
    for row in range(math.ceil(size / (step * 0.86)) + 1):
        for column in range(math.ceil(size / step) + 1):
            _ring(drawing, (column + row % 2 / 2) * step, row * step * 0.86, step * 0.2, 0)


def waves(drawing: ImageDraw.ImageDraw, size: int, step: float) -> None:
    """Rows of soft waves."""
    for row in range(math.ceil(size / step) + 2):
        middle = row * step
        fine = max(2, round(step / 12))
        line = [(x, middle + step * 0.26 * math.sin(x / step * 3.9)) for x in range(0, size + fine, fine)]
        drawing.line(line, fill=255, width=round(step * 0.2), joint="curve")


def grid(drawing: ImageDraw.ImageDraw, size: int, step: float) -> None:
    """A net of squares."""
    for number in range(math.ceil(size / step) + 1):
        at, width = round((number + 0.5) * step), round(step * 0.14)
        drawing.line([(at, 0), (at, size)], fill=255, width=width)
        drawing.line([(0, at), (size, at)], fill=255, width=width)


def hatching(drawing: ImageDraw.ImageDraw, size: int, step: float) -> None:
    """Slanting lines."""
    for number in range(-math.ceil(size / step), 2 * math.ceil(size / step)):
        at = number * step
        drawing.line([(at, size + step), (at + size + step, 0)], fill=255, width=round(step * 0.24))


def rings(drawing: ImageDraw.ImageDraw, size: int, step: float) -> None:
    """Small circles with a dot inside, in staggered rows."""
    wide = step * 1.5
    for row in range(math.ceil(size / (wide * 0.86)) + 1):
        for column in range(math.ceil(size / wide) + 1):
            x, y = (column + row % 2 / 2) * wide, row * wide * 0.86
            _ring(drawing, x, y, wide * 0.36, round(wide * 0.1))
            _ring(drawing, x, y, wide * 0.11, 0)


SURFACES: dict[World, Surface] = {
    "me": dots,
    "cv": waves,
    "plan": grid,
    "search": hatching,
    "everyday": rings,
}


def surface(world: World, size: int, step: float) -> Image.Image:
    """A square mask of ``size`` pixels with the world's surface in white, its parts ``step`` pixels apart."""
    mask = Image.new("L", (size, size))
    SURFACES[world](ImageDraw.Draw(mask), size, step)
    return mask


def night(size: int) -> Image.Image:
    """A square mask of ``size`` pixels with the stars of a night sky, the same every night."""
    mask = Image.new("L", (size, size))
    drawing = ImageDraw.Draw(mask)
    for number in range(STARS):
        turn, reach = number * GOLDEN_ANGLE, size * (0.295 + 0.105 * (number * 0.7548 % 1))
        x, y = size / 2 + reach * math.cos(turn), size / 2 + reach * math.sin(turn)
        large = size * (0.026 if number % 5 == 0 else 0.004 + 0.004 * (number % 3))
        if number % 5:
            _ring(drawing, x, y, large, 0)
        else:
            drawing.polygon(star((x, y), large, 4, 0.28), fill=255)
    return mask


def _ring(drawing: ImageDraw.ImageDraw, x: float, y: float, radius: float, width: int) -> None:
    place = (x - radius, y - radius, x + radius, y + radius)
    if width:
        drawing.ellipse(place, outline=255, width=width)
    else:
        drawing.ellipse(place, fill=255)
