"""A round pen for glyphs: draws in units of the circle it works in, with one colour."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import ImageDraw

Point = tuple[float, float]
STROKE = 0.13


@dataclass(frozen=True)
class Pen:
    """Draws around ``centre``; (0, 0) is the middle, (1, 1) lies ``unit`` pixels to the right and down.

    ``colour`` is drawn with, ``paper`` shows through where a shape is cut out.
    """

    drawing: ImageDraw.ImageDraw
    centre: Point
    unit: float
    colour: str
    paper: str = "#FFFFFF"

    def line(self, points: Sequence[Point], width: float = STROKE, colour: str = "") -> None:
        """A line through the points with round ends and corners."""
        spots = [self._at(point) for point in points]
        thick = max(1, round(width * self.unit))
        self.drawing.line(spots, fill=colour or self.colour, width=thick, joint="curve")
        for x, y in spots:
            half = thick / 2
            self.drawing.ellipse((x - half, y - half, x + half, y + half), fill=colour or self.colour)

    def outline(self, points: Sequence[Point], width: float = STROKE) -> None:
        """A closed line with round corners."""
        self.line([*points, points[0]], width)

    def shape(self, points: Iterable[Point], colour: str = "") -> None:
        """A filled shape."""
        self.drawing.polygon([self._at(point) for point in points], fill=colour or self.colour)

    def disc(self, middle: Point, radius: float, colour: str = "") -> None:
        """A filled circle."""
        (x, y), r = self._at(middle), radius * self.unit
        self.drawing.ellipse((x - r, y - r, x + r, y + r), fill=colour or self.colour)

    def box(self, corner: Point, opposite: Point, radius: float = 0.1, colour: str = "") -> None:
        """A filled box with round corners."""
        place = (*self._at(corner), *self._at(opposite))
        self.drawing.rounded_rectangle(place, radius * self.unit, fill=colour or self.colour)

    def turned_box(self, middle: Point, size: Point, degrees: float, radius: float, colour: str = "") -> None:
        """A filled box with round corners, turned about its middle."""
        half = (size[0] / 2 - radius, size[1] / 2 - radius)
        inner = [
            _turned((half[0] * x, half[1] * y), degrees) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        corners = [(middle[0] + x, middle[1] + y) for x, y in inner]
        self.shape(corners, colour)
        self.line([*corners, corners[0]], 2 * radius, colour)

    def _at(self, point: Point) -> Point:
        return (self.centre[0] + point[0] * self.unit, self.centre[1] + point[1] * self.unit)


def curve(start: Point, control: Point, end: Point, steps: int = 24) -> list[Point]:
    """Points along a quadratic curve."""
    parts = [step / steps for step in range(steps + 1)]
    return [(_bend(start[0], control[0], end[0], t), _bend(start[1], control[1], end[1], t)) for t in parts]


def star(middle: Point, radius: float, points: int = 5, inner: float = 0.45) -> list[Point]:
    """The corners of a star that stands on two of them."""
    step = math.pi / points
    reach = [radius * (1 if number % 2 == 0 else inner) for number in range(2 * points)]
    return [
        (middle[0] + length * math.sin(number * step), middle[1] - length * math.cos(number * step))
        for number, length in enumerate(reach)
    ]


def _bend(start: float, control: float, end: float, t: float) -> float:
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end


def _turned(point: Point, degrees: float) -> Point:
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return (point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine)
