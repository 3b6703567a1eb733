"""Who sits at the desk, what they ask of the list, and what a citizen is on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from jobunivers import clock
from jobunivers.services.caseload.queues import CHANGED
from jobunivers.services.caseload.statements import NEEDS_ME, URGENT
from jobunivers.services.times.reading import bounds

PAGE = 50
QUIET = timedelta(days=14)
ENDING = timedelta(days=14)
REPORT_BEFORE = timedelta(days=7)
ANY = "*"
FIRST_MEASURED = timedelta(days=7)
BEGAN_LATELY = timedelta(hours=1)


@dataclass(frozen=True)
class Desk:
    """Whose desk it is."""

    consultant_id: int
    organisation_id: int

    def parameters(self) -> dict[str, object]:
        """What every statement about the whole caseload needs."""
        today = clock.today()
        day_begins, day_ends = bounds(today, today)
        return {
            "organisation_id": self.organisation_id,
            "consultant_id": self.consultant_id,
            "today": today,
            "now": clock.now(),
            "ending_before": today + ENDING,
            "report_before": today + REPORT_BEFORE,
            "first_measured_before": today - FIRST_MEASURED,
            "quiet_before": clock.now() - QUIET,
            "meets_from": max(day_begins, clock.now() - BEGAN_LATELY),
            "day_ends": day_ends,
        }


@dataclass(frozen=True)
class Asked:
    """What is asked of the list; ``page`` counts from 1. ``interpreter``: a language, or ANY."""

    queue: str = NEEDS_ME
    order: str = URGENT
    search: str = ""
    team: int | None = None
    course: int | None = None
    language: str = ""
    interpreter: str = ""
    page: int = 1


class Begun(NamedTuple):
    """How far a citizen is in a tool, as ``statements.PROGRESS`` reads it; the last four only where one is read alone.

    ``is_again``: whether there is a day from which to take it again. ``is_new``: since the professional last looked;
    ``lit`` then says when each star lit, as JSON.
    """

    citizen_id: int
    tool: str
    done: int
    is_again: bool
    is_new: bool
    lit: str | None
    missions: Mapping[str, Any] = {}
    stars: Mapping[str, str] = {}
    badge_at: datetime | None = None
    changed_at: datetime = datetime.min


@dataclass(frozen=True)
class Case:
    """One citizen on the desk: where the course is, how far each tool is.

    ``queues``: those the citizen stands in, the most pressing first, each with since or until when. ``reminded_of``:
    the professional's own note whose day has come.

    ``events`` the newest first, ``wishes`` the open ones, the oldest first.
    """

    id: int
    name: str
    language: str
    interpreter: str
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
    reminded_of: str | None = None
    queues: Mapping[str, date | datetime] = field(default_factory=dict)
    progress: tuple[Begun, ...] = ()
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
    def changed(self) -> bool:
        """Whether the citizen has done something that the professional has not looked at."""
        return CHANGED in self.queues

    @property
    def first_name(self) -> str:
        """What a friend would say."""
        return self.name.split(" ")[0]

    def since(self, queue: str) -> datetime | None:
        """The moment for which the citizen stands in a queue; None for one that goes by the day."""
        at = self.queues.get(queue)
        return at if isinstance(at, datetime) else None

    def is_new(self, moment: datetime) -> bool:
        """Whether something happened after the professional last looked."""
        return self.looked_at is None or moment > self.looked_at


@dataclass(frozen=True)
class Beside:
    """Somebody the professional is beside: what a list of names needs."""

    id: int
    name: str
    phone: str
    language: str

    @property
    def initials(self) -> str:
        """The first letters of first and last name: *A.H.*"""
        names = self.name.split()
        return "".join(f"{one[0].upper()}." for one in (names[0], *names[1:][-1:]))


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
    """What the list can be narrowed to: teams and courses as (id, name[, start]), languages and those of
    interpreters as codes."""

    teams: tuple[tuple[int, str], ...] = ()
    courses: tuple[tuple[int, str, date | None], ...] = ()
    languages: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """The whole desk at a glance: how many citizens stand in each queue, and what the list can be narrowed to."""

    counts: Mapping[str, int]
    choices: Choices
