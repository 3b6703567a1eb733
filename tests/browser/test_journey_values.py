"""The card game from the map to the first star, by keyboard alone on a phone; in Arabic too; and without script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, expect_stars, main_button, to_the_map, to_the_mission
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}
SEVEN = 7


def play(page: Page) -> None:
    """Sort eight cards, choose seven, say why of the first, and go back to the map."""
    keys = Keyboard(page)
    page.goto("/")
    to_the_mission(keys, "/jobvaerdier/", "/jobvaerdier/sorter")
    keys.to("[data-pile='1']")
    sort(page, SEVEN + 1)
    keys.follow(".back")
    keys.follow(".mission a[href='/jobvaerdier/vaelg']")
    for number in range(1, SEVEN + 1):
        keys.press(".choose-card[aria-pressed='false']")
        expect(page.locator(".choose-card[aria-pressed='true']")).to_have_count(number)
        keys.is_somewhere()
    keys.follow("#chooser .button-main")
    keys.write("#why", "Jeg sover godt, når der er ro.")
    keys.write("#looks_like", "Ingen råber.")
    keys.follow(main_button("hvorfor"))
    expect(page.locator(".steps")).to_contain_text("2")
    to_the_map(keys)


def sort(page: Page, cards: int) -> None:
    """Press 1 for each card: very important."""
    for _ in range(cards):
        card = page.locator(".value-card").get_attribute("data-card") or ""
        page.keyboard.press("1")
        expect(page.locator(".value-card")).not_to_have_attribute("data-card", card)
        Keyboard(page).is_somewhere()


def test_she_plays_with_the_keys_alone(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, **PHONE)
    play(page)
    expect_stars(page, "/jobvaerdier/", 1)


def test_she_plays_in_arabic_with_the_danish_under_it(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.amina, **PHONE)
    read_arabic_and_danish(page)
    play(page)
    expect_stars(page, "/jobvaerdier/", 1)
    page.goto("/jobvaerdier/sorter")
    danish = page.locator(".value-name .two")
    expect(danish).to_have_attribute("lang", "da")
    before = danish.inner_text()
    Keyboard(page).to("[data-pile='1']")
    sort(page, 1)
    expect(danish).not_to_have_text(before)


def read_arabic_and_danish(page: Page) -> None:
    """Choose the language and the two-language view in the settings, by keyboard."""
    keys = Keyboard(page)
    page.goto("/indstillinger/")
    keys.to("[name='language']")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    keys.press("[name='two_languages']", "Space")
    keys.follow(main_button("indstillinger"))
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_without_script_the_same_buttons_sort_the_cards(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, java_script_enabled=False, **PHONE)
    page.goto("/jobvaerdier/sorter")
    for number in (2, 3):
        page.get_by_role("button", name="Meget vigtigt").click()
        expect(page.locator(".steps")).to_have_text(f"Kort {number} af 36")
    page.get_by_role("button", name="Fortryd sidste kort").click()
    expect(page.locator(".steps")).to_have_text("Kort 2 af 36")
