"""The drawn sign of each badge. One function a slug or a small step; what has none gets the star.

To add a sign: write a function that takes the pen, and name it in ``GLYPHS``. Draw between -1 and 1.
"""

import math
from collections.abc import Callable

from jobunivers.services.pictures.pen import Pen, Point, curve, star

Glyph = Callable[[Pen], None]


def default(pen: Pen) -> None:
    """A star: something done."""
    pen.shape(star((0, 0.05), 0.86))


def values(pen: Pen) -> None:
    """A hand of cards, the front one with a heart."""
    for side in (-1, 1):
        pen.turned_box((side * 0.46, 0.06), (0.8, 1.26), side * 19, 0.1)
        pen.turned_box((side * 0.46, 0.06), (0.58, 1.04), side * 19, 0.06, pen.paper)
    pen.turned_box((0, 0), (1.12, 1.66), 0, 0.14, pen.paper)
    pen.turned_box((0, 0), (0.94, 1.48), 0, 0.12)
    pen.shape(_heart((0, 0.02), 0.34), pen.paper)


def cv(pen: Pen) -> None:
    """A sheet with a folded corner, a face and lines."""
    pen.turned_box((0, 0), (1.4, 1.86), 0, 0.12)
    pen.shape([(0.2, -1), (0.8, -1), (0.8, -0.4)], pen.paper)
    pen.shape([(0.28, -0.94), (0.28, -0.48), (0.7, -0.48)], pen.colour)
    pen.line([(0.2, -0.99), (0.2, -0.4), (0.72, -0.4)], 0.09, pen.paper)
    pen.disc((-0.2, -0.44), 0.2, pen.paper)
    pen.shape(curve((-0.56, 0.08), (-0.2, -0.5), (0.16, 0.08)), pen.paper)
    for y, end in ((0.34, 0.4), (0.62, 0.16)):
        pen.line([(-0.42, y), (end, y)], 0.12, pen.paper)


def pitch(pen: Pen) -> None:
    """A speech bubble going up: said on the way from the first floor to the fourth."""
    pen.turned_box((0, -0.14), (1.8, 1.36), 0, 0.3)
    pen.shape([(-0.5, 0.4), (-0.56, 0.98), (0.06, 0.48)])
    pen.line([(-0.54, 0.9), (-0.4, 0.5)], 0.1)
    pen.line([(0, 0.24), (0, -0.44)], 0.15, pen.paper)
    pen.line([(-0.3, -0.2), (0, -0.5), (0.3, -0.2)], 0.15, pen.paper)
    for x in (-0.56, 0.56):
        pen.line([(x, -0.02), (x, 0.18)], 0.12, pen.paper)


def application(pen: Pen) -> None:
    """An envelope with the letter on its way out."""
    pen.box((-0.6, -0.92), (0.6, 0.3), 0.09)
    pen.box((-0.46, -0.78), (0.46, 0.3), 0.04, pen.paper)
    for y, end in ((-0.52, 0.26), (-0.28, 0.26), (-0.04, 0.06)):
        pen.line([(-0.26, y), (end, y)], 0.1)
    pen.shape([(-0.9, -0.16), (0, 0.44), (0.9, -0.16), (0.9, 0.8), (-0.9, 0.8)])
    pen.box((-0.9, 0.5), (0.9, 0.88), 0.14)
    pen.line([(-0.86, -0.12), (0, 0.46), (0.86, -0.12)], 0.1, pen.paper)
    pen.line([(-0.84, 0.78), (-0.28, 0.34)], 0.08, pen.paper)
    pen.line([(0.84, 0.78), (0.28, 0.34)], 0.08, pen.paper)


def smart(pen: Pen) -> None:
    """Four steps up to a flag."""
    for number in range(4):
        left, top = -0.94 + 0.48 * number, 0.58 - 0.3 * number
        pen.box((left, top), (left + 0.42, 0.92), 0.07)
    pen.line([(0.72, -0.3), (0.72, -1)], 0.12)
    pen.shape([(0.72, -1.04), (0.72, -0.48), (0.06, -0.76)])


def first_save(pen: Pen) -> None:
    """A young plant: something has begun to grow."""
    pen.line([(-0.62, 0.94), (0.62, 0.94)], 0.13)
    pen.line([*curve((0, 0.92), (-0.06, 0.3), (0.02, -0.28))], 0.13)
    pen.shape(
        [*curve((0, 0.06), (0.06, -0.98), (0.94, -0.94)), *curve((0.94, -0.94), (0.98, 0.02), (0, 0.06))]
    )
    pen.shape(
        [*curve((0, 0.5), (-0.1, -0.36), (-0.86, -0.34)), *curve((-0.86, -0.34), (-0.86, 0.5), (0, 0.5))]
    )
    pen.line(curve((0.02, 0.02), (0.26, -0.44), (0.66, -0.68)), 0.06, pen.paper)
    pen.line(curve((-0.02, 0.46), (-0.22, 0.08), (-0.58, -0.12)), 0.06, pen.paper)


def first_recording(pen: Pen) -> None:
    """A microphone."""
    pen.box((-0.36, -1), (0.36, 0.28), 0.36)
    for y in (-0.56, -0.32, -0.08):
        pen.line([(0.06, y), (0.24, y)], 0.09, pen.paper)
    cup = [*curve((-0.66, -0.1), (-0.66, 0.6), (0, 0.6)), *curve((0, 0.6), (0.66, 0.6), (0.66, -0.1))]
    pen.line(cup, 0.14)
    pen.line([(0, 0.6), (0, 0.92)], 0.14)
    pen.line([(-0.38, 0.94), (0.38, 0.94)], 0.14)


def first_share(pen: Pen) -> None:
    """An eye: somebody has seen it."""
    pen.shape([*curve((-1.06, 0), (0, -1.3), (1.06, 0)), *curve((1.06, 0), (0, 1.3), (-1.06, 0))])
    pen.disc((0, 0), 0.48, pen.paper)
    pen.disc((0, 0), 0.33)
    pen.disc((0.12, -0.12), 0.1, pen.paper)


def first_feedback(pen: Pen) -> None:
    """A speech bubble with a heart."""
    pen.turned_box((0, -0.16), (1.86, 1.44), 0, 0.34)
    pen.shape([(0.5, 0.42), (0.62, 1), (-0.06, 0.5)])
    pen.shape(_heart((0, -0.14), 0.46), pen.paper)


def call(pen: Pen) -> None:
    """A telephone receiver with a sound coming out of it."""
    handle = curve((-0.74, -0.62), (-0.86, 0.86), (0.62, 0.74))
    pen.line(handle, 0.34)
    pen.turned_box((-0.66, -0.56), (0.46, 0.66), -10, 0.14)
    pen.turned_box((0.56, 0.66), (0.66, 0.46), -10, 0.14)
    for reach in (0.4, 0.8):
        pen.line(curve((0.02, -0.12 - reach), (reach + 0.06, -0.16 - reach), (0.1 + reach, -0.06)), 0.13)


def first_call(pen: Pen) -> None:
    """A telephone whose line has reached somebody."""
    pen.box((-0.56, -1), (0.56, 1), 0.2)
    pen.box((-0.4, -0.76), (0.4, 0.6), 0.06, pen.paper)
    pen.disc((0, 0.8), 0.09, pen.paper)
    pen.line([(-0.2, -0.06), (-0.04, 0.12), (0.24, -0.26)], 0.13)


def first_application(pen: Pen) -> None:
    """A paper plane on its way up."""
    pen.shape([(-1.0, -0.02), (1.02, -0.86), (-0.2, 0.26)])
    pen.shape([(1.02, -0.86), (0.42, 0.82), (-0.02, 0.36)])
    pen.shape([(-0.22, 0.36), (-0.2, 0.94), (0.1, 0.6)])
    for left, right, y in ((-1.0, -0.66, 0.42), (-0.86, -0.5, 0.72)):
        pen.line([(left, y), (right, y)], 0.09)


def interview(pen: Pen) -> None:
    """Two speech bubbles, one answering the other."""
    pen.turned_box((-0.3, -0.4), (1.3, 1.0), 0, 0.26)
    pen.shape([(-0.7, 0), (-0.74, 0.42), (-0.24, 0.06)])
    pen.turned_box((0.36, 0.42), (1.34, 1.02), 0, 0.3, pen.paper)
    pen.turned_box((0.36, 0.42), (1.14, 0.82), 0, 0.22)
    pen.shape([(0.72, 0.7), (0.82, 1.08), (0.3, 0.76)])
    for x in (0.04, 0.36, 0.68):
        pen.disc((x, 0.42), 0.1, pen.paper)


def first_lesson(pen: Pen) -> None:
    """An arrow that meets a wall, turns, and goes on upwards."""
    pen.box((0.66, -0.2), (0.92, 0.94), 0.06)
    pen.line([(-0.9, 0.62), (0.1, 0.62), *curve((0.1, 0.62), (0.46, 0.6), (0.3, 0.2)), (0.06, -0.6)], 0.2)
    pen.shape([(0.0, -1.04), (-0.4, -0.44), (0.44, -0.56)])


def _heart(middle: Point, size: float) -> list[Point]:
    """The outline of a heart ``size`` wide to each side."""
    turns = [2 * math.pi * step / 72 for step in range(72)]
    across = [16 * math.sin(t) ** 3 for t in turns]
    down = [-(13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) for t in turns]
    return [(middle[0] + x / 16 * size, middle[1] + y / 16 * size) for x, y in zip(across, down, strict=True)]


GLYPHS: dict[str, Glyph] = {
    "values": values,
    "cv": cv,
    "pitch": pitch,
    "application": application,
    "smart": smart,
    "call": call,
    "interview": interview,
    "first_save": first_save,
    "first_recording": first_recording,
    "first_share": first_share,
    "first_feedback": first_feedback,
    "first_call": first_call,
    "first_application": first_application,
    "first_lesson": first_lesson,
}


def draw_glyph(slug: str, pen: Pen) -> None:
    """Draw the sign of a tool, or the star when it has none of its own."""
    GLYPHS.get(slug, default)(pen)
