"""A badge as a picture: medallion, drawn sign, and its name on a ribbon."""

import io
from typing import Literal

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from jobunivers.services.export.look import HUES, INK, World
from jobunivers.services.pictures.glyphs import draw_glyph
from jobunivers.services.pictures.lettering import draw, laid_out
from jobunivers.services.pictures.medallion import NIGHT, medallion
from jobunivers.services.pictures.pen import Pen, star

SIDE = 256
_FINER = {1: 4, 2: 3}
_NOT_YET = "#5B6178"
_EDGE = "#F5F2EA"
_LETTERS = (27, 24, 21, 19, 17, 15, 13)


def badge_png(
    slug: str, world: World | None, title: str, language: str, scale: Literal[1, 2] = 1, earned: bool = True
) -> bytes:
    """The badge as PNG, 256 pixels square at ``scale`` 1 and 512 at 2, transparent around it.

    ``title`` is drawn in its own script and kept as the picture's title; a small step has no ``world``. Not yet
    earned: pale, without star.
    """
    side = SIDE * scale
    large = _drawn(slug, world, title, language, side * _FINER[scale], earned=earned)
    picture = large.resize((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _as_png(picture, title)


def _drawn(
    slug: str, world: World | None, title: str, language: str, size: int, *, earned: bool
) -> Image.Image:
    canvas = Image.new("RGBA", (size, size))
    across = round(size * 0.88)
    canvas.alpha_composite(
        medallion(world, across, earned=earned), ((size - across) // 2, round(-size * 0.012))
    )
    drawing = ImageDraw.Draw(canvas)
    hue = (HUES[world] if world else NIGHT) if earned else _NOT_YET
    centre = (size / 2, across / 2 - size * 0.012)
    draw_glyph(slug, Pen(drawing, (centre[0], centre[1] - size * 0.018), size * 0.17, hue))
    if earned and world:
        _set_star(drawing, size)
    _set_ribbon(drawing, size, title, language, earned=earned)
    return canvas


def _set_star(drawing: ImageDraw.ImageDraw, size: int) -> None:
    """The star on top of the rim that says it is earned."""
    pen = Pen(drawing, (size / 2, size * 0.05), size * 0.05, "#FFFFFF")
    pen.disc((0, 0), 1.0, "#B07A0C")
    pen.disc((0, 0), 0.86, "#FFD25F")
    pen.shape(star((0, 0.04), 0.62), INK)


def _set_ribbon(drawing: ImageDraw.ImageDraw, size: int, title: str, language: str, *, earned: bool) -> None:
    """The ribbon across the foot with the title in white; its light edge shows on a dark page."""
    words = laid_out(title, language, size * 0.82, [round(size * share / SIDE) for share in _LETTERS])
    height = words.leading * len(words.lines) + size * (0.085 if language == "ar" else 0.05)
    foot = size * 0.985
    band, behind = (INK, "#0C1026") if earned else (_NOT_YET, "#434960")
    line = round(size * 0.006)
    for edge, inward in ((0, 1), (size, -1)):
        tail = _tail(edge + inward * line, inward * size, foot - size * 0.035, height)
        drawing.line([*tail, tail[0]], fill=_EDGE, width=2 * line, joint="curve")
        drawing.polygon(tail, fill=behind)
    place = (size * 0.045, foot - height, size * 0.955, foot)
    around = (place[0] - line, place[1] - line, place[2] + line, place[3] + line)
    drawing.rounded_rectangle(around, size * 0.03 + line, fill=_EDGE)
    drawing.rounded_rectangle(place, size * 0.03, fill=band)
    draw(drawing, words, (size / 2, foot - height / 2), "#FFFFFF")


def _tail(edge: float, inward: float, foot: float, height: float) -> list[tuple[float, float]]:
    """An end of the ribbon: notched at the picture's ``edge``, reaching ``inward`` behind the band."""
    inner = edge + inward * 0.12
    notch = (edge + inward * 0.03, foot - height / 2)
    return [(edge, foot - height), (inner, foot - height), (inner, foot), (edge, foot), notch]


def _as_png(picture: Image.Image, title: str) -> bytes:
    told = PngInfo()
    told.add_itxt("Title", title)
    told.add_itxt("Software", "Jobunivers")
    written = io.BytesIO()
    picture.save(written, "PNG", pnginfo=told, optimize=True)
    return written.getvalue()
