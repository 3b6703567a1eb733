"""Three ways to a job, one goal and the steps to it, by keyboard alone on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, expect_stars, main_button, to_the_map, to_the_mission
from tests.conftest import Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}
LETTERS = {
    "#s": "Jeg vil have et job som kok.",
    "#m": "Jeg har skrevet under på 30 timer.",
    "#a": "Min mand henter børnene.",
    "#r": "Plejehjem søger kokke.",
}
DAYS = ("1.6.2027", "1.5.2027", "1.4.2027", "1.3.2027")


def test_she_finds_three_ways_sets_a_goal_and_builds_the_stairs(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, **PHONE)
    keys = Keyboard(page)
    page.goto("/")
    to_the_mission(keys, "/smart/", "/smart/brancher")
    for branch in ("Køkken", "Oplæring", "Bageri"):
        keys.write("main form [name='branch']", branch)
        keys.follow(main_button("brancher"))
    for row, percent in (("professional", "50"), ("personal", "30"), ("interests", "20")):
        keys.write(f"[name*='{row}']", percent)
    keys.follow(main_button("fokus"))
    to_the_mission(keys, "/smart/", "/smart/maal")
    keys.follow(".card-link[href*='professional']")
    for field, words in LETTERS.items():
        keys.write(field, words)
        keys.follow(main_button("maal"))
    keys.write("#reach_on", "1.9.2027")
    keys.follow(main_button("maal"))
    to_the_mission(keys, "/smart/", "/smart/trappe")
    keys.follow("main a.button-main")
    for day in DAYS:
        keys.write("#text", "Jeg har ringet til et køkken.")
        keys.write("#due_on", day)
        keys.follow(main_button("trappe"))
    expect(page.locator(".stairs > li")).to_have_count(5)
    to_the_map(keys)
    expect_stars(page, "/smart/", 2)
