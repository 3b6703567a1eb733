"""Bo and Amina find a time: proposed, agreed, moved, cancelled, and each is told."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.consultant.times.forms import AppointmentForm
from jobunivers.services.accounts import operations as people
from jobunivers.services.accounts.models import Person
from jobunivers.services.times import operations, reading
from jobunivers.services.times.models import Appointment
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

DETAILS = {"about": "Din plan", "kind": "centre", "place": "Lokale 3", "bring": "", "minutes": 60}

MARCH = datetime.fromisoformat("2027-03-01T10:00+00:00")


def soon(days: int, hour: int = 10) -> datetime:
    """A whole hour some days from now."""
    there = clock.local(clock.now()).replace(hour=hour, minute=0, second=0, microsecond=0)
    return (there + timedelta(days=days)).astimezone(clock.now().tzinfo)


def written(at: datetime, number: int = 1) -> dict[str, str]:
    """A moment as somebody types it."""
    there = clock.local(at)
    return {f"day_{number}": f"{there.day}.{there.month}.{there.year}", f"hour_{number}": f"{there:%H.%M}"}


def made(
    cast: Cast, *at: datetime, agreed: bool = False, citizen: Person | None = None, **details: object
) -> int:
    """An appointment of Bo's; its id."""
    one = operations.propose(
        citizen_id=(citizen or cast.amina).id,
        by=(cast.bo.id, cast.bo.name),
        details={**DETAILS, **details},
        at=at,
        agreed=agreed,
    )
    return one.id


@pytest.fixture
def form(bo: PageClient, cast: Cast) -> Callable[..., Any]:
    """Bo fills in the form for a new time with Amina."""

    def send(**fields: str) -> Any:
        bo.get(f"/konsulent/borger/{cast.amina.id}/tider/ny")
        sent = {"how": "choose", "minutes": "60", "kind": "centre", "about": "Din plan", **fields}
        return bo.send(f"/konsulent/borger/{cast.amina.id}/tider/ny", sent)

    return send


def test_bo_proposes_two_times_and_amina_takes_one(
    form: Callable[..., Any], bo: PageClient, amina: PageClient, cast: Cast
) -> None:
    first, second = soon(3), soon(4, 13)
    answer = form(**written(first), **written(second, 2), place="Lokale 3", bring="Dit CV")
    assert answer.status_code == 303
    amina.get("/sammen/")
    assert "har foreslået en tid" in amina.page.text_content()
    amina.get("/tider/")
    offered = amina.page.xpath("//form[contains(@action,'/passer')]//input[@name='at']/@value")
    assert [datetime.fromisoformat(one) for one in offered] == [first, second]
    assert "Dit CV" in amina.page.text_content()
    (yes, *_more) = amina.page.xpath("//form[contains(@action,'/passer')]/@action")
    amina.send(yes, {"at": offered[1]})
    amina.get("/tider/")
    assert "kl. 13.00" in amina.texts("//section[@class='next-time']/h2")[0]
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "kl. 13.00" in " ".join(bo.texts("//section[@id='part-times']"))
    assert "En tid blev aftalt" in bo.page.text_content()


def test_a_time_talked_over_stands_at_once(form: Callable[..., Any], amina: PageClient, cast: Cast) -> None:
    form(**written(soon(2)), how="agreed")
    amina.get("/tider/")
    assert amina.page.xpath("//section[@class='next-time']")
    assert not amina.page.xpath("//form[contains(@action,'/passer')]")


def test_amina_wishes_another_time_and_the_old_one_stands_until_bo_takes_hers(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        one = made(cast, soon(3), agreed=True)
    amina.get(f"/tider/{one}/anden")
    amina.send(f"/tider/{one}/anden", {**written(soon(5, 9)), "wish": "Jeg henter børn kl. 14."})
    amina.get("/tider/")
    assert "Du har bedt om en anden tid" in amina.page.text_content()
    assert "kl. 10.00" in amina.texts("//section[@class='next-time']/h2")[0]
    bo.get("/konsulent/?koe=nyt")
    assert "Amina Haddad" in bo.page.text_content()
    here = f"/konsulent/borger/{cast.amina.id}/tider/{one}"
    bo.get(here)
    assert "Jeg henter børn kl. 14." in bo.page.text_content()
    (wished,) = bo.page.xpath("//form[contains(@action,'/tag')]//input[@name='at']/@value")
    bo.send(f"{here}/tag", {"at": wished})
    amina.get("/tider/")
    assert "kl. 09.00" in amina.texts("//section[@class='next-time']/h2")[0]
    assert "Flyttet" in amina.page.text_content()
    amina.send(f"/tider/{one}/set")
    amina.get("/tider/")
    assert "Flyttet" not in amina.page.text_content()


def test_a_wish_may_be_words_alone_but_not_nothing(amina: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        one = made(cast, soon(3))
    amina.get(f"/tider/{one}/anden")
    assert amina.send(f"/tider/{one}/anden", {"wish": " "}).status_code == 422
    assert amina.send(f"/tider/{one}/anden", {"wish": "Bedst om morgenen."}).status_code == 303
    with inside():
        assert db.session.get_one(Appointment, one).state == "asked"


def test_who_cancels_can_take_it_back_and_the_other_is_told(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        one = made(cast, soon(3), agreed=True)
    here = f"/konsulent/borger/{cast.amina.id}/tider/{one}"
    bo.get(here)
    bo.send(f"{here}/aflys")
    bo.get(here)
    assert bo.page.xpath("//form[@class='undo'][contains(@action,'/alligevel')]")
    amina.get("/sammen/")
    assert "Aflyst:" in amina.page.text_content()
    amina.get("/tider/")
    amina.send(f"/tider/{one}/alligevel")
    with inside():
        assert db.session.get_one(Appointment, one).state == "cancelled", "only Bo can take it back"
    bo.send(f"{here}/alligevel")
    amina.get("/tider/")
    assert amina.page.xpath("//section[@class='next-time']")
    amina.send(f"/tider/{one}/aflys")
    bo.get(here)
    assert "Borgeren har aflyst tiden." in bo.page.text_content()
    amina.get("/tider/")
    amina.send(f"/tider/{one}/alligevel")
    with inside():
        assert db.session.get_one(Appointment, one).state == "agreed"


def test_nothing_moves_once_it_is_off(bo: PageClient, amina: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        one = made(cast, soon(3))
        operations.cancel(
            appointment=db.session.get_one(Appointment, one), by_citizen=False, by_id=cast.bo.id
        )
    amina.get("/tider/")
    amina.send(f"/tider/{one}/passer", {"at": soon(3).isoformat()})
    amina.get("/tider/")
    assert not amina.page.xpath("//section[@class='next-time']")
    with inside():
        assert db.session.get_one(Appointment, one).state == "cancelled"


def test_a_day_in_the_past_is_refused_with_all_that_was_typed(
    form: Callable[..., Any], bo: PageClient
) -> None:
    answer = form(**written(soon(-1)), about="Om din plan")
    assert answer.status_code == 422
    assert "Den tid er gået" in bo.page.text_content()
    assert bo.page.xpath("//input[@name='about']/@value") == ["Om din plan"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Skriv en dag og et klokkeslæt."),
        ({"day_1": "på fredag"}, "Skriv en dag og et klokkeslæt."),
        ({"day_1": "på fredag", "hour_1": "25"}, "Klokkeslættet ser ikke rigtigt ud"),
        ({"day_1": "i gar", "hour_1": "10"}, "Datoen ser ikke rigtig ud"),
        ({"day_1": "1.1.2099", "hour_1": "10"}, "mere end et år frem"),
        (
            {"day_1": "på fredag", "hour_1": "10", "day_2": "på torsdag", "hour_2": "10", "how": "agreed"},
            "Vælg én",
        ),
        ({"day_1": "på fredag", "hour_1": "10", "about": "010170-1234"}, "CPR-nummer"),
    ],
)
def test_what_is_no_time_is_said_kindly(
    form: Callable[..., Any], bo: PageClient, fields: dict[str, str], told: str
) -> None:
    answer = form(**fields)
    assert answer.status_code == 422
    assert told in bo.page.text_content()


def test_the_hour_that_the_clocks_leave_out_is_refused(app: Flask) -> None:
    sent = {"day_1": "28.3.2027", "hour_1": "2.30", "minutes": "60", "kind": "phone", "how": "agreed"}
    with app.test_request_context(method="POST", data=sent), clock.at(MARCH):
        written = AppointmentForm()
        assert not written.validate()
        assert "stillet frem" in str(written.hour_1.errors[0])


def test_ten_o_clock_is_ten_o_clock_before_and_after_the_clocks_change(cast: Cast, inside: Inside) -> None:
    with inside(), clock.at(MARCH):
        winter = datetime.fromisoformat("2027-03-27T09:00+00:00")
        summer = datetime.fromisoformat("2027-03-29T08:00+00:00")
        for at in (winter, summer):
            made(cast, at, agreed=True)
        found = reading.of_citizen(cast.amina.id).coming
        assert [clock.local(one.starts_at).hour for one in found if one.starts_at] == [10, 10]
        sunday = clock.local(summer).date() - timedelta(days=1)
        since, until = reading.bounds(sunday, sunday)
        assert until - since == timedelta(hours=23)


def test_what_overlaps_is_pointed_out_and_kept_all_the_same(
    form: Callable[..., Any], bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        jonas = people.create_person(
            organisation_id=cast.bo.organisation_id, role="citizen", name="Jonas Vig", email=None
        )
        people.assign(citizen_id=jonas.id, consultant_id=cast.bo.id)
        made(cast, soon(3), agreed=True, citizen=jonas)
    form(**written(soon(3) + timedelta(minutes=30)), how="agreed")
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "Du har også en anden aftale" in bo.page.text_content()
    with inside():
        assert len(reading.of_citizen(cast.amina.id).coming) == 1


def test_amina_takes_her_time_along_as_a_file(amina: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        one, proposed = made(cast, soon(3), agreed=True), made(cast, soon(4))
    told = amina.get(f"/tider/{one}/tid.ics").get_data(as_text=True).replace("\r\n ", "")
    assert "SUMMARY:Møde med Bo" in told
    assert f"DTSTART:{soon(3):%Y%m%dT%H%M%S}Z" in told
    assert "Lokale 3" in told
    assert amina.get(f"/tider/{proposed}/tid.ics").status_code == 404


def test_somebody_elses_time_is_not_there(
    amina: PageClient, cast: Cast, inside: Inside, client_of: Callable[[Person], PageClient]
) -> None:
    with inside():
        one = made(cast, soon(3), citizen=cast.carl)
    for page in ("", "/anden", "/tid.ics"):
        assert amina.get(f"/tider/{one}{page}").status_code == 404
    for act in ("passer", "anden", "aflys", "alligevel", "set"):
        amina.get("/indstillinger/")
        assert amina.send(f"/tider/{one}/{act}", {"at": soon(3).isoformat()}).status_code == 404
    bo, peter = client_of(cast.bo), client_of(cast.peter)
    for client, citizen in ((bo, cast.carl), (peter, cast.carl), (peter, cast.amina)):
        for page in ("", "ny", f"{one}", f"{one}/flyt"):
            assert client.get(f"/konsulent/borger/{citizen.id}/tider/{page}").status_code == 404
        for act in ("ny", f"{one}", f"{one}/flyt", f"{one}/tag", f"{one}/aflys", f"{one}/alligevel"):
            client.get("/indstillinger/")
            assert client.send(f"/konsulent/borger/{citizen.id}/tider/{act}").status_code == 404


def test_what_bo_wrote_before_cannot_be_put_back_by_amina(
    amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        one = made(cast, soon(3))
    assert amina.get(f"/udgaver/times_appointment/{one}").status_code == 404
    amina.get("/indstillinger/")
    assert amina.send(f"/udgaver/times_appointment/{one}/1").status_code == 404
