"""A tool's sheet of paper, in large type and in the reader's language."""

from collections.abc import Iterable

from jobunivers.languages import Words, current
from jobunivers.services.export.document import Block, Document


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
