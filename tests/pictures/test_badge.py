"""A badge is a picture to be proud of: crisp, in the right world, readable without colours."""

import io
from itertools import pairwise
from typing import Literal

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from jobunivers.services.export.look import HUES, World
from jobunivers.services.pictures.badge import badge_png
from jobunivers.services.pictures.glyphs import GLYPHS, draw_glyph
from jobunivers.services.pictures.lettering import draw, laid_out
from jobunivers.services.pictures.pen import Pen


def _picture(
    slug: str = "values",
    world: World = "me",
    title: str = "Jobværdispil",
    language: str = "da",
    scale: Literal[1, 2] = 1,
    earned: bool = True,
) -> Image.Image:
    return Image.open(io.BytesIO(badge_png(slug, world, title, language, scale, earned)))


def _apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures lie apart in grey, 0 to 255."""
    grey = [
        Image.alpha_composite(Image.new("RGBA", p.size, "white"), p.convert("RGBA")).convert("L")
        for p in (one, other)
    ]
    return float(ImageStat.Stat(ImageChops.difference(*grey)).rms[0])


@pytest.mark.parametrize(("scale", "side"), [(1, 256), (2, 512)])
def test_it_has_the_size_of_its_screen_and_nothing_behind_it(scale: Literal[1, 2], side: int) -> None:
    picture = _picture(scale=scale)
    assert picture.size == (side, side)
    assert picture.mode == "RGBA"
    assert picture.getpixel((2, 2)) == (0, 0, 0, 0)


def test_it_carries_its_title() -> None:
    assert _picture(title="Jobværdispil").info["Title"] == "Jobværdispil"
    assert _picture(title="قيم العمل", language="ar").info["Title"] == "قيم العمل"


def test_worlds_can_be_told_apart_without_colour() -> None:
    pictures = {world: _picture("x", world, "Ens") for world in HUES}
    pairs = [(a, b) for a in HUES for b in HUES if a < b]
    assert all(_apart(pictures[a], pictures[b]) > 8 for a, b in pairs)


def test_tools_can_be_told_apart_without_their_names() -> None:
    pictures = [_picture(slug, "me", "Ens") for slug in (*GLYPHS, "unknown")]
    assert all(_apart(a, b) > 5 for at, a in enumerate(pictures) for b in pictures[at + 1 :])


def test_what_is_not_yet_earned_is_paler_and_not_the_same() -> None:
    earned, waiting = _picture(), _picture(earned=False)
    middle = (30, 30, 220, 200)
    assert _apart(earned, waiting) > 15
    assert (
        ImageStat.Stat(waiting.crop(middle).convert("HSV")).mean[1]
        < ImageStat.Stat(earned.crop(middle).convert("HSV")).mean[1]
    )


@pytest.mark.parametrize("slug", [*GLYPHS, "a tool without a sign"])
def test_a_sign_stays_inside_its_circle(slug: str) -> None:
    unit = 100
    canvas = Image.new("RGB", (500, 500), "white")
    draw_glyph(slug, Pen(ImageDraw.Draw(canvas), (250, 250), unit, "#000000"))
    drawn = ImageChops.invert(canvas.convert("L")).point(lambda value: 255 * (value > 8))
    outside = Image.new("L", canvas.size, 255)
    ImageDraw.Draw(outside).ellipse(
        (250 - 1.55 * unit, 250 - 1.55 * unit, 250 + 1.55 * unit, 250 + 1.55 * unit), fill=0
    )
    assert drawn.getbbox() is not None
    assert ImageChops.multiply(drawn, outside).getbbox() is None


def _pieces(words: str) -> int:
    """How many stretches of ink a word has from left to right."""
    canvas = Image.new("L", (900, 300))
    draw(ImageDraw.Draw(canvas), laid_out(words, "ar", 800, [100]), (450, 150), "white")
    inked = [canvas.crop((x, 0, x + 1, 300)).getbbox() is not None for x in range(900)]
    return sum(now and not before for before, now in pairwise([False, *inked]))


def test_arabic_letters_join() -> None:
    assert _pieces("عمل") == 1
    assert _pieces("ع م ل") == 3


@pytest.mark.parametrize(
    "title",
    [
        "Arbejdsliv og mestring",
        "Et meget langt navn på et redskab, som ingen kan læse til ende",
        "x" * 200,
        "",
        "😀 ሰላም",
    ],
)
def test_any_title_stays_on_the_ribbon(title: str) -> None:
    words = laid_out(title, "da", 210, [27, 24, 21, 19, 17, 15, 13])
    assert len(words.lines) <= 2
    assert _picture(title=title).size == (256, 256)


def test_the_same_badge_is_the_same_picture() -> None:
    assert badge_png("cv", "cv", "CV", "da") == badge_png("cv", "cv", "CV", "da")
