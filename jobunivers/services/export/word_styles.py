"""The look of a Word file: page, fonts, heading styles, languages, and what the file says about itself."""

from typing import cast
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from jobunivers.services.export.document import Document
from jobunivers.services.export.look import INK, QUIET
from jobunivers.services.export.printable import plain
from jobunivers.services.export.scripts import direction_of_language
from jobunivers.services.export.word_xml import ARABIC, LANGUAGE_TAGS, LATIN, tag
from jobunivers.services.export.words import WORDS

_BODY_POINTS = {"sheet": 14.0, "cards": 12.0, "plan": 11.5, "letter": 11.0}
_FONT = (
    '<w:font w:name={name}><w:altName w:val={instead}/><w:panose1 w:val="020B0502040504020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
)


def dress(file: WordDocument, document: Document, accent: str) -> None:
    """Make an empty Word file ours: A4, our letters and colours, title, author and language."""
    _describe(file, document)
    _set_page(file, document)
    _set_languages(file, document.language)
    body = _BODY_POINTS.get(document.layout, 10.0)
    is_letter = document.layout == "letter"
    _letters(file, "Normal", body, INK)
    _letters(file, "List Bullet", body, INK)
    _letters(file, "Title", 20.0, INK, bold=True, after=2)
    if is_letter:
        _letters(file, "Heading 1", 15.0, accent, bold=True, before=18, after=8)
    else:
        _letters(file, "Heading 1", max(22.0, body * 1.8), INK, bold=True, after=6)
    _letters(file, "Heading 2", body * 1.25, accent, bold=True, before=12, after=3)
    _letters(file, "Heading 3", body * 1.06, INK, bold=True, before=7, after=1)
    _letters(file, "Heading 4", body, INK, bold=True, before=8, after=2)
    _letters(file, "Subtitle", body * 1.15, accent, after=4)
    _letters(file, "Caption", max(9.0, body * 0.85), QUIET)
    _name_stand_ins(file)


def _describe(file: WordDocument, document: Document) -> None:
    about = file.core_properties
    about.title = " ".join(plain(document.title).split())[:255] or WORDS[document.language]["untitled"]
    about.author = about.last_modified_by = " ".join(plain(document.author).split())[:255]
    about.language = LANGUAGE_TAGS[document.language]
    about.comments = ""
    for stamp in ("dcterms:created", "dcterms:modified"):
        for found in about._element.findall(qn(stamp)):
            about._element.remove(found)


def _set_page(file: WordDocument, document: Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25 if document.layout == "letter" else 21)
    section.top_margin = section.bottom_margin = Mm(20)
    if direction_of_language(document.language) == "rtl":
        section._sectPr.insert_element_before(tag("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings")


def _set_languages(file: WordDocument, language: str) -> None:
    latin = LANGUAGE_TAGS["da" if language == "ar" else language]
    for found in file.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), latin)
        found.set(qn("w:bidi"), LANGUAGE_TAGS["ar"])


def _letters(
    file: WordDocument,
    name: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 4,
) -> None:
    """Give a style its letters, for Latin and for Arabic script alike."""
    style = cast(ParagraphStyle, file.styles[name])
    half = round(size * 2)
    parts = [tag("w:rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=LATIN, cs=ARABIC)]
    parts += [tag("w:b"), tag("w:bCs")] if bold else []
    parts += [tag("w:color", val=colour.lstrip("#")), tag("w:sz", val=half), tag("w:szCs", val=half)]
    old = style.element.get_or_add_rPr()
    old.clear()
    old.extend(parts)
    for edge in style.element.iter(qn("w:pBdr")):
        edge.getparent().remove(edge)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.12


def _name_stand_ins(file: WordDocument) -> None:
    """Tell Word which of its own fonts to take where ours are not installed."""
    wanted = ((LATIN, "Segoe UI"), (ARABIC, "Segoe UI"))
    fonts = "".join(_FONT.format(name=quoteattr(ours), instead=quoteattr(theirs)) for ours, theirs in wanted)
    part = next(part for part in file.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    part._blob = part.blob.replace(b"</w:fonts>", fonts.encode() + b"</w:fonts>")
