"""Bo saves what he looks for, finds who needs an interpreter, and sees whom it is time to measure."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import progress
from jobunivers.services.accounts.models import Person
from jobunivers.services.caseload import saved
from jobunivers.services.caseload.cases import ANY, Asked, Desk
from jobunivers.services.caseload.saved import SavedList
from jobunivers.services.progress import State
from tests.conftest import Cast
from tests.consultant.at_the_desk import names, on_the_desk, reasons
from tests.consultant.conftest import Inside
from tests.consultant.test_citizen_page import on_a_course
from tests.page_client import PageClient

LISTS = "//ul[contains(@class, 'own-lists')]//a"


def saves(bo: PageClient, query: str, name: str) -> int:
    """Bo saves the list he looks at; the status of the answer."""
    bo.get(f"/konsulent/?{query}")
    (way,) = bo.page.xpath("//a[contains(., 'Gem som liste')]/@href")
    bo.get(way)
    sent = {one.name: one.value for one in bo.page.xpath("//form//input[@type='hidden']")}
    return int(bo.send("/konsulent/lister/ny", {**sent, "name": name}).status_code)


def test_a_saved_list_shows_who_fits_today(bo: PageClient, cast: Cast, inside: Inside) -> None:
    assert saves(bo, "koe=alle&sprog=ar&orden=navn", "Arabisk") == 303
    with inside():
        on_the_desk(cast, "Ole").language = "ar"
    bo.get("/konsulent/")
    (way,) = bo.page.xpath(f"{LISTS}/@href")
    assert names(bo, way) == ["Ole"]
    assert bo.page.xpath(f"{LISTS}[@aria-current]")


def test_it_can_be_taken_away_and_fetched_back(bo: PageClient) -> None:
    saves(bo, "koe=alle&soeg=a", "Nogle")
    bo.get("/konsulent/?koe=alle&soeg=a")
    (gone,) = bo.page.xpath("//form[contains(@action, '/fjern')]/@action")
    bo.send(gone)
    bo.get("/konsulent/")
    assert bo.texts(LISTS) == []
    bo.send(bo.page.xpath("//form[@class='undo']/@action")[0])
    bo.get("/konsulent/")
    assert bo.texts(LISTS) == ["Nogle"]


def test_a_list_without_a_name_is_asked_for_one_and_keeps_what_it_asks(bo: PageClient) -> None:
    assert saves(bo, "koe=alle&soeg=ole", "") == 422
    assert bo.page.xpath("//input[@name='soeg']/@value") == ["ole"]
    assert saves(bo, "koe=alle&soeg=ole", "010170-1234") == 422


def test_the_same_name_asks_something_else_from_then_on(bo: PageClient, inside: Inside) -> None:
    saves(bo, "koe=alle&soeg=ole", "Min")
    saves(bo, "koe=alle&soeg=amina", "Min")
    bo.get("/konsulent/")
    assert bo.texts(LISTS) == ["Min"]
    assert names(bo, bo.page.xpath(f"{LISTS}/@href")[0]) == ["Amina Haddad"]


def test_a_list_is_his_alone(
    bo: PageClient, client_of: Callable[[Person], PageClient], cast: Cast, inside: Inside
) -> None:
    saves(bo, "koe=alle&soeg=ole", "Min")
    with inside():
        number = db.session.scalars(select(SavedList)).one().id
    peter = client_of(cast.peter)
    peter.get("/konsulent/")
    assert peter.texts(LISTS) == []
    for act in ("fjern", "igen"):
        assert peter.send(f"/konsulent/lister/{number}/{act}").status_code == 404
        assert peter.send(f"/konsulent/lister/{10**12}/{act}").status_code == 404


def test_others_can_ask_who_is_on_a_list_and_get_only_those_he_is_beside(cast: Cast, inside: Inside) -> None:
    with inside():
        asked = Asked(queue="everybody", interpreter=ANY)
        kept = saved.save(consultant_id=cast.bo.id, name="Tolk", asked=asked)
        for one in (cast.amina, cast.carl):
            db.session.get_one(Person, one.id).interpreter = "ti"
        db.session.flush()
        desk = Desk(cast.bo.id, cast.bo.organisation_id)
        assert saved.citizens(desk, kept) == [(cast.amina.id, "Amina Haddad")]


def test_a_list_that_asks_for_a_queue_there_no_longer_is_shows_everybody(
    bo: PageClient, inside: Inside
) -> None:
    saves(bo, "koe=alle&soeg=ole", "Gammel")
    with inside():
        db.session.scalars(select(SavedList)).one().asked = {"queue": "gone", "odd": 1}
    bo.get("/konsulent/")
    assert names(bo, bo.page.xpath(f"{LISTS}/@href")[0]) == ["Amina Haddad"]


def test_the_interpreter_stands_on_list_and_page_and_can_be_asked_for(bo: PageClient, cast: Cast) -> None:
    home = f"/konsulent/borger/{cast.amina.id}"
    bo.get(f"{home}/tolk")
    assert bo.send(f"{home}/tolk", {"interpreter": "ti"}).status_code == 303
    bo.get(home)
    assert "tolk: tigrinya" in bo.page.text_content()
    assert names(bo, "/konsulent/?koe=alle&tolk=ja") == ["Amina Haddad"]
    assert "tolk: tigrinya" in bo.texts("//table//*[@class='tongue']")[0]
    assert names(bo, "/konsulent/?koe=alle&tolk=ti") == ["Amina Haddad"]
    assert names(bo, "/konsulent/?koe=alle&tolk=ar") == []
    assert bo.send(f"{home}/tolk", {"interpreter": "elvish"}).status_code == 422
    assert bo.send(f"/konsulent/borger/{cast.carl.id}/tolk", {"interpreter": "ti"}).status_code == 404


def measured(cast: Cast, days_ago: int) -> None:
    """Amina measured some days ago, and will again after three weeks."""
    at = clock.now() - timedelta(days=days_ago)
    progress.record(
        citizen_id=cast.amina.id,
        tool="progression",
        states=[("now", State("done"))],
        again=("look", at + timedelta(weeks=3)),
    )


def test_a_first_measurement_is_due_after_a_week_and_a_new_one_after_three(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    due = "/konsulent/?koe=maaling"
    with inside():
        on_the_desk(cast, "Ny", began_days_ago=6, weeks=13)
        on_the_desk(cast, "Klar", began_days_ago=7, weeks=13)
        on_the_desk(cast, "Slut", began_days_ago=50, weeks=6)
        on_the_desk(cast, "Uden forløb")
    assert names(bo, due) == ["Klar"]
    assert "Den første måling er på tide" in reasons(bo)


def test_a_measured_citizen_comes_back_when_it_is_time(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        on_a_course(cast, began_days_ago=30)
        measured(cast, days_ago=20)
    assert names(bo, "/konsulent/?koe=maaling") == []
    with inside():
        measured(cast, days_ago=25)
    assert names(bo, "/konsulent/?koe=maaling") == ["Amina Haddad"]
    assert "Måling har været på tide i 4 dage" in reasons(bo)
