"""What is said of agreements, wherever they are shown: the ways they can go, and a word on each."""

from collections.abc import Iterable
from typing import Protocol

from jobunivers.languages import Text as _
from jobunivers.services.agreements.models import DONE, LATER, PARTLY, Agreement
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.contract import Tool

OUTCOME_NAMES = {DONE: _("Gjort"), PARTLY: _("Lidt af det"), LATER: _("Ikke endnu")}
OUTCOME_WORDS = {
    DONE: _("Godt gået. Det tæller."),
    PARTLY: _("Lidt er også et skridt. Vil du lave en ny aftale om resten?"),
    LATER: _("Det er helt i orden. Måske skal trinnet være mindre."),
}


class Tools(Protocol):
    """Where a tool is found by its slug."""

    def get(self, slug: str) -> Tool | None:
        """The tool, if there is one."""


def readable(rows: Iterable[Agreement], shares: Shares, tools: Tools) -> list[Agreement]:
    """The agreements that professionals may read: what came of a tool's work follows the sharing of that work."""

    def is_open(row: Agreement) -> bool:
        tool = tools.get(row.of_tool)
        return tool is None or tool.is_open(shares, str(row.origin_id or ""))

    return [row for row in rows if is_open(row)]
