"""The way back from paper: a QR code that our own security policy lets through."""

import io
import re

import segno
from lxml import etree
from PIL import Image

from jobunivers.services.export.qr import qr_png, qr_svg
from tests.export.papers import STEP


def _modules(svg: str) -> set[tuple[int, int]]:
    path = etree.fromstring(svg).find("{*}path").get("d")
    stretches = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)
    return {(int(x) + step, int(y)) for x, y, width in stretches for step in range(int(width))}


def test_the_drawn_code_is_the_code() -> None:
    rows = segno.make_qr(STEP, error="m", boost_error=False).matrix_iter(border=4)
    wanted = {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}
    assert _modules(qr_svg(STEP)) == wanted


def test_it_holds_no_style_script_or_foreign_address() -> None:
    svg = qr_svg(STEP, label='Til "trin 3" <b>')
    allowed = {"fill", "d", "width", "height", "viewBox", "role", "aria-label", "shape-rendering"}
    assert all(set(part.attrib) <= allowed for part in etree.fromstring(svg).iter())
    assert etree.fromstring(svg).get("aria-label") == 'Til "trin 3" <b>'


def test_the_picture_for_paper_has_a_quiet_edge() -> None:
    picture = Image.open(io.BytesIO(qr_png(STEP, scale=5))).convert("L")
    assert picture.size[0] == picture.size[1]
    assert picture.crop((0, 0, picture.size[0], 20)).getextrema() == (255, 255)
