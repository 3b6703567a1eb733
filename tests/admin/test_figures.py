"""Dora sees how her place is doing, and nothing about any one person."""

from datetime import date, timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import progress, sharing
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Person
from jobunivers.services.centre import editions
from jobunivers.services.centre.models import Edition
from jobunivers.services.report.models import Report
from jobunivers.toolkit import centre, nightly
from jobunivers.tools.progression.models import INDICATORS, Answer, Measurement
from tests.admin.conftest import Inside
from tests.conftest import Cast
from tests.page_client import PageClient

BEGAN = 100


def fill(cast: Cast, sizes: dict[str, int], *, shares: str = sharing.AS_I_GO) -> list[int]:
    """Courses by name with that many citizens each, measured twice: 4 at first, then 6. Who they are."""
    found = []
    for name, count in sizes.items():
        course = operations.create_course(
            name=name, target_group="jobparat", weeks=26, starts_on=clock.today() - timedelta(days=BEGAN)
        )
        for number in range(count):
            person = operations.create_person(
                organisation_id=cast.dora.organisation_id, role="citizen", name=f"{name} {number}", email=None
            )
            person.sharing = shares
            operations.enrol(citizen=person, course=course)
            for days_ago, step in ((90, 4), (40, 6)):
                measure(person, days_ago, step)
            found.append(person.id)
    return found


def measure(person: Person, days_ago: int, step: int) -> None:
    """One measurement of all indicators."""
    at = clock.now() - timedelta(days=days_ago)
    one = Measurement(citizen_id=person.id, created_at=at)
    db.session.add(one)
    db.session.flush()
    for indicator in INDICATORS:
        db.session.add(
            Answer(citizen_id=person.id, measurement_id=one.id, indicator=indicator, now=step, created_at=at)
        )


def bars(dora: PageClient, measure: int) -> list[str]:
    return dora.texts(f"//section[@aria-labelledby='measure-{measure}']//figure[@class='bars']//li/p")


def make(dora: PageClient, vis: str = "course") -> None:
    dora.get("/admin/tal/")
    assert dora.send("/admin/tal/").status_code == 303
    dora.get(f"/admin/tal/?vis={vis}")


def test_counts_and_progression_are_told_in_words_first(dora: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        fill(cast, {"Klar": 8, "Nyt job": 6})
    make(dora)
    assert "14 borgere har været på forløb." in dora.texts("//section/p")
    started = clock.today() - timedelta(days=BEGAN)
    day = f"{started.day}.{started.month}.{started.year}"
    assert bars(dora, 1) == [f"Klar · {day}: 8 i alt", f"Nyt job · {day}: 6 i alt"]
    assert bars(dora, 3) == [f"Klar · {day}: fra 4 til 6", f"Nyt job · {day}: fra 4 til 6"]


def test_a_course_of_three_stands_nowhere_by_itself_and_takes_the_next_one_with_it(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        fill(cast, {"Klar": 8, "Nyt job": 6, "Lille": 3})
    make(dora)
    assert [one.partition(":")[0].partition(" ·")[0] for one in bars(dora, 1)] == [
        "Klar",
        "De andre tilsammen",
    ]
    assert bars(dora, 1)[1] == "De andre tilsammen: 9 i alt"
    assert "Lille" not in dora.page.text_content()


@pytest.mark.parametrize("vis", ["course", "team", "target", "period", "x"])
def test_four_people_are_told_nothing_of_however_one_looks(
    dora: PageClient, cast: Cast, inside: Inside, vis: str
) -> None:
    with inside():
        fill(cast, {"Lille": 4})
    make(dora, vis)
    assert not dora.page.xpath("//figure")
    assert "Lille" not in dora.get("/admin/tal/regneark").get_data(as_text=True)


def test_what_is_not_shared_is_not_counted(dora: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        closed = fill(cast, {"Klar": 9})[:5]
        for one in closed:
            sharing.choose(citizen_id=one, tool="progression", shared=False)
    make(dora)
    assert bars(dora, 1)
    assert bars(dora, 3) == []


def test_moving_people_and_measuring_them_changes_nothing_until_the_month_is_over(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        people = fill(cast, {"Klar": 8, "Nyt job": 6})
    make(dora)
    before = dora.get("/admin/tal/regneark").get_data()
    with inside():
        person = db.session.get_one(Person, people[0])
        measure(person, 39, 9)
        for place, _course in placing.places_of(person.id):
            db.session.delete(place)
    dora.send("/admin/tal/")
    assert dora.get("/admin/tal/regneark").get_data() == before
    with inside(), clock.at(clock.now() + timedelta(days=32)):
        assert editions.make(centre.measures()) is not None
        assert editions.make(centre.measures()) is None
    assert dora.get("/admin/tal/regneark").get_data() != before


def test_days_of_work_are_those_of_the_month_that_is_over(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        people = fill(cast, {"Klar": 5})
        for one in people:
            for days in (3, 0, 0):
                with clock.at(clock.now().replace(day=15) - timedelta(days=28 + days)):
                    progress.note(citizen_id=one, tool="cv", kind="work")
    make(dora)
    assert bars(dora, 2)[0].endswith(": 2 dage")


def test_the_night_makes_them_once(dora: PageClient, app: Flask) -> None:
    told: list[str] = []
    for _night in range(2):
        with app.app_context():
            assert nightly.run(told.append)
    assert len([line for line in told if line.startswith("Fjordens Beskæftigelse, figures: made until")]) == 1
    dora.get("/admin/tal/")
    assert "Ingen tal endnu" not in dora.page.text_content()


def test_the_time_to_a_closed_report_is_counted_from_the_last_day_to_the_first_edition(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        people = fill(cast, {"Klar": 5})
        for one in people:
            ((place, course),) = placing.places_of(one)
            place.ends_on = clock.today() - timedelta(days=60)
            for edition, days in ((1, 56), (2, 40)):
                closed = Report(citizen_id=one, edition=edition, course_id=course.id)
                closed.since, closed.until = place.starts_on, place.ends_on
                closed.closed_at = clock.now() - timedelta(days=days)
                db.session.add(closed)
    make(dora)
    assert "Hele stedet: 4 dage." in dora.texts("//section/p")


def test_another_place_s_figures_are_not_among_them(
    dora: PageClient, cast: Cast, inside: Inside, app: Flask
) -> None:
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        db.session.add(Edition(until=date(2026, 10, 31), told={"secret": "Havnby"}))
        db.session.commit()
        db.session.remove()
    dora.get("/admin/tal/")
    assert dora.texts("//div[@class='empty']//strong") == ["Ingen tal endnu"]
    assert dora.get("/admin/tal/regneark").status_code == 404
