"""Two people at one browser: what the first one left open is never sent as the second."""

import pytest
from flask import Flask

from jobunivers import db
from jobunivers.services.accounts import logins
from jobunivers.services.accounts.models import Person
from jobunivers.tools.cv.models import Profile
from tests.conftest import PASSWORD, Cast
from tests.page_client import PageClient
from tests.writing import Page, all_of, stored

WORDS = "Jeg laver god mad."


@pytest.fixture
def browser(app: Flask, cast: Cast) -> PageClient:
    """The computer at the library."""
    client: PageClient = app.test_client()  # type: ignore[assignment]
    return client


def log_in(browser: PageClient, person: Person) -> None:
    browser.get("/log-ind")
    assert browser.send("/log-ind", {"email": person.email, "password": PASSWORD}).status_code == 303


def left_by_amina(browser: PageClient, cast: Cast) -> Page:
    """Amina has written in a form and gone; Carl has logged in after her."""
    log_in(browser, cast.amina)
    left = Page(browser, "/cv/profil")
    browser.get("/")
    browser.send("/log-ud")
    log_in(browser, cast.carl)
    return left


def press(browser: PageClient) -> int:
    """Press the button of the form that stands ready."""
    (form,) = browser.page.xpath("//main//form")
    return int(browser.post(form.get("action"), data=dict(form.fields)).status_code)


def texts() -> dict[int, str]:
    """What stands in whose CV."""
    return {one.citizen_id: one.text for one in all_of(Profile) if one.text}


def test_what_amina_left_open_is_not_sent_as_carl_and_is_not_lost(browser: PageClient, cast: Cast) -> None:
    left = left_by_amina(browser, cast)
    assert left.send(text=WORDS).status_code == 400
    assert browser.texts("//h1") == ["En anden er logget ind nu"]
    assert browser.texts("//*[@class='kept-text']") == [WORDS]
    assert press(browser) == 400
    assert browser.texts("//h1") == ["En anden er logget ind nu"]
    assert texts() == {}


def test_it_is_saved_as_hers_when_she_is_in_again(browser: PageClient, cast: Cast) -> None:
    left = left_by_amina(browser, cast)
    left.send(text=WORDS)
    waiting = browser.page
    log_in(browser, cast.amina)
    browser.page = waiting
    assert press(browser) == 400
    assert browser.texts("//h1") == ["Send en gang til"]
    assert press(browser) == 303
    assert texts() == {cast.amina.id: WORDS}


def test_what_saves_itself_is_not_saved_as_carl_either(browser: PageClient, cast: Cast) -> None:
    left = left_by_amina(browser, cast)
    assert left.autosave(text=WORDS).status_code == 400
    assert texts() == {}


def test_the_token_before_the_log_in_is_not_the_one_after(browser: PageClient, cast: Cast) -> None:
    browser.get("/log-ind")
    with browser.session_transaction() as cookie:
        before = cookie["csrf_token"]
    log_in(browser, cast.amina)
    browser.get("/")
    with browser.session_transaction() as cookie:
        assert cookie["csrf_token"] != before


def test_who_logs_in_again_goes_on_with_her_own_page(browser: PageClient, cast: Cast) -> None:
    log_in(browser, cast.amina)
    left = Page(browser, "/cv/profil")
    with stored():
        logins.end_all(cast.amina.id)
        db.session.commit()
    log_in(browser, cast.amina)
    assert left.send(text=WORDS).status_code == 303
    assert texts() == {cast.amina.id: WORDS}
