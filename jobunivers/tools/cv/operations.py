"""What is done with the gross CV. Flush, never commit."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, select

from jobunivers.db import session
from jobunivers.services import content, versions
from jobunivers.services.begun import begun
from jobunivers.services.unknown import Unknown
from jobunivers.tools.cv import years
from jobunivers.tools.cv.gaps import gaps
from jobunivers.tools.cv.models import CHRONOLOGICAL, COMPETENCE, Item, Profile, Targeted, Tick, Title
from jobunivers.tools.cv.sections import JOBS, SECTIONS
from jobunivers.tools.cv.work import Work

LONGEST_TITLE = 200
MANY_JOBS = 2
KEPT_IN_COPY = ("shape", "layout", "language", "profile", "with_photo")


class NothingWritten(ValueError):
    """A line needs a name before it can be kept."""


def profile_of(*, citizen_id: int) -> Profile:
    """The head of the CV; made empty (version 0) for somebody who has none yet."""
    return begun(Profile, citizen_id=citizen_id)


def new_item(*, citizen_id: int, kind: str, title: str, **values: str) -> Item:
    """A line at the end of its section, not yet kept; raises Unknown or NothingWritten."""
    if kind not in SECTIONS:
        raise Unknown(kind)
    if not title.strip():
        raise NothingWritten
    same = select(func.max(Item.position)).where(Item.citizen_id == citizen_id, Item.kind == kind)
    last = session.scalar(same) or 0
    return Item(
        citizen_id=citizen_id, kind=kind, title=title.strip()[:LONGEST_TITLE], position=last + 1, **values
    )


def move(*, items: Sequence[Item], item: Item, by: int) -> None:
    """Move a line up (-1) or down (1) among its section's lines."""
    order = [other for other in items if other.kind == item.kind]
    place = next((place for place, other in enumerate(order) if other.id == item.id), None)
    if place is None:
        return
    order.insert(max(0, place + by), order.pop(place))
    _put(order)


def newest_first(*, items: Sequence[Item]) -> None:
    """Put a section's lines in order of time, what ended last on top; undated lines stay below."""
    _put(sorted(items, key=_ended, reverse=True))


def _ended(item: Item) -> tuple[years.Month, years.Month]:
    began, ended = years.read(item.began), years.read(item.ended)
    long_ago = years.Month(0)
    return ended or began or long_ago, began or ended or long_ago


def _put(order: Sequence[Item]) -> None:
    for position, item in enumerate(order, 1):
        if item.position != position:
            item.position = position
            versions.keep(item)


def say_no_jobs(*, citizen_id: int, said: bool) -> Profile:
    """The person says that there was no job yet; school and life count then."""
    profile = profile_of(citizen_id=citizen_id)
    profile.no_jobs = said
    versions.keep(profile)
    return profile


def choose_title(*, citizen_id: int, title: str, chosen: bool) -> None:
    """Take a job title into "Søger job som", or out again; raises NothingWritten."""
    title = " ".join(title.split())[:LONGEST_TITLE]
    if not title:
        raise NothingWritten
    known = select(Title).where(Title.citizen_id == citizen_id)
    same = [row for row in session.scalars(known) if row.title.casefold() == title.casefold()]
    if chosen and not same:
        session.add(Title(citizen_id=citizen_id, title=title))
    for row in same if not chosen else ():
        session.delete(row)
    session.flush()


def tick(*, citizen_id: int, field: str, ticked: bool) -> None:
    """Note that a field is written into the job bank, or that it is not after all; raises Unknown."""
    if field not in {known["key"] for known in content.deck("tools/cv/jobnet")["field"]}:
        raise Unknown(field)
    session.execute(delete(Tick).where(Tick.citizen_id == citizen_id, Tick.field == field))
    if ticked:
        session.add(Tick(citizen_id=citizen_id, field=field))
    session.flush()


def new_targeted(
    *, work: Work, citizen_id: int, title: str, job: str = "", company: str = "", ad: str = ""
) -> Targeted:
    """A CV for one job, not yet kept, in the form that suits the working life so far; raises NothingWritten."""
    if not title.strip():
        raise NothingWritten
    names = {"title": title.strip(), "job": job, "company": company}
    short = {name: value[:LONGEST_TITLE] for name, value in names.items()}
    return Targeted(citizen_id=citizen_id, ad=ad, shape=suits(work), chosen=[], groups={}, **short)


def suits(work: Work) -> str:
    """The form that suits: by competence for few jobs or a pause, else by time."""
    few = len(work.of(JOBS)) < MANY_JOBS
    return COMPETENCE if work.top and (few or gaps(work.items)) else CHRONOLOGICAL


def copy_targeted(*, targeted: Targeted, title: str) -> Targeted:
    """The same choices for another job, without its ad; kept under a name of its own."""
    looks = {name: getattr(targeted, name) for name in KEPT_IN_COPY}
    copy = Targeted(
        citizen_id=targeted.citizen_id,
        title=title[:LONGEST_TITLE],
        chosen=list(targeted.chosen),
        groups=dict(targeted.groups),
        **looks,
    )
    versions.keep(copy)
    return copy


def carried(*, items: Sequence[Item], wanted: Iterable[int]) -> list[int]:
    """The ids among the wanted ones that are lines of this CV, in the CV's own order."""
    ids = set(wanted)
    return [item.id for item in items if item.id in ids]
