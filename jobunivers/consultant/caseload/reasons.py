"""Why a citizen stands in a queue, in words. A flag never stands without its reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import current
from jobunivers.services.caseload.cases import Case
from jobunivers.services.caseload.queues import FOLLOW_UP, MEASURE, MEASURED_IN, MEETS_TODAY, WROTE
from jobunivers.services.report.models import DUE_AFTER
from jobunivers.toolkit.registry import Registry

MOST_TITLES = 2


class Reason(NamedTuple):
    """A reason in a line, and in a word or two for where others stand before it."""

    text: str
    short: str


def wrote(case: Case, tools: Registry) -> Reason:
    """Somebody wrote and waits for an answer, and since when."""
    when = words.ago(case.since(WROTE))
    return Reason(str(_("Skrev til dig %(when)s", when=when)), str(_("skrev til dig")))


def waits(case: Case, tools: Registry) -> Reason:
    """Somebody waits for feedback, and on what."""
    asked = _titles(tools, [wish.tool for wish in case.wishes])
    text = _("Venter på feedback: %(tools)s", tools=asked) if asked else _("Venter på feedback")
    return Reason(str(text), str(_("venter på feedback")))


def meets_today(case: Case, tools: Registry) -> Reason:
    """They meet, or speak on the phone, today."""
    at = case.since(MEETS_TODAY)
    hour = clock.local(at).strftime("%H.%M") if at else ""
    return Reason(str(_("Aftale i dag kl. %(hour)s", hour=hour)), str(_("kl. %(hour)s i dag", hour=hour)))


def is_to_follow_up(case: Case, tools: Registry) -> Reason:
    """A follow-up at a workplace is due."""
    on = case.queues[FOLLOW_UP]
    said = str(_("Opfølgning i praktik %(day)s", day=words.day(on)))
    return Reason(said, str(_("opfølgning i praktik")))


def ends(case: Case, tools: Registry) -> Reason:
    """A course ends soon."""
    soon = str(_("slutter %(when)s", when=words.until(case.ends_on or clock.today())))
    return Reason(str(_("Forløbet %(ends)s", ends=soon)), soon)


def is_to_measure(case: Case, tools: Registry) -> Reason:
    """Some weeks have gone since the last measurement, or there has been none."""
    measured = any(row.tool == MEASURED_IN and row.again_at for row in case.progress)
    if not measured:
        return Reason(str(_("Den første måling er på tide")), str(_("første måling")))
    since = case.since(MEASURE)
    days = (clock.today() - clock.local(since).date()).days if since else 0
    late = _n("Måling har været på tide i %(num)s dag", "Måling har været på tide i %(num)s dage", days)
    return Reason(str(late if days else _("Måling er på tide")), str(_("måling")))


def reminds(case: Case, tools: Registry) -> Reason:
    """The consultant's own note, whose day has come."""
    return Reason(str(_("Husk: %(note)s", note=case.reminded_of or "")), str(_("husk")))


def needs_report(case: Case, tools: Registry) -> Reason:
    """A course is over or soon will be, and its report is not closed; it has a day to be closed by."""
    due = (case.ends_on or clock.today()) + DUE_AFTER
    if due < clock.today():
        late = str(_("rapporten skulle være lukket %(day)s", day=words.day(due)))
        return Reason(late[:1].upper() + late[1:], late)
    text = _("Rapport mangler. Skal være lukket %(day)s", day=words.day(due))
    return Reason(str(text), str(_("rapport %(day)s", day=words.day(due))))


def is_quiet(case: Case, tools: Registry) -> Reason:
    """Nothing has been heard for long."""
    said = _quiet(case)
    return Reason(said, said[:1].lower() + said[1:])


def has_news(case: Case, tools: Registry) -> Reason:
    """Something has changed since the consultant last looked."""
    return Reason(news(case, tools), str(_("nyt")))


def news(case: Case, tools: Registry) -> str:
    """What has changed since the consultant last looked, in one line."""
    lit = [tools[row.tool].mission(key).title for row, key in _new_stars(case, tools)]
    if len(lit) == 1:
        return str(_("Nyt: klarede %(mission)s", mission=lit[0]))
    if lit:
        where = _titles(tools, [row.tool for row, _key in _new_stars(case, tools)])
        return str(
            _n(
                "Nyt: %(num)s mission i %(tools)s",
                "Nyt: %(num)s missioner i %(tools)s",
                len(lit),
                tools=where,
            )
        )
    worked = [row.tool for row in case.progress if case.is_new(row.changed_at)]
    if worked:
        return str(_("Nyt i %(tools)s", tools=_titles(tools, worked)))
    opened = [event.tool for event in case.events if event.kind in ("share", "ask") and case.is_new(event.at)]
    return (
        str(_("Nyt: deler %(tools)s", tools=_titles(tools, opened))) if opened else str(_("Nyt siden sidst"))
    )


def _new_stars(case: Case, tools: Registry) -> list[tuple[Any, str]]:
    return [
        (row, key)
        for row in case.progress
        if row.tool in tools
        for key, at in row.stars.items()
        if case.is_new(datetime.fromisoformat(at))
        and key in {mission.key for mission in tools[row.tool].missions}
    ]


def _quiet(case: Case) -> str:
    if case.active_at is None:
        return str(_("Har ikke været inde endnu"))
    days = (clock.today() - clock.local(case.active_at).date()).days
    return str(_n("Stille i %(num)s dag", "Stille i %(num)s dage", days))


def _titles(tools: Registry, slugs: Sequence[str]) -> str:
    """The titles of tools in the order given, each once; how many when they are too many for a line."""
    known = dict.fromkeys(slug for slug in slugs if slug in tools)
    if len(known) > MOST_TITLES:
        return str(_n("%(num)s redskab", "%(num)s redskaber", len(known)))
    return current().comma.join(str(tools[slug].title) for slug in known)
