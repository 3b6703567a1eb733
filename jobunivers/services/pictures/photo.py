"""Photos people upload: checked for what they are, turned upright, made small, stripped of all they tell."""

import io
import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = {"JPEG": 50_000_000, "MPO": 50_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}
_QUALITY = 86
_KINDS = ("JPEG", "PNG", "WEBP")
_DECODERS_RAISE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    MemoryError,
    struct.error,
    zlib.error,
)


class NotAPicture(Exception):
    """The bytes are no JPEG, PNG or WebP, whatever the file calls itself."""


class PictureTooLarge(Exception):
    """The file has more bytes, or the picture more pixels, than we take."""


class PictureBroken(Exception):
    """It begins like a picture but cannot be read to its end."""


def clean_photo(data: bytes, max_side: int = 1200) -> bytes:
    """The photo as a fresh upright JPEG without metadata, its longer side at most ``max_side`` pixels.

    Raises ``NotAPicture``, ``PictureTooLarge`` (before anything is decoded) or ``PictureBroken``.
    """
    if len(data) > MAX_BYTES:
        raise PictureTooLarge
    with _opened(data) as picture:
        width, height = picture.size
        if width * height > MAX_PIXELS[picture.format or "PNG"]:
            raise PictureTooLarge
        try:
            return _as_jpeg(picture, max_side)
        except _DECODERS_RAISE as error:
            raise PictureBroken from error


def _opened(data: bytes) -> "Image.Image":
    """Read the head only; nothing is decoded yet."""
    from PIL import Image, UnidentifiedImageError

    try:
        return Image.open(io.BytesIO(data), formats=_KINDS)
    except UnidentifiedImageError as error:
        raise NotAPicture from error
    except Image.DecompressionBombError as error:
        raise PictureTooLarge from error
    except _DECODERS_RAISE as error:
        raise PictureBroken from error


def _as_jpeg(picture: "Image.Image", max_side: int) -> bytes:
    from PIL import Image, ImageOps

    picture.draft("RGB", (2 * max_side, 2 * max_side))
    upright = _on_white(ImageOps.exif_transpose(picture))
    upright.thumbnail((max_side, max_side), Image.Resampling.LANCZOS)
    fresh = Image.new("RGB", upright.size)
    fresh.paste(upright)
    written = io.BytesIO()
    fresh.save(written, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return written.getvalue()


def _on_white(picture: "Image.Image") -> "Image.Image":
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")
