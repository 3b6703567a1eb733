"""Why a citizen stands in a queue, in words. A flag never stands without its reason."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.languages import Later, Words, current
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.caseload.queues import FOLLOW_UP, MEASURE, MEASURED_IN, MEETS_TODAY, WROTE
from jobunivers.services.report.models import DUE_AFTER
from jobunivers.toolkit.registry import Registry

MOST_TITLES, NO_STARS = 2, "{}"


class Reason(NamedTuple):
    """A reason in a line, and in a word or two for where others stand before it; worked out when it is shown."""

    text: Words
    short: Words


def wrote(case: Case, tools: Registry) -> Reason:
    """Somebody wrote and waits for an answer, and since when."""
    when = Later(words.ago, case.since(WROTE))
    return Reason(_("Skrev til dig %(when)s", when=when), _("skrev til dig"))


def waits(case: Case, tools: Registry) -> Reason:
    """Somebody waits for feedback, and on what."""
    asked = [wish.tool for wish in case.wishes if wish.tool in tools]
    on_what = _("Venter på feedback: %(tools)s", tools=Later(_titles, tools, asked))
    return Reason(on_what if asked else _("Venter på feedback"), _("venter på feedback"))


def meets_today(case: Case, tools: Registry) -> Reason:
    """They meet, or speak on the phone, today."""
    at = case.since(MEETS_TODAY)
    hour = clock.local(at).strftime("%H.%M") if at else ""
    return Reason(_("Aftale i dag kl. %(hour)s", hour=hour), _("kl. %(hour)s i dag", hour=hour))


def is_to_follow_up(case: Case, tools: Registry) -> Reason:
    """A follow-up at a workplace is due."""
    on = Later(words.day, case.queues[FOLLOW_UP])
    return Reason(_("Opfølgning i praktik %(day)s", day=on), _("opfølgning i praktik"))


def ends(case: Case, tools: Registry) -> Reason:
    """A course ends soon."""
    soon = _("slutter %(when)s", when=Later(words.until, case.ends_on or clock.today()))
    return Reason(_("Forløbet %(ends)s", ends=soon), soon)


def is_to_measure(case: Case, tools: Registry) -> Reason:
    """Some weeks have gone since the last measurement, or there has been none."""
    measured = any(row.is_again and row.tool == MEASURED_IN for row in case.progress)
    if not measured:
        return Reason(_("Den første måling er på tide"), _("første måling"))
    since = case.since(MEASURE)
    days = (clock.today() - clock.local(since).date()).days if since else 0
    late = _n("Måling har været på tide i %(num)s dag", "Måling har været på tide i %(num)s dage", days)
    return Reason(late if days else _("Måling er på tide"), _("måling"))


def reminds(case: Case, tools: Registry) -> Reason:
    """The consultant's own note, whose day has come."""
    return Reason(_("Husk: %(note)s", note=case.reminded_of or ""), _("husk"))


def needs_report(case: Case, tools: Registry) -> Reason:
    """A course is over or soon will be, and its report is not closed; it has a day to be closed by."""
    due = (case.ends_on or clock.today()) + DUE_AFTER
    day = Later(words.day, due)
    if due < clock.today():
        late = _("rapporten skulle være lukket %(day)s", day=day)
        return Reason(Later(_with_capital, late), late)
    return Reason(_("Rapport mangler. Skal være lukket %(day)s", day=day), _("rapport %(day)s", day=day))


def is_quiet(case: Case, tools: Registry) -> Reason:
    """Nothing has been heard for long."""
    said = _quiet(case)
    return Reason(said, Later(_without_capital, said))


def has_news(case: Case, tools: Registry) -> Reason:
    """Something has changed since the consultant last looked."""
    return Reason(Later(news, case, tools), _("nyt"))


def news(case: Case, tools: Registry) -> Words:
    """What has changed since the consultant last looked, in one line."""
    lit = _new_stars(case, tools)
    if len(lit) == 1:
        ((slug, key),) = lit
        return _("Nyt: klarede %(mission)s", mission=tools[slug].mission(key).title)
    if lit:
        where = _titles(tools, [slug for slug, _key in lit])
        return _n(
            "Nyt: %(num)s mission i %(tools)s", "Nyt: %(num)s missioner i %(tools)s", len(lit), tools=where
        )
    worked = [row.tool for row in case.progress if row.is_new]
    if worked:
        return _("Nyt i %(tools)s", tools=_titles(tools, worked))
    opened = [event.tool for event in case.events if event.kind in ("share", "ask") and case.is_new(event.at)]
    return _("Nyt: deler %(tools)s", tools=_titles(tools, opened)) if opened else _("Nyt siden sidst")


def _new_stars(case: Case, tools: Registry) -> list[tuple[str, str]]:
    """Tool and mission of each star lit since."""
    return [
        (row.tool, key)
        for row in case.progress
        if row.lit and row.lit != NO_STARS and row.tool in tools
        for key, at in json.loads(row.lit).items()
        if case.is_new(datetime.fromisoformat(at))
        and any(mission.key == key for mission in tools[row.tool].missions)
    ]


def _quiet(case: Case) -> Words:
    if case.active_at is None:
        return _("Har ikke været inde endnu")
    days = (clock.today() - clock.local(case.active_at).date()).days
    return _n("Stille i %(num)s dag", "Stille i %(num)s dage", days)


def _with_capital(said: Words) -> str:
    return str(said)[:1].upper() + str(said)[1:]


def _without_capital(said: Words) -> str:
    return str(said)[:1].lower() + str(said)[1:]


def _titles(tools: Registry, slugs: Sequence[str]) -> Words:
    """The titles of tools in the order given, each once; how many when they are too many for a line."""
    known = dict.fromkeys(slug for slug in slugs if slug in tools)
    if len(known) > MOST_TITLES:
        return _n("%(num)s redskab", "%(num)s redskaber", len(known))
    return current().comma.join(str(tools[slug].title) for slug in known)
