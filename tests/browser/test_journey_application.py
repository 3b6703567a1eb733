"""An application from the ad to the letter box, by keyboard alone on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, expect_stars, main_button, to_the_map
from tests.conftest import Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}
AD = """Kok til Plejehjemmet Solbakken

Du skal
lave varm mad fra bunden
bestille varer
holde et rent køkken

Vi ser gerne, at du har hygiejnebevis og kan lide at arbejde på et hold.
Skriv til os senest den 1. marts.
"""
PARTS = (
    "Jeg søger jobbet som kok.",
    "Jeg elsker at lave mad.",
    "Jeg har lavet mad til 200 børn.",
    "Ring til mig.",
)


def test_she_reads_an_ad_writes_a_letter_and_sends_it(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, **PHONE)
    keys = Keyboard(page)
    page.goto("/")
    keys.follow(".planet[href='/ansoegning/']")
    keys.follow("main a[href='/ansoegning/ny']")
    keys.follow(".kind[value='ad']")
    keys.to("#ad")
    page.keyboard.insert_text(AD)
    keys.follow(main_button("annonce"))
    expect(page.locator("#asked .choose-card[aria-pressed='true']").first).to_be_visible()
    keys.press("#asked .choose-card[aria-pressed='true']")
    keys.press("#asked .choose-card[aria-pressed='false']")
    expect(page.locator("#asked .choose-card[aria-pressed='true']").first).to_be_visible()
    keys.is_somewhere()
    keys.follow("main a.button-main")
    keys.write("#matters_most", "De vil have mad fra bunden.")
    keys.follow(main_button("vigtigst"))
    keys.follow(main_button("om-jobbet"))
    write_the_letter(keys)
    expect(page.locator("#letter")).to_contain_text(PARTS[2])
    keys.follow("main a.button-main[href$='/send']")
    keys.follow(main_button("send"))
    keys.follow(main_button("sendt"))
    to_the_map(keys)
    expect_stars(page, "/ansoegning/", 3)


def write_the_letter(keys: Keyboard) -> None:
    """From part to part until the letter is shown."""
    page, words = keys.page, iter(PARTS)
    to_the_map(keys)
    keys.follow(".planet[href='/ansoegning/']")
    keys.follow(".card-link[href^='/ansoegning/']")
    keys.follow(".mission a[href$='/skriv']")
    while "/skriv/" in page.url:
        if page.locator("#part-form textarea").count():
            keys.write("#part-form textarea", next(words, "Jeg glæder mig."))
        keys.follow(main_button("skriv"))
