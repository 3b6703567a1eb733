"""Laying words into Word: where they go, and each script in its own runs."""

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.shared import RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from jobunivers.services.export.document import Language
from jobunivers.services.export.look import LINE, QUIET
from jobunivers.services.export.printable import plain
from jobunivers.services.export.scripts import PIECE, direction_of, direction_of_language, runs
from jobunivers.services.export.word_xml import frame, mirror, speak, turn
from jobunivers.services.export.words import WORDS, PageWords


@dataclass(frozen=True)
class Page:
    """Where blocks are written: a Word file, its language, accent ``#RRGGBB`` and heading level."""

    place: WordDocument
    language: Language
    accent: str
    level: int = 1

    @property
    def words(self) -> PageWords:
        """The page's own words."""
        return WORDS[self.language]

    @property
    def mirrored(self) -> bool:
        """Whether the page runs from right to left."""
        return direction_of_language(self.language) == "rtl"

    @property
    def edge(self) -> str:
        """The accent as Word writes it."""
        return self.accent.lstrip("#")


def text(page: Page, words: str, style: str = "Normal", *, bold: bool = False) -> WordParagraph | None:
    """Add a text as one paragraph, each script in its own runs; an empty text adds nothing."""
    if not words.strip():
        return None
    paragraph = page.place.add_paragraph(style=style)
    lay(paragraph, words.strip(), page.language, bold=bold)
    return paragraph


def lay(
    paragraph: WordParagraph, words: str, language: str, *, bold: bool = False, quiet: bool = False
) -> None:
    """Put words into a paragraph, and turn it when they run from right to left."""
    shown = plain(words)
    if direction_of(shown, language) == "rtl":
        turn(paragraph)
    for spoken, stretch in runs(shown, language):
        run = paragraph.add_run(stretch)
        run.bold = run.font.cs_bold = bold or None
        if quiet:
            run.font.color.rgb = RGBColor.from_string(QUIET.lstrip("#"))
        speak(run, "da" if spoken == PIECE else spoken)


def heading(page: Page, words: str, level: int) -> None:
    """Add a real heading, levels 1 to 4."""
    text(page, words, f"Heading {min(level, 4)}")


def grid(page: Page, rows: int, columns: int, sides: tuple[str, ...], colour: str = LINE) -> WordTable:
    """Add a table with lines on the named sides, running with the page."""
    table: WordTable = page.place.add_table(rows, columns)
    frame(table, colour.lstrip("#"), sides=sides)
    if page.mirrored:
        mirror(table)
    return table
