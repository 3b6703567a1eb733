"""The quiet word about what was reached: seen, said by a screen reader, still for those who want it still."""

import pytest
from playwright.sync_api import Page, expect

from jobunivers import db
from jobunivers.services.accounts.models import Person
from tests.browser.axe import violations
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
JOY = "#notices .joy"


def place_one_card(page: Page) -> None:
    """Sort the first card, and go to the map."""
    page.goto("/jobvaerdier/sorter")
    page.get_by_role("button", name="Meget vigtigt").click()
    expect(page.locator(".sorter .steps")).to_have_text("Kort 2 af 36")
    page.goto("/")


def test_it_is_seen_said_and_leads_to_her_badge(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    place_one_card(page)
    expect(page.locator(JOY)).to_contain_text("Nyt mærke: Første skridt")
    said = page.locator("body > .only-heard[role=status]")
    expect(said).to_contain_text("Du har gemt noget for første gang.")
    assert violations(page) == []
    page.get_by_role("link", name="Se dit mærke").click()
    expect(page.locator("#first_save")).to_be_in_viewport()
    expect(page.locator(JOY)).to_have_count(0)


def test_it_does_not_come_back_with_a_reload(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    place_one_card(page)
    expect(page.locator(JOY)).to_have_count(1)
    page.reload()
    expect(page.locator("h1")).to_have_text("Godt at se dig, Amina")
    expect(page.locator(JOY)).to_have_count(0)


def test_it_is_there_without_script(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, java_script_enabled=False)
    page.goto("/jobvaerdier/sorter")
    page.get_by_role("button", name="Meget vigtigt").click()
    expect(page.locator(JOY)).to_contain_text("Nyt mærke: Første skridt")
    expect(page.locator(".sorter .steps")).to_have_text("Kort 2 af 36")


def test_it_is_still_where_the_device_asks_for_it(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, reduced_motion="reduce")
    place_one_card(page)
    assert animation(page) == "none"


def test_it_is_still_where_she_asks_for_it(live_server: LiveServer, people: Cast, page_as: PageAs) -> None:
    with live_server.store():
        db.session.get_one(Person, people.amina.id).calm = True
    page = page_as(people.amina)
    place_one_card(page)
    assert animation(page) == "none"


def test_it_moves_for_less_than_a_second_otherwise(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    place_one_card(page)
    assert animation(page) == "come-up"
    assert page.locator(f"{JOY} img").evaluate("one => getComputedStyle(one).animationDuration") == "0.5s"


def animation(page: Page) -> str:
    """How the picture moves."""
    return str(page.locator(f"{JOY} img").evaluate("one => getComputedStyle(one).animationName"))
