"""A tool's sheet of paper, in large type and in the reader's language."""

from collections.abc import Iterable

from jobunivers.languages import Words, current
from jobunivers.services.export.document import Block, Document


def boxes(answers: Iterable[Words | int]) -> str:
    """Answers to choose from by hand, each with its box; neither a box and its answer nor an answer is broken."""
    return "   ".join(f"☐ {answer}".replace(" ", "\N{NO-BREAK SPACE}") for answer in answers)


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
