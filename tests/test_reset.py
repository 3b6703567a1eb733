"""A forgotten password: the mail comes, and neither the answer nor the time it takes tells who is here."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from jobunivers import db
from jobunivers.services import errands
from jobunivers.services.accounts.models import Mail, Person
from jobunivers.services.mails import server
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.writing import all_of, stored

HERE, NOWHERE = "amina@example.org", "nobody@example.org"


@pytest.fixture
def browser(app: Flask, cast: Cast) -> PageClient:
    """A browser nobody is logged in at, and a mail server."""
    app.config["SETTINGS"] = replace(app.config["SETTINGS"], smtp_url="smtp://mail.example.org")
    client: PageClient = app.test_client()  # type: ignore[assignment]
    return client


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Mail]:
    """What the mail server has been given."""
    given: list[Mail] = []

    def take(waiting: list[Mail], _smtp_url: str) -> dict[int, str]:
        given.extend(waiting)
        return {mail.id: "" for mail in waiting}

    monkeypatch.setattr(server, "deliver", take)
    return given


def ask(browser: PageClient, email: str) -> Any:
    browser.get("/glemt-kode")
    return browser.send("/glemt-kode", {"email": email})


def test_the_mail_comes_and_nobody_learns_who_is_here(browser: PageClient, sent: list[Mail]) -> None:
    ask(browser, HERE)
    known = browser.texts("//main")[0]
    ask(browser, NOWHERE)
    assert known.replace(HERE, NOWHERE) == browser.texts("//main")[0]
    errands.wait()
    (mail,) = all_of(Mail)
    assert (mail.to, mail.failures, bool(mail.sent_at)) == (HERE, 0, True)
    assert [one.to for one in sent] == [HERE]


def test_its_link_leads_to_a_new_password(browser: PageClient, sent: list[Mail]) -> None:
    ask(browser, HERE)
    errands.wait()
    (link,) = [line for line in sent[0].body.splitlines() if "/invitation/" in line]
    assert browser.get(link).status_code == 200


def test_it_speaks_the_language_of_whoever_gets_it(browser: PageClient, sent: list[Mail], cast: Cast) -> None:
    with stored():
        db.session.get_one(Person, cast.amina.id).language = "ar"
    ask(browser, HERE)
    errands.wait()
    assert "Jobunivers" in sent[0].subject
    assert any("\u0600" < sign < "\u06ff" for sign in sent[0].subject)


def test_the_answer_does_not_wait_for_the_mail_server(
    browser: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()
    monkeypatch.setattr(
        server, "deliver", lambda waiting, _url: {waiting[0].id: "" if answered.wait(10) else server.AWAY}
    )
    assert ask(browser, HERE).status_code == 200
    assert all(mail.sent_at is None for mail in all_of(Mail))
    answered.set()
    errands.wait()
    assert all_of(Mail)[0].sent_at


def test_the_database_is_asked_the_same_whoever_is_meant(
    browser: PageClient, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errands, "later", lambda _errand: None)
    made: list[str] = []
    engine = app.extensions["jobunivers.engine"]
    event.listen(engine, "before_cursor_execute", lambda _c, _k, statement, *_rest: made.append(statement))
    counts = {}
    for email in ("somebody@example.org", HERE, NOWHERE):
        browser.get("/glemt-kode")
        made.clear()
        browser.send("/glemt-kode", {"email": email})
        counts[email] = [statement for statement in made if "throttle" not in statement]
    assert counts[HERE] == counts[NOWHERE]


def test_a_mail_that_could_not_be_sent_is_shown_to_the_administrator(
    browser: PageClient,
    client_of: Callable[[Person], PageClient],
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def away(*_args: object, **_options: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(server.smtplib, "SMTP", away)
    with stored():
        db.session.get_one(Person, cast.carl.id).role = "administrator"
    assert ask(browser, HERE).status_code == 200
    errands.wait()
    anna = client_of(cast.carl)
    anna.get("/admin/mails/")
    assert "kunne ikke sendes" in anna.texts("//main//li")[-1]


def test_a_disabled_person_gets_no_mail(browser: PageClient, sent: list[Mail], cast: Cast) -> None:
    with stored():
        db.session.get_one(Person, cast.amina.id).disabled_at = cast.amina.created_at
    ask(browser, HERE)
    errands.wait()
    assert not sent
