"""A citizen's whole CV as saved, loaded at once, and where each mission stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from jobunivers.db import OwnedByCitizen
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.cv.models import Item, Profile, Targeted, Tick, Title
from jobunivers.tools.cv.sections import COMPETENCES, COURSES, EDUCATION, JOBS, OTHER, TOP, VOLUNTARY

Row = TypeVar("Row", bound=OwnedByCitizen)
DECIDING = frozenset({"job_titles", "education", "other"})


def _blank() -> Profile:
    return Profile(headline="", text="", phone="", mail="", town="", photo="", no_jobs=False, version=0)


@dataclass(frozen=True)
class Work:
    """Everything in the tool. Items stand in the person's own order, section by section."""

    profile: Profile = field(default_factory=_blank)
    items: tuple[Item, ...] = ()
    titles: tuple[Title, ...] = ()
    ticks: frozenset[str] = frozenset()
    targeted: tuple[Targeted, ...] = ()

    def of(self, *kinds: str) -> tuple[Item, ...]:
        """The lines of these sections, in the order the sections are named."""
        return tuple(item for kind in kinds for item in self.items if item.kind == kind)

    @property
    def top(self) -> tuple[Item, ...]:
        """The three competences that stand first."""
        return self.of(COMPETENCES)[:TOP]

    def item(self, item_id: int) -> Item | None:
        """The line with this id, if it is there."""
        return next((item for item in self.items if item.id == item_id), None)


@read_once
def latest(citizen_id: int) -> Work:
    """The whole CV of one citizen; one statement however long it is."""
    profiles, items, titles, ticks, targeted = rows_of(citizen_id, Profile, Item, Title, Tick, Targeted)
    return Work(
        profiles[0] if profiles else _blank(),
        tuple(sorted(items, key=lambda item: item.position)),
        tuple(titles),
        frozenset(tick.field for tick in ticks),
        tuple(targeted),
    )


def telling_jobs(work: Work) -> State:
    """M1: one job tells what was done there, or the person has said that there was none yet."""
    jobs = work.of(JOBS)
    told = _with(jobs, "text") + _with(jobs, "proof")
    return state(bool(told) or bool(work.profile.no_jobs), bool(jobs), done=len(jobs))


def telling_school(work: Work) -> State:
    """M2: a school, and one more school, course or certificate."""
    schools, courses = len(work.of(EDUCATION)), len(work.of(COURSES))
    told = schools + courses
    return state(schools > 0 and told > 1, told > 0, schools=schools, courses=courses)


def telling_other(work: Work) -> State:
    """M3: one thing from life outside work tells what was done."""
    lines = work.of(OTHER, VOLUNTARY)
    return state(_with(lines, "text") > 0, bool(lines), done=len(lines))


def proving(work: Work) -> State:
    """M4: three competences, each with an example."""
    proved = min(TOP, _with(work.of(COMPETENCES), "proof"))
    return state(proved == TOP, bool(work.of(COMPETENCES)), done=proved)


def checking(work: Work) -> State:
    """M5: the three fields that decide whether one is found stand in the job bank."""
    return state(work.ticks >= DECIDING, bool(work.titles or work.ticks), done=len(work.ticks))


def targeting(work: Work) -> State:
    """M6: one CV has its ad and carries something."""
    made = sum(bool(one.ad.strip() and one.chosen) for one in work.targeted)
    return state(made > 0, bool(work.targeted), done=len(work.targeted))


def _with(items: Iterable[Item], name: str) -> int:
    return sum(bool(getattr(item, name).strip()) for item in items)
