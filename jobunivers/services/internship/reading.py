"""A citizen's placements with all that belongs to them, in one statement; and what falls due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, func, select

from jobunivers.db import session
from jobunivers.services.internship.models import FollowUp, Placement, Step, View, Week
from jobunivers.services.reading import rows_of

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class WeekLine:
    """One week of a placement: its Monday, the hours planned, and what was worked and paid where it is known."""

    on: date
    planned: float
    worked: float | None
    paid: float | None
    how: str


@dataclass(frozen=True)
class Placements:
    """Everything of one citizen. ``placements`` the newest start first."""

    placements: tuple[Placement, ...]
    every_step: tuple[Step, ...]
    every_week: tuple[Week, ...]
    every_follow_up: tuple[FollowUp, ...]
    every_view: tuple[View, ...]

    @property
    def now(self) -> Placement | None:
        """The one that runs, or comes next, or was last."""
        open_ones = [one for one in self.placements if not one.is_closed]
        return next(iter(open_ones or self.placements), None)

    def one(self, placement_id: int) -> Placement | None:
        """The one with this id."""
        return next((one for one in self.placements if one.id == placement_id), None)

    def steps(self, of: Placement) -> list[Step]:
        """The plan, the first step first."""
        return sorted((s for s in self.every_step if s.placement_id == of.id), key=lambda s: s.from_on)

    def follow_ups(self, of: Placement) -> list[FollowUp]:
        """The follow-ups, the newest first."""
        found = [one for one in self.every_follow_up if one.placement_id == of.id]
        return sorted(found, key=lambda one: (one.held_on or one.due_on, one.id), reverse=True)

    def due(self, of: Placement) -> FollowUp | None:
        """The follow-up that comes next."""
        return next((one for one in self.follow_ups(of)[::-1] if one.held_on is None), None)

    def follow_up(self, follow_up_id: int) -> FollowUp | None:
        """The one with this id."""
        return next((one for one in self.every_follow_up if one.id == follow_up_id), None)

    def views(self, of: Placement) -> list[View]:
        """What the company said, the newest first."""
        found = [one for one in self.every_view if one.placement_id == of.id]
        return sorted(found, key=lambda one: (one.said_on, one.id), reverse=True)

    def week(self, of: Placement, monday: date) -> Week | None:
        """What is known of a week."""
        there = (one for one in self.every_week if one.placement_id == of.id)
        return next((one for one in there if one.week_on == monday), None)

    def planned(self, of: Placement, monday: date) -> float:
        """The hours planned for a week: those of the last step begun by its end."""
        begun = [one.hours for one in self.steps(of) if one.from_on < monday + A_WEEK]
        return begun[-1] if begun else 0

    def weeks(self, of: Placement) -> list[WeekLine]:
        """Week by week, from the first to the last; what lies ahead has only its plan."""
        monday = of.starts_on - timedelta(days=of.starts_on.weekday())
        lines = []
        while monday <= of.ends_on:
            known = self.week(of, monday)
            worked, paid, how = (known.hours, known.paid, known.how) if known else (None, None, "")
            lines.append(WeekLine(monday, self.planned(of, monday), worked, paid, how))
            monday += A_WEEK
        return lines


def of_citizen(citizen_id: int) -> Placements:
    """All there is, in one statement; asked again in the same request it is not read again."""
    session.flush()
    placements, *others = rows_of(citizen_id, Placement, Step, Week, FollowUp, View)
    placements.sort(key=lambda one: (one.starts_on, one.id), reverse=True)
    return Placements(tuple(placements), *(tuple(rows) for rows in others))


_DUE_BETWEEN = (
    select(FollowUp)
    .where(
        FollowUp.citizen_id.in_(bindparam("citizens", expanding=True)),
        FollowUp.due_on >= bindparam("first"),
        FollowUp.due_on <= bindparam("last"),
        FollowUp.held_on.is_(None),
        FollowUp.deleted_at.is_(None),
    )
    .order_by(FollowUp.due_on)
)


def due_between(citizens: Iterable[int], first: date, last: date) -> Sequence[FollowUp]:
    """The follow-ups of these citizens that are to be held between two days."""
    return session.scalars(_DUE_BETWEEN, {"citizens": list(citizens), "first": first, "last": last}).all()


def last_held(placement: Placement) -> date | None:
    """The day of the latest follow-up held."""
    session.flush()
    return session.scalar(select(func.max(FollowUp.held_on)).where(FollowUp.placement_id == placement.id))


def ended_before(day: date) -> Sequence[Placement]:
    """Placements that are not closed though they ended before that day."""
    found = select(Placement).where(
        Placement.ends_on < day, Placement.closed_at.is_(None), Placement.deleted_at.is_(None)
    )
    return session.scalars(found).all()
