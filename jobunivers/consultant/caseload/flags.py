"""The flags of a citizen: every queue they stand in, with its reason and its colour."""

from typing import NamedTuple

from jobunivers.consultant.caseload.told import TOLD
from jobunivers.languages import Words
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.registry import Registry


class Flag(NamedTuple):
    """One reason in a line, and in a word or two for where others stand before it."""

    queue: str
    text: Words
    short: Words

    @property
    def world(self) -> str:
        """The colour of its queue."""
        return TOLD[self.queue].world

    @property
    def way(self) -> tuple[Words, str] | None:
        """What is done about it, and the page where it is done."""
        return TOLD[self.queue].way


def flags(case: Case, tools: Registry, first: str = "") -> list[Flag]:
    """Every reason why a citizen needs somebody now, the most pressing first; ``first`` is the queue looked at."""
    found = [
        Flag(key, *told.reason(case, tools)) for key in case.queues if (told := TOLD[key]).reason is not None
    ]
    return sorted(found, key=lambda flag: flag.queue != first)
