"""The business card (Visitkort): a picture to send, and ten on a sheet to print and cut."""

import io
from dataclasses import dataclass

from jobunivers.services.export.document import Language
from jobunivers.services.export.look import HUES, INK, LINE, QUIET
from jobunivers.services.export.payload import text_value
from jobunivers.services.export.printable import plain
from jobunivers.services.export.qr import qr_svg
from jobunivers.services.export.scripts import direction_of_language
from jobunivers.services.export.typesetting import Value, pictured, typeset
from jobunivers.services.export.words import WORDS

_TEMPLATE = "business-card"
_PRINT_PPI = 300


@dataclass(frozen=True)
class BusinessCard:
    """What stands on the card: name, what I do, phone, mail, and the language it is in."""

    name: str
    does: str = ""
    phone: str = ""
    mail: str = ""
    language: Language = "da"


def card_png(card: BusinessCard) -> bytes:
    """The card as PNG, 85 x 55 mm at 300 dots an inch (1004 x 650 pixels)."""
    from PIL import Image

    drawn = Image.open(io.BytesIO(pictured(_TEMPLATE, _payload(card, sheet=False), _PRINT_PPI)))
    written = io.BytesIO()
    drawn.convert("RGB").save(written, "PNG", dpi=(_PRINT_PPI, _PRINT_PPI), optimize=True)
    return written.getvalue()


def card_sheet_pdf(card: BusinessCard) -> bytes:
    """Ten cards on an A4 sheet as tagged PDF, with 3 mm bleed and crop marks; read aloud only once."""
    return typeset(_TEMPLATE, _payload(card, sheet=True))


def vcard(card: BusinessCard) -> str:
    """The card for an address book (vCard 3.0), as its QR code holds it."""
    *given, family = _escaped(card.name).split(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{family};{' '.join(given)};;;",
        f"FN:{_escaped(card.name)}",
        *(f"{kind}:{_escaped(value)}" for kind, value in _details(card) if value.strip()),
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _details(card: BusinessCard) -> tuple[tuple[str, str], ...]:
    return (("TITLE", card.does), ("TEL;TYPE=CELL", card.phone), ("EMAIL", card.mail))


def _escaped(value: str) -> str:
    text = " ".join(plain(value).split())[:120]
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _payload(card: BusinessCard, *, sheet: bool) -> dict[str, Value]:
    language = card.language
    shown = {
        part: text_value(getattr(card, part)[:120], language) for part in ("name", "does", "phone", "mail")
    }
    return {
        "title": " ".join(plain(card.name).split()) or WORDS[language]["untitled"],
        "author": " ".join(plain(card.name).split()),
        "lang": language,
        "dir": direction_of_language(language),
        "colours": {"accent": HUES["cv"], "ink": INK, "quiet": QUIET, "line": LINE},
        "words": {name: str(word) for name, word in WORDS[language].items()},
        "name": shown["name"] or WORDS[language]["untitled"],
        "does": shown["does"],
        "contact": [shown["phone"], shown["mail"]],
        "qr": qr_svg(vcard(card), error="l"),
        "sheet": sheet,
    }
