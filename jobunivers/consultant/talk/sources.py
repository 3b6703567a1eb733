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
from jobunivers.services.agreements.sources import told as agreements
from jobunivers.services.curves import Point
from jobunivers.services.report.sources import DEVELOPMENT, GOALS, Source
from jobunivers.services.report.telling import on, spelled, within
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import AREAS, SCALES

WHERE = _("Samtaler")


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """What was agreed in talks and at the desk (measurements tell their own), then the pictures filled in together."""
    href = url_for("talk.talks", citizen_id=citizen_id)
    found = [one for one in agreed.of_citizen(citizen_id) if not one.of_tool]
    for one in agreements(found, since, until):
        yield one._replace(where=WHERE, href=href)
    wheels = [one for one in reading.wheels(citizen_id) if within(one.created_at, since, until)]
    titles = {key: told["title"] for key, told in deck.areas().items()}
    yield from _curves(wheels, AREAS, titles, href)
    chosen = [one for one in wheels if one.chosen in titles]
    if chosen:
        said = _("I samtalerne har fokus været på “%(felt)s”.", felt=titles[chosen[-1].chosen])
        yield Source(GOALS, said, WHERE, href, on(chosen[-1].created_at))
    scales = [one for one in reading.motivations(citizen_id) if within(one.created_at, since, until)]
    yield from _curves(scales, SCALES, NAMES, href)


def _curves(rows: Sequence[Any], fields: Iterable[str], names: dict[str, Any], href: str) -> Iterator[Source]:
    for field in fields:
        points = [Point(weeks.when(one.citizen_id, one.created_at), getattr(one, field)) for one in rows]
        name: Words = _("“%(svar)s”", svar=names[field])
        said = curves.sentence(name, points, spelled)
        if said:
            yield Source(DEVELOPMENT, said, WHERE, href, on(rows[-1].created_at))
