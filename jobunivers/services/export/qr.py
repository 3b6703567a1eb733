"""QR codes, as a picture for paper and as SVG for pages with a strict content security policy."""

import io
from html import escape
from typing import Literal

import segno
from markupsafe import Markup

from jobunivers.services.export.look import INK

Error = Literal["l", "m", "q", "h"]
_QUIET_ZONE = 4


def qr_png(text: str, scale: int = 8) -> bytes:
    """A QR code as PNG; ``scale`` is pixels a module. Raises ``segno.DataOverflowError`` beyond 2.3 kB."""
    picture = io.BytesIO()
    _code(text).save(picture, kind="png", scale=scale, border=_QUIET_ZONE, dark=INK)
    return picture.getvalue()


def qr_svg(text: str, label: str = "", error: Error = "m") -> Markup:
    """A QR code as an SVG element without style attributes; ``label`` names it for those who cannot see it.

    ``error`` is how much may be damaged: ``l`` 7 %, ``m`` 15 %, ``q`` 25 %, ``h`` 30 %.
    """
    rows = [bytes(row) for row in _code(text, error).matrix_iter(border=_QUIET_ZONE)]
    size = len(rows)
    named = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    box = f'viewBox="0 0 {size} {size}" shape-rendering="crispEdges"'
    return Markup(  # noqa: S704 - drawn here; the label is escaped above
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} {named}>'
        f'<rect width="{size}" height="{size}" fill="#FFFFFF"/><path fill="{INK}" d="{_path(rows)}"/></svg>'
    )


def _code(text: str, error: Error = "m") -> segno.QRCode:
    return segno.make_qr(text, error=error, boost_error=False)


def _path(rows: list[bytes]) -> str:
    """One rectangle for each stretch of dark modules in a row."""
    parts: list[str] = []
    for y, row in enumerate(rows):
        for x in (x for x, dark in enumerate(row) if dark and not (x and row[x - 1])):
            width = next((n for n in range(1, len(row) - x) if not row[x + n]), len(row) - x)
            parts.append(f"M{x} {y}h{width}v1h-{width}z")
    return "".join(parts)
