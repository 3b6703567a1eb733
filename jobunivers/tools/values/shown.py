"""What others see of the game: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import sharing
from jobunivers.services.export.document import Document, Heading, Paragraph
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import VALUE, Fact
from jobunivers.toolkit.contract import Export
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.models import Game


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each game is one item."""
    return [(str(game.id), _("Spil %(number)s", number=game.number)) for game in work.games(citizen_id)]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One game for reading: the seven with the citizen's words, and the piles."""
    game = session.scalar(select(Game).where(Game.citizen_id == citizen_id, Game.id == sharing.item_id(item)))
    if game is None:
        return None
    played = work.of_game(game)
    deck = {card["key"]: card for card in operations.cards()}
    return {
        "game": game,
        "chosen": [(deck[choice.card], choice) for choice in played.chosen],
        "placed": [(deck[placement.card], placement.pile) for placement in played.placements],
    }


def summary(citizen_id: int) -> list[_ | str]:
    """The names of the seven, for the consultant's overview."""
    deck = {card["key"]: card for card in operations.cards()}
    return [deck[choice.card]["name"] for choice in work.latest(citizen_id).chosen]


def facts(citizen_id: int) -> Iterator[Fact]:
    """The chosen values, each with the citizen's own why."""
    deck = {card["key"]: card for card in operations.cards()}
    for choice in work.latest(citizen_id).chosen:
        card = deck[choice.card]
        yield Fact(
            VALUE,
            card["name"],
            "values",
            choice.card,
            proof=choice.looks_like,
            detail=choice.why,
            href="/jobvaerdier/hvorfor",
        )


def sheet(citizen_id: int, item: str) -> Document | None:
    """The seven values on one sheet in large type."""
    found = shown(citizen_id, item)
    if found is None:
        return None
    blocks: list[Heading | Paragraph] = []
    for card, choice in found["chosen"]:
        blocks += [Heading(2, card["name"]), Paragraph(choice.why), Paragraph(choice.looks_like)]
    return on_a_sheet(_("Mine 7 værdier"), blocks, "hvorfor")


SHEET = Export(key="ark", title=_("Mine 7 værdier"), build=sheet)
