"""Heading levels without gaps: the title is 1, what follows is never more than one step deeper."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobunivers.services.export.document import Block, Entry, Heading, Section
from jobunivers.services.export.printable import printable


@dataclass(frozen=True)
class Placed:
    """A block with the heading level it speaks at, and for a section the blocks inside it."""

    block: Block
    level: int
    inside: tuple["Placed", ...] = ()


def shows(text: str) -> bool:
    """Whether anything of a text can be seen on paper."""
    return bool(printable(text).strip())


def outlined(blocks: Sequence[Block], above: int = 1) -> tuple[Placed, ...]:
    """The blocks in order, each placed in the outline under a heading of level ``above``."""
    current = above
    found: list[Placed] = []
    for block in blocks:
        match block:
            case Section():
                current = above
                inside = outlined(block.blocks, above + shows(block.title))
                found.append(Placed(block, above + 1, inside))
            case Heading():
                current = min(above + max(1, block.level), current + 1) if shows(block.text) else current
                found.append(Placed(block, max(current, above + 1)))
            case Entry():
                found.append(Placed(block, current + 1))
            case _:
                found.append(Placed(block, current))
    return tuple(found)
