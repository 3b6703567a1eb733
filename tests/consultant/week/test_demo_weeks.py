"""The demo's weeks are believable on whatever day it is filled: something every working day, nothing at the weekend."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.consultant.week.demo import demo
from jobunivers.services import content
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts import placing
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.week import days, reading
from jobunivers.toolkit.parts import DemoCast
from tests.conftest import Cast
from tests.consultant.conftest import Inside

MONDAY = datetime(2026, 11, 16, 11, tzinfo=UTC)


@pytest.mark.parametrize("weekday", [1, 5, 6, 7])
def test_each_working_day_of_two_weeks_has_a_meeting_and_the_newest_waits_for_its_register(
    weekday: int, cast: Cast, inside: Inside
) -> None:
    with clock.at(MONDAY + timedelta(days=weekday - 1)), inside():
        today, this_week = clock.today(), days.Week.of(clock.today())
        kompas, medvind = (placing.name_team(name=name) for name in ("Hold Kompas", "Hold Medvind"))
        starts_on = today - timedelta(weeks=12)
        course = accounts.create_course(
            name="Nye veje", target_group="jobparat", weeks=20, starts_on=starts_on, team_id=kompas.id
        )
        amina, bo, carl = (db.session.get_one(Person, one.id) for one in (cast.amina, cast.bo, cast.carl))
        accounts.enrol(citizen=amina, course=course)
        db.session.execute(update(Assignment).values(starts_on=starts_on))
        people = {"amina": amina, "karen": bo, "yusuf": carl}
        demo(DemoCast(people, {"kompas": kompas, "medvind": medvind}, {}, today), content.demo_of("week"))

        whole = reading.between([kompas.id, medvind.id], this_week.monday, this_week.other(1).days[-1])
        held = [one for one in whole if one.team_id == kompas.id]
        working = [*this_week.days[:5], *this_week.other(1).days[:5]]
        assert sorted({one.day for one in held}) == working
        assert all(one.day.isoweekday() < 6 for one in whole)
        newest = max(one.day for one in whole if one.day <= today)
        assert newest == (today if weekday < 6 else this_week.days[4])
        assert next(one.day for one in held if one.registered_at is None) == newest
        assert all(one.registered_at for one in held if one.day < newest)
        assert all(one.first.isoweekday() < 6 for one in reading.absences(amina.id, today))
        assert reading.sum_of(amina.id).times > 25
        db.session.rollback()
