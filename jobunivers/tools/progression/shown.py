"""What is seen of measurements: the wheel, curves, agreements, the consultant's reading, and a few lines of summary."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import curves, weeks
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import MEASUREMENT, Agreement
from jobunivers.services.curves import Point
from jobunivers.services.second_view.reading import Key, Mark
from jobunivers.toolkit.access import item_of
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.contract import OverTime
from jobunivers.tools.progression import forms, work
from jobunivers.tools.progression.models import GROUPS, INDICATORS, Measurement
from jobunivers.tools.progression.work import Work

Marks = Mapping[Key, Mark]
TOP = 10
FIRST_TIME = _("Det er din første måling. Næste gang kan du se, hvad der har rykket sig.")


def reached(indicator: str, step: int | None) -> str:
    """The words of the highest described step that is reached; empty while nothing is measured."""
    words = [words for number, words, _face in forms.anchors(indicator) if step and number <= step]
    return words[-1] if words else ""


def to_choose(mine: Work, kind: str, field: str) -> list[dict[str, Any]]:
    """The groups with their indicators: what is told so far. Only aims can be told before anything is measured."""
    told, found = forms.indicators(), []
    measured = set(INDICATORS if kind == "aim" else mine.measured(mine.newest))
    for group, title in forms.groups().items():
        rows = []
        for one in GROUPS[group]:
            answer = mine.answer(mine.newest, one)
            said = mine.aim(one) if kind == "aim" else getattr(answer, field, "")
            if one in measured:
                rows.append({**told[one], "said": said, "step": mine.step(mine.newest, one)})
        found.append({"title": title, "rows": rows})
    return [group for group in found if group["rows"]]


def wheel(mine: Work, marks: Marks | None = None) -> dict[str, Any] | None:
    """First against latest, with the sentence a kind reader would say; None before the first step.

    ``marks`` is how a professional sees it, by (measurement, indicator): those of the latest stand beside it.
    """
    measured = [one for one in mine.measurements if mine.measured(one)]
    if not measured:
        return None
    first, latest = (measured[0], measured[-1]) if len(measured) > 1 else (None, measured[-1])
    told = forms.indicators()
    spokes = [(told[one]["title"], mine.step(first, one), mine.step(latest, one)) for one in INDICATORS]
    when = [weeks.when(one.citizen_id, one.created_at) if one else "" for one in (first, latest)]
    sentence = curves.largest_step(spokes, FIRST_TIME)
    second = [(marks or {}).get((latest.id, one)) for one in INDICATORS]
    return {
        "spokes": spokes,
        "sentence": sentence,
        "head": [_("Hvad"), *when],
        "when": when,
        "marks": [one.step if one else None for one in second],
        "marks_name": next((one.by for one in second if one), ""),
    }


def curves_of(mine: Work, marks: Marks | None = None) -> list[dict[str, Any]]:
    """The curve of each indicator that has been measured, group by group."""
    told = forms.indicators()
    found = [
        {
            "title": title,
            "curves": [_curve(mine, one, told[one]["title"], marks or {}) for one in GROUPS[group]],
        }
        for group, title in forms.groups().items()
    ]
    for group in found:
        group["curves"] = [one for one in group["curves"] if one["sentence"]]
    return [group for group in found if group["curves"]]


def _curve(mine: Work, indicator: str, title: str, marks: Marks) -> dict[str, Any]:
    points = [
        Point(weeks.when(one.citizen_id, one.created_at), mine.step(one, indicator))
        for one in mine.measurements
        if mine.measured(one)
    ]
    pairs = [(point.when, point.value) for point in points]
    second = [marks.get((one.id, indicator)) for one in mine.measurements if mine.measured(one)]
    return {
        "marks": [one.step if one else None for one in second] if any(second) else [],
        "title": title,
        "sentence": curves.sentence(title, points),
        "points": pairs,
        "table": _table(pairs, second),
    }


def _table(pairs: list[tuple[Words, Any]], second: list[Mark | None]) -> dict[str, Any]:
    """The same as a table, with a column for the view of whoever has set one."""
    by = next((one.by for one in second if one), "")
    both = [(pair, one) for pair, one in zip(pairs, second, strict=True) if pair[1] is not None]
    if not by:
        return {"head": [_("Hvornår"), _("Trin")], "rows": [pair for pair, _one in both]}
    rows = [(*pair, one.step if one else "–") for pair, one in both]
    return {"head": [_("Hvornår"), _("Trin"), by], "rows": rows}


def over_time(citizen_id: int, may_read: Callable[[str], bool]) -> list[OverTime]:
    """Each indicator over the measurements that may be read, group by group, where there are several."""
    mine = work.latest(citizen_id)
    mine = replace(mine, measurements=tuple(one for one in mine.measurements if may_read(str(one.id))))
    found = curves_of(mine) if len(mine.measurements) > 1 else []
    return [OverTime(group["title"], group["curves"], TOP) for group in found]


def agreements(found: Iterable[Agreement]) -> list[dict[str, Any]]:
    """Agreements, each with what it is about and how it went."""
    told = forms.indicators()
    return [
        {"row": one, "about": told[one.indicator]["title"], "outcome": OUTCOME_NAMES.get(one.outcome, "")}
        for one in found
    ]


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each measurement is one item."""
    return [
        (str(one.id), _("Måling %(nr)s, %(uge)s", nr=number, uge=weeks.when(citizen_id, one.created_at)))
        for number, one in enumerate(work.latest(citizen_id).measurements, 1)
    ]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One measurement for reading."""
    found = item_of(Measurement, citizen_id, item)
    if found is None:
        return None
    mine = work.latest(citizen_id)
    of_it = agreed.came_of(citizen_id, MEASUREMENT, found.id) if found.id else []
    return {
        "measurement": found,
        "when": weeks.when(citizen_id, found.created_at),
        "groups": [
            {"title": title, "rows": [_row(mine, found, one) for one in GROUPS[group]]}
            for group, title in forms.groups().items()
        ],
        "agreements": agreements(of_it),
        "aims": mine.aims,
    }


def _row(mine: Work, found: Measurement, indicator: str) -> dict[str, Any]:
    answer, step = mine.answer(found, indicator), mine.step(found, indicator)
    return {
        "told": forms.indicators()[indicator],
        "step": step,
        "reached": reached(indicator, step),
        "aim": mine.aim(indicator),
        "why": answer.why_not_lower if answer else "",
        "step_up": answer.step_up if answer else "",
    }


def summary(citizen_id: int) -> list[_ | str]:
    """How many are measured, the largest step, and what is agreed."""
    mine = work.latest(citizen_id)
    picture = wheel(mine)
    if picture is None:
        return []
    lines: list[_ | str] = [picture["sentence"]]
    return lines + [_("Aftale: %(aftale)s", aftale=one.text) for one in mine.open_agreements]
