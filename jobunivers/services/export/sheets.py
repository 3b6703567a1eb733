"""A tool's sheet of paper, in large type and in the reader's language, and what several sheets hold."""

from collections.abc import Iterable

from jobunivers.languages import Words, current
from jobunivers.services.export import charts
from jobunivers.services.export.document import (
    Block,
    Document,
    Drawing,
    Figure,
    Paragraph,
    Section,
    Table,
    WriteIn,
)
from jobunivers.services.export.look import World

LINES = 3


def on_a_sheet(title: Words, blocks: Iterable[Block], step: str | None = None) -> Document:
    """What is on it, under its title; ``step`` is the page of the tool its code leads back to."""
    return Document(
        title=str(title),
        language=current().document,
        author="",
        layout="sheet",
        blocks=tuple(blocks),
        step_url=step,
    )


def answered(question: Words, text: str, lines: int = LINES) -> Block:
    """A question with its answer, or with room to write one by hand."""
    return Section(str(question), (Paragraph(text),)) if text else WriteIn(str(question), lines)


def boxes(answers: Iterable[Words | int]) -> str:
    """Answers to choose from by hand, each with its box; neither a box and its answer nor an answer is broken."""
    return "   ".join(f"☐ {answer}".replace(" ", "\N{NO-BREAK SPACE}") for answer in answers)


def table(head: Iterable[Words], rows: Iterable[Iterable[Words | int]]) -> Table:
    """A table of what is said in the reader's language."""
    return Table(tuple(map(str, head)), tuple(tuple(map(str, row)) for row in rows))


def bars(alt: Words, shares: Iterable[tuple[Words, float]], world: World) -> Figure:
    """Shares of a whole as bars below each other, each after its name."""
    drawn = (Drawing(str(name), charts.bar(one, world, mirrored=is_mirrored())) for name, one in shares)
    return Figure(str(alt), tuple(drawn), in_rows=True)


def spots(alt: Words, shares: Iterable[tuple[Words, float]], world: World) -> Figure:
    """Where somebody stands between two ends, line by line, each after its name."""
    drawn = (Drawing(str(name), charts.spot(one, world, mirrored=is_mirrored())) for name, one in shares)
    return Figure(str(alt), tuple(drawn), in_rows=True)


def is_mirrored() -> bool:
    """Whether the reader's language runs from right to left."""
    return current().direction == "rtl"
