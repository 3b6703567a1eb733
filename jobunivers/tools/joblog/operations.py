"""What is done with the jobs of the log. Values to be saved; flush, never commit."""

from datetime import date
from typing import Any

from jobunivers.services import facts
from jobunivers.services.facts import AD, SENT, Fact
from jobunivers.services.names import name_key
from jobunivers.services.unknown import Unknown
from jobunivers.tools.joblog import work
from jobunivers.tools.joblog.models import (
    ADVERTISED,
    APPLIED,
    CALLED,
    IDEA,
    INTERNSHIP,
    NO,
    OFFER,
    STAGES,
    UNSOLICITED,
    Entry,
)

CV = "cv"
LONGEST_LINE, LONGEST_AD = 200, 20_000
DAY_OF = {CALLED: "called_on", APPLIED: "applied_on", OFFER: "answered_on", NO: "answered_on"}
WAY_OF = {
    "ad": ADVERTISED,
    "unsolicited": UNSOLICITED,
    "internship": INTERNSHIP,
    "wage_subsidy": INTERNSHIP,
}


def moved(entry: Entry, to: str, today: date) -> dict[str, Any]:
    """What a job says once it lies in another column; a slip taken back the same day leaves no day behind.

    Raises Unknown.
    """
    if to not in STAGES:
        raise Unknown(to)
    values: dict[str, Any] = {"stage": to}
    for stage, name in DAY_OF.items():
        if STAGES.index(stage) > STAGES.index(to) and getattr(entry, name) == today:
            values[name] = None
    if to in DAY_OF and getattr(entry, DAY_OF[to]) is None:
        values[DAY_OF[to]] = today
    return values


def phoned(entry: Entry, today: date) -> dict[str, Any]:
    """What a job says once somebody there was on the phone."""
    return {"called_on": today, **({"stage": CALLED} if entry.stage == IDEA else {})}


def found_elsewhere(citizen_id: int, *kinds: str) -> list[Fact]:
    """Applications that are sent (SENT) and ads that were read (AD) in other tools; each job once, those in the log
    left out."""
    found = [one for one in facts.of(citizen_id, *(kinds or (SENT, AD))) if one.tool != "joblog"]
    met = work.known(citizen_id, [_source(one) for one in found], [one.text for one in found])
    fresh = []
    for one in sorted(found, key=lambda one: one.kind != SENT):
        marks = {_source(one), name_key(_name(one))}
        if not marks & met:
            fresh.append(one)
            met |= marks
    return fresh


def from_fact(*, citizen_id: int, fact: Fact) -> Entry:
    """A job made from an application or an ad, not yet kept; an application brings its very letter and CV."""
    entry = Entry(
        citizen_id=citizen_id,
        title=fact.text[:LONGEST_LINE],
        company=fact.proof[:LONGEST_LINE],
        source=_source(fact),
    )
    if fact.kind == AD:
        entry.ad = fact.detail[:LONGEST_AD]
        return entry
    entry.stage, entry.applied_on, entry.follow_up_on = APPLIED, fact.day, fact.next_day
    entry.way = WAY_OF.get(fact.detail, ADVERTISED)
    for name, value in papers(fact, next((one for one in fact.along if one.kind == CV), None)).items():
        setattr(entry, name, value)
    return entry


def papers(application: Fact | None, cv: Fact | None) -> dict[str, str]:
    """What is kept of the letter and the CV that were sent; empty where there is none."""
    told = {}
    for name, one in (("application", application), ("cv", cv)):
        told[name] = one.key if one else ""
        told[f"{name}_title"] = _name(one)[:LONGEST_LINE] if one else ""
        told[f"{name}_href"] = one.href if one else ""
    return told


def chosen(entry: Entry, offered: list[Fact], name: str, key: str) -> Fact | None:
    """The letter or the CV with this key: one of those there are, or the one kept already. Raises Unknown."""
    if not key:
        return None
    for one in (*offered, kept(entry, name)):
        if one is not None and one.key == key:
            return one
    raise Unknown(key)


def kept(entry: Entry, name: str) -> Fact | None:
    """The letter (*application*) or the CV (*cv*) that a job says was sent."""
    key = getattr(entry, name)
    if not key:
        return None
    return Fact(name, getattr(entry, f"{name}_title"), name, key, href=getattr(entry, f"{name}_href"))


def _name(fact: Fact) -> str:
    return ", ".join(part for part in (fact.text, fact.proof if fact.kind != CV else "") if part)


def _source(fact: Fact) -> str:
    """What a job was made from, whatever edition of it: *application.12*."""
    return f"{fact.tool}.{fact.key.partition('.')[0]}"
