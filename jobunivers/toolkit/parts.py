"""What a part of the consultant's day supplies (messages, appointments, talks …), on one page.

A part is to the desk what a tool is to the map: one folder ``consultant/<slug>/``, its rows and verbs in
``services/<slug>/``, one line in ``consultant/__init__.py``. A citizen's page, the "+" on it, the timeline, the
citizen's *Sammen* page, the nightly work and the demo know a part only by what it declares here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from flask import Blueprint, Flask, current_app

from jobunivers import clock
from jobunivers.languages import Text, Words
from jobunivers.services import facts
from jobunivers.services.accounts.models import Course, Person, Team
from jobunivers.services.caseload.cases import Case
from jobunivers.services.centre.measures import Measure
from jobunivers.services.dated import Dated
from jobunivers.services.facts import Fact
from jobunivers.services.mails.notices import Notice
from jobunivers.services.report.sources import Source
from jobunivers.toolkit import policy

MAIN, ASIDE = "main", "aside"


class Plus(NamedTuple):
    """One thing that "+" on a citizen's page adds; ``endpoint`` takes ``citizen_id``."""

    title: Text
    icon: str
    endpoint: str


class DeskLink(NamedTuple):
    """A page of the desk that is about no single citizen (today's list, a team's week).

    ``waiting`` says of a consultant's id how much waits there; one statement.
    """

    title: Text
    icon: str
    endpoint: str
    waiting: Callable[[int], int] | None = None


class Tell(NamedTuple):
    """How one kind of happening is told on the timeline."""

    title: Text
    icon: str


class Card(NamedTuple):
    """What a part has for the citizen at the browser: a line, the way to it, and whether it waits for them."""

    title: Words
    text: Words
    icon: str
    href: str
    waits: bool = False


class Way(NamedTuple):
    """What a link says, and where it leads."""

    words: Words
    href: str


@dataclass(frozen=True)
class DemoCast:
    """The people of the demo's first organisation by key, its teams and its courses; ``today`` is its last day."""

    people: Mapping[str, Person]
    teams: Mapping[str, Team]
    courses: Mapping[str, Course]
    today: date


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the consultant's day. ``slug`` is its package, template folder, content and table prefix.

    ``may``: which roles use which of its endpoints (several in one string, separated by spaces); ``audited``: those
    whose GET writes down a look. ``several``: what can be done with all the citizens ticked on the list; its page takes
    their ids as ``valgt``. ``section`` gives what ``<slug>/section.html`` shows on a citizen's page (as
    ``section``), or None for nothing; ``place`` is the wide or the narrow column. ``card`` is what waits for a citizen
    on *Sammen*. ``tells``: the ``what`` of its events (before a colon) → how the timeline tells it; an event is noted
    by ``services/happened.py``. ``nightly`` does what falls due, is harmless when run twice, and says what it did, a
    line each. ``notices`` are what a mail may tell that there is something to see of. ``dates`` is what stands in the
    calendars of these citizens from one day to another, both with it, for call sheet, feeds and *next appointment*: a
    few statements for all of them. ``sources`` are its lines for the
    progression report, of one citizen between two days (both included): nothing that a professional keeps for themself
    or as a draft. ``going_on`` is the way back to what the professional at the browser has begun with a citizen
    today, for pages that it leads away to. ``figures`` are what it tells of many people at once in the centre's
    figures. ``files`` are those of
    a person in the data folder: handed out and erased with them. ``demo`` enters the demo's rows, told in
    ``content/da/demo/<slug>.toml``, by the part's own operations.
    """

    slug: str
    title: Text
    icon: str
    blueprints: tuple[Blueprint, ...]
    may: Mapping[str, frozenset[str]]
    audited: str = ""
    plus: tuple[Plus, ...] = ()
    desk: tuple[DeskLink, ...] = ()
    several: tuple[Plus, ...] = ()
    place: str = MAIN
    section: Callable[[Case], Mapping[str, Any] | None] = field(default=lambda case: None)
    card: Callable[[int], Card | None] = field(default=lambda citizen_id: None)
    tells: Mapping[str, Tell] = field(default_factory=dict)
    nightly: Callable[[], Iterable[str]] = field(default=lambda: ())
    notices: tuple[Notice, ...] = ()
    dates: Callable[[Iterable[int], date, date], Iterable[Dated]] = field(
        default=lambda citizens, first, last: ()
    )
    sources: Callable[[int, date, date], Iterable[Source]] = field(
        default=lambda citizen_id, since, until: ()
    )
    going_on: Callable[[int], Way | None] = field(default=lambda citizen_id: None)
    figures: tuple[Measure, ...] = ()
    files: Callable[[int], Iterable[Path]] = field(default=lambda person_id: ())
    offers: tuple[str, ...] = ()
    facts: Callable[[int], Iterable[Fact]] = field(default=lambda citizen_id: ())
    demo: Callable[[DemoCast, Mapping[str, Any]], None] = field(default=lambda cast, told: None)


def wire(app: Flask, found: Iterable[Part]) -> None:
    """Register every part's pages and enter them into the policy table."""
    parts = app.extensions["jobunivers.parts"] = tuple(found)
    for part in parts:
        for blueprint in part.blueprints:
            app.register_blueprint(blueprint)
        for endpoints, roles in part.may.items():
            policy.allow(app, endpoints, roles)
        policy.audit(app, part.audited)
        if part.offers:
            facts.offer(part.slug, part.offers, part.facts)


def parts() -> tuple[Part, ...]:
    """Every part of the running app, in the order of the page."""
    found: tuple[Part, ...] = current_app.extensions["jobunivers.parts"]
    return found


def desk_links() -> list[DeskLink]:
    """Every page of the desk that the parts have."""
    return [link for part in parts() for link in part.desk]


def part_of(slug: str) -> Part | None:
    """The part with this slug, if there is one."""
    return next((part for part in parts() if part.slug == slug), None)


def going_on(citizen_id: int) -> list[Way]:
    """The ways back to what has been begun with a citizen today."""
    return [way for part in parts() if (way := part.going_on(citizen_id)) is not None]


def dates_of(citizens: Iterable[int], first: date, last: date) -> list[Dated]:
    """What all parts have in the calendars of these citizens, both days with it: by day, whole days before hours."""
    wanted = tuple(citizens)
    return sorted((one for part in parts() for one in part.dates(wanted, first, last)), key=_when)


def _when(one: Dated) -> tuple[date, str, str]:
    hour = clock.local(one.starts).strftime("%H.%M") if one.starts else ""
    return one.on, hour, one.key
