"""Her plans, by keyboard alone on a phone, from a tool's first page to its first star."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import at_first_page, expect_first_star, main_button
from tests.conftest import Cast

pytestmark = pytest.mark.browser
IN_THE_WAY = ("Jeg har ingen bil.", "Mit danske er nyt.", "Jeg sover dårligt.")


def test_she_finds_her_wish_job_in_arabic_and_corrects_its_name(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/abc/", "ar")
    keys.follow(".mission a[href='/abc/a']")
    keys.write("#jobs", "Kock")
    keys.follow(main_button("job"))
    keys.follow(".back")
    keys.write("#jobs", "Kok")
    keys.follow(main_button("job"))
    keys.write("#places", "Plejehjem i Havnby")
    keys.follow(main_button("steder"))
    keys.write("#demands_education", "Hygiejnebevis")
    keys.write("#demands_experience", "Et år i et køkken")
    keys.follow(main_button("krav"))
    keys.follow("main a.button-main")
    keys.write("#mine", "Jeg ringer til Solbakken.")
    keys.follow(main_button("hvem"))
    expect(page.locator(".abc-titles li")).to_have_text(["Kok"])
    keys.follow(".back")
    expect_first_star(page, "/abc/a")


def test_she_lays_three_cards_and_moves_the_last_to_the_top(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    keys = at_first_page(page, "/fremtid/")
    keys.follow(".mission a[href='/fremtid/i-vejen']")
    for number, words in enumerate(IN_THE_WAY, 1):
        keys.write("#text", words)
        keys.follow("form[action$='i-vejen'] .button[type='submit']")
        expect(page.locator(".future-name")).to_have_count(number)
    keys.to(".future-card:last-child [value='-1']")
    for place in (1, 0):
        page.keyboard.press("Enter")
        expect(page.locator(".future-name").nth(place)).to_have_text(IN_THE_WAY[2])
        keys.is_somewhere()
    keys.follow(".back")
    expect_first_star(page, "/fremtid/i-vejen")
