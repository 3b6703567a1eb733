"""Bo opens a place for somebody new."""

from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Enrolment, Person
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


def test_the_new_citizen_is_on_his_desk_and_on_the_course(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        course = operations.create_course(
            name="Godt i gang",
            target_group="jobparat",
            weeks=6,
            starts_on=clock.today(),
            consultant_id=cast.bo.id,
        ).id
    bo.get("/konsulent/ny-borger/")
    sent = {"name": "Line Dam", "email": "", "language": "ar", "course_id": str(course)}
    where = bo.send("/konsulent/ny-borger/", sent).location
    assert bo.get(where).status_code == 200
    assert "Line Dam er oprettet." in bo.page.text_content()
    assert "uge 1 af 6" in bo.page.text_content()
    with inside():
        line = db.session.scalar(select(Person).where(Person.name == "Line Dam"))
        assert line is not None
        assert (line.language, line.role, line.password_hash) == ("ar", "citizen", None)


def test_without_a_name_nothing_is_made_and_the_rest_is_kept(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    bo.get("/konsulent/ny-borger/")
    sent = {"name": " ", "email": "line@example.org", "language": "da", "course_id": "0"}
    assert bo.send("/konsulent/ny-borger/", sent).status_code == 422
    assert bo.page.xpath("//input[@name='email']/@value") == ["line@example.org"]


def test_a_mail_address_in_use_is_refused_without_saying_whose(bo: PageClient, cast: Cast) -> None:
    bo.get("/konsulent/ny-borger/")
    sent = {"name": "Line", "email": "peter@example.org", "language": "da", "course_id": "0"}
    assert bo.send("/konsulent/ny-borger/", sent).status_code == 422
    assert "Peter" not in bo.page.text_content()
    assert "kan ikke bruges her" in bo.page.text_content()


def test_somebody_elses_course_cannot_be_chosen(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        course = operations.create_course(
            name="Andres", target_group="jobparat", weeks=6, starts_on=clock.today() - timedelta(days=1)
        ).id
    bo.get("/konsulent/ny-borger/")
    sent = {"name": "Line", "email": "", "language": "da", "course_id": str(course)}
    assert bo.send("/konsulent/ny-borger/", sent).status_code == 422
    with inside():
        assert db.session.scalar(select(Enrolment.id)) is None
