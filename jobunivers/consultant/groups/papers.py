"""What a room leaves on paper: the board of a workshop, and the five values of a group."""

from collections.abc import Iterable, Iterator

from flask import url_for
from werkzeug.wrappers import Response

from jobunivers.consultant.groups import words
from jobunivers.languages import Text as _
from jobunivers.languages import current
from jobunivers.services.export.document import Block, Bullets, Document, Heading, Paragraph, Section, WriteIn
from jobunivers.services.groups import board, values
from jobunivers.services.groups.models import PHASES, Room
from jobunivers.toolkit.files import public, spreadsheet
from jobunivers.toolkit.templates import short_day

LINES = 3


def sheet_of(room: Room) -> Document:
    """The whole board in large type, without names, with room to write more."""
    return _sheet(room, str(words.title(room)), tuple(_board(room)))


def table_of(room: Room) -> Response:
    """The board for a spreadsheet: a card a line."""
    found = board.of_room(room)
    headings = {one.id: one.text for one in found.headings}
    phases = words.phases()
    rows = [
        (
            phases[card.phase]["title"],
            headings.get(card.heading_id or 0, ""),
            card.text,
            card.dots,
            card.who,
            card.by_on,
        )
        for card in found.cards
    ]
    head = (_("Fase"), _("Overskrift"), _("Det står der på kortet"), _("Mærker"), _("Hvem"), _("Hvornår"))
    return spreadsheet(head, rows, str(words.title(room)))


def five(room: Room, agreed: Iterable[str]) -> Document:
    """The five values a group ended with."""
    deck = values.cards()
    cards = [deck[key] for key in agreed if key in deck]
    blocks = [block for card in cards for block in (Heading(2, card["name"]), Paragraph(card["line"]))]
    return _sheet(room, str(_("Vores 5 værdier")), (*blocks, WriteIn(str(_("Det vil jeg huske")), LINES)))


def _board(room: Room) -> Iterator[Block]:
    found, phases = board.of_room(room), words.phases()
    for phase in PHASES:
        for heading, cards in found.piles(phase):
            if cards:
                name = phases[phase]["title"] + (f" · {heading.text}" if heading else "")
                yield Section(name, (Bullets(tuple(_line(card) for card in cards)),))
    yield WriteIn(phases[room.stage]["title"], LINES)


def _line(card: board.Shown) -> str:
    plan = ", ".join(one for one in (card.who, short_day(card.by_on) if card.by_on else "") if one)
    return f"{card.text} ({plan})" if plan else card.text


def _sheet(room: Room, title: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=title,
        language=current().document,
        author="",
        layout="sheet",
        step_url=public(url_for("my_groups.room", room_id=room.id)),
        blocks=blocks,
    )
