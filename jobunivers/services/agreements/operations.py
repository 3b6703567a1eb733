"""What is done with agreements. Flush, never commit."""

from datetime import date

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.agreements.models import OUTCOMES, Agreement


class UnknownOutcome(ValueError):
    """An agreement went in none of the ways there are."""


def agree(
    *,
    citizen_id: int,
    text: str,
    who: str = "",
    by_on: date | None = None,
    indicator: str = "",
    origin: str = "",
    origin_id: int | None = None,
    by_id: int | None = None,
) -> Agreement:
    """Keep a new agreement; ``by_id`` is who wrote it down. A page that may be sent twice uses ``saving.add``."""
    made = Agreement(
        citizen_id=citizen_id,
        text=text,
        who=who,
        by_on=by_on,
        indicator=indicator,
        origin=origin,
        origin_id=origin_id,
    )
    versions.keep(made, by_id=by_id)
    return made


def take_up(*, agreement: Agreement, outcome: str, by_id: int | None = None) -> None:
    """Say how an agreement went; empty opens it again. Raises UnknownOutcome."""
    if outcome and outcome not in OUTCOMES:
        raise UnknownOutcome(outcome)
    agreement.outcome, agreement.taken_up_at = outcome, clock.now() if outcome else None
    versions.keep(agreement, by_id=by_id)
