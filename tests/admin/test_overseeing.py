"""Dora keeps an eye on who can see whom, and on who has looked."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services import audit
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.audit import Look
from jobunivers.services.overseeing.models import Review, Search
from tests.admin.conftest import Inside, Looks, Somebody
from tests.conftest import Cast
from tests.page_client import PageClient

ROWS = "//table//tbody/tr"


@pytest.fixture
def elif_(cast: Cast, somebody: Somebody, inside: Inside) -> int:
    """Elif, whom Peter is beside; he has looked at her CV twice."""
    found = somebody("Elif Kaya", inside_already=True)
    with inside():
        operations.assign(citizen_id=found, consultant_id=cast.peter.id)
        for days_ago in (40, 2):
            with clock.at(clock.now() - timedelta(days=days_ago)):
                looked(cast, found)
    return found


def looked(cast: Cast, citizen_id: int) -> None:
    audit.looked(
        citizen_id=citizen_id,
        by_id=cast.peter.id,
        by_name="Peter Dahl",
        by_role="consultant",
        by_organisation="Fjordens Beskæftigelse",
        what="cv",
        why=audit.BESIDE,
    )


def test_she_sees_who_is_beside_whom_and_ends_it_from_there(
    dora: PageClient, elif_: int, inside: Inside
) -> None:
    with inside():
        db.session.execute(update(Assignment).values(starts_on=clock.today() - timedelta(days=9)))
    dora.get("/admin/adgang/")
    assert dora.texts("//h2") == ["Peter Dahl"]
    assert "Elif Kaya" in dora.texts("//main//li//bdi")
    (pair,) = dora.page.xpath("//input[@name='assignment']/@value")
    assert dora.send("/admin/adgang/slut", {"assignment": pair}).status_code == 303
    with inside():
        assert placing.beside(elif_) == []
    dora.get("/admin/adgang/")
    assert dora.texts("//div[@class='empty']//strong") == ["Ingen ser nogen"]


def test_going_through_it_is_kept_with_date_and_name_and_asked_for_again_after_three_months(
    dora: PageClient, elif_: int, inside: Inside
) -> None:
    dora.get("/admin/")
    assert "Gå igennem, hvem der ser hvem" in dora.texts("//h2")
    dora.get("/admin/adgang/")
    dora.send("/admin/adgang/")
    dora.get("/admin/adgang/")
    assert dora.texts("//p[@class='lead']")[0].endswith("af Dora Dahl.")
    dora.get("/admin/")
    assert "Gå igennem, hvem der ser hvem" not in dora.texts("//h2")
    with inside():
        (review,) = db.session.query(Review)
        assert (review.by_name, review.pairs) == ("Dora Dahl", 1)
        review.at = clock.now() - timedelta(days=93)
    dora.get("/admin/")
    assert "Gå igennem, hvem der ser hvem" in dora.texts("//h2")


def test_she_finds_looks_by_staff_citizen_and_days(
    dora: PageClient, cast: Cast, elif_: int, somebody: Somebody
) -> None:
    dora.get("/admin/log/")
    assert not dora.page.xpath(ROWS)
    other = somebody("Finn Falk")
    for asked, count in (
        (f"hvem={cast.peter.id}", 2),
        (f"borger={elif_}", 2),
        (f"hvem={cast.dora.id}&borger={other}", 0),
        ("fra=for+10+dage+siden", None),
        (f"hvem={cast.peter.id}&fra={clock.today() - timedelta(days=10)}", 1),
        (f"hvem={cast.peter.id}&til={clock.today() - timedelta(days=10)}", 1),
    ):
        answer = dora.get(f"/admin/log/?soeg=1&{asked}")
        assert answer.status_code == (422 if count is None else 200)
        assert len(dora.page.xpath(ROWS)) == (count or 0), asked
    dora.get(f"/admin/log/?soeg=1&borger={elif_}&hvem={cast.peter.id}")
    assert dora.texts(f"{ROWS}[1]/td") == ["Peter Dahl Konsulent", "Elif Kaya", "CV", "Er ved din side"]


def test_the_search_is_written_down_and_the_citizen_sees_it(
    dora: PageClient, elif_: int, inside: Inside, looks: Looks
) -> None:
    for _again in range(2):
        dora.get(f"/admin/log/?soeg=1&borger={elif_}")
    assert [one.what for one in looks(elif_)] == ["log", "cv", "cv"]
    with inside():
        (search,) = db.session.query(Search)
        assert (search.by_name, search.about_id, search.found) == ("Dora Dahl", elif_, 2)
    dora.get("/admin/log/")
    assert any("Dora Dahl" in one and "Elif Kaya" in one for one in dora.texts("//details//li"))


def test_a_line_that_was_changed_or_taken_out_in_the_database_is_told(
    dora: PageClient, elif_: int, inside: Inside
) -> None:
    dora.get(f"/admin/log/?soeg=1&borger={elif_}")
    assert "Listen er hel." in dora.page.text_content()
    with inside():
        db.session.delete(db.session.query(Look).order_by(Look.id).first())
    dora.get(f"/admin/log/?soeg=1&borger={elif_}")
    assert "Listen er brudt." in dora.page.text_content()
    with inside():
        db.session.execute(update(Search).values(by_name="En anden"))
    dora.get("/admin/log/")
    assert "Listen over søgninger er brudt." in dora.page.text_content()


def test_what_she_found_can_be_taken_along(dora: PageClient, elif_: int) -> None:
    file = dora.get(f"/admin/log/regneark?soeg=1&borger={elif_}").get_data(as_text=True)
    assert file.count("Peter Dahl;Konsulent;Elif Kaya;CV;Er ved din side") == 2
    assert dora.get("/admin/log/regneark").status_code == 404


def test_days_that_are_none_are_told_and_kept(dora: PageClient) -> None:
    assert dora.get("/admin/log/?soeg=1&fra=snart").status_code == 422
    assert dora.page.xpath("//input[@name='fra']/@value") == ["snart"]
    assert dora.get("/admin/log/?soeg=1&fra=5.5.2026&til=4.5.2026").status_code == 422
    assert "ligger før" in dora.texts("//p[@class='error']")[0]


def test_nobody_of_another_place_is_in_it(
    dora: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    with dora.application.app_context(), db.tenant(cast.amina.organisation_id):
        looked(cast, cast.amina.id)
        (theirs,) = db.session.query(Assignment.id).one()
        db.session.commit()
        db.session.remove()
    for address in ("/admin/log/?soeg=1", "/admin/adgang/", "/admin/", "/admin/log/regneark?soeg=1"):
        assert "Amina" not in dora.get(address).get_data(as_text=True), address
    for asked in (f"hvem={cast.bo.id}", f"borger={cast.amina.id}", "borger=x", f"borger={10**30}"):
        assert dora.get(f"/admin/log/?soeg=1&{asked}").status_code == 404
    dora.get("/admin/adgang/")
    assert dora.send("/admin/adgang/slut", {"assignment": theirs}).status_code == 404
