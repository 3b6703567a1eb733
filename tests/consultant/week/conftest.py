"""Hold Kompas with Bo and a team of twelve, and a session of today."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from jobunivers import clock, db
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts import placing
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.week import operations
from tests.conftest import Cast
from tests.consultant.conftest import Inside


@dataclass
class Kompas:
    """The team, its course and one session of today, by id."""

    team: int
    course: int
    session: int


@pytest.fixture
def kompas(cast: Cast, inside: Inside) -> Kompas:
    """Amina is on the team with Bo beside her; Carl is on it too, and Bo is not beside him."""
    with inside():
        team = placing.name_team(name="Hold Kompas")
        starts = clock.today() - timedelta(days=14)
        course = accounts.create_course(
            name="Nye veje", target_group="jobparat", weeks=13, starts_on=starts, team_id=team.id
        )
        for one in (cast.amina, cast.carl):
            accounts.enrol(citizen=db.session.get_one(Person, one.id), course=course)
        return Kompas(team.id, course.id, meeting(team.id))


def meeting(team_id: int, days_ahead: int = 0, title: str = "Åbent værksted") -> int:
    """A session that has begun, or is that many days ahead."""
    starts = clock.now() + timedelta(days=days_ahead, minutes=-1)
    return operations.add(
        team_id=team_id, title=title, starts_at=starts, ends_at=starts + timedelta(hours=2)
    ).id


def join(cast: Cast, kompas: Kompas, names: list[str]) -> list[int]:
    """More people on the team with Bo beside them."""
    course, found = db.session.get_one(Course, kompas.course), []
    for name in names:
        one = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="citizen", name=name, email=None
        )
        accounts.enrol(citizen=one, course=course)
        accounts.assign(citizen_id=one.id, consultant_id=cast.bo.id)
        found.append(one.id)
    return found
