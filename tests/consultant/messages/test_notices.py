"""A mail without content, for who has asked for it: once a day in all, never at night, whatever it is that waits."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services.accounts.models import Mail, Person
from jobunivers.services.mails import outbox
from jobunivers.services.messages import operations, reading
from jobunivers.services.report import operations as reports
from jobunivers.services.times import operations as times
from jobunivers.services.times.models import Appointment
from jobunivers.toolkit import notices
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.test_times import made
from tests.page_client import PageClient

NOON = datetime(2026, 11, 18, 12, tzinfo=clock.DENMARK)
DAY = timedelta(days=1)
MESSAGE, TIME, NEAR = "Der er en ny besked til dig.", "Der er nyt om en tid.", "Du har snart en tid."


@pytest.fixture(autouse=True)
def _she_wants_a_mail(cast: Cast, inside: Inside) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).mail_notice = True


@pytest.fixture
def told(cast: Cast, inside: Inside) -> None:
    """Bo has written to Amina."""
    write(cast, inside, NOON - timedelta(hours=1))


def write(cast: Cast, inside: Inside, moment: datetime) -> None:
    """One more message to Amina."""
    with inside(), clock.at(moment):
        bo = db.session.get_one(Person, cast.bo.id)
        operations.to_citizen(citizen_id=cast.amina.id, by=bo, text="En hemmelig suppe")


def letters(app: Flask, inside: Inside, moment: datetime, *, go_out: bool = True) -> list[str]:
    """All mails' texts after the periodic work was done at a moment; what waits goes out, if it may."""
    with app.test_request_context(), inside(), clock.at(moment):
        notices.nightly()
        if go_out:
            outbox.note({mail.id: "" for mail in outbox.take()})
        return [mail.body for mail in db.session.scalars(select(Mail).order_by(Mail.id))]


def test_she_turns_it_on_herself(amina: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).mail_notice = False
    amina.get("/indstillinger/")
    assert not amina.page.xpath("//input[@name='mail_notice']/@checked")
    fields = amina.page.xpath("//form[@action='/indstillinger/']")[0].form_values()
    sent = {
        **dict(fields),
        "fields": [value for name, value in fields if name == "fields"],
        "mail_notice": "y",
    }
    assert amina.send("/indstillinger/", sent).status_code == 303
    with inside():
        assert db.session.get_one(Person, cast.amina.id).mail_notice


def test_the_mail_says_nothing_of_what_it_is_about(app: Flask, told: None, inside: Inside) -> None:
    (body,) = letters(app, inside, NOON, go_out=False)
    assert f"{MESSAGE}\nhttp://127.0.0.1:8000/beskeder/" in body
    assert not {"suppe", "Bo", "Holm"} & set(body.replace(".", " ").split())


def test_one_a_day_is_enough_and_the_same_message_is_told_once(
    app: Flask, told: None, cast: Cast, inside: Inside
) -> None:
    assert len(letters(app, inside, NOON)) == 1
    write(cast, inside, NOON + timedelta(hours=1))
    assert len(letters(app, inside, NOON + timedelta(hours=8))) == 1
    assert len(letters(app, inside, NOON + DAY)) == 2
    assert len(letters(app, inside, NOON + 2 * DAY)) == 2


def test_while_one_waits_for_the_mail_server_no_other_is_written_nor_on_the_day_it_goes(
    app: Flask, told: None, cast: Cast, inside: Inside
) -> None:
    assert len(letters(app, inside, NOON, go_out=False)) == 1
    write(cast, inside, NOON + timedelta(hours=1))
    assert len(letters(app, inside, NOON + DAY)) == 1
    assert len(letters(app, inside, NOON + DAY + timedelta(hours=2))) == 1
    assert len(letters(app, inside, NOON + 2 * DAY)) == 2


@pytest.mark.parametrize("hour", [22, 23, 3, 6])
def test_nothing_is_sent_at_night(app: Flask, told: None, inside: Inside, hour: int) -> None:
    assert letters(app, inside, NOON.replace(hour=hour) + DAY) == []


def test_nothing_when_she_has_read_it_nor_without_her_yes(
    app: Flask, told: None, cast: Cast, inside: Inside
) -> None:
    with inside():
        operations.read(cast.amina.id, reading.thread(cast.amina.id), by_citizen=True)
        operations.to_citizen(citizen_id=cast.carl.id, by=db.session.get_one(Person, cast.bo.id), text="Hej")
    assert letters(app, inside, clock.local(clock.now()).replace(hour=12) + DAY) == []


def test_what_the_mail_server_did_not_take_in_the_evening_waits_for_the_morning(
    app: Flask, told: None, inside: Inside
) -> None:
    assert letters(app, inside, NOON.replace(hour=21), go_out=False)
    for hour, waits in ((23, 0), (3, 0), (8, 1)):
        with inside(), clock.at(NOON.replace(hour=hour) + timedelta(days=hour < 12)):
            assert len(outbox.take()) == waits


def test_a_time_proposed_moved_or_cancelled_is_told_in_the_same_mail_until_she_has_seen_it(
    app: Flask, told: None, cast: Cast, inside: Inside
) -> None:
    at = NOON + 9 * DAY
    with inside(), clock.at(NOON - timedelta(hours=1)):
        number = made(cast, at, at + DAY, about="Min ryg")
    (body,) = letters(app, inside, NOON)
    assert MESSAGE in body
    assert f"{TIME}\nhttp://127.0.0.1:8000/tider/" in body
    assert "ryg" not in body
    days = [1]
    for do in ("move", "cancel"):
        with inside(), clock.at(NOON + days[-1] * DAY - timedelta(hours=2)):
            one = db.session.get_one(Appointment, number)
            if do == "move":
                times.move(appointment=one, by_id=cast.bo.id, at=[at + DAY], agreed=True)
            else:
                times.cancel(appointment=one, by_citizen=False, by_id=cast.bo.id)
        assert TIME in letters(app, inside, NOON + days[-1] * DAY)[-1]
        assert len(letters(app, inside, NOON + (days[-1] + 1) * DAY)) == len(days) + 1
        days.append(days[-1] + 2)
    with inside(), clock.at(NOON + 5 * DAY):
        one = db.session.get_one(Appointment, number)
        times.hold_after_all(appointment=one, by_citizen=False, by_id=cast.bo.id)
        times.seen(appointment=one, by_id=cast.amina.id)
    assert len(letters(app, inside, NOON + 6 * DAY)) == 3


def test_a_report_she_is_to_be_heard_about_is_told_once_and_by_no_word_of_it(
    app: Flask, cast: Cast, inside: Inside
) -> None:
    with inside(), clock.at(NOON - timedelta(hours=1)):
        report = reports.begin(
            citizen_id=cast.amina.id,
            since=(NOON - 30 * DAY).date(),
            until=NOON.date(),
            course=(None, "Nye veje"),
            sections=["recommendation"],
            texts={"recommendation": "Et fleksjob på ti timer"},
            author_id=cast.bo.id,
            author_name="Bo Holm",
        )
        reports.send(report=report, by_id=cast.bo.id)
    (body,) = letters(app, inside, NOON)
    assert "Der er noget, du kan læse og svare på." in body
    assert "fleksjob" not in body
    assert len(letters(app, inside, NOON + DAY)) == 1


def test_she_is_reminded_the_day_before_and_once(app: Flask, cast: Cast, inside: Inside) -> None:
    with inside(), clock.at(NOON):
        times.seen(
            appointment=db.session.get_one(Appointment, made(cast, NOON + 3 * DAY, agreed=True)),
            by_id=cast.amina.id,
        )
    assert letters(app, inside, NOON + DAY) == []
    (body,) = letters(app, inside, NOON + 2 * DAY)
    assert NEAR in body
    assert TIME not in body
    assert len(letters(app, inside, NOON + 3 * DAY - timedelta(hours=4))) == 1
