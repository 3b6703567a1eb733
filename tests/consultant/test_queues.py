"""Who needs Bo, and why: the queues of his desk."""

from datetime import timedelta

import pytest

from jobunivers import clock, db
from jobunivers.services import feedback
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.consultant.at_the_desk import counts, names, on_the_desk, reasons
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


def test_nobody_needs_him_when_nothing_happened(bo: PageClient, cast: Cast) -> None:
    assert names(bo, "/konsulent/") == []
    assert "Alt er set" in bo.page.text_content()
    assert names(bo, "/konsulent/?koe=alle") == ["Amina Haddad"]


def test_a_wish_for_feedback_is_on_top_and_says_of_what(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
    assert names(bo, "/konsulent/?koe=feedback") == ["Amina Haddad"]
    assert "Venter på feedback: Jobværdispil" in reasons(bo)
    link = bo.page.xpath("//aside//a[contains(., 'Læs og giv feedback')]/@href")
    assert link == [f"/konsulent/borger/{cast.amina.id}/values/{game}"]


def test_an_answered_wish_waits_no_longer(bo: PageClient, cast: Cast, game: int, inside: Inside) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
        feedback.give(citizen_id=cast.amina.id, by_id=cast.bo.id, tool="values", item=str(game), text="Godt.")
    assert names(bo, "/konsulent/?koe=feedback") == []


def test_a_wish_met_at_a_talk_is_done_and_leaves_the_queue(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
    bo.get("/konsulent/?koe=feedback")
    (form,) = bo.page.xpath("//form[contains(@action, '/klaret/')]")
    sent = dict(form.form_values())
    assert bo.send(form.get("action"), sent).location == "/konsulent/?koe=feedback"
    assert names(bo, "/konsulent/?koe=feedback") == []
    assert bo.texts("//div[@class='empty']//strong") == ["Ingen venter"]
    assert bo.send(form.get("action"), {"tool": "nothing"}).status_code == 404


def test_closing_it_again_takes_the_wish_back(
    bo: PageClient, amina: PageClient, cast: Cast, game: int
) -> None:
    amina.get("/jobvaerdier/")
    amina.send("/jobvaerdier/feedback", {"item": str(game)})
    assert names(bo, "/konsulent/?koe=feedback") == ["Amina Haddad"]
    amina.get("/jobvaerdier/deling")
    amina.send("/jobvaerdier/deling", {"item": str(game), "shared": "0"})
    assert names(bo, "/konsulent/?koe=feedback") == []


@pytest.mark.parametrize("queue", ["brug", "feedback", "nyt", "stille", "slutter", "husk", "maaling"])
def test_an_empty_queue_says_what_would_stand_there(bo: PageClient, cast: Cast, queue: str) -> None:
    assert names(bo, f"/konsulent/?koe={queue}") == []
    assert len(bo.texts("//div[@class='empty']/p")) == 2


def test_what_only_is_new_calls_for_nobody(bo: PageClient, cast: Cast, game: int) -> None:
    assert names(bo, "/konsulent/") == []
    assert names(bo, "/konsulent/?koe=nyt") == ["Amina Haddad"]


def test_the_first_thing_to_do_is_one_tap_away(bo: PageClient, cast: Cast, game: int, inside: Inside) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
    bo.get("/konsulent/")
    (link,) = bo.page.xpath("//p[@class='desk-first']/a")
    assert " ".join(link.text_content().split()) == "Begynd med Amina"
    bo.get(link.get("href"))
    assert bo.texts("//*[@id='citizen-title']") == ["Amina Haddad"]


def test_what_changed_since_he_looked_is_told(bo: PageClient, cast: Cast, game: int) -> None:
    assert names(bo, "/konsulent/?koe=nyt") == ["Amina Haddad"]
    assert "Nyt i Jobværdispil" in reasons(bo)


def test_set_takes_the_dot_away_until_something_new_happens(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    bo.get("/konsulent/?koe=nyt")
    assert bo.send(f"/konsulent/set/{cast.amina.id}", {"koe": "nyt"}).location.endswith("koe=nyt")
    assert names(bo, "/konsulent/?koe=nyt") == []
    with inside(), clock.at(clock.now() + timedelta(minutes=5)):
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
    assert names(bo, "/konsulent/?koe=nyt") == ["Amina Haddad"]


def test_his_own_feedback_is_no_news_to_him(bo: PageClient, cast: Cast, game: int, inside: Inside) -> None:
    bo.get("/konsulent/")
    bo.send(f"/konsulent/set/{cast.amina.id}")
    with inside(), clock.at(clock.now() + timedelta(minutes=5)):
        feedback.give(citizen_id=cast.amina.id, by_id=cast.bo.id, tool="values", item=str(game), text="Godt.")
    assert names(bo, "/konsulent/?koe=nyt") == []


@pytest.mark.parametrize(("days", "is_quiet"), [(13, False), (15, True)])
def test_quiet_begins_after_fourteen_days(
    bo: PageClient, cast: Cast, inside: Inside, days: int, is_quiet: bool
) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).active_at = clock.now() - timedelta(days=days)
    assert bool(names(bo, "/konsulent/?koe=stille")) is is_quiet
    assert ("Stille i 15 dage" in reasons(bo)) is is_quiet


@pytest.mark.parametrize(
    ("left", "words"), [(15, ""), (14, "om 14 dage"), (1, "i morgen"), (0, "i dag"), (-1, "")]
)
def test_a_course_that_ends_soon_says_when(
    bo: PageClient, cast: Cast, inside: Inside, left: int, words: str
) -> None:
    with inside():
        on_the_desk(cast, "Ole", began_days_ago=42 - left, weeks=6)
    assert names(bo, "/konsulent/?koe=slutter") == (["Ole"] if words else [])
    if words:
        assert f"Forløbet slutter {words}" in reasons(bo)


def test_the_union_counts_each_citizen_once(bo: PageClient, cast: Cast, game: int, inside: Inside) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
        db.session.get_one(Person, cast.amina.id).active_at = clock.now() - timedelta(days=20)
    bo.get("/konsulent/")
    assert counts(bo) == {
        "Har brug for mig": "1",
        "Skrev til mig": "0",
        "Venter på feedback": "1",
        "Rapport mangler": "0",
        "Nyt siden sidst": "1",
        "Aftale i dag": "0",
        "Opfølgning i praktik": "0",
        "Husk i dag": "0",
        "Måling er på tide": "0",
        "Stille i 14 dage": "1",
        "Slutter snart": "0",
        "Alle mine borgere": "1",
    }


def test_what_is_to_be_done_first_is_the_way_on(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        on_the_desk(cast, "Dorte Ravn", began_days_ago=43, weeks=6)
    bo.get("/konsulent/?koe=rapport")
    assert bo.texts("//aside[@id='citizen']//a[contains(@class, 'button-main')]") == ["Til rapporten"]
