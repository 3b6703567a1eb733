"""The CV on paper: what is written so far in large type, and room to write the next lines by hand."""

from jobunivers.languages import Text as _
from jobunivers.services.export.document import Block, Bullets, Document, Paragraph, Section, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.tools.cv import sections, years
from jobunivers.tools.cv.models import Item
from jobunivers.tools.cv.work import Work

ON_PAPER = (
    sections.JOBS,
    sections.EDUCATION,
    sections.COURSES,
    sections.OTHER,
    sections.VOLUNTARY,
    sections.COMPETENCES,
)


def sheet(work: Work) -> Document:
    """Each part of the missions as one box, in the reader's language."""
    blocks = tuple(_part(sections.SECTIONS[kind], work.of(kind)) for kind in ON_PAPER)
    return on_a_sheet(_("Mit CV på papir"), blocks, "job")


def _part(section: sections.Section, own: tuple[Item, ...]) -> Block:
    told = section.told
    lines = tuple(_line(item) for item in own if item.title)
    asked = section.asks.get("proof" if section.key == sections.COMPETENCES else "text", "")
    question = sections.starters().get(asked, {}).get("question", told["help"])
    shown = (Bullets(lines),) if lines else ()
    return Section(
        told["title"], (Paragraph(told["help"]), *shown, WriteIn(str(section.add), 1), WriteIn(question, 2))
    )


def _line(item: Item) -> str:
    when = years.period(item.began, item.ended, str(_("nu")))
    return ", ".join(part for part in (item.title, item.place, when) if part)
