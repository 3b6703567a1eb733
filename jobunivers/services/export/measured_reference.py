"""The reference for ``measure`` only: the same words by ReportLab, untagged. Needs the test packages."""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.platypus import Flowable, ListFlowable, SimpleDocTemplate, Table  # type: ignore[import-untyped]
from reportlab.platypus import Paragraph as Line

from jobunivers.services.export.document import Block, Bullets, Document, Entry, Facts, Paragraph, Section
from jobunivers.services.export.fonts import font_file

_BODY = ParagraphStyle("body", fontName="Noto", fontSize=9.8, leading=13.5)
_HEAD = ParagraphStyle("head", parent=_BODY, fontSize=12, leading=16, spaceBefore=12, textColor="#0B6B6B")
_NAME = ParagraphStyle("name", parent=_BODY, fontSize=27, leading=34)


def untagged_pdf(document: Document) -> bytes:
    """The document as plain ReportLab paragraphs, lists and tables."""
    if "Noto" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Noto", str(font_file("latin"))))
    page = io.BytesIO()
    contact = document.letterhead.contact if document.letterhead else ()
    parts: list[Flowable] = [Line(escape(document.title), _NAME)]
    parts += [Line(escape(line), _BODY) for line in contact]
    for block in document.blocks:
        parts.extend(_flowables(block))
    SimpleDocTemplate(page, pagesize=A4, title=document.title, author=document.author).build(parts)
    return page.getvalue()


def _flowables(block: Block) -> Iterator[Flowable]:
    match block:
        case Section(title=title, blocks=blocks):
            yield Line(escape(title), _HEAD)
            for inner in blocks:
                yield from _flowables(inner)
        case Entry():
            told = [Line(escape(text), _BODY) for text in (block.title, block.place, block.text) if text]
            yield Table([[Line(escape(block.period), _BODY), told]], colWidths=[90, 360])
            yield _listed(block.bullets)
        case Bullets(items=items):
            yield _listed(items)
        case Facts(rows=rows):
            yield Table([[Line(escape(cell), _BODY) for cell in row] for row in rows])
        case Paragraph(text=text):
            yield Line(escape(text), _BODY)


def _listed(items: tuple[str, ...]) -> Flowable:
    return ListFlowable([Line(escape(item), _BODY) for item in items], bulletType="bullet")
