"""Every kind of block as Word paragraphs and tables."""

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt
from docx.table import Table as WordTable

from jobunivers.services.export.document import (
    Address,
    Bullets,
    Document,
    Entry,
    Facts,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    PlainBlock,
    Section,
    Signatures,
    Stair,
    Staircase,
    Table,
    WriteIn,
)
from jobunivers.services.export.outline import Placed
from jobunivers.services.export.payload import payload
from jobunivers.services.export.printable import plain
from jobunivers.services.export.typesetting import pictured
from jobunivers.services.export.word_text import Page, grid, heading, lay, text
from jobunivers.services.export.word_xml import fill_cell, repeat_first_row, shade

_PICTURE_PPI, _PICTURE_WIDTH = 180, 165


def write(placed: Placed, page: Page) -> None:
    """Add one block, and for a section all in it."""
    if isinstance(placed.block, Section):
        heading(page, placed.block.title, placed.level)
        for inner in placed.inside:
            write(inner, page)
    else:
        add(placed.block, replace(page, level=placed.level))


@singledispatch
def add(block: PlainBlock, page: Page) -> None:
    """Add one block that is not a section."""
    raise TypeError(f"no way to write {type(block).__name__} in Word")


@add.register
def _(block: Heading, page: Page) -> None:
    heading(page, block.text, page.level)


@add.register
def _(block: Paragraph, page: Page) -> None:
    for part in plain(block.text).split("\n\n"):
        text(page, part)


@add.register
def _(block: Bullets, page: Page) -> None:
    for item in block.items:
        text(page, item, "List Bullet")


@add.register
def _(block: Facts, page: Page) -> None:
    for label, value in block.rows:
        paragraph = page.place.add_paragraph()
        lay(paragraph, f"{label.strip()}: ", page.language, bold=True)
        lay(paragraph, value.strip(), page.language)


@add.register
def _(block: Table, page: Page) -> None:
    rows = [*([block.header] if block.header else []), *block.rows]
    if not rows:
        return
    table = grid(page, len(rows), max(1, *map(len, rows)), ("bottom", "insideH"))
    for number, row in enumerate(rows):
        _write_row(table, number, row, page, bold=bool(block.header) and number == 0)
    if block.header:
        repeat_first_row(table)


def _write_row(table: WordTable, number: int, row: Iterable[str], page: Page, *, bold: bool) -> None:
    for cell, words in zip(table.rows[number].cells, row, strict=False):
        lay(cell.paragraphs[0], words.strip(), page.language, bold=bold)
        if bold:
            fill_cell(cell, _tint(page.accent))


@add.register
def _(block: Entry, page: Page) -> None:
    heading(page, block.title, page.level)
    where = " · ".join(part for part in (block.place.strip(), block.period.strip()) if part)
    text(page, where, "Caption")
    text(page, block.text)
    add(Bullets(block.bullets), page)


@add.register
def _(block: WriteIn, page: Page) -> None:
    label = text(page, block.label, bold=True)
    if label is not None:
        label.paragraph_format.keep_with_next = True
    box = grid(page, 1, 1, ("top", "bottom", "left", "right"), page.accent)
    for _line in range(max(1, block.lines) - 1):
        box.rows[0].cells[0].add_paragraph()
    page.place.add_paragraph()


@add.register
def _(block: Staircase, page: Page) -> None:
    for at, step in enumerate(block.steps):
        _write_step(step, at, len(block.steps), page)


def _write_step(step: Stair, at: int, count: int, page: Page) -> None:
    words = page.words
    name = words["goal"] if at == 0 else f"{words['step']} {count - at}"
    marks = (name, words["reached"] if step.done else "", step.date)
    paragraph = page.place.add_paragraph()
    paragraph.paragraph_format.left_indent = Mm(min(12.0, 60 / count) * (count - 1 - at))
    paragraph.paragraph_format.space_after = Pt(0)
    shade(paragraph, _tint(page.accent), page.edge)
    lay(paragraph, " · ".join(mark for mark in marks if mark), page.language, quiet=True)
    for line, bold in ((step.title, True), (step.how, False)):
        if line.strip():
            paragraph.add_run().add_break()
            lay(paragraph, line.strip(), page.language, bold=bold)


@add.register
def _(block: Signatures, page: Page) -> None:
    names = [name for name in block.names if name.strip()]
    if block.date.strip():
        text(page, f"{page.words['date']}: {block.date}")
    for name in names:
        line = page.place.add_paragraph()
        line.paragraph_format.space_before = Pt(30)
        lay(line, "_" * 36, page.language)
        text(page, f"{name}\n{page.words['signature']}")


@add.register
def _(block: Address, page: Page) -> None:
    date = text(page, block.date)
    if date is not None:
        date.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    text(page, "\n".join(line for line in block.lines if line.strip()))


@add.register
def _(block: Figure, page: Page) -> None:
    if not block.drawings:
        return
    alone = Document(title="", language=page.language, author="", layout="sheet", blocks=(block,))
    picture = pictured("figure", payload(alone), _PICTURE_PPI)
    shape = page.place.add_paragraph().add_run().add_picture(io.BytesIO(picture), width=Mm(_PICTURE_WIDTH))
    shape._inline.docPr.set("descr", plain(block.alt))


@add.register
def _(block: PageBreak, page: Page) -> None:
    page.place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _tint(colour: str) -> str:
    """The colour mixed with much white, as ``RRGGBB``."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "".join(f"{round(part + (255 - part) * 0.9):02X}" for part in parts)
