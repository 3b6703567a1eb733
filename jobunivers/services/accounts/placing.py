"""Who is beside whom, and who is on which course. Flush, never commit."""

from datetime import date, timedelta

from sqlalchemy import ForeignKey, FromClause, literal, select, update

from jobunivers import clock
from jobunivers.db import Base, session
from jobunivers.fence import within
from jobunivers.services.accounts.listing import is_not_over, is_now
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person, Team
from jobunivers.services.accounts.operations import EndsBeforeItStarts, assign


class TeamExists(Exception):
    """A team of this name is there already."""


class NotEmpty(Exception):
    """Something belongs to the team or the course still."""


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


def close_team(team: Team, *, closed: bool) -> None:
    """Close a team to new courses, or open it again."""
    team.closed_at = clock.now() if closed else None
    session.flush()


def move_courses(*, from_team: Team, to_team: Team) -> int:
    """All courses of a team go to another; how many."""
    courses = courses_of(from_team.id)
    for course in courses:
        course.team_id = to_team.id
    session.flush()
    return len(courses)


def courses_of(team_id: int) -> list[Course]:
    """The courses of a team, those that end last first."""
    found = select(Course).where(Course.team_id == team_id)
    return list(session.scalars(found.order_by(Course.ends_on.desc(), Course.id)))


def is_empty(row: Team | Course) -> bool:
    """Whether nothing in any table belongs to a team or a course."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == row.__tablename__ and _is_there(table, key, row):
                return False
    return True


def delete_empty(row: Team | Course) -> None:
    """Take away a team or a course that nothing belongs to; raises NotEmpty."""
    if not is_empty(row):
        raise NotEmpty
    session.delete(row)
    session.flush()


def _is_there(table: FromClause, key: ForeignKey, row: Team | Course) -> bool:
    found = select(literal(1)).select_from(table).where(key.parent == row.id)
    found = found.where(within(table.c.organisation_id, row.organisation_id)).limit(1)
    return session.scalar(found.execution_options(tenant_in_statement=True)) is not None


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
