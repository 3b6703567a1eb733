"""Dora makes courses and teams, mends them and ends them."""

from datetime import date, timedelta

import pytest

from jobunivers import clock, db
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Course, Enrolment, Person, Team
from tests.admin.conftest import Inside, Somebody
from tests.conftest import Cast
from tests.page_client import PageClient

NEW = {
    "name": "Klar til job",
    "target_group": "jobparat",
    "weeks": "13",
    "starts_on": "2.11.2026",
    "consultant_id": "0",
    "team_id": "0",
}


@pytest.fixture
def course(cast: Cast, inside: Inside, somebody: Somebody) -> int:
    """A running course of Peter's with Elif on it."""
    elif_ = somebody("Elif Kaya")
    with inside():
        made = operations.create_course(
            name="Nye veje",
            target_group="jobparat",
            weeks=6,
            starts_on=clock.today() - timedelta(days=14),
            consultant_id=cast.peter.id,
        )
        operations.enrol(citizen=db.session.get_one(Person, elif_), course=made)
        return made.id


def here(course_id: int) -> str:
    """The address of a course."""
    return f"/admin/forloeb/{course_id}"


def change(dora: PageClient, course_id: int, **other: str) -> int:
    """Send the form of a course as it stands, but for ``other``; the status."""
    dora.get(here(course_id))
    form = dora.page.xpath(f"//form[@action='{here(course_id)}']")[0]
    written = {name: value or "" for name, value in form.form_values()} | other
    return int(dora.send(here(course_id), written).status_code)


def test_a_course_is_made_and_a_citizen_gets_a_place_once(dora: PageClient, somebody: Somebody) -> None:
    elif_ = somebody("Elif Kaya")
    dora.get("/admin/forloeb/nyt")
    made = dora.send("/admin/forloeb/nyt", NEW).location
    for _ in range(2):
        dora.get(made)
        dora.send(f"{made}/plads", {"chosen": elif_})
    dora.get(made)
    assert dora.texts("//section[@aria-labelledby='places-title']//li//a") == ["Elif Kaya"]
    assert "Elif Kaya er allerede på forløbet." in dora.texts("//*[@id='notices']")[0]


def test_a_course_without_a_date_is_asked_for_one(dora: PageClient) -> None:
    dora.get("/admin/forloeb/nyt")
    assert (
        dora.send("/admin/forloeb/nyt", {**NEW, "weeks": "tretten", "starts_on": "snart"}).status_code == 422
    )
    errors = " ".join(dora.texts("//*[@class='error']"))
    assert "Datoen ser ikke rigtig ud" in errors
    assert "Skriv et helt tal" in errors


def test_places_follow_the_course_s_dates_unless_they_have_their_own(
    dora: PageClient, course: int, somebody: Somebody, inside: Inside
) -> None:
    own = somebody("Finn Falk")
    leaves = clock.today() + timedelta(days=3)
    with inside():
        found = db.session.get_one(Course, course)
        operations.enrol(citizen=db.session.get_one(Person, own), course=found, ends_on=leaves)
    ends = clock.today() + timedelta(days=60)
    assert change(dora, course, ends_on=f"{ends.day}.{ends.month}.{ends.year}", name="Nye veje igen") == 303
    with inside():
        places = {place.citizen_id: place.ends_on for place in db.session.query(Enrolment)}
        assert places.pop(own) == leaves
        assert list(places.values()) == [ends]
        assert db.session.get_one(Course, course).name == "Nye veje igen"


def test_an_end_before_the_start_is_told_and_changes_nothing(
    dora: PageClient, course: int, inside: Inside
) -> None:
    assert change(dora, course, ends_on="1.1.2020", name="Væk") == 422
    assert "ligger før" in dora.texts("//*[@class='error']")[0]
    with inside():
        assert db.session.get_one(Course, course).name == "Nye veje"


@pytest.mark.parametrize("too", [True, False])
def test_another_consultant_takes_the_citizens_too_when_dora_says_so(
    dora: PageClient, cast: Cast, course: int, somebody: Somebody, inside: Inside, too: bool
) -> None:
    mette = somebody("Mette Mou", "consultant", "mette@example.org")
    assert change(dora, course, consultant_id=str(mette), **({"citizens_too": "y"} if too else {})) == 303
    with inside():
        assert [one.name for one in placing.citizens_of(mette)] == (["Elif Kaya"] if too else [])
        assert [one.name for one in placing.citizens_of(cast.peter.id)] == ([] if too else ["Elif Kaya"])


def test_ending_a_course_ends_every_place_and_it_can_be_opened_again(
    dora: PageClient, course: int, inside: Inside
) -> None:
    dora.get(here(course))
    dora.send(f"{here(course)}/slut")
    with inside():
        assert [place.ends_on for place in db.session.query(Enrolment)] == [clock.today()]
    dora.get(here(course))
    assert dora.texts("//p/strong") == ["slut"]
    assert not dora.page.xpath("//form[contains(@action, '/plads')]")
    later = clock.today() + timedelta(days=9)
    change(dora, course, ends_on=f"{later.day}.{later.month}.{later.year}")
    dora.get(here(course))
    assert dora.texts("//p/strong") == []


def test_a_citizen_stops_today_and_keeps_the_days_that_were(
    dora: PageClient, course: int, inside: Inside
) -> None:
    dora.get(here(course))
    (stop,) = dora.page.xpath("//form[contains(@action, '/plads/')]/@action")
    assert dora.send(stop).location == here(course)
    with inside():
        (place,) = db.session.query(Enrolment)
        assert (place.starts_on < clock.today(), place.ends_on) == (True, clock.today())


def test_courses_that_are_over_are_folded_away(dora: PageClient, course: int, inside: Inside) -> None:
    with inside():
        operations.create_course(
            name="Fra i fjor", target_group="jobparat", weeks=6, starts_on=date(2020, 1, 6)
        )
    dora.get("/admin/forloeb/")
    assert dora.texts("//details//tbody//a") == ["Fra i fjor"]
    assert dora.texts("//main/table//tbody//a") == ["Nye veje"]
    assert dora.texts("//main/table//td")[2] == "Peter Dahl"


def test_a_team_is_made_once_and_called_something_else(dora: PageClient, inside: Inside) -> None:
    dora.get("/admin/forloeb/")
    assert dora.send("/admin/forloeb/hold", {"team_name": "Hold Kompas"}).status_code == 303
    dora.get("/admin/forloeb/")
    assert dora.send("/admin/forloeb/hold", {"team_name": "Hold Kompas"}).status_code == 422
    assert "Der er allerede et hold med det navn." in " ".join(dora.texts("//*[@class='error']"))
    with inside():
        (team,) = db.session.query(Team)
    here = f"/admin/forloeb/hold/{team.id}"
    dora.send(here, {"team_name": "Hold Medvind"})
    dora.get("/admin/forloeb/")
    assert dora.texts("//*[@id='hold']//li/a") == ["Hold Medvind"]
    assert dora.send(here, {"team_name": " "}).status_code == 422


def test_other_organisations_courses_are_not_there(dora: PageClient, cast: Cast, app: object) -> None:
    with dora.application.app_context(), db.tenant(cast.amina.organisation_id):
        theirs = operations.create_course(
            name="Deres", target_group="jobparat", weeks=6, starts_on=clock.today()
        )
        place = operations.enrol(citizen=db.session.get_one(Person, cast.amina.id), course=theirs)
        db.session.commit()
        ids = theirs.id, place.id
        db.session.remove()
    assert dora.get(here(ids[0])).status_code == 404
    for address in (
        here(ids[0]),
        f"{here(ids[0])}/slut",
        f"{here(ids[0])}/plads",
        f"/admin/forloeb/plads/{ids[1]}/slut",
    ):
        assert dora.send(address, {"chosen": cast.amina.id}).status_code == 404
