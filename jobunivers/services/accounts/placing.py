"""Who is beside whom, and who is on which course. Flush, never commit."""

from datetime import date, timedelta

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.listing import is_not_over, is_now
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person, Team
from jobunivers.services.accounts.operations import EndsBeforeItStarts, assign


class TeamExists(Exception):
    """A team of this name is there already."""


def beside(citizen_id: int) -> list[tuple[Assignment, Person]]:
    """The professionals beside a citizen today, each with since when."""
    found = select(Assignment, Person).join(Person, Person.id == Assignment.consultant_id)
    rows = session.execute(
        found.where(Assignment.citizen_id == citizen_id, is_now()).order_by(Person.name_key)
    )
    return [(row[0], row[1]) for row in rows]


def citizens_of(consultant_id: int) -> list[Person]:
    """The citizens a professional is beside today, by name."""
    found = select(Person).join(Assignment, Assignment.citizen_id == Person.id)
    return list(
        session.scalars(
            found.where(Assignment.consultant_id == consultant_id, is_now()).order_by(Person.name_key)
        )
    )


def part(*, citizen_id: int, consultant_id: int) -> None:
    """A professional is no longer beside a citizen, from this moment, nor later on."""
    found = select(Assignment).where(
        Assignment.citizen_id == citizen_id, Assignment.consultant_id == consultant_id, is_not_over()
    )
    for one in session.scalars(found):
        _end(one)
    session.flush()


def move(*, citizen_id: int, to_id: int) -> None:
    """One professional takes over: the others are no longer beside the citizen, from this moment, nor later on."""
    others = select(Assignment).where(
        Assignment.citizen_id == citizen_id, Assignment.consultant_id != to_id, is_not_over()
    )
    for one in session.scalars(others):
        _end(one)
    assign(citizen_id=citizen_id, consultant_id=to_id)


def hand_over(*, from_id: int, to_id: int) -> int:
    """Everybody and every running course of one professional goes to another; how many citizens."""
    citizens = citizens_of(from_id)
    for citizen in citizens:
        part(citizen_id=citizen.id, consultant_id=from_id)
        assign(citizen_id=citizen.id, consultant_id=to_id)
    session.execute(
        update(Assignment)
        .where(Assignment.consultant_id == from_id, Assignment.starts_on > clock.today())
        .values(consultant_id=to_id)
    )
    session.execute(
        update(Course)
        .where(Course.consultant_id == from_id, Course.ends_on >= clock.today())
        .values(consultant_id=to_id)
    )
    session.flush()
    return len(citizens)


def change_course(
    *,
    course: Course,
    name: str,
    target_group: str,
    starts_on: date,
    ends_on: date,
    consultant_id: int | None,
    team_id: int | None,
    citizens_too: bool = False,
) -> None:
    """Change a course; places that followed its dates follow them still. Raises EndsBeforeItStarts.

    With ``citizens_too`` the new consultant takes over from the old one beside everybody on it.
    """
    if ends_on < starts_on:
        raise EndsBeforeItStarts
    for place in _places(course):
        _follow(place, course, starts_on, ends_on)
        if citizens_too and consultant_id and consultant_id != course.consultant_id:
            if course.consultant_id is not None:
                part(citizen_id=place.citizen_id, consultant_id=course.consultant_id)
            assign(citizen_id=place.citizen_id, consultant_id=consultant_id)
    course.name, course.target_group = name, target_group
    course.starts_on, course.ends_on = starts_on, ends_on
    course.weeks = max(1, -(-(ends_on - starts_on).days // 7))
    course.consultant_id, course.team_id = consultant_id, team_id
    course.ended_at = course.ended_at if ends_on < clock.today() else None
    session.flush()


def end_course(course: Course) -> None:
    """The course ends today for everybody still on it; professionals stay beside their citizens."""
    today = clock.today()
    for place in _places(course):
        place.ends_on = max(place.starts_on, min(place.ends_on, today))
    course.ends_on = max(course.starts_on, min(course.ends_on, today))
    course.ended_at = clock.now()
    session.flush()


def leave(place: Enrolment) -> None:
    """A citizen's place ends today; one that has not begun is taken back."""
    today = clock.today()
    if place.starts_on > today:
        session.delete(place)
    else:
        place.ends_on = min(place.ends_on, today)
    session.flush()


def places_of(citizen_id: int) -> list[tuple[Enrolment, Course]]:
    """A citizen's places on courses, the newest first."""
    found = select(Enrolment, Course).join(Course, Course.id == Enrolment.course_id)
    rows = session.execute(found.where(Enrolment.citizen_id == citizen_id).order_by(Enrolment.ends_on.desc()))
    return [(row[0], row[1]) for row in rows]


def open_courses() -> list[tuple[int, str]]:
    """The (id, name with its first day) of every course that has not ended, by name."""
    found = select(Course.id, Course.name, Course.starts_on).where(Course.ends_on >= clock.today())
    rows = session.execute(found.order_by(Course.name, Course.starts_on))
    return [(course_id, f"{name} · {day.day}.{day.month}.{day.year}") for course_id, name, day in rows]


def is_on(citizen_id: int, course_id: int) -> bool:
    """Whether a citizen has a place on a course that has not ended."""
    found = select(Enrolment.id).where(
        Enrolment.citizen_id == citizen_id,
        Enrolment.course_id == course_id,
        Enrolment.ends_on >= clock.today(),
    )
    return session.scalar(found.limit(1)) is not None


def name_team(*, name: str, team: Team | None = None) -> Team:
    """Make a team, or call one something else. Raises TeamExists."""
    same = session.scalar(select(Team).where(Team.name == name))
    if same is not None and same is not team:
        raise TeamExists(name)
    if team is None:
        team = Team(name=name)
        session.add(team)
    team.name = name
    session.flush()
    return team


def _places(course: Course) -> list[Enrolment]:
    return list(session.scalars(select(Enrolment).where(Enrolment.course_id == course.id)))


def _follow(place: Enrolment, course: Course, starts_on: date, ends_on: date) -> None:
    if place.starts_on == course.starts_on:
        place.starts_on = starts_on
    if place.ends_on == course.ends_on:
        place.ends_on = ends_on
    place.ends_on = max(place.ends_on, place.starts_on)


def _end(one: Assignment) -> None:
    """Over since yesterday, because an assignment holds for the whole of its last day."""
    yesterday = clock.today() - timedelta(days=1)
    if one.starts_on > yesterday:
        session.delete(one)
    else:
        one.ends_on = yesterday
