"""What talks have to tell in a progression report: agreements, the wheel and the motivation, first and latest."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from flask import url_for

from jobunivers.consultant.talk import deck
from jobunivers.consultant.talk.shown import NAMES
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import curves, weeks
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import DONE, PARTLY
from jobunivers.services.curves import Point
from jobunivers.services.report.sources import DEVELOPMENT, DONE_OR_TRIED, GOALS, Source
from jobunivers.services.report.telling import on, spelled, within
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import AREAS, SCALES

WHERE = _("Samtaler")


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Agreements that were kept and those still open, then the pictures filled in together between two days."""
    href = url_for("talk.talks", citizen_id=citizen_id)
    yield from _agreements(citizen_id, since, until, href)
    wheels = [one for one in reading.wheels(citizen_id) if within(one.created_at, since, until)]
    titles = {key: told["title"] for key, told in deck.areas().items()}
    yield from _curves(wheels, AREAS, titles, href)
    chosen = [one for one in wheels if one.chosen in titles]
    if chosen:
        said = _("I samtalerne har fokus været på “%(felt)s”.", felt=titles[chosen[-1].chosen])
        yield Source(GOALS, said, WHERE, href, on(chosen[-1].created_at))
    scales = [one for one in reading.motivations(citizen_id) if within(one.created_at, since, until)]
    yield from _curves(scales, SCALES, NAMES, href)


def _agreements(citizen_id: int, since: date, until: date, href: str) -> Iterator[Source]:
    for one in agreed.of_citizen(citizen_id):
        if one.outcome in (DONE, PARTLY) and within(one.taken_up_at, since, until):
            said = _("Aftalt og gjort: %(aftale)s", aftale=one.text)
            if one.outcome == PARTLY:
                said = _("Aftalt og gjort delvist: %(aftale)s", aftale=one.text)
            yield Source(DONE_OR_TRIED, said, WHERE, href, on(one.taken_up_at))
        elif one.is_open and within(one.created_at, since, until):
            yield Source(GOALS, _("Aftalt: %(aftale)s", aftale=one.text), WHERE, href, on(one.created_at))


def _curves(rows: Sequence[Any], fields: Iterable[str], names: dict[str, Any], href: str) -> Iterator[Source]:
    for field in fields:
        points = [Point(weeks.when(one.citizen_id, one.created_at), getattr(one, field)) for one in rows]
        name: Words = _("“%(svar)s”", svar=names[field])
        said = curves.sentence(name, points, spelled)
        if said:
            yield Source(DEVELOPMENT, said, WHERE, href, on(rows[-1].created_at))
