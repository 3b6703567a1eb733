"""What fills her everyday life, by keyboard alone on a phone, from a tool's first page to its first star."""

import re

import pytest
from playwright.sync_api import expect

from jobunivers import db
from tests.browser import begun
from tests.browser.conftest import PageAs
from tests.browser.keyboard import at_first_page, expect_first_star, main_button
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
NOTES = ("Søvn", "Penge", "Bussen")


def test_she_empties_her_head_in_arabic_and_sorts_with_one_taken_back(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/krukke/", "ar")
    keys.follow(".mission a[href='/krukke/sedler']")
    for number, words in enumerate(NOTES, 1):
        keys.write("#text", words)
        keys.follow(main_button("sedler"))
        expect(page.locator(".jar-paper")).to_have_count(number)
    keys.follow("main a.button[href='/krukke/sorter']")
    keys.press("[data-pile='1']")
    expect(page.locator("#seddel")).to_have_text(NOTES[1])
    keys.is_somewhere()
    keys.press("[data-sorter] .row .button-text")
    expect(page.locator("#seddel")).to_have_text(NOTES[0])
    keys.follow(".back")
    expect_first_star(page, "/krukke/sedler")


def test_she_tells_what_she_can_and_mends_a_word(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.resources_told(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/ressourcer/")
    keys.follow(".mission a[href='/ressourcer/kompetencer']")
    keys.follow("main a.button-main")
    keys.write("#text", "Hygiejnekursus")
    keys.follow(main_button("kompetencer"))
    keys.follow("main a.alone[href$='/3']")
    keys.to("#text")
    page.keyboard.press("End")
    page.keyboard.type(" i 2019")
    keys.follow(main_button("kompetencer"))
    keys.write("#text", "Jeg kan skære, bage og rette an.")
    keys.follow(main_button("kompetencer"))
    keys.follow("main a.alone[href$='kompetencer']")
    expect(page.locator(".card [data-own]").nth(2)).to_have_text("Hygiejnekursus i 2019")
    keys.follow(".back")
    expect_first_star(page, "/ressourcer/kompetencer")


def test_she_finds_a_pause_in_arabic_after_one_that_is_not_for_her(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/mestring/", "ar")
    keys.follow(".mission a[href='/mestring/pauser']")
    keys.follow(".card-link[href$='square']")
    keys.follow("#tried [value='0']")
    keys.follow(".card-link[href$='breath']")
    keys.follow("#tried [value='1']")
    keys.follow(".back")
    expect_first_star(page, "/mestring/pauser")


def test_she_fills_a_day_in_arabic_and_takes_an_hour_out_again(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.time(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/tid/", "ar")
    keys.follow(".mission a[href='/tid/nu']")
    keys.to("[name='what']")
    page.keyboard.press("ArrowDown")
    keys.to("#hour-0")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    evening, late = page.locator("#hour-18 rect"), page.locator("#hour-19 rect")
    page.keyboard.press("Enter")
    expect(evening).to_have_attribute("fill", re.compile("surface"))
    page.keyboard.press("ArrowLeft")
    for is_filled in (True, False):
        page.keyboard.press("Enter")
        expect(late).to_have_attribute("fill", re.compile("surface")) if is_filled else expect(
            late
        ).not_to_have_attribute("fill", re.compile("surface"))
    keys.follow("[name='paint'][value='rest']")
    keys.follow(".back")
    expect_first_star(page, "/tid/nu")


def test_she_says_who_does_what_and_takes_a_tick_away(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        begun.home(people.amina.id)
    page = page_as(people.amina)
    keys = at_first_page(page, "/hjem/")
    keys.follow(".mission a[href='/hjem/opgaver']")
    boxes = page.locator("main input[type='checkbox']")
    keys.press("main input[value='me']", "Space")
    keys.press("main input[value='partner']", "Space")
    page.keyboard.press("Space")
    expect(boxes.nth(0)).to_be_checked()
    expect(boxes.nth(1)).not_to_be_checked()
    keys.follow("[name='rest']")
    keys.follow(".back")
    expect_first_star(page, "/hjem/opgaver")
