"""What agreements have to tell in a progression report: those that stand, and those that are kept."""

from collections.abc import Iterable, Iterator
from datetime import date

from jobunivers.languages import Text as _
from jobunivers.services.agreements.models import DONE, MEASUREMENT, Agreement
from jobunivers.services.report.sources import DONE_OR_TRIED, RECOMMENDATION, Source
from jobunivers.services.report.telling import on, within


def told(found: Iterable[Agreement], since: date, until: date) -> Iterator[Source]:
    """The agreements made between two days; one of a measurement stands under what is shared of that measurement."""
    for one in found:
        if not one.text or not within(one.created_at, since, until):
            continue
        item = str(one.origin_id) if one.origin == MEASUREMENT else ""
        if one.is_open:
            yield Source(RECOMMENDATION, _agreed(one), day=on(one.created_at), item=item)
        elif one.outcome == DONE:
            kept = _("Vi aftalte: “%(aftale)s” Det er gjort.", aftale=one.text)
            yield Source(DONE_OR_TRIED, kept, day=on(one.taken_up_at), item=item)


def _agreed(one: Agreement) -> _:
    if not one.who:
        return _("Vi har aftalt: “%(aftale)s”", aftale=one.text)
    return _("Vi har aftalt: “%(aftale)s” Hvem: %(hvem)s.", aftale=one.text, hvem=one.who)
