"""Word files of any ``Document``: real headings, language and direction on every run, the look of the PDF.

Nothing in a text is ever read as code: the file is built part by part, no template language runs.
"""

import io

import docx
from docx.document import Document as WordDocument

from jobunivers.services.export.document import Address, Document, Section
from jobunivers.services.export.look import accent_of
from jobunivers.services.export.outline import Placed, outlined
from jobunivers.services.export.printable import plain
from jobunivers.services.export.word_blocks import write
from jobunivers.services.export.word_head import write_head
from jobunivers.services.export.word_styles import dress
from jobunivers.services.export.word_text import Page, heading


def word(document: Document) -> bytes:
    """The document as .docx, in the order and look of its PDF. Columns become one: easier to edit."""
    file = docx.Document()
    accent = accent_of(document.layout, document.world)
    dress(file, document, accent)
    page = Page(file, document.language, accent)
    write_head(page, document)
    blocks = _in_reading_order(document)
    if document.layout == "letter":
        for placed in (placed for placed in blocks if isinstance(placed.block, Address)):
            write(placed, page)
        heading(page, plain(document.title).strip() or page.words["untitled"], 1)
        blocks = tuple(placed for placed in blocks if not isinstance(placed.block, Address))
    for placed in blocks:
        write(placed, page)
    return _bytes_of(file)


def _in_reading_order(document: Document) -> tuple[Placed, ...]:
    """Main column first, then what stands aside."""
    return tuple(sorted(outlined(document.blocks), key=_is_aside))


def _is_aside(placed: Placed) -> bool:
    return isinstance(placed.block, Section) and placed.block.aside


def _bytes_of(file: WordDocument) -> bytes:
    written = io.BytesIO()
    file.save(written)
    return written.getvalue()
