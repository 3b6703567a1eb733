"""A Document as plain parts for a page, so that a CV is seen while it is made, with its number of pages."""

from dataclasses import dataclass, fields
from typing import Any

from jobunivers.services.export.document import Block, Document
from jobunivers.services.export.pdf import page_count, pdf

BEST_AT_MOST = 2


@dataclass(frozen=True)
class Preview:
    """What the page shows of a document; ``pages`` is what it fills on paper."""

    document: Document
    main: list[dict[str, Any]]
    aside: list[dict[str, Any]]
    pages: int

    @property
    def is_long(self) -> bool:
        """Whether it fills more than a boss has time for."""
        return self.pages > BEST_AT_MOST


def preview(document: Document) -> Preview:
    """The document with its sections for the wide and for the narrow column, and its number of pages."""
    parts = [_part(block) for block in document.blocks]
    return Preview(
        document,
        [part for part in parts if not part.get("aside")],
        [part for part in parts if part.get("aside")],
        page_count(pdf(document)),
    )


def _part(block: Block) -> dict[str, Any]:
    values = {field.name: getattr(block, field.name) for field in fields(block)}
    if "blocks" in values:
        values["blocks"] = [_part(inner) for inner in values["blocks"]]
    return {"kind": type(block).__name__.lower(), **values}
