"""Her search for a job, by keyboard alone on a phone, from a tool's first page to its first star."""

import pytest
from playwright.sync_api import expect

from jobunivers import db
from tests.browser import begun
from tests.browser.conftest import PageAs
from tests.browser.keyboard import at_first_page, expect_first_star, main_button
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
JOBS = ("Kok på Solbakken", "Café Havnen", "Skolens køkken")


def test_she_picks_questions_for_a_call_in_arabic_and_puts_one_back(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/opkald/", "ar")
    keys.follow(".mission a[href='/opkald/spoergsmaal']")
    keys.write("#company", "Plejehjemmet Solbakken")
    keys.follow(main_button("ny"))
    picked = page.locator("[data-picked]")
    for number in (1, 2, 3):
        keys.press("#bank button[name='pick']")
        expect(picked).to_have_count(number)
        keys.is_somewhere()
    page.keyboard.press("Enter")
    expect(picked).to_have_count(2)
    keys.press("#bank button[name='pick']")
    expect(picked).to_have_count(3)
    keys.follow("main a.button-main")
    keys.follow(".back")
    keys.follow(".back")
    expect_first_star(page, "/opkald/spoergsmaal")


def test_she_answers_what_they_will_ask_and_skips_one(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.interview(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/samtale/")
    keys.follow(".mission a[href='/samtale/svar']")
    keys.follow("main a.button-main")
    keys.follow(main_button("svar"))
    keys.follow("main a.alone[href$='/5']")
    keys.write("#text", "Jeg er stolt af mit brød.")
    keys.follow(main_button("svar"))
    keys.follow(".back")
    keys.follow(".back")
    expect_first_star(page, "/samtale/svar")


def test_she_writes_three_jobs_down_in_arabic_and_moves_one_back(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/joblog/", "ar")
    keys.follow(".mission a[href='/joblog/nyt']")
    for title in JOBS:
        keys.write("#title", title)
        keys.follow(main_button("nyt"))
        keys.follow("main a.alone[href='/joblog/nyt']")
    keys.follow("main a.alone[href='/joblog/tavle']")
    for column, number in (("called", 1), ("idea", 3)):
        keys.press(".board-item:first-child .move-to summary")
        keys.follow(f".move-to[open] [value='{column}']")
        expect(page.locator(f"#board-{column} .board-item")).to_have_count(number)
    keys.follow(".back")
    expect_first_star(page, "/joblog/nyt")


def test_she_says_what_she_has_done_and_takes_an_answer_down(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/status/")
    keys.follow(".mission a[href='/status/gjort']")
    for item in ("network", "advertised", "unsolicited"):
        keys.choose(item, 2)
    keys.choose("phoned")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#phoned-4")).to_be_checked()
    for item in ("visited", "internship"):
        keys.choose(item, 5)
    keys.follow(main_button("svar"))
    keys.follow(".back")
    expect_first_star(page, "/status/gjort")
