"""What others see of days and weeks: the consultant, and the pages themselves."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import sharing
from jobunivers.services.hours import filled, how_long, in_words, spans, totals
from jobunivers.toolkit.hours import Kind
from jobunivers.tools.time import work
from jobunivers.tools.time.activities import DAY_NAMES, clock_told, kinds, names_within
from jobunivers.tools.time.models import CLOCKS, NOW, WEEKDAYS, WORKDAY, Week

CLOCKS_ITEM = "clocks"


def clocks(saved: work.Work) -> dict[str, Any]:
    """The two clocks side by side, what is different in words, and the figures behind."""
    known = kinds(saved.mine)
    before, after = totals(saved.hours(NOW)), totals(saved.hours(WORKDAY))
    return {
        "kinds": known,
        "mine": saved.mine,
        "clocks": [_clock(saved, key) for key in CLOCKS],
        "both": bool(before) and bool(after),
        "sentence": _difference(saved),
        "figures": [
            (kind.title, before[key], after[key]) for key, kind in known.items() if before[key] or after[key]
        ],
    }


def week(saved: work.Work, week_id: int) -> dict[str, Any] | None:
    """One week: its days, each with its hours and what they say."""
    found = next((one for one in saved.weeks if one.week.id == week_id), None)
    if found is None:
        return None
    known = kinds(saved.mine)
    return {
        "kinds": known,
        "week": found.week,
        "name": week_name(found.week),
        "planned": found.planned,
        "days": [
            {"key": key, "title": DAY_NAMES[key], "hours": found.hours(key), "spans": spans(found.hours(key))}
            for key in WEEKDAYS
        ],
        "totals": [(known[key], how_long(number)) for key, number in found.totals.items()],
        "table": _table(found, known),
        "job": found.totals.get(work.JOB, 0),
    }


def weeks(saved: work.Work) -> dict[str, Any]:
    """All weeks beside each other."""
    known = kinds(saved.mine)
    used = [kind for key, kind in known.items() if any(one.totals.get(key) for one in saved.weeks)]
    return {
        "weeks": [(one, week_name(one.week), how_long(one.totals.get(work.JOB, 0))) for one in saved.weeks],
        "curve": [(week_name(one.week), one.totals.get(work.JOB, 0)) for one in saved.weeks],
        "head": [_("Aktivitet"), *(week_name(one.week) for one in saved.weeks)],
        "rows": [[kind.title, *(one.totals.get(kind.key, 0) for one in saved.weeks)] for kind in used],
    }


def week_name(one: Week) -> Words:
    """What the person calls it, or its number."""
    return one.name or _("Uge %(nr)s", nr=one.number)


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """The two clocks are one item, each week is another."""
    saved = work.latest(citizen_id)
    found: list[tuple[str, Words]] = [(CLOCKS_ITEM, _("To døgn"))] if saved.is_begun else []
    return found + [(str(one.week.id), week_name(one.week)) for one in saved.weeks]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """The clocks or one week for reading."""
    saved = work.latest(citizen_id)
    if item == CLOCKS_ITEM:
        return clocks(saved) if saved.is_begun else None
    return week(saved, sharing.item_id(item))


def summary(citizen_id: int) -> list[_ | str]:
    """How many hours of a job there is room for."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = []
    if room := totals(saved.hours(WORKDAY)).get(work.JOB):
        lines.append(_("Plads til job på en dag: %(timer)s", timer=how_long(room)))
    if saved.weeks:
        latest = saved.weeks[-1]
        hours = how_long(latest.totals.get(work.JOB, 0))
        lines.append(_("%(uge)s: %(timer)s med job", uge=week_name(latest.week), timer=hours))
    return lines


def _difference(saved: work.Work) -> Words:
    if not saved.changes:
        return _("De to døgn er ens.")
    difference = in_words(saved.changes, names_within(saved.mine))
    return _("I en dag med job bruger du %(forskel)s.", forskel=difference)


def _clock(saved: work.Work, key: str) -> dict[str, Any]:
    hours = saved.hours(key)
    return {
        "key": key,
        "title": clock_told(key)["title"],
        "hours": hours,
        "filled": filled(hours),
        "spans": spans(hours) if filled(hours) else [],
    }


def _table(found: work.WeekWork, known: dict[str, Kind]) -> tuple[list[Words], list[list[Words]]]:
    """How many hours each activity takes on each day."""
    per_day = [totals(found.hours(key)) for key in WEEKDAYS]
    rows: list[list[Words]] = [
        [kind.title, *(str(day[key] or "–") for day in per_day)]
        for key, kind in known.items()
        if found.totals.get(key)
    ]
    return [_("Aktivitet"), *DAY_NAMES.values()], rows
