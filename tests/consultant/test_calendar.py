"""Bo's day, his week, and the private addresses that calendars read."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update

from jobunivers import clock, db
from jobunivers.services import errands
from jobunivers.services.accounts import operations as people
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.agreements import operations as agreements
from jobunivers.services.times import feeds, operations
from jobunivers.services.times.models import Appointment, Feed
from tests.conftest import Cast
from tests.consultant.at_the_desk import names, reasons
from tests.consultant.conftest import Inside
from tests.consultant.test_times import made, soon
from tests.page_client import PageClient

SECRET = "Om smerterne i ryggen"
NOON = clock.local(datetime.now(UTC)).replace(hour=11, minute=0, second=0, microsecond=0)


@pytest.fixture
def today_at_ten(cast: Cast, inside: Inside) -> int:
    """Bo meets Amina today at ten; written down early in the morning."""
    with inside(), clock.at(NOON.replace(hour=6)):
        person = db.session.get_one(Person, cast.amina.id)
        person.phone, person.language = "12 34 56 78", "ar"
        agreements.agree(citizen_id=cast.amina.id, text="Ring til Strandengen", by_id=cast.bo.id)
        return made(cast, NOON.replace(hour=10), agreed=True, about=SECRET, interpreter=True)


def test_the_call_sheet_says_all_that_bo_needs(bo: PageClient, cast: Cast, today_at_ten: int) -> None:
    bo.get("/konsulent/dagen")
    (row,) = bo.texts("//table[@class='call-sheet']/tbody/tr")
    for told in (
        "10.00–11.00",
        "Amina Haddad",
        "12 34 56 78",
        "Arabisk",
        "Tolk er bestilt",
        SECRET,
        "Ring til Str",
    ):
        assert told in row
    assert bo.page.xpath("//a[@href='tel:12345678']")


def test_what_was_agreed_at_a_measurement_of_hers_is_not_on_it(
    bo: PageClient, cast: Cast, today_at_ten: int, inside: Inside
) -> None:
    with inside():
        agreements.agree(citizen_id=cast.amina.id, text="Sove bedre", indicator="coping", by_id=cast.amina.id)
    bo.get("/konsulent/dagen")
    assert "Sove bedre" not in bo.page.text_content()
    assert "Ring til Strandengen" in bo.page.text_content()


def test_other_days_and_days_there_are_not(bo: PageClient, today_at_ten: int) -> None:
    tomorrow = (clock.today() + timedelta(days=1)).isoformat()
    for asked, there in ((tomorrow, 0), ("", 1), ("2026-99-99", 1), ("x", 1), ("9999-12-31", 1)):
        bo.get(f"/konsulent/dagen?dag={asked}")
        assert len(bo.page.xpath("//table[@class='call-sheet']/tbody/tr")) == there
        assert bo.get(f"/konsulent/tider/?uge={asked}").status_code == 200


def test_the_week_shows_wishes_first_and_leads_to_each_time(
    bo: PageClient, cast: Cast, today_at_ten: int, inside: Inside
) -> None:
    with inside():
        one = made(cast, soon(3), agreed=True)
        found = db.session.get_one(Appointment, one)
        operations.ask(appointment=found, at=[], wish="Bedst tirsdag", by_id=cast.amina.id)
    bo.get("/konsulent/tider/")
    assert bo.page.xpath(f"//a[@href='/konsulent/borger/{cast.amina.id}/tider/{today_at_ten}']")
    assert bo.page.xpath("//section[@aria-labelledby='asked-title']//a[contains(., 'Amina')]")


def test_whom_bo_meets_today_stands_in_a_queue_until_they_have_met(
    bo: PageClient, cast: Cast, today_at_ten: int, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour, expected in ((8, ["Amina Haddad"]), (10, ["Amina Haddad"]), (12, [])):
        monkeypatch.setattr(clock, "now", lambda hour=hour: NOON.replace(hour=hour).astimezone(UTC))
        assert names(bo, "/konsulent/?koe=i-dag") == expected
        if expected:
            assert "Aftale i dag kl. 10.00" in reasons(bo)


def test_a_colleagues_appointment_is_not_bos_day(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside(), clock.at(NOON.replace(hour=6)):
        mette = people.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
        )
        operations.propose(
            citizen_id=cast.amina.id,
            by=(mette.id, "Mette"),
            details={"kind": "phone", "minutes": 30},
            at=[NOON],
            agreed=True,
        )
    bo.get("/konsulent/dagen")
    assert not bo.page.xpath("//table[@class='call-sheet']")


def address_of(client: PageClient, page: str) -> str:
    """A fresh address for a calendar, as its owner is shown it once."""
    client.get(page)
    client.send(page)
    (shown,) = client.texts("//code")
    assert f"webcal:{shown.partition(':')[2]}" in client.page.xpath("//main//a/@href")
    client.get(page)
    assert not client.texts("//code"), "it is shown once"
    return shown.partition("8000")[2]


def read(app: Flask, address: str) -> tuple[int, str]:
    """What a calendar program gets."""
    answer = app.test_client().get(address)
    return answer.status_code, re.sub(r"\r\n ", "", answer.get_data(as_text=True))


def test_bos_calendar_holds_initials_and_no_word_that_anybody_wrote(
    app: Flask, bo: PageClient, cast: Cast, today_at_ten: int
) -> None:
    status, told = read(app, address_of(bo, "/konsulent/kalender"))
    assert status == 200
    assert "SUMMARY:Møde · A.H." in told
    for secret in ("Amina", "Haddad", "smert", "Lokale", "12 34"):
        assert secret not in told


def test_aminas_calendar_speaks_her_language_and_keeps_her_matters(
    app: Flask, amina: PageClient, cast: Cast, today_at_ten: int
) -> None:
    status, told = read(app, address_of(amina, "/tider/kalender"))
    assert status == 200
    assert "SUMMARY:لقاء مع Bo" in told
    for secret in ("smert", "Lokale", "Amina"):
        assert secret not in told


@pytest.mark.parametrize("act", ["close", "replace", "disable"])
def test_an_address_seen_by_others_is_dead_at_one_press(
    app: Flask, bo: PageClient, cast: Cast, today_at_ten: int, inside: Inside, act: str
) -> None:
    address = address_of(bo, "/konsulent/kalender")
    assert read(app, address)[0] == 200
    errands.wait()
    if act == "disable":
        with inside():
            people.disable(person=db.session.get_one(Person, cast.bo.id))
    else:
        bo.get("/konsulent/kalender")
        bo.send("/konsulent/kalender/luk" if act == "close" else "/konsulent/kalender")
    assert read(app, address) == (404, "")


def test_an_address_that_was_never_given_answers_with_nothing(app: Flask, cast: Cast) -> None:
    for token in ("x", "a" * 4000, "' or 1=1", "%F0%9F%91%BD"):
        assert read(app, f"/kalender/{token}.ics") == (404, "")
    for token in ("%00", "..%2f"):
        assert read(app, f"/kalender/{token}.ics")[0] == 404


def test_when_bo_is_no_longer_beside_amina_his_calendar_forgets_her(
    app: Flask, bo: PageClient, cast: Cast, today_at_ten: int, inside: Inside
) -> None:
    address = address_of(bo, "/konsulent/kalender")
    with inside():
        over = clock.today() - timedelta(days=1)
        db.session.execute(update(Assignment).values(ends_on=over, starts_on=over))
    status, told = read(app, address)
    assert (status, "VEVENT" in told) == (200, False)
    bo.get("/konsulent/dagen")
    assert "Amina" not in bo.page.text_content()


def test_only_a_hash_of_the_address_is_kept_and_the_last_reading_is_told(
    app: Flask, amina: PageClient, cast: Cast, today_at_ten: int, inside: Inside
) -> None:
    address = address_of(amina, "/tider/kalender")
    amina.get("/tider/kalender?lang=da")
    assert "Ingen kalender har brugt den endnu" in amina.page.text_content()
    read(app, address)
    errands.wait()
    amina.get("/tider/kalender?lang=da")
    assert "En kalender hentede dine tider" in amina.page.text_content()
    with inside():
        feed = db.session.scalars(select(Feed)).one()
        assert feed.token_hash not in address
        assert address.rpartition("/")[2].removesuffix(".ics") != feed.token_hash


def test_an_address_no_calendar_reads_is_closed_in_the_end(cast: Cast, inside: Inside) -> None:
    with inside():
        feeds.open_new(person_id=cast.bo.id)
        assert feeds.forget() == 0
        with clock.at(clock.now() + timedelta(days=401)):
            assert feeds.forget() == 1


def test_an_address_belongs_to_whoever_made_it(
    amina: PageClient, client_of: Callable[[Person], PageClient], cast: Cast
) -> None:
    peter = client_of(cast.peter)
    address_of(amina, "/tider/kalender")
    peter.get("/konsulent/kalender")
    assert "Giv mig en adresse" in peter.page.text_content()
    assert amina.get("/konsulent/kalender").status_code == 404
    assert peter.get("/tider/kalender").status_code == 404
