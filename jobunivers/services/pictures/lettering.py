"""Words in pictures: our fonts, Arabic shaped from right to left, as large as the room allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw, ImageFont

from jobunivers.services.export.fonts import font_file
from jobunivers.services.export.printable import printable
from jobunivers.services.export.scripts import PIECE, Run, direction_of, direction_of_language, runs

_ELLIPSIS = "…"
_BOLD = 700


@dataclass(frozen=True)
class Lettering:
    """Words laid out: the lines, and the size in pixels they are drawn at."""

    lines: tuple[str, ...]
    size: int
    language: str

    @property
    def leading(self) -> float:
        """The distance from line to line in pixels."""
        return self.size * 1.22


def laid_out(words: str, language: str, width: float, sizes: Sequence[int], most_lines: int = 2) -> Lettering:
    """The words as large as they fit in ``width``, on few lines; ``sizes`` from large to small.

    One line is preferred down to the middle size, two lines begin a little above it. Words too long for the
    smallest size end in an ellipsis.
    """
    text = " ".join(printable(words).split())
    for size in sizes[: len(sizes) // 2 + 1]:
        if _width(text, size, language) <= width:
            return Lettering((text,), size, language)
    for size in sizes[len(sizes) // 2 - 1 :]:
        lines = _wrapped(text, size, language, width)
        if len(lines) <= most_lines and all(_width(line, size, language) <= width for line in lines):
            return Lettering(tuple(lines), size, language)
    small = sizes[-1]
    lines = _wrapped(text, small, language, width)[:most_lines]
    return Lettering(tuple(_shortened(line, small, language, width) for line in lines), small, language)


def draw(
    drawing: ImageDraw.ImageDraw, lettering: Lettering, centre: tuple[float, float], colour: str
) -> None:
    """Draw the lines centred on a point, each script in its own face and direction."""
    first = centre[1] - lettering.leading * (len(lettering.lines) - 1) / 2
    for number, line in enumerate(lettering.lines):
        x = centre[0] - _width(line, lettering.size, lettering.language) / 2
        y = first + number * lettering.leading
        for run in _visual(line, lettering.language):
            font = _font(run, lettering.size)
            way = direction_of_language(run.language)
            drawing.text((x, y), run.text, colour, font, "lm", direction=way, language=run.language)
            x += font.getlength(run.text, direction=way, language=run.language)


def _wrapped(text: str, size: int, language: str, width: float) -> list[str]:
    """Break into lines of words, the lines as even as greedy filling from both sides gives."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size, language) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return _evened(lines, size, language, width)


def _evened(lines: list[str], size: int, language: str, width: float) -> list[str]:
    """Of two lines, move words down while that makes the longer one shorter."""
    if len(lines) != 2:
        return lines
    first, second = lines[0].split(), lines[1].split()
    while len(first) > 1:
        moved = (" ".join(first[:-1]), " ".join([first[-1], *second]))
        if max(_width(line, size, language) for line in moved) > _width(" ".join(first), size, language):
            break
        first, second = first[:-1], [first[-1], *second]
    return [" ".join(first), " ".join(second)]


def _shortened(line: str, size: int, language: str, width: float) -> str:
    while len(line) > 1 and _width(line + _ELLIPSIS, size, language) > width:
        line = line[:-1].rstrip()
    return line + _ELLIPSIS


def _visual(line: str, language: str) -> list[Run]:
    """The stretches of a line from left to right as they stand on paper."""
    found = [
        run._replace(language="da" if run.language == PIECE else run.language) for run in runs(line, language)
    ]
    return found[::-1] if direction_of(line, language) == "rtl" else found


def _width(text: str, size: int, language: str) -> float:
    return sum(
        _font(run, size).getlength(
            run.text, direction=direction_of_language(run.language), language=run.language
        )
        for run in _visual(text, language)
    )


def _font(run: Run, size: int) -> ImageFont.FreeTypeFont:
    return _loaded("arabic" if run.language == "ar" else "latin", size)


@lru_cache(maxsize=64)
def _loaded(script: str, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(font_file(script)), size, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes(
        [_BOLD if axis["name"] == b"Weight" else 100 for axis in font.get_variation_axes()]
    )
    return font
