"""A team's week is written by Bo and read by Amina; who cannot come says so."""

from datetime import UTC, date, datetime, timedelta

from flask import Flask

from jobunivers import clock, db
from jobunivers.consultant.week import shown
from jobunivers.services.week import operations, reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import Session
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.test_calendar import address_of, read
from tests.consultant.week.conftest import Kompas, meeting
from tests.page_client import PageClient


def asked(**other: str) -> dict[str, str]:
    """A session as Bo writes it in."""
    on = (clock.today() + timedelta(days=2)).strftime("%d.%m.%Y")
    return {
        "title": "Gå og tal",
        "on": on,
        "at": "9.30",
        "minutes": "120",
        "where": "Lokale 2",
        "text": "",
        **other,
    }


def test_what_bo_writes_in_stands_on_aminas_week(bo: PageClient, amina: PageClient, kompas: Kompas) -> None:
    address = f"/konsulent/hold/{kompas.team}/uge"
    bo.get(address)
    assert bo.send(address, asked()).status_code == 303
    amina.get(f"/ugen/?uge={Week.of(clock.today() + timedelta(days=2)).name}")
    assert "Gå og tal" in amina.page.text_content()
    assert "9.30–11.30" in amina.page.text_content()
    assert "Lokale 2" in amina.page.text_content()


def test_what_is_not_understood_is_told_and_kept(bo: PageClient, kompas: Kompas) -> None:
    address = f"/konsulent/hold/{kompas.team}/uge"
    bo.get(address)
    assert bo.send(address, asked(on="31.2.2027", at="25.00")).status_code == 422
    assert "Datoen ser ikke rigtig ud" in bo.page.text_content()
    assert bo.page.xpath("//input[@name='title']/@value") == ["Gå og tal"]


def test_a_session_is_moved_cancelled_and_held_after_all(
    bo: PageClient, amina: PageClient, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        coming = meeting(kompas.team, 2, "Ring og spørg")
    bo.get(f"/konsulent/moede/{coming}/ret")
    moved = asked(title="Ring og spørg", at="13")
    assert bo.send(f"/konsulent/moede/{coming}/ret", moved).status_code == 303
    week = f"/ugen/?uge={Week.of(clock.today() + timedelta(days=2)).name}"
    amina.get(week)
    assert "13.00–15.00" in amina.page.text_content()
    bo.get(f"/konsulent/moede/{coming}/ret")
    bo.send(f"/konsulent/moede/{coming}/aflys")
    amina.get(week)
    assert "Du skal ikke komme" in amina.page.text_content()
    bo.get(f"/konsulent/moede/{coming}/ret")
    bo.send(f"/konsulent/moede/{coming}/alligevel")
    amina.get(week)
    assert "Du skal ikke komme" not in amina.page.text_content()


def test_the_day_stays_once_attendance_is_written_down(bo: PageClient, kompas: Kompas) -> None:
    bo.get(f"/konsulent/moede/{kompas.session}")
    bo.send(f"/konsulent/moede/{kompas.session}")
    assert bo.send(f"/konsulent/moede/{kompas.session}/ret", asked()).status_code == 422
    assert "kan dagen ikke flyttes" in bo.page.text_content()


def test_amina_says_she_is_ill_and_bo_sees_it(
    bo: PageClient, amina: PageClient, cast: Cast, kompas: Kompas
) -> None:
    amina.get("/ugen/")
    amina.send("/ugen/syg")
    amina.get("/ugen/")
    assert "God bedring" in amina.page.text_content()
    assert "Du har sagt, at du er syg" in amina.page.text_content()
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "sagt af Amina" in bo.page.text_content()
    assert "Meldte sig syg" in bo.page.text_content()


def test_amina_asks_for_days_off_and_comes_after_all(
    amina: PageClient, kompas: Kompas, inside: Inside, cast: Cast
) -> None:
    amina.get("/ugen/")
    sent = {"kind": "agreed", "first": "om 3 dage", "last": "", "note": "Tandlæge"}
    assert amina.send("/ugen/", sent).status_code == 303
    amina.get("/ugen/")
    assert "Tandlæge" in amina.page.text_content()
    (form,) = amina.page.xpath("//form[contains(@action,'/fjern')]/@action")
    assert amina.send(form).status_code == 303
    with inside():
        assert reading.absences(cast.amina.id, clock.today()) == []


def test_a_last_day_before_the_first_and_half_a_year_are_told(amina: PageClient, kompas: Kompas) -> None:
    amina.get("/ugen/")
    wrong = {"kind": "agreed", "first": "om en uge", "last": "i morgen", "note": "Ferie"}
    assert amina.send("/ugen/", wrong).status_code == 422
    assert "ligger før den første" in amina.page.text_content()
    assert amina.page.xpath("//input[@name='note']/@value") == ["Ferie"]
    assert amina.send("/ugen/", {**wrong, "last": "om et år"}).status_code == 422


def test_bo_writes_agreed_days_in_and_takes_them_back(
    bo: PageClient, amina: PageClient, cast: Cast, kompas: Kompas
) -> None:
    address = f"/konsulent/borger/{cast.amina.id}/fravaer/"
    bo.get(address)
    assert (
        bo.send(address, {"kind": "agreed", "first": "i morgen", "last": "om 3 dage", "note": ""}).status_code
        == 303
    )
    bo.get(address)
    (remove,) = bo.page.xpath("//form[contains(@action,'/fjern')]/@action")
    bo.send(remove)
    bo.get(address)
    assert bo.page.xpath("//form[@class='undo']")


def test_the_week_reaches_calendars_and_the_report(
    cast: Cast, kompas: Kompas, inside: Inside, app: Flask
) -> None:
    today = clock.today()
    with app.test_request_context(), inside():
        (dated,) = shown.dates([cast.amina.id], today, today)
        assert dated.key == f"week-{kompas.session}"
        assert not list(
            shown.dates([cast.amina.id], today + timedelta(days=300), today + timedelta(days=301))
        )
        one = db.session.get_one(Session, kompas.session)
        operations.register(one=one, members=reading.members(cast.bo.id, one), kinds={}, by_id=cast.bo.id)
        (source,) = shown.sources(cast.amina.id, today, today)
        assert "Kommet til 1 af 1 gang." in str(source.text)


def test_what_a_session_is_called_stands_on_her_pages_and_not_in_a_feed_that_others_may_see(
    app: Flask, amina: PageClient, bo: PageClient, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        meeting(kompas.team, 1, "Leve med angst")
    for client, page, feed in (
        (amina, "/tider/", "/tider/kalender"),
        (bo, "/konsulent/tider/", "/konsulent/kalender"),
    ):
        told = read(app, address_of(client, feed))[1]
        assert "SUMMARY:" in told
        assert "angst" not in told
        week = f"?uge={clock.today() + timedelta(days=1)}" if client is bo else ""
        assert "Leve med angst" in client.get(page + week).get_data(as_text=True)


def test_a_week_that_is_none_is_this_week(amina: PageClient, kompas: Kompas) -> None:
    for name in ("2026-99", "x", "", "9" * 30, "2026-48\x00"):
        assert amina.get("/ugen/", query_string={"uge": name}).status_code == 200


def test_at_the_weekend_the_week_before_us_is_shown_unless_something_is_left_of_this(
    kompas: Kompas, inside: Inside
) -> None:
    def held(first: date, last: date) -> list[Session]:
        return reading.between([kompas.team], first, last)

    saturday = datetime(2027, 1, 16, 9, tzinfo=UTC)
    with inside(), clock.at(saturday):
        this = Week.of(date(2027, 1, 16))
        assert reading.week_at("", held) == (this.other(1), [])
        assert reading.week_at(this.name, held)[0] == this
        meeting(kompas.team, 1, "Åbent hus")
        week, found = reading.week_at("", held)
        assert (week, [one.title for one in found]) == (this, ["Åbent hus"])
    with inside(), clock.at(saturday - timedelta(days=1)):
        assert reading.week_at("", held)[0] == this
