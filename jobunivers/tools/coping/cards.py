"""The cards about what may help: facts with day and source, which a centre may reword or leave out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import local_lists
from jobunivers.services.local_lists import LINK, WORDS, Line, ListField, LocalList
from jobunivers.services.said import Said

CARDS = LocalList(
    name="hjaelp",
    title=_("Hjælp, man kan spørge om"),
    lead=_(
        "Kort til borgere, der er på vej tilbage. Kommer der nye regler, så ret kortet, eller vis det ikke."
    ),
    deck="tools/coping/cards",
    table="card",
    fields=(
        ListField("title", _("Titel")),
        ListField("lead", _("Hvornår kan det hjælpe?")),
        ListField("text", _("Hvad er det?"), WORDS),
        ListField("ask", _("En sætning, man kan sige")),
        ListField("authority", _("Hvem skal man spørge?")),
        ListField("law", _("Lov eller kilde")),
        ListField("as_of", _("Hvilken dag var reglerne sådan?")),
        ListField("url", _("Link"), LINK),
    ),
)


@dataclass(frozen=True)
class Card:
    """One card. ``is_ours``: the words are the centre's; ``until`` is the last day the facts are known to
    hold; ``danish`` are the same words in Danish where they are read in another language."""

    key: str
    words: Mapping[str, Any]
    is_ours: bool
    until: date | None
    danish: Mapping[str, str] = field(default_factory=dict)

    def is_old(self, today: date) -> bool:
        """Whether the rules have changed since."""
        return self.until is not None and today > self.until


def cards() -> list[Card]:
    """The cards the citizen's centre shows, in the reader's language."""
    return [_card(line) for line in local_lists.lines(CARDS)]


def _card(line: Line) -> Card:
    danish = {name: text.danish for name, text in line.words.items() if isinstance(text, Said)}
    until = None if line.is_ours else line.words.get("until")
    return Card(line.key, line.words, line.is_ours, until, danish)
