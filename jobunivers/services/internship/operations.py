"""What is done with a placement. Flush, never commit; each row keeps its versions."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened, versions
from jobunivers.services.holidays import workday_by
from jobunivers.services.internship import reading
from jobunivers.services.internship.models import PHONE, VISIT, FollowUp, Placement, Step, View, Week

PART = "internship"
EVERY = timedelta(days=14)
AFTERWARDS = timedelta(days=14)
MOST_HOURS = 37
LONGEST_NAME = 60


class EndsFirst(ValueError):
    """It ends before it starts."""


class Overlaps(ValueError):
    """Another placement of the citizen runs at the same time; ``company`` is where."""

    def __init__(self, company: str) -> None:
        super().__init__(company)
        self.company = company


class TooManyHours(ValueError):
    """A week has from none to 37 hours, and no more of them are paid than were worked."""


class IsClosed(ValueError):
    """The placement is over and only read."""


Hours = Sequence[tuple[date, float, str]]
"""The steps of a plan: from a day on, so many hours a week, and the tasks that are new then."""


def begin(
    *, citizen_id: int, by_id: int, values: Mapping[str, Any], hours: Hours, beside_another: bool = False
) -> Placement:
    """A new placement with its plan of hours; the first follow-up is proposed. Raises EndsFirst, Overlaps and
    TooManyHours.
    """
    _check(citizen_id, values, but=0, beside_another=beside_another)
    placement = Placement(citizen_id=citizen_id, by_id=by_id, **values)
    versions.keep(placement, by_id=by_id)
    plan(placement=placement, hours=hours, by_id=by_id)
    _propose(placement, placement.starts_on + EVERY, VISIT)
    happened.at_the_desk(citizen_id, PART, "begun")
    return placement


def check_change(placement: Placement, values: Mapping[str, Any], *, beside_another: bool = False) -> None:
    """Whether it may be so. Raises EndsFirst, Overlaps or IsClosed."""
    _open(placement)
    _check(placement.citizen_id, values, but=placement.id, beside_another=beside_another)


def plan(*, placement: Placement, hours: Hours, by_id: int) -> None:
    """The steps of the hours plan, instead of those there were; every yes to it is asked for anew. Raises
    TooManyHours.
    """
    _open(placement)
    if any(not 0 <= number <= MOST_HOURS for _day, number, _duties in hours):
        raise TooManyHours
    now = reading.of_citizen(placement.citizen_id).steps(placement)
    there = [(one.from_on, one.hours, one.duties) for one in now]
    wanted = sorted({step[0]: step for step in hours}.values())
    if there == wanted:
        return
    for one in now:
        versions.remove(one, by_id=by_id)
    for day, number, duties in wanted:
        made = Step(citizen_id=placement.citizen_id, placement_id=placement.id, from_on=day, hours=number)
        made.duties = duties
        versions.keep(made, by_id=by_id)
    if there:
        placement.employer_yes, placement.employer_yes_on = "", None
        placement.citizen_yes_at, placement.consultant_yes_at, placement.consultant_yes = None, None, ""
        versions.keep(placement, by_id=by_id)


def work(
    *,
    placement: Placement,
    week_on: date,
    hours: float,
    paid: float | None = None,
    how: str | None = None,
    by_id: int,
) -> Week:
    """The hours of a week (any day of it); what is None stays as it was. Raises TooManyHours or IsClosed."""
    _open(placement)
    monday = week_on - timedelta(days=week_on.weekday())
    found = reading.of_citizen(placement.citizen_id).week(placement, monday)
    week = found or Week(citizen_id=placement.citizen_id, placement_id=placement.id, week_on=monday)
    paid = (week.paid or 0) if paid is None else paid
    if not 0 <= paid <= hours <= MOST_HOURS:
        raise TooManyHours
    week.hours, week.paid, week.how = hours, paid, (week.how or "") if how is None else how
    versions.keep(week, by_id=by_id)
    if by_id == placement.citizen_id:
        happened.by_citizen(placement.citizen_id, PART, "hours")
    return week


def hold(*, follow_up: FollowUp, placement: Placement, on: date, by_id: int, by_name: str) -> None:
    """A follow-up was held: its report is the citizen's to read, and the next is proposed the other way."""
    _open(placement)
    is_first_time = follow_up.held_on is None
    follow_up.held_on, follow_up.by_name = on, by_name[:LONGEST_NAME]
    versions.keep(follow_up, by_id=by_id)
    if is_first_time:
        _propose(placement, max(on, follow_up.due_on) + EVERY, PHONE if follow_up.way == VISIT else VISIT)
        happened.at_the_desk(placement.citizen_id, PART, "followed_up")


def put_off(*, follow_up: FollowUp, due_on: date, way: str, by_id: int) -> None:
    """Another day or another way for it."""
    follow_up.due_on, follow_up.way = due_on, way
    versions.keep(follow_up, by_id=by_id)


def said(*, placement: Placement, who: str, on: date, text: str, by_id: int) -> View:
    """What somebody at the company thinks of it."""
    _open(placement)
    view = View(citizen_id=placement.citizen_id, placement_id=placement.id, who=who, said_on=on, text=text)
    versions.keep(view, by_id=by_id)
    return view


def agree(*, placement: Placement, by_id: int, name: str, employer: str = "", on: date | None = None) -> None:
    """A yes to the plan: the citizen's, or the consultant's together with the employer's, who said it and when."""
    _open(placement)
    if by_id == placement.citizen_id:
        placement.citizen_yes_at = clock.now()
        happened.by_citizen(placement.citizen_id, PART, "agreed")
    else:
        placement.consultant_yes, placement.consultant_yes_at = name, clock.now()
        placement.employer_yes, placement.employer_yes_on = employer, on if employer else None
    versions.keep(placement, by_id=by_id)


def close(*, placement: Placement, by_id: int | None) -> None:
    """It is over: kept for reading, and no follow-up is due any more."""
    if placement.is_closed:
        return
    placement.closed_at = clock.now()
    versions.keep(placement, by_id=by_id)
    for one in reading.of_citizen(placement.citizen_id).follow_ups(placement):
        if one.held_on is None:
            versions.remove(one, by_id=by_id)
    happened.at_the_desk(placement.citizen_id, PART, "ended")


def open_again(*, placement: Placement, by_id: int) -> None:
    """It was closed too soon."""
    if not placement.is_closed:
        return
    placement.closed_at = None
    versions.keep(placement, by_id=by_id)
    if clock.today() <= placement.ends_on:
        _propose(placement, clock.today() + EVERY, VISIT)


def close_old() -> int:
    """Close those that ended more than two weeks ago; how many. Nightly work."""
    found = reading.ended_before(clock.today() - AFTERWARDS)
    for placement in found:
        close(placement=placement, by_id=None)
    return len(found)


def _propose(placement: Placement, due_on: date, way: str) -> None:
    """The next follow-up, unless the placement is over by then: on a working day, at the latest on its last."""
    last = reading.last_held(placement)
    due_on = max(workday_by(min(due_on, placement.ends_on)), placement.starts_on)
    if last is not None and due_on <= last:
        return
    made = FollowUp(citizen_id=placement.citizen_id, placement_id=placement.id, due_on=due_on, way=way)
    versions.keep(made)


def _check(citizen_id: int, values: Mapping[str, Any], *, but: int, beside_another: bool) -> None:
    starts_on, ends_on = values["starts_on"], values["ends_on"]
    if ends_on < starts_on:
        raise EndsFirst
    if beside_another:
        return
    for one in reading.of_citizen(citizen_id).placements:
        if one.id != but and not one.is_closed and one.starts_on <= ends_on and starts_on <= one.ends_on:
            raise Overlaps(one.company)


def _open(placement: Placement) -> None:
    session.flush()
    if placement.is_closed:
        raise IsClosed
