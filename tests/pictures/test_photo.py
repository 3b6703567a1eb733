"""Photos come in from anywhere and go out safe."""

import contextlib
import io
import struct
import zlib

import pytest
from PIL import Image

from jobunivers.services.pictures.photo import (
    MAX_BYTES,
    NotAPicture,
    PictureBroken,
    PictureTooLarge,
    clean_photo,
)

SECRET = b"57.0488N 9.9217E"


def _file(kind: str = "JPEG", size: tuple[int, int] = (800, 400), mode: str = "RGB", **told: object) -> bytes:
    written = io.BytesIO()
    picture = Image.radial_gradient("L").resize(size).convert(mode)
    picture.save(written, kind, **told)
    return written.getvalue()


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_becomes_a_small_jpeg(kind: str) -> None:
    clean = _opened(clean_photo(_file(kind, (3000, 1500))))
    assert clean.format == "JPEG"
    assert clean.size == (1200, 600)


def test_a_small_photo_is_not_blown_up() -> None:
    assert _opened(clean_photo(_file(size=(90, 60)))).size == (90, 60)


def test_where_and_with_what_it_was_taken_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    file = _file(exif=exif, comment=SECRET, icc_profile=b"profile " + SECRET)
    assert SECRET in file
    clean = clean_photo(file)
    assert SECRET not in clean
    assert not {"exif", "comment", "icc_profile", "xmp"} & set(_opened(clean).info)


def test_a_photo_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert _opened(clean_photo(_file(size=(800, 400), exif=exif))).size == (400, 800)


def test_a_clear_background_becomes_white() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(written, "PNG")
    assert _opened(clean_photo(written.getvalue())).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "1", "CMYK"])
def test_grey_and_print_photos_are_taken_too(mode: str) -> None:
    kind = "PNG" if mode == "1" else "JPEG"
    assert _opened(clean_photo(_file(kind, mode=mode))).mode == "RGB"


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + bytes(40)]
)
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        clean_photo(data)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "PPM", "ICO"])
def test_other_kinds_of_pictures_are_refused(kind: str) -> None:
    with pytest.raises(NotAPicture):
        clean_photo(_file(kind, (64, 64)))


def test_a_file_of_more_than_ten_megabytes_is_refused_unread() -> None:
    with pytest.raises(PictureTooLarge):
        clean_photo(bytes(MAX_BYTES + 1))


def _png_claiming(width: int, height: int) -> bytes:
    """A tiny file that says it is a huge picture."""
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(100))),
        (b"IEND", b""),
    ]
    chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("side", [6_000, 20_000, 60_000])
def test_a_flood_of_pixels_is_refused_before_it_is_let_in(side: int) -> None:
    with pytest.raises(PictureTooLarge):
        clean_photo(_png_claiming(side, side))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_cut_off_is_told_as_broken(kind: str) -> None:
    whole = _file(kind, (300, 300))
    with pytest.raises((PictureBroken, NotAPicture)):
        clean_photo(whole[: len(whole) // 2])


def test_any_damage_is_told_in_our_words() -> None:
    whole = _file("PNG", (60, 60))
    for at in range(8, len(whole), 7):
        damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        with contextlib.suppress(NotAPicture, PictureBroken, PictureTooLarge):
            clean_photo(damaged)
