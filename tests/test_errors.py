"""What goes wrong is said clearly, and nothing typed is lost by it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import create_engine, event
from sqlalchemy.exc import OperationalError

from jobunivers import db
from jobunivers.services.accounts import logins
from jobunivers.toolkit import progress
from jobunivers.tools.values import routes
from tests.conftest import Cast
from tests.deep.failures import failing_at, failing_commit
from tests.page_client import PageClient
from tests.writing import Page, begin, kept, stored, versions_of_why

WORDS = "Ro. Jeg sover godt, når der er ro."
MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is waited for only a moment."""
    monkeypatch.setattr(db, "BUSY_SECONDS", 0.05)


@pytest.fixture
def page(amina: PageClient) -> Page:
    """The page about one of Amina's values."""
    return begin(amina)


def send_again(client: PageClient) -> None:
    """Press the button on the page that says it could not be saved."""
    (form,) = client.page.xpath("//main//form")
    assert client.post(form.get("action"), data=dict(form.fields)).status_code == 303


def shown(client: PageClient) -> list[str]:
    """What the page shows of what was typed."""
    return client.texts("//*[@class='kept-text']")


def test_who_was_logged_out_sees_the_text_and_sends_it_after_logging_in(
    amina: PageClient, page: Page, cast: Cast
) -> None:
    log_in_again = _logged_out(amina, cast)
    assert page.send(why=WORDS).status_code == 401
    assert shown(amina) == [WORDS]
    assert amina.page.xpath("//a[@target='_blank']/@href") == ["/log-ind?next=/logget-ind"]
    log_in_again()
    send_again(amina)
    assert kept().why == WORDS


def test_what_waits_for_a_log_in_still_knows_what_it_was_written_on(
    amina: PageClient, page: Page, cast: Cast
) -> None:
    other = Page(amina)
    log_in_again = _logged_out(amina, cast)
    page.send(why=WORDS)
    (form,) = amina.page.xpath("//main//form")
    log_in_again()
    other.autosave(why="Ro og stilhed.")
    assert amina.post(form.get("action"), data=dict(form.fields)).status_code == 409


def test_a_password_is_never_shown_or_sent_on(app: Flask) -> None:
    stranger = app.test_client()
    stranger.post("/log-ind", data={"email": "amina@example.org", "password": "en kop kaffe"})
    assert "kaffe" not in stranger.open("/log-ind", method="POST", data={"password": "en kop kaffe"}).text


def test_a_page_that_stood_open_too_long_keeps_the_text(amina: PageClient, page: Page) -> None:
    assert page.send(why=WORDS, csrf_token="old").status_code == 400
    assert shown(amina) == [WORDS]
    send_again(amina)
    assert kept().why == WORDS


def test_a_locked_database_keeps_the_text_and_says_so(app: Flask, amina: PageClient, page: Page) -> None:
    with _locked(app):
        answer = page.send(why=WORDS)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert amina.texts("//h1") == ["Vi kunne ikke gemme lige nu"]
    assert shown(amina) == [WORDS]
    assert kept().why == ""
    send_again(amina)
    assert kept().why == WORDS


def test_a_full_disk_keeps_the_text_and_what_was_there(app: Flask, amina: PageClient, page: Page) -> None:
    page.autosave(why="Ro.")
    long = ("Ro og fred. " * 800).strip()
    with _full(app):
        assert page.send(why=long, base="").status_code == 503
    assert shown(amina) == [long]
    assert kept().why == "Ro."
    send_again(amina)
    assert kept().why == long


def test_a_save_that_fails_at_the_very_end_is_not_called_saved(
    amina: PageClient, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OperationalError("COMMIT", None, Exception("database or disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr(progress, "settle", full)
        assert page.autosave(why=WORDS).status_code == 503
        assert page.send(why=WORDS).status_code == 503
    assert versions_of_why() == []
    send_again(amina)
    assert kept().why == WORDS


def test_a_database_that_is_away_is_told_in_her_language_with_the_text_kept(
    app: Flask, amina: PageClient, page: Page
) -> None:
    amina.set_cookie("sprog", "en")
    with _away(app):
        assert amina.get("/").status_code == 503
        assert amina.texts("//h1") == ["That did not work just now"]
        assert page.send(why=WORDS).status_code == 503
        assert (amina.page.get("lang"), shown(amina)) == ("en", [WORDS])
    send_again(amina)
    assert kept().why == WORDS


def test_half_read_results_of_a_failed_request_never_meet_the_next_one(app: Flask, amina: PageClient) -> None:
    engine, opened = app.extensions["jobunivers.engine"], []
    amina.get("/jobvaerdier/")
    event.listen(engine, "connect", lambda *_: opened.append(1))
    for address in ("/jobvaerdier/", "/findes-ikke", "/jobvaerdier/"):
        amina.get(address)
    assert len(opened) == (1 if engine.dialect.name == "sqlite" else 0)


def test_nothing_is_called_done_that_was_not(app: Flask, amina: PageClient, page: Page) -> None:
    with failing_commit(app.extensions["jobunivers.engine"]):
        assert amina.send("/log-ud").status_code == 503
        assert amina.texts("//*[@id='notices']") == [""]
    assert amina.get("/jobvaerdier/").status_code == 200


def test_a_mistake_of_ours_keeps_the_text(
    amina: PageClient, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("a mistake of ours")

    with monkeypatch.context() as patch:
        patch.setattr(routes, "save", broken)
        assert page.send(why=WORDS).status_code == 500
    assert amina.texts("//h1") == ["Noget gik galt hos os"]
    assert shown(amina) == [WORDS]
    send_again(amina)
    assert kept().why == WORDS


def test_a_megabyte_in_a_field_comes_back_whole_with_a_word_on_how_much_fits(
    amina: PageClient, page: Page
) -> None:
    assert page.send(why="å" * MEGABYTE).status_code == 422
    assert amina.texts("//textarea[@id='why']") == ["å" * MEGABYTE]
    assert "Der er plads til 10000 tegn." in " ".join(amina.texts("//*[@class='error']"))


def test_what_is_far_too_big_is_refused_in_words(amina: PageClient, page: Page) -> None:
    assert page.send(why="x" * 13 * MEGABYTE).status_code == 413
    assert amina.texts("//h1") == ["Det blev for stort"]
    assert "Der står din tekst endnu." in amina.texts("//p[@class='lead']")[0]
    assert page.send(why=WORDS).status_code == 303


@pytest.mark.parametrize(
    "words",
    ["🙂👩🏽‍🔧 Ro", "أحب الهدوء", "ro\u202egodt\u2066", "to\x00\x07 tegn", "<b>ro</b> & 'fred'", "e\u0301n"],
)
def test_whatever_signs_are_in_a_text_it_is_kept_and_shown(amina: PageClient, page: Page, words: str) -> None:
    assert page.autosave(why=words).status_code == 200
    saved = kept().why
    assert saved
    assert not set(saved) & {"\x00", "\x07", "\u202e", "\u2066"}
    assert Page(amina).fields["why"] == saved


def test_what_was_sent_to_a_page_that_is_gone_is_shown(amina: PageClient) -> None:
    begin(amina)
    assert amina.send("/jobvaerdier/hvorfor/999", {"why": WORDS}).status_code == 404
    assert shown(amina) == [WORDS]


def test_keys_and_buttons_are_not_shown_as_words(amina: PageClient, page: Page) -> None:
    amina.post("/jobvaerdier/sorter", data={"card": "calm", "pile": "very", "csrf_token": "old"})
    assert not shown(amina)


def test_nothing_wrong_ever_shows_a_stranger_who_is_here(app: Flask, amina: PageClient) -> None:
    begin(amina)
    stranger = app.test_client()
    assert stranger.get("/jobvaerdier/hvorfor").status_code == 401
    assert "Amina" not in stranger.get("/findes-ikke").text


def _logged_out(client: PageClient, cast: Cast) -> Callable[[], None]:
    """End Amina's log-in; what comes back logs her in again in the same browser."""
    with stored():
        logins.end_all(cast.amina.id)

    def log_in() -> None:
        with stored():
            token = logins.log_in(cast.amina)
        with client.session_transaction() as cookie:
            cookie["_user_id"] = token

    return log_in


@contextmanager
def _locked(app: Flask) -> Iterator[None]:
    """Another program holds the database for itself."""
    address = app.extensions["jobunivers.engine"].url
    if address.get_backend_name() != "sqlite":
        pytest.skip("PostgreSQL has no lock on the whole database")
    db.session.remove()
    holder = create_engine(address, module=db.sqlite).connect()
    holder.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        holder.close()


@contextmanager
def _away(app: Flask) -> Iterator[None]:
    """The database answers nothing at all."""
    db.session.remove()
    with failing_at(app.extensions["jobunivers.engine"], 1, lasting=True):
        yield


@contextmanager
def _full(app: Flask) -> Iterator[None]:
    """Not one page more fits on the disk."""
    engine = app.extensions["jobunivers.engine"]
    if engine.dialect.name != "sqlite":
        pytest.skip("the disk of PostgreSQL is not ours to fill")

    def limit(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    event.listen(engine, "begin", limit)
    try:
        yield
    finally:
        event.remove(engine, "begin", limit)
        with stored():
            db.session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
