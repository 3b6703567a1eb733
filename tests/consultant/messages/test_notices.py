"""A mail without content, for who has asked for it: once a day, never at night, kept when the mail server is away."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services.accounts.models import Mail, Person
from jobunivers.services.mails import outbox
from jobunivers.services.messages import notices, operations
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

LINK = "https://jobunivers.example/beskeder/"
NOON = datetime(2026, 11, 18, 12, tzinfo=clock.DENMARK)


@pytest.fixture
def told(cast: Cast, inside: Inside) -> None:
    """Bo has written to Amina, who wants a mail."""
    with inside(), clock.at(NOON - timedelta(hours=1)):
        db.session.get_one(Person, cast.amina.id).mail_notice = True
        operations.to_citizen(
            citizen_id=cast.amina.id, by=db.session.get_one(Person, cast.bo.id), text="En hemmelig suppe"
        )


def letters(inside: Inside, moment: datetime) -> list[Mail]:
    """All mails, after the periodic work was done at a moment."""
    with inside(), clock.at(moment):
        notices.write(LINK)
        return list(db.session.scalars(select(Mail)))


def test_she_turns_it_on_herself(amina: PageClient, cast: Cast, inside: Inside) -> None:
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


def test_the_mail_says_nothing_of_what_it_is_about(told: None, inside: Inside) -> None:
    (mail,) = letters(inside, NOON)
    assert LINK in mail.body
    assert not {"suppe", "Bo", "Holm"} & set(mail.body.replace(".", " ").split())
    assert mail.sent_at is None


def test_one_a_day_is_enough_and_twice_at_once_is_harmless(told: None, inside: Inside) -> None:
    assert len(letters(inside, NOON)) == 1
    assert len(letters(inside, NOON + timedelta(hours=8))) == 1
    assert len(letters(inside, NOON + timedelta(days=1))) == 2


@pytest.mark.parametrize("hour", [22, 23, 3, 6])
def test_nothing_is_sent_at_night(told: None, inside: Inside, hour: int) -> None:
    assert letters(inside, NOON.replace(hour=hour) + timedelta(days=1)) == []


def test_nothing_when_she_has_read_it_nor_without_her_yes(told: None, cast: Cast, inside: Inside) -> None:
    with inside():
        operations.read_by_citizen(cast.amina.id)
        operations.to_citizen(citizen_id=cast.carl.id, by=db.session.get_one(Person, cast.bo.id), text="Hej")
    assert letters(inside, clock.now().astimezone(clock.DENMARK).replace(hour=12) + timedelta(days=1)) == []


def test_what_the_mail_server_did_not_take_in_the_evening_waits_for_the_morning(
    told: None, inside: Inside
) -> None:
    assert letters(inside, NOON.replace(hour=21))
    for hour, waits in ((23, 0), (3, 0), (8, 1)):
        with inside(), clock.at(NOON.replace(hour=hour) + timedelta(days=hour < 12)):
            assert len(outbox.take()) == waits
