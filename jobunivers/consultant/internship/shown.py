"""How a placement is said and drawn, and what the part shows elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from flask import url_for

from jobunivers.consultant.internship.forms import kinds
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.caseload.cases import Case
from jobunivers.services.curves import figure
from jobunivers.services.dated import AT_COMPANY, BY_PHONE, Dated
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import PHONE, VISIT, FollowUp, Placement
from jobunivers.services.internship.reading import Placements
from jobunivers.services.on_day import OnDay
from jobunivers.services.report.sources import COMPENSATION, HOURS, INTERNSHIP, Source
from jobunivers.services.report.telling import spelled
from jobunivers.toolkit.parts import Card
from jobunivers.toolkit.templates import short_day

FOLLOW_UPS = {VISIT: _("Opfølgning: besøg"), PHONE: _("Opfølgning: opkald")}
LOWEST_TOP = 10


@dataclass(frozen=True)
class Curve:
    """Hours planned and worked, week by week, with the sentence and the table that say the same."""

    sentence: Words
    paid: Words
    points: list[tuple[str, float | None]]
    planned: list[float]
    head: tuple[_, ...]
    rows: list[tuple[str, ...]]
    top: int


def curve(all_of: Placements, one: Placement) -> Curve:
    """The hours of a placement."""
    lines = all_of.weeks(one)
    return Curve(
        sentence=_sentence(lines),
        paid=_paid(lines),
        points=[(_("Uge %(n)s", n=line.on.isocalendar().week), line.worked) for line in lines],
        planned=[line.planned for line in lines],
        head=(_("Uge"), _("Planlagt"), _("Arbejdet"), _("Med løn")),
        rows=[
            (
                str(line.on.isocalendar().week),
                figure(line.planned),
                *(_known(one) for one in (line.worked, line.paid)),
            )
            for line in lines
        ],
        top=max(LOWEST_TOP, *(ceil(max(line.planned, line.worked or 0)) for line in lines)),
    )


def _known(hours: float | None) -> str:
    return "–" if hours is None else figure(hours)


def _sentence(lines: list[reading.WeekLine]) -> Words:
    known = [(line.on, line.worked) for line in lines if line.worked is not None]
    if not known:
        return _("Der er ingen timer skrevet på endnu.")
    (first, begun), (latest, now) = known[0], known[-1]
    if first == latest:
        return _("%(hours)s timer i ugen fra %(day)s.", hours=figure(now), day=OnDay(latest, with_year=True))
    if begun == now:
        on = OnDay(latest, with_year=True)
        return _("%(hours)s timer i ugen fra %(day)s, ligesom i den første uge.", hours=figure(now), day=on)
    told = {"first": figure(begun), "now": figure(now), "day": OnDay(latest, with_year=True)}
    return _("Fra %(first)s timer i den første uge til %(now)s i ugen fra %(day)s.", **told)


def _paid(lines: list[reading.WeekLine]) -> Words:
    """How many of the latest week's hours were paid; nothing where none ever was."""
    paid = [(line.on, line.paid) for line in lines if line.paid]
    if not paid:
        return ""
    told = {"hours": figure(paid[-1][1] or 0), "day": OnDay(paid[-1][0], with_year=True)}
    return _("%(hours)s timer var med løn i ugen fra %(day)s.", **told)


def kind(one: Placement) -> str:
    """What kind of placement it is."""
    return kinds()[one.kind]["title"]


def span(one: Placement) -> str:
    """Its first and last day."""
    return f"{short_day(one.starts_on)} – {short_day(one.ends_on)}"


def follow_up_title(one: FollowUp) -> _:
    """A follow-up, by its way."""
    return FOLLOW_UPS.get(one.way, FOLLOW_UPS[VISIT])


def section(case: Case) -> Mapping[str, Any] | None:
    """The placement that runs, its hours, and the next follow-up; nothing where there is none."""
    found = reading.of_citizen(case.id)
    one = found.now
    if one is None:
        return None
    return {
        "all": found,
        "one": one,
        "due": found.due(one),
        "kind": kind,
        "span": span,
        "curve": curve(found, one),
    }


def card(citizen_id: int) -> Card | None:
    """The placement that runs."""
    found = reading.of_citizen(citizen_id)
    one = found.now
    if one is None:
        return None
    asked = not one.is_closed and one.citizen_yes_at is None and bool(one.consultant_yes_at)
    said = _("Sig, om planen er, som den skal være.") if asked else _("Se planen, og skriv dine timer.")
    title = _("%(kind)s hos %(company)s", kind=kind(one), company=one.company)
    return Card(title, said, "building-factory", url_for("my_internship.mine_all"), asked)


def dates(citizens: Iterable[int], first: date, last: date) -> Iterator[Dated]:
    """The follow-ups that are to be held."""
    for one in reading.due_between(citizens, first, last):
        yield Dated(
            citizen_id=one.citizen_id,
            key=f"internship-{one.id}",
            title=follow_up_title(one),
            day=one.due_on,
            kind=BY_PHONE if one.way == PHONE else AT_COMPANY,
            href=url_for("internship.follow_up", citizen_id=one.citizen_id, follow_up_id=one.id),
            href_citizen=url_for("my_internship.mine_all"),
        )


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Where the citizen was and what they did, how the hours went, and what the place took into account."""
    found = reading.of_citizen(citizen_id)
    for one in reversed(found.placements):
        if one.ends_on < since or one.starts_on > until:
            continue
        href = url_for("internship.one", citizen_id=citizen_id, placement_id=one.id)
        where, on = _("Praktik"), min(one.ends_on, until)
        yield Source(INTERNSHIP, _was_at(one), where, href, on)
        if one.duties:
            yield Source(INTERNSHIP, _("Opgaverne var: %(duties)s", duties=one.duties), where, href, on)
        weeks = [line for line in found.weeks(one) if line.worked is not None and since <= line.on <= until]
        if weeks:
            yield Source(HOURS, _hours(one, weeks), where, href, weeks[-1].on)
        paid = [line for line in weeks if line.paid]
        if paid:
            said = _("Heraf er %(hours)s timer om ugen med løn.", hours=spelled(paid[-1].paid or 0))
            yield Source(HOURS, said, where, href, paid[-1].on)
        if one.considerations:
            said = _("Stedet har taget hensyn: %(words)s", words=one.considerations)
            yield Source(COMPENSATION, said, where, href, on)
        for view in found.views(one)[:1]:
            told = {"who": view.who, "day": OnDay(view.said_on, with_year=True), "words": view.text}
            yield Source(INTERNSHIP, _("%(who)s sagde %(day)s: %(words)s", **told), where, href, view.said_on)


def _was_at(one: Placement) -> _:
    told = {
        "kind": kind(one),
        "company": one.company,
        "first": OnDay(one.starts_on, with_year=True),
        "last": OnDay(one.ends_on, with_year=True),
    }
    return _("%(kind)s hos %(company)s fra %(first)s til %(last)s.", **told)


def _hours(one: Placement, weeks: list[reading.WeekLine]) -> _:
    told = {
        "company": one.company,
        "first": spelled(weeks[0].worked or 0),
        "last": spelled(weeks[-1].worked or 0),
    }
    if len(weeks) == 1:
        return _("Hos %(company)s var der %(last)s timer i ugen.", **told)
    if weeks[0].worked == weeks[-1].worked:
        return _("Hos %(company)s var der %(last)s timer om ugen, både først og sidst.", **told)
    return _("Hos %(company)s gik timerne fra %(first)s til %(last)s om ugen.", **told)


def nightly() -> Iterator[str]:
    """What ended two weeks ago is closed."""
    if closed := operations.close_old():
        yield f"{closed} placements closed, two weeks after their last day"
