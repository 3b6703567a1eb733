"""The top and foot of a Word file: who it is from, the photo or the way back, title and page numbers."""

import io

from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from jobunivers.services.export.document import Document, Letterhead
from jobunivers.services.export.look import QUIET
from jobunivers.services.export.printable import plain
from jobunivers.services.export.qr import qr_png
from jobunivers.services.export.word_text import Page, heading, lay, text
from jobunivers.services.export.word_xml import field, float_in_corner

_WITH_WAY_BACK = frozenset({"sheet", "plan", "cards"})


def write_head(page: Page, document: Document) -> None:
    """What stands above the first block, and the foot. A letter's title comes after its address."""
    head = document.letterhead
    if document.layout == "letter":
        _write_sender(page, head, "Title")
    elif document.layout.startswith("cv") and head:
        _write_title(page, document, head.name, head.photo, f"{page.words['photo']} {document.author}")
        _write_sender(page, Letterhead("", head.title, head.contact), "Subtitle")
    else:
        address = document.step_url if document.layout in _WITH_WAY_BACK else None
        code = qr_png(address) if address else None
        _write_title(page, document, document.title, code, f"{page.words['code']} {address}")
        _write_sender(page, head or Letterhead(document.author), "Caption")
        text(page, f"{page.words['scan']}: {address}" if address else "", "Caption")
    _write_foot(page, document)


def _write_title(page: Page, document: Document, words: str, picture: bytes | None, label: str) -> None:
    """The main heading, with a picture in the corner beside it."""
    titles = (plain(one).strip() for one in (words, document.title, page.words["untitled"]))
    heading(page, next(filter(None, titles)), 1)
    if picture:
        _add_picture(page, page.place.paragraphs[-1], picture, label)


def _add_picture(page: Page, paragraph: WordParagraph, picture: bytes, label: str) -> None:
    """Add a picture in the corner, with words for those who cannot see it; skip what is no picture."""
    try:
        shape = paragraph.add_run().add_picture(io.BytesIO(picture), width=Mm(30))
    except UnrecognizedImageError:
        return
    shape._inline.docPr.set("descr", label)
    float_in_corner(shape, mirrored=page.mirrored)


def _write_sender(page: Page, head: Letterhead | None, named_as: str) -> None:
    if head is None:
        return
    text(page, head.name, named_as)
    text(page, head.title, "Subtitle")
    text(page, " · ".join(line.strip() for line in head.contact if line.strip()), "Caption")


def _write_foot(page: Page, document: Document) -> None:
    if document.layout == "letter":
        return
    foot = page.place.sections[0].footer.paragraphs[0]
    lay(foot, document.title, document.language, quiet=True)
    lay(foot, f" · {page.words['page']} ", document.language, quiet=True)
    field(foot, "PAGE", QUIET.lstrip("#"))
    lay(foot, f" {page.words['of']} ", document.language, quiet=True)
    field(foot, "NUMPAGES", QUIET.lstrip("#"))
