"""The desk's questions and their answers as plain data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.caseload import statements
from jobunivers.services.caseload.statements import NEEDS_ME, QUEUES, URGENT

PAGE = 50
QUIET = timedelta(days=14)
ENDING = timedelta(days=14)


@dataclass(frozen=True)
class Desk:
    """Whose desk it is."""

    consultant_id: int
    organisation_id: int

    def parameters(self) -> dict[str, object]:
        """What every statement about the whole caseload needs."""
        today = clock.today()
        return {
            "organisation_id": self.organisation_id,
            "consultant_id": self.consultant_id,
            "today": today,
            "ending_before": today + ENDING,
            "quiet_before": clock.now() - QUIET,
        }


@dataclass(frozen=True)
class Asked:
    """What is asked of the list; ``page`` counts from 1."""

    queue: str = NEEDS_ME
    order: str = URGENT
    search: str = ""
    team: int | None = None
    course: int | None = None
    language: str = ""
    page: int = 1


@dataclass(frozen=True)
class Case:
    """One citizen on the desk: where the course is, what is flagged, and how far each tool is.

    ``progress`` is a row a begun tool, ``events`` the newest first, ``wishes`` the open ones, the oldest first.
    """

    id: int
    name: str
    language: str
    sharing: str
    active_at: datetime | None
    created_at: datetime
    looked_at: datetime | None
    starts_on: date | None
    ends_on: date | None
    course_id: int | None
    course: str | None
    team_id: int | None
    team: str | None
    asked_at: datetime | None
    changed: bool
    quiet: bool
    ending: bool
    progress: tuple[Any, ...] = ()
    events: tuple[Any, ...] = ()
    wishes: tuple[Any, ...] = ()

    @property
    def weeks(self) -> int:
        """How many weeks the course has for this citizen; 0 without a course."""
        return max(1, -(-(self.ends_on - self.starts_on).days // 7)) if self.starts_on and self.ends_on else 0

    @property
    def week(self) -> int:
        """The week of the course today, from 1; 0 before it begins, never more than there are."""
        if self.starts_on is None or self.starts_on > clock.today():
            return 0
        return min(self.weeks, (clock.today() - self.starts_on).days // 7 + 1)

    @property
    def first_name(self) -> str:
        """What a friend would say."""
        return self.name.split(" ")[0]

    def is_new(self, moment: datetime) -> bool:
        """Whether something happened after the professional last looked."""
        return self.looked_at is None or moment > self.looked_at


@dataclass(frozen=True)
class Listed:
    """One page of a queue, and how many there are in all."""

    cases: tuple[Case, ...] = ()
    of: int = 0
    page: int = 1

    @property
    def pages(self) -> int:
        """How many pages the queue has."""
        return max(1, -(-self.of // PAGE))


@dataclass(frozen=True)
class Choices:
    """What the list can be narrowed to: teams and courses as (id, name[, start]), languages as codes."""

    teams: tuple[tuple[int, str], ...] = ()
    courses: tuple[tuple[int, str, date | None], ...] = ()
    languages: tuple[str, ...] = field(default=())


def counts(desk: Desk) -> dict[str, int]:
    """How many citizens stand in each queue."""
    row = session.execute(statements.COUNTS, desk.parameters()).one()
    return {queue: getattr(row, queue) for queue in QUEUES}


def listed(desk: Desk, asked: Asked) -> Listed:
    """One page of what was asked for."""
    statement = statements.page(
        asked.queue, asked.order, search=bool(asked.search), team=asked.team is not None,
        course=asked.course is not None, language=bool(asked.language),
    )
    rows = session.execute(statement, {**desk.parameters(), **_narrowed(asked)}).all()
    return Listed(_filled(desk, rows), rows[0].of if rows else 0, asked.page)


def one(desk: Desk, citizen_id: int) -> Case | None:
    """One citizen of the desk, or None for anybody the professional is not beside today."""
    rows = session.execute(statements.ONE, {**desk.parameters(), "citizen_id": citizen_id}).all()
    return next(iter(_filled(desk, rows)), None)


def choices(desk: Desk) -> Choices:
    """The teams, courses and languages there are on the desk."""
    rows = session.execute(statements.CHOICES, desk.parameters()).all()
    return Choices(
        teams=tuple(sorted({(row.team_id, row.team) for row in rows if row.team_id}, key=lambda team: team[1])),
        courses=tuple(
            sorted(
                {(row.course_id, row.course, row.starts_on) for row in rows if row.course_id},
                key=lambda course: (course[1], course[2]),
            )
        ),
        languages=tuple(sorted({row.language for row in rows})),
    )


def _narrowed(asked: Asked) -> dict[str, object]:
    return {
        "asked": _pattern(asked.search),
        "as_name": _pattern(asked.search.title()),
        "team_id": asked.team,
        "course_id": asked.course,
        "spoken": asked.language,
        "most": PAGE,
        "first": (asked.page - 1) * PAGE,
    }


def _pattern(words: str) -> str:
    """The words anywhere in a name; SQLite folds only a–z, so *østergaard* is looked for as *Østergaard* too."""
    for sign in "/%_":
        words = words.replace(sign, f"/{sign}")
    return f"%{words}%"


def _filled(desk: Desk, rows: Sequence[Any]) -> tuple[Case, ...]:
    """The cases with their progress, events and wishes: three statements for all of them."""
    cases = [_case(row) for row in rows]
    wanted = {"ids": [case.id for case in cases], "organisation_id": desk.organisation_id}
    progress, events, wishes = (
        _by_citizen(session.execute(statement, wanted))
        for statement in (statements.PROGRESS, statements.EVENTS, statements.WISHES)
    )
    return tuple(
        replace(case, progress=progress.get(case.id, ()), events=events.get(case.id, ()), wishes=wishes.get(case.id, ()))
        for case in cases
    )


def _case(row: Any) -> Case:
    told = row._mapping
    flags = {name: bool(told[name]) for name in ("changed", "quiet", "ending")}
    return Case(**{name: told[name] for name in told if name in Case.__dataclass_fields__ and name not in flags}, **flags)


def _by_citizen(rows: Iterable[Any]) -> dict[int, tuple[Any, ...]]:
    kept: dict[int, tuple[Any, ...]] = {}
    for row in rows:
        kept[row.citizen_id] = (*kept.get(row.citizen_id, ()), row)
    return kept
