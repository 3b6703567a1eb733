"""The parts of Word's own XML that python-docx has no words for: languages, directions, shades and fields."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from jobunivers.services.export.scripts import direction_of_language

LATIN, ARABIC = "Noto Sans", "Noto Sans Arabic"
LANGUAGE_TAGS = {"da": "da-DK", "en": "en-GB", "ar": "ar-SA"}

_ANCHORED = {"distT": "0", "distB": "0", "distL": "180000", "distR": "180000", "simplePos": "0"} | {
    "relativeHeight": "1", "behindDoc": "0", "locked": "0", "layoutInCell": "1", "allowOverlap": "0",
}  # fmt: skip
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
    "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
_AFTER_SHADE = (
    "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct",
    "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", *_AFTER_BIDI,
)  # fmt: skip
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def tag(name: str, *inside: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """A Word element; attributes are in Word's own name space and quoted by the XML library."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(inside)
    return made


def speak(run: WordRun, language: str) -> None:
    """Say which language a run is in, and that it runs from right to left when it does."""
    code = LANGUAGE_TAGS[language]
    if direction_of_language(language) == "rtl":
        run.font.rtl = True
        spoken = tag("w:lang", bidi=code)
    else:
        spoken = tag("w:lang", val=code)
    letters = run._element.get_or_add_rPr()
    letters.insert_element_before(spoken, "w:eastAsianLayout", "w:specVanish", "w:oMath")


def turn(paragraph: WordParagraph) -> None:
    """Let a paragraph run from right to left."""
    properties = paragraph._element.get_or_add_pPr()
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(tag("w:bidi"), *_AFTER_BIDI)


def shade(paragraph: WordParagraph, fill: str, edge: str) -> None:
    """A tinted paragraph with a coloured line above it and at its start; colours as ``RRGGBB``."""
    lines = [tag(f"w:{side}", val="single", sz=12, space=4, color=edge) for side in ("top", "left")]
    properties = paragraph._element.get_or_add_pPr()
    properties.insert_element_before(tag("w:pBdr", *lines), "w:shd", *_AFTER_SHADE)
    properties.insert_element_before(tag("w:shd", val="clear", color="auto", fill=fill), *_AFTER_SHADE)


def frame(table: WordTable, colour: str, *, sides: tuple[str, ...]) -> None:
    """Lines of one colour on the named sides of a table (``top bottom left right insideH``) only."""
    every = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [tag(f"w:{s}", val="single" if s in sides else "nil", sz=6, space=0, color=colour) for s in every]
    table._tbl.tblPr.insert_element_before(tag("w:tblBorders", *lines), *_AFTER_BORDERS)


def mirror(table: WordTable) -> None:
    """Let a table's columns run from right to left."""
    order = (
        "w:tblStyleRowBandSize",
        "w:tblStyleColBandSize",
        "w:tblW",
        "w:jc",
        "w:tblCellSpacing",
        "w:tblInd",
    )
    table._tbl.tblPr.insert_element_before(tag("w:bidiVisual"), *order, "w:tblBorders", *_AFTER_BORDERS)


def repeat_first_row(table: WordTable) -> None:
    """Make the first row the header of a table, read before its cells and repeated on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(tag("w:tblHeader"))


def fill_cell(cell: Cell, fill: str) -> None:
    """Tint a table cell; the colour as ``RRGGBB``."""
    cell._tc.get_or_add_tcPr().append(tag("w:shd", val="clear", color="auto", fill=fill))


def field(paragraph: WordParagraph, code: str, colour: str) -> None:
    """A number Word keeps itself: ``PAGE`` or ``NUMPAGES``; colour as ``RRGGBB``."""
    number = tag("w:t")
    number.text = "1"
    shown = tag("w:r", tag("w:rPr", tag("w:color", val=colour)), number)
    paragraph._p.append(tag("w:fldSimple", shown, instr=code))


def float_in_corner(shape: InlineShape, *, mirrored: bool) -> None:
    """Let a picture stand in the top corner at the end of the line, with the text beside it."""
    inline = shape._inline
    across = tag("wp:positionH", _spelled("wp:align", "left" if mirrored else "right"))
    down = tag("wp:positionV", _spelled("wp:posOffset", "0"))
    across.set("relativeFrom", "margin")
    down.set("relativeFrom", "margin")
    corner = tag("wp:simplePos")
    beside = tag("wp:wrapSquare")
    beside.set("wrapText", "bothSides")
    for axis in ("x", "y"):
        corner.set(axis, "0")
    anchor = tag("wp:anchor", corner, across, down, inline.extent, beside, *inline.findall(qn("wp:docPr")))
    anchor.extend(inline.findall(qn("wp:cNvGraphicFramePr")) + inline.findall(qn("a:graphic")))
    for key, value in _ANCHORED.items():
        anchor.set(key, value)
    inline.getparent().replace(inline, anchor)


def _spelled(name: str, text: str) -> BaseOxmlElement:
    made = tag(name)
    made.text = text
    return made
