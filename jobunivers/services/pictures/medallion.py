"""The medallion of a badge: a disc in its world's hue and surface, a golden rim, room for the sign.

A small step has a rosette instead: the night sky with its stars inside a scalloped rim.
"""

import math

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from jobunivers.services.export.look import HUES, World
from jobunivers.services.pictures.surfaces import night, surface

GOLD = ("#FFE29A", "#C98F16")
GREY = ("#E4E6EE", "#9AA0B5")
NIGHT = "#2C3A7A"
BEADS, LOBES = 72, 22
Colour = tuple[int, int, int]


def medallion(world: World | None, size: int, *, earned: bool) -> Image.Image:
    """A transparent square of ``size`` pixels with the disc in its middle, shaded and with a soft shadow.

    Without a world: the rosette of a small step.
    """
    picture = Image.new("RGBA", (size, size))
    ring = _disc(size, 0.94) if world else _scalloped(size, 0.845)
    picture.alpha_composite(_shadow(ring, size))
    picture.paste(_ring(size, earned=earned, beaded=world is not None), mask=ring)
    picture.paste(_face(world, size, earned=earned), mask=_disc(size, 0.84 if world else 0.8))
    heart = _disc(size, 0.57)
    picture.alpha_composite(_shadow(heart, size // 2, strength=0.35))
    picture.paste(Image.new("RGB", (size, size), "#FFFFFF"), mask=heart)
    return picture


def _face(world: World | None, size: int, *, earned: bool) -> Image.Image:
    """The disc itself: hue from light at the top to deep at the foot, with the surface lying on it."""
    hue = ImageColor.getrgb(HUES[world] if world else NIGHT)[:3]
    base = hue if earned else _mixed(hue, (255, 255, 255), 0.62)
    face = _gradient(size, _mixed(base, (255, 255, 255), 0.2), _mixed(base, (10, 12, 40), 0.28))
    light = Image.new("RGB", (size, size), _mixed(base, (255, 255, 255), 0.75))
    lying = surface(world, size, size / 15) if world else night(size)
    mask = lying.point(lambda value: round(value * (0.5 if world else 0.9)))
    return Image.composite(light, face, mask)


def _ring(size: int, *, earned: bool, beaded: bool) -> Image.Image:
    """A metal rim: lit from the upper left, dark at both edges, with a row of beads."""
    bright, deep = (ImageColor.getrgb(name)[:3] for name in (GOLD if earned else GREY))
    rim = _gradient(size, bright, deep)
    edge = ImageDraw.Draw(rim)
    dark = _mixed(deep, (20, 20, 40), 0.35)
    for share, width in ((0.94, 0.012), (0.85, 0.012)) if beaded else ((0.81, 0.012),):
        inset = size * (1 - share) / 2
        place = (inset, inset, size - inset, size - inset)
        edge.ellipse(place, outline=dark, width=round(size * width))
    if beaded:
        _set_beads(edge, size, _mixed(bright, (255, 255, 255), 0.45), dark)
    return rim


def _set_beads(edge: ImageDraw.ImageDraw, size: int, light: Colour, dark: Colour) -> None:
    """Small beads all round, each with its shadow below."""
    radius, reach = size * 0.0085, size * 0.4475
    for number in range(BEADS):
        turn = 2 * math.pi * number / BEADS
        x, y = size / 2 + reach * math.sin(turn), size / 2 - reach * math.cos(turn)
        for fallen, colour in ((radius * 0.5, dark), (0.0, light)):
            edge.ellipse((x - radius, y - radius + fallen, x + radius, y + radius + fallen), fill=colour)


def _scalloped(size: int, share: float) -> Image.Image:
    """A mask with a rosette: round lobes all the way about."""
    mask = _disc(size, share)
    draw, reach = ImageDraw.Draw(mask), size * share / 2
    lobe = reach * math.sin(math.pi / LOBES) * 2.1
    for number in range(LOBES):
        turn = 2 * math.pi * number / LOBES
        x, y = size / 2 + reach * math.sin(turn), size / 2 - reach * math.cos(turn)
        draw.ellipse((x - lobe / 2, y - lobe / 2, x + lobe / 2, y + lobe / 2), fill=255)
    return mask


def _gradient(size: int, light: Colour, dark: Colour) -> Image.Image:
    """Light in the upper left, dark in the lower right."""
    down = Image.linear_gradient("L").resize((size, size))
    across = down.transpose(Image.Transpose.ROTATE_90)
    mask = ImageChops.add(down, across, scale=2)
    return Image.composite(Image.new("RGB", (size, size), dark), Image.new("RGB", (size, size), light), mask)


def _shadow(shape: Image.Image, softness: int, strength: float = 0.45) -> Image.Image:
    """A soft shadow a little below a shape."""
    size = shape.size[0]
    fallen = ImageChops.offset(shape, 0, round(size * 0.012)).filter(ImageFilter.GaussianBlur(softness / 55))
    shadow = Image.new("RGBA", shape.size, "#0B1030")
    shadow.putalpha(fallen.point(lambda value: round(value * strength)))
    return shadow


def _disc(size: int, share: float) -> Image.Image:
    """A mask with a disc taking ``share`` of the square's width."""
    mask = Image.new("L", (size, size))
    inset = size * (1 - share) / 2
    ImageDraw.Draw(mask).ellipse((inset, inset, size - inset, size - inset), fill=255)
    return mask


def _mixed(colour: Colour | tuple[int, ...], other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=False))
    return red, green, blue
