"""The neutral document every tool builds; how it looks on paper or in Word is decided elsewhere.

All parts are frozen and hold plain text only: no markup in any string ever means anything. Empty texts
are allowed everywhere and leave nothing on the page. A line break inside a text stays a line break, an empty
line starts a new paragraph.
"""

from dataclasses import dataclass
from typing import Literal

from jobunivers.services.export.look import World

Language = Literal["da", "en", "ar"]
Layout = Literal["sheet", "cv-classic", "cv-sidebar", "letter", "plan", "cards"]


@dataclass(frozen=True)
class Heading:
    """A headline between blocks. ``level`` counts from 1 (largest); gaps are closed when it is set."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of short points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Pairs of a label and its value, one below the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table. ``header`` names the columns (may be empty); short rows are filled up with empty cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Entry:
    """One job, course or task of a CV: what, where, when, and what was done there."""

    title: str
    place: str = ""
    period: str = ""
    text: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class WriteIn:
    """Room to write by hand: a label and ``lines`` ruled lines. In Word it is a box to type in."""

    label: str
    lines: int = 3


@dataclass(frozen=True)
class Stair:
    """One step of the goal staircase: where to, how, by when (already written out), reached or not."""

    title: str
    how: str = ""
    date: str = ""
    done: bool = False


@dataclass(frozen=True)
class Staircase:
    """The goal staircase. ``steps`` run from the goal downwards, as the plan is made: goal, 4, 3, 2, 1."""

    steps: tuple[Stair, ...]


@dataclass(frozen=True)
class Signatures:
    """Who agreed, with a line for each name to sign on. ``date`` is written out already."""

    names: tuple[str, ...]
    date: str = ""


@dataclass(frozen=True)
class Address:
    """The head of a letter: to whom (one line each) and the place and date it was written."""

    lines: tuple[str, ...]
    date: str = ""


@dataclass(frozen=True)
class Drawing:
    """Something drawn by the program, never by a person, as SVG; and its name."""

    title: str
    svg: bytes


@dataclass(frozen=True)
class Figure:
    """Drawings under their names, beside each other; ``in_rows`` below each other, each after its name.

    ``alt`` says what they show, for those who hear the paper; what they say stands in words or a table after them.
    ``legend``: a patch of each surface and what it stands for.
    """

    alt: str
    drawings: tuple[Drawing, ...]
    legend: tuple[Drawing, ...] = ()
    in_rows: bool = False


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


Words = Heading | Paragraph | Bullets | Facts | Table | Entry
PlainBlock = Words | WriteIn | Staircase | Signatures | Address | Figure | PageBreak


@dataclass(frozen=True)
class Section:
    """A titled group of blocks; a card in 'cards'. ``aside``: in the narrow column of 'cv-sidebar'."""

    title: str
    blocks: tuple[PlainBlock, ...]
    aside: bool = False


Block = PlainBlock | Section


@dataclass(frozen=True)
class Letterhead:
    """Who it is from: name, what they do, contact lines (phone, mail, town), a photo as JPEG or PNG bytes."""

    name: str
    title: str = ""
    contact: tuple[str, ...] = ()
    photo: bytes | None = None


@dataclass(frozen=True)
class Document:
    """A whole document in one language.

    ``step_url`` leads back to the step it was made in, whole or from the tool's own page on (printed as a QR code
    on 'sheet', 'plan' and 'cards').
    ``world`` chooses the accent colour; without it the layout does.
    """

    title: str
    language: Language
    author: str
    layout: Layout
    blocks: tuple[Block, ...]
    letterhead: Letterhead | None = None
    step_url: str | None = None
    world: World | None = None
