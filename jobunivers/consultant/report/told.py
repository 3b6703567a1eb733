"""How a report is told of: its sections, how far it is, and how the citizen was heard."""

from datetime import date, datetime
from typing import Any

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import content, versions
from jobunivers.services.on_day import OnDay
from jobunivers.services.report.models import CLOSED, DRAFT, HEARD, HEARING, WHOLE, Report
from jobunivers.services.report.sources import SECTIONS

TITLE = _("Progressionsrapport")
THE_WHOLE = _("Hele rapporten")


def sections() -> dict[str, dict[str, Any]]:
    """Title, help, starters and explanation of every section by key, in the reader's language."""
    told = content.keyed("desk/report/sections", "section")
    return {key: told[key] for key in SECTIONS}


def hearing() -> dict[str, Any]:
    """What the citizen is told when they are heard."""
    return content.deck("desk/report/hearing")


def empty() -> dict[str, str]:
    """What the draft says where there is nothing to tell, in Danish as the report."""
    return {one["key"]: one["empty"] for one in content.danish_deck("desk/report/sections")["section"]}


def title_of(section: str) -> Words:
    """What a comment is about."""
    return THE_WHOLE if section == WHOLE else sections()[section]["title"]


def standing(report: Report, first_name: str) -> _:
    """How far a report is, in a line for the consultant."""
    if report.stage == CLOSED:
        return _("Lukket %(dag)s", dag=on(report.closed_at))
    if report.stage == DRAFT:
        return _("Kladde. Kun I, der er ved siden af %(navn)s, kan se den.", navn=first_name)
    if report.has_news:
        return _("Ændret, siden %(navn)s så den.", navn=first_name)
    if report.stage == HEARD:
        return _("%(navn)s læste den %(dag)s.", navn=first_name, dag=on(report.read_at))
    if report.is_over_time:
        return _("%(navn)s har ikke svaret inden %(dag)s.", navn=first_name, dag=on(report.answer_by))
    return _("Hos %(navn)s. Der kan svares til og med %(dag)s.", navn=first_name, dag=on(report.answer_by))


def how_heard(report: Report, name: str, comments: int) -> _:
    """How the citizen was heard, as it stands in the report."""
    if report.stage == DRAFT:
        return _("%(navn)s er ikke hørt endnu.", navn=name)
    if report.read_at is None:
        told = {"navn": name, "dag": on(report.shown_at)}
        if report.stage == HEARING and not report.is_over_time:
            return _("%(navn)s er hørt %(dag)s.", **told)
        if comments:
            return _(
                "%(navn)s er hørt %(dag)s, har skrevet til rapporten og har ikke sagt, at den er læst.",
                **told,
            )
        return _("%(navn)s er hørt %(dag)s, har ikke svaret.", **told)
    told = {"navn": name, "dag": on(report.read_at)}
    if not comments:
        return _("%(navn)s har læst rapporten %(dag)s og har ingen kommentarer.", **told)
    words = _n("%(num)s kommentar", "%(num)s kommentarer", comments)
    return _("%(navn)s har læst rapporten %(dag)s og har skrevet %(antal)s.", antal=words, **told)


def on(moment: datetime | date | None) -> Words:
    """The day of a moment; empty for none."""
    return OnDay(moment, with_year=True) if moment else ""


def changes(report: Report) -> list[dict[str, Any]]:
    """The sections that say something else to the citizen now than at the hearing: what was, and what is."""
    now = report.texts if report.closed_at else report.shown
    found = []
    for key in SECTIONS:
        before, after = report.heard.get(key), now.get(key)
        if before != after:
            was, now_is = versions.side_by_side(before or "", after or "")
            found.append({"key": key, "title": title_of(key), "was": was, "now": now_is})
    return found
