"""Making and mending course models. Flush, never commit."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import selectinload

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import ordering
from jobunivers.services.bulk import carry_out
from jobunivers.services.versions import KEPT_FOR
from jobunivers.services.week.models import Activity, CourseModel, Phase

MOST_WEEKS, MOST_PHASES, MOST_ACTIVITIES = 60, 12, 20


class TooMuch(ValueError):
    """No course has so many weeks, phases or activities."""


def every() -> list[CourseModel]:
    """The models of the organisation, by title."""
    found = (
        select(CourseModel)
        .where(CourseModel.deleted_at.is_(None))
        .order_by(CourseModel.title, CourseModel.id)
    )
    return list(session.scalars(found.options(_whole())))


def one(model_id: int) -> CourseModel | None:
    """A model with its phases and activities, put away or not."""
    return session.scalar(select(CourseModel).where(CourseModel.id == model_id).options(_whole()))


def phase(model_id: int, phase_id: int) -> Phase | None:
    """A phase of a model, put away or not."""
    return session.scalar(select(Phase).where(Phase.id == phase_id, Phase.model_id == model_id))


def activity(phase_id: int, activity_id: int) -> Activity | None:
    """What happens in each week of a phase, put away or not."""
    return session.scalar(select(Activity).where(Activity.id == activity_id, Activity.phase_id == phase_id))


def make(*, title: str, lead: str = "") -> CourseModel:
    """An empty model."""
    model = CourseModel(title=title, lead=lead, phases=[])
    session.add(model)
    session.flush()
    return model


def copy(told: Mapping[str, Any]) -> CourseModel:
    """A model from the example of the content: ``model`` (title, lead) and ``phase`` with its activities."""
    model = make(title=told["model"]["title"], lead=told["model"]["lead"])
    for one in told["phase"]:
        phase = add_phase(model, title=one["title"], aim=one["aim"], weeks=one["weeks"])
        for each in one.get("activity", ()):
            add_activity(
                phase,
                weekday=each["weekday"],
                starts=each["starts"],
                minutes=60 * each["hours"],
                title=each["title"],
                text=each["text"],
            )
    return model


def double(model: CourseModel, *, title: str) -> CourseModel:
    """A model like another one, under its own title: to be changed without touching the first."""
    made = make(title=title, lead=model.lead)
    for phase in model.phases:
        there = add_phase(made, title=phase.title, aim=phase.aim, weeks=phase.weeks)
        for one in phase.activities:
            add_activity(
                there,
                weekday=one.weekday,
                starts=one.starts,
                minutes=one.minutes,
                title=one.title,
                text=one.text,
            )
    return made


def change(model: CourseModel, *, title: str, lead: str) -> None:
    """Another title."""
    model.title, model.lead = title, lead
    session.flush()


def put_away(one: CourseModel | Phase | Activity) -> None:
    """A model or a part of it goes; it can be fetched back. What it has put on a team's weeks stays."""
    one.deleted_at = one.deleted_at or clock.now()
    session.flush()


def put_back(one: CourseModel | Phase | Activity) -> None:
    """It is there again, where it was."""
    one.deleted_at = None
    session.flush()


def forget() -> int:
    """Erase what was put away more than 30 days ago; how many went. Nightly work."""
    before = clock.now() - KEPT_FOR
    return sum(
        carry_out(delete(one).where(one.deleted_at < before)) for one in (Activity, Phase, CourseModel)
    )


def add_phase(model: CourseModel, *, title: str, aim: str, weeks: int) -> Phase:
    """One more phase at the end. Raises TooMuch."""
    if len(model.phases) >= MOST_PHASES or model.weeks + weeks > MOST_WEEKS:
        raise TooMuch
    phase = Phase(title=title, aim=aim, weeks=weeks, place=ordering.after(model.phases), activities=[])
    model.phases.append(phase)
    session.flush()
    return phase


def change_phase(model: CourseModel, phase: Phase, *, title: str, aim: str, weeks: int) -> None:
    """Another title, aim or length. Raises TooMuch."""
    if model.weeks - phase.weeks + weeks > MOST_WEEKS:
        raise TooMuch
    phase.title, phase.aim, phase.weeks = title, aim, weeks
    session.flush()


def add_activity(phase: Phase, *, weekday: int, starts: str, minutes: int, title: str, text: str) -> Activity:
    """One more activity in each week of a phase. Raises TooMuch."""
    if len(phase.activities) >= MOST_ACTIVITIES:
        raise TooMuch
    activity = Activity(weekday=weekday, starts=starts, minutes=minutes, title=title, text=text)
    phase.activities.append(activity)
    session.flush()
    return activity


def change_activity(
    activity: Activity, *, weekday: int, starts: str, minutes: int, title: str, text: str
) -> None:
    """Another day, time, length or words."""
    activity.weekday, activity.starts, activity.minutes = weekday, starts, minutes
    activity.title, activity.text = title, text
    session.flush()


def move(model: CourseModel, phase: Phase, by: int) -> None:
    """A phase so many places later (earlier where negative)."""
    ordering.move(model.phases, phase, by)
    session.flush()


def _whole() -> Any:
    return selectinload(CourseModel.phases).selectinload(Phase.activities)
