"""A ``Document`` as plain data for the page templates: printable texts, cut by language, sound headings."""

import base64
from dataclasses import fields, is_dataclass

from jobunivers.services.export.document import Document, Letterhead
from jobunivers.services.export.look import INK, LINE, QUIET, accent_of
from jobunivers.services.export.outline import Placed, outlined
from jobunivers.services.export.printable import printable
from jobunivers.services.export.qr import qr_svg
from jobunivers.services.export.scripts import (
    FIRST_RIGHT_TO_LEFT,
    direction_of,
    direction_of_language,
    runs,
)
from jobunivers.services.export.typesetting import Value
from jobunivers.services.export.words import WORDS

_FOOT_LETTERS = 50
_PICTURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PN": "image/png"}


def payload(document: Document) -> dict[str, Value]:
    """Everything a template needs to set the document."""
    language = document.language
    words: dict[str, Value] = {name: str(word) for name, word in WORDS[language].items()}
    accent = accent_of(document.layout, document.world)
    return {
        "title": _one_line(document.title) or WORDS[language]["untitled"],
        "foot": _foot(document),
        "author": _one_line(document.author),
        "lang": language,
        "dir": direction_of_language(language),
        "layout": document.layout,
        "colours": {"accent": accent, "ink": INK, "quiet": QUIET, "line": LINE},
        "words": words,
        "letterhead": _letterhead(document.letterhead, language),
        "qr": qr_svg(document.step_url) if document.step_url else None,
        "step": document.step_url,
        "blocks": [_placed(placed, language) for placed in outlined(document.blocks)],
    }


def _placed(placed: Placed, language: str) -> Value:
    inside: list[Value] = [_placed(inner, language) for inner in placed.inside]
    told = encoded(placed.block, language, leave="blocks")
    return {**told, "level": placed.level, "blocks": inside} if isinstance(told, dict) else told


def encoded(part: object, language: str, leave: str = "") -> Value:
    """A part and all in it but the field ``leave``: dataclasses become objects with their ``kind``."""
    if isinstance(part, str):
        return text_value(part, language)
    if isinstance(part, bytes):
        return part.decode()
    if isinstance(part, tuple):
        return [encoded(item, language) for item in part]
    if is_dataclass(part):
        names = [field.name for field in fields(part) if field.name != leave]
        inside = {name: encoded(getattr(part, name), language) for name in names}
        return {"kind": type(part).__name__.lower(), **inside}
    if isinstance(part, int):
        return part
    raise TypeError(f"a document cannot hold {type(part).__name__}")


def text_value(text: str, language: str) -> Value:
    """A text as one string when that says it all; else its direction and paragraphs > lines > runs."""
    text = printable(text).strip()
    if language != "ar" and "\n" not in text and max(text, default="") < FIRST_RIGHT_TO_LEFT:
        return text
    direction = direction_of(text, language)
    parts = [part.splitlines() for part in text.split("\n\n") if part.strip()]
    paragraphs: list[Value] = [[_runs(line, language) for line in lines] for lines in parts]
    return {"dir": direction, "paragraphs": paragraphs} if paragraphs else ""


def _runs(line: str, language: str) -> Value:
    return [[run.language, run.text] for run in runs(line, language)]


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _foot(document: Document) -> list[Value]:
    """What the foot of a page says: the title, and the author where the title does not."""
    title, author = _one_line(document.title), _one_line(document.author)
    return [_shortened(part) for part in (title, "" if author in title else author) if part]


def _shortened(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= _FOOT_LETTERS else f"{line[:_FOOT_LETTERS]}…"


def _letterhead(letterhead: Letterhead | None, language: str) -> Value:
    if letterhead is None:
        return None
    return {
        "name": text_value(letterhead.name, language),
        "title": text_value(letterhead.title, language),
        "contact": [text_value(line, language) for line in letterhead.contact if line.strip()],
        "photo": _data_address(letterhead.photo),
    }


def _data_address(picture: bytes | None) -> str | None:
    """The picture as a data address; None when it is neither JPEG nor PNG."""
    kind = _PICTURES.get(picture[:3]) if picture else None
    return f"data:{kind};base64,{base64.b64encode(picture or b'').decode()}" if kind else None
