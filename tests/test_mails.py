"""Mails out: written with what they are about, sent after it, by one sender, tried again with growing pauses."""

import smtplib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import errands
from jobunivers.services.accounts.models import Mail
from jobunivers.services.mails import outbox, sending, server
from jobunivers.services.mails.outbox import Letter
from jobunivers.toolkit import nightly
from tests.conftest import Cast

SERVER = "smtp://mail.example.org"
NOON = clock.local(clock.now()).replace(hour=12, minute=0)


@pytest.fixture(autouse=True)
def _in_havnby(app: Flask, cast: Cast) -> Iterator[None]:
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], smtp_url=SERVER)
    with app.app_context(), db.tenant(cast.amina.organisation_id), clock.at(NOON):
        yield
        db.session.remove()


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whom the mail server has got a mail for; it is away while the list ends with *away*."""
    got: list[str] = []

    def deliver(mails: list[Mail], _url: str) -> dict[int, str]:
        assert not db.session().in_transaction(), "nobody's save waits for the mail server"
        if got[-1:] == ["away"]:
            return {mail.id: server.AWAY for mail in mails}
        got.extend(mail.to for mail in mails)
        return {mail.id: "" for mail in mails}

    monkeypatch.setattr(server, "deliver", deliver)
    return got


def write(cast: Cast, *letters: Letter) -> None:
    """Letters, committed."""
    outbox.keep(cast.amina.organisation_id, letters)
    db.session.commit()


def in_another_thread() -> None:
    """Somebody else sends at the same time."""

    def send() -> None:
        with clock.at(NOON):
            sending.send_due(SERVER)

    errands.later(send)
    errands.wait()


def mail() -> Mail:
    """The only mail, as it is stored."""
    db.session.rollback()
    db.session.expire_all()
    return db.session.scalars(select(Mail)).one()


def test_a_mail_goes_out_once_what_it_is_about_is_committed_and_not_when_that_is_taken_back(
    cast: Cast, handed: list[str]
) -> None:
    for keep in (False, True):
        outbox.keep(cast.amina.organisation_id, [Letter("a@example.org", "Hej", "Hej")])
        errands.after_commit(lambda: sending.send_due(SERVER))
        if not keep:
            db.take_back()
            db.session.commit()
        errands.wait()
        assert handed == []
    db.session.commit()
    errands.wait()
    assert handed == ["a@example.org"]


def test_a_mail_server_that_is_away_is_asked_again_with_growing_pauses(cast: Cast, handed: list[str]) -> None:
    handed.append("away")
    write(cast, Letter("a@example.org", "Hej", "Hej"))
    minutes = []
    for _turn in range(8):
        sending.send_due(SERVER)
        found = mail()
        assert found.try_at
        minutes.append(int((found.try_at - clock.now()).total_seconds() / 60))
        assert sending.send_due(SERVER) == (0, 0), "it rests"
        with clock.at(found.try_at):
            db.session.rollback()
            found.taken_until, found.try_at = None, NOON
            db.session.commit()
    assert minutes == [5, 15, 45, 135, 405, 1215, 1440, 1440]
    handed.append("back")
    assert sending.send_due(SERVER) == (1, 0)
    assert mail().sent_at


def test_two_who_send_at_once_send_each_mail_once(
    cast: Cast, handed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(cast, *(Letter(f"{number}@example.org", "Hej", "Hej") for number in range(outbox.AT_ONCE + 5)))
    deliver = server.deliver

    def slowly(mails: list[Mail], url: str) -> dict[int, str]:
        monkeypatch.setattr(server, "deliver", deliver)
        in_another_thread()
        return deliver(mails, url)

    monkeypatch.setattr(server, "deliver", slowly)
    sending.send_due(SERVER)
    assert sorted(handed) == sorted(f"{number}@example.org" for number in range(outbox.AT_ONCE + 5))


def test_who_broke_off_while_sending_leaves_the_mail_to_the_next(cast: Cast, handed: list[str]) -> None:
    write(cast, Letter("a@example.org", "Hej", "Hej"))
    assert len(outbox.take()) == 1
    db.session.commit()
    assert sending.send_due(SERVER) == (0, 0)
    with clock.at(NOON + timedelta(minutes=16)):
        assert sending.send_due(SERVER) == (1, 0)


def test_what_is_of_no_use_any_more_is_not_sent_late(cast: Cast, handed: list[str]) -> None:
    write(cast, Letter("a@example.org", "Hej", "Hej", until=NOON + timedelta(hours=1)))
    with clock.at(NOON + timedelta(hours=2)):
        assert sending.send_due(SERVER) == (0, 0)
        assert outbox.counts() == {"venter": 0, "fejl": 0, "for-sent": 1, "sendt": 0}
        assert mail().is_late


def test_the_administrator_can_have_it_tried_at_once(cast: Cast, handed: list[str]) -> None:
    handed.append("away")
    write(cast, Letter("a@example.org", "Hej", "Hej"), Letter("b@example.org", "Hej", "Hej"))
    sending.send_due(SERVER)
    handed.append("back")
    assert outbox.hurry() == 2
    db.session.commit()
    assert sending.send_due(SERVER) == (2, 0)


def test_the_night_sends_what_waits_and_twice_at_once_sends_it_once(
    app: Flask, cast: Cast, handed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(cast, Letter("a@example.org", "Hej", "Hej"))
    monkeypatch.setitem(app.extensions, "jobunivers.parts", [])
    monkeypatch.setitem(app.extensions, "jobunivers.upkeep", {"mails": nightly.UPKEEP["mails"]})
    deliver = server.deliver
    second: list[str] = []

    def meanwhile(mails: list[Mail], url: str) -> dict[int, str]:
        with pytest.raises(nightly.AtItAlready):
            nightly.run(second.append)
        in_another_thread()
        db.session.rollback()
        return deliver(mails, url)

    monkeypatch.setattr(server, "deliver", meanwhile)
    said: list[str] = []
    assert nightly.run(said.append)
    assert handed == ["a@example.org"]
    assert said[-1:] == ["mails: 1 went out, 0 could not and are kept"]


def test_a_server_that_takes_the_one_and_not_the_other_is_told_apart(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Server(smtplib.SMTP):
        def __init__(self, *_args: object, **_options: object) -> None:
            pass

        def __enter__(self) -> "Server":
            return self

        def __exit__(self, *_error: object) -> None:
            pass

        def send_message(self, message: object, *_args: object, **_options: object) -> dict[str, object]:  # type: ignore[override]
            assert message["Message-ID"].startswith("<jobunivers-")  # type: ignore[index]
            if message["To"].startswith("b@"):  # type: ignore[index]
                raise smtplib.SMTPRecipientsRefused({})
            return {}

    monkeypatch.setattr(smtplib, "SMTP", Server)
    write(cast, Letter("a@example.org", "Hej", "Hej"), Letter("b@example.org", "Hej", "Hej"))
    assert sending.send_due(SERVER) == (1, 1)
    assert [one.why for one in db.session.scalars(select(Mail).order_by(Mail.id))] == ["", server.REFUSED]


def test_nobody_reads_or_hurries_another_organisations_mails(cast: Cast) -> None:
    write(cast, Letter("a@example.org", "Hej", "Hej"))
    with db.tenant(cast.peter.organisation_id):
        assert outbox.counts()["venter"] == 0
        assert outbox.hurry() == 0
        assert outbox.take() == []
