"""What she finds out about herself, by keyboard alone on a phone, from a tool's first page to its first star."""

import pytest
from playwright.sync_api import expect

from jobunivers import db
from tests.browser import begun
from tests.browser.conftest import PageAs
from tests.browser.keyboard import at_first_page, expect_first_star, main_button
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser


def test_she_tells_of_her_week_and_changes_an_answer(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/udvikling/")
    keys.follow(".mission a[href='/udvikling/hverdag']")
    keys.choose("up_in_time")
    keys.choose("planned_days", 2)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#planned_days-3")).to_be_checked()
    keys.choose("done_chores")
    keys.choose("kept_agreements", 5)
    keys.follow(main_button("svar"))
    keys.follow(".back")
    expect_first_star(page, "/udvikling/hverdag")


def test_she_answers_the_last_of_the_first_statements_in_arabic(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.strengths(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/styrker/", "ar")
    keys.follow(".mission a[href='/styrker/svar']")
    for name in page.locator(".answers input[value='5']").evaluate_all("all => all.map(one => one.name)"):
        keys.choose(name, 2)
    keys.follow(main_button("svar"))
    keys.follow("main a.alone[href*='nr=4']")
    keys.to(".answers input")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".answers input:checked").first).to_have_attribute("value", "5")
    keys.follow(main_button("svar"))
    keys.follow(".back")
    expect_first_star(page, "/styrker/svar")


def test_she_measures_the_last_two_and_takes_one_back(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.progression(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/progression/")
    keys.follow(".mission a[href='/progression/nu']")
    keys.choose("now", 3)
    keys.follow(main_button("nu"))
    keys.follow("main a.alone[href*='nr=11']")
    keys.to("[name='now']")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#now-4")).to_be_checked()
    keys.follow(main_button("nu"))
    keys.choose("now", 6)
    keys.follow(main_button("nu"))
    keys.follow(".back")
    expect_first_star(page, "/progression/nu")
