"""Four answers become one pitch, by keyboard alone on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, expect_stars, main_button, to_the_map, to_the_mission
from tests.conftest import Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}
ANSWERS = {
    "#who": "Jeg hedder Amina og er kok.",
    "#passion": "Jeg elsker at bage brød.",
    "#can": "Jeg kan lave mad til mange.",
    "#contribute": "Hos jer vil jeg give ro i køkkenet.",
}


def test_she_answers_and_puts_the_answers_together(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, **PHONE)
    keys = Keyboard(page)
    page.goto("/")
    to_the_mission(keys, "/elevatortale/", "/elevatortale/svar")
    for field, words in ANSWERS.items():
        keys.write(field, words)
        keys.follow(main_button("svar"))
    expect(page.locator("#whole")).to_have_value(" ".join(ANSWERS.values()))
    keys.to("#whole")
    page.keyboard.press("Control+End")
    page.keyboard.type(" Ring til mig.")
    keys.follow(main_button("saml"))
    to_the_map(keys)
    expect_stars(page, "/elevatortale/", 2)
