"""What a consultant beside the citizen sees and sets: second marks, their own belief, and the quiet question."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from wtforms import ValidationError

from jobunivers.languages import Text as _
from jobunivers.services.curves import Point, sentence
from jobunivers.services.on_day import OnDay
from jobunivers.services.second_view import reading
from jobunivers.services.second_view.models import LONGEST_NOTE, Belief
from jobunivers.services.second_view.reading import Mark
from jobunivers.toolkit.forms import Form, words
from jobunivers.toolkit.questionnaires import questionnaire, steps
from jobunivers.tools.progression import forms, shown, work
from jobunivers.tools.progression.models import GROUPS, INDICATORS, Measurement

MARKS = "mark-"
OWN_BELIEF = ("realistic", "labour_market")


class BeliefForm(Form):
    """From 1 to 10, and what it would take."""

    step = steps(_("Hvor meget tror jeg på, at det bliver til et job?"))
    note = words(_("Hvad skulle der til, for at det blev sandt?"), "", limit=LONGEST_NOTE)

    def validate_step(self, field: Any) -> None:
        """Without a step there is nothing to keep."""
        if field.data is None and not field.errors:
            raise ValidationError(_("Vælg et trin fra 1 til 10."))


def marks_form() -> type[Form]:
    """One scale an indicator, none of which has to be answered."""
    told = forms.indicators()
    names = {one: told[one]["title"] for one in INDICATORS}
    return questionnaire("MarksForm", names, [(step, str(step)) for step in range(1, 11)])


def newest(citizen_id: int) -> Measurement | None:
    """The measurement going on."""
    return work.latest(citizen_id).newest


def view(
    citizen_id: int, consultant_id: int, is_open: Callable[[int], bool], marks: Form | None
) -> dict[str, Any]:
    """Everything on the page for two: the measurements that may be read, and the consultant's own marks."""
    mine = _readable(citizen_id, is_open)
    own = reading.own(consultant_id, citizen_id)
    now = mine.newest
    found = {one: own.get((now.id, one)) if now else None for one in INDICATORS}
    set_now = {one: row.step for one, row in found.items() if row}
    second = {key: Mark(row.step, row.by_name) for key, row in own.items()}
    return {
        "wheel": shown.wheel(mine, second),
        "groups": shown.curves_of(mine, second) if len(mine.measurements) > 1 else [],
        "rows": _rows(mine),
        "marks": marks or marks_form()(prefix=MARKS, data=set_now),
        "set": bool(set_now),
        "shown": any(row.citizen_id for row in found.values() if row),
    }


def own_belief(
    citizen_id: int, consultant_id: int, is_open: Callable[[int], bool], form: BeliefForm | None
) -> dict[str, Any]:
    """What the consultant alone sees: how far they have believed, and whether to ask what it would take."""
    mine = _readable(citizen_id, is_open)
    beliefs = reading.beliefs(consultant_id, citizen_id)
    latest = beliefs[-1] if beliefs else None
    steps_now = [mine.step(mine.newest, one) for one in OWN_BELIEF]
    return {
        "form": form or BeliefForm(obj=latest),
        "believed": _curve(beliefs),
        "asks": reading.asks_what_it_takes(latest.step if latest else None, steps_now),
    }


def _readable(citizen_id: int, is_open: Callable[[int], bool]) -> work.Work:
    every = work.latest(citizen_id)
    return replace(every, measurements=tuple(one for one in every.measurements if is_open(one.id)))


def _rows(mine: work.Work) -> list[dict[str, Any]]:
    return [
        {
            "title": title,
            "rows": [(one, mine.step(mine.newest, one), forms.anchors(one)) for one in GROUPS[group]],
        }
        for group, title in forms.groups().items()
    ]


def _curve(beliefs: list[Belief]) -> dict[str, Any] | None:
    points = [Point(OnDay(one.created_at), one.step) for one in beliefs]
    if not points:
        return None
    title = _("Det, jeg tror på")
    return {
        "title": title,
        "sentence": sentence(title, points),
        "points": [(point.when, point.value) for point in points],
    }
