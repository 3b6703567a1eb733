"""A job, a school and a competence into the CV, by keyboard alone on a phone; and a job without script."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, expect_stars, main_button, to_the_map, to_the_mission
from tests.conftest import Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}


def test_she_tells_of_a_job_a_school_and_what_she_is_good_at(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, **PHONE)
    keys = Keyboard(page)
    page.goto("/")
    to_the_mission(keys, "/cv/", "/cv/job")
    keys.write("#title-jobs", "Kok")
    keys.send()
    keys.write("#place", "Skolen i Havnby")
    keys.write("#began", "2019")
    keys.write("#ended", "nu")
    keys.write("#text", "Jeg laver mad til 200 børn.")
    keys.follow(main_button("linje"))
    expect(page.locator(".cv-line")).to_contain_text("Kok")
    keys.follow(".button-main[href='/cv/skole']")
    keys.write("#title-education", "Kokkeskole")
    keys.send()
    keys.follow(main_button("linje"))
    expect(page.locator(".cv-line")).to_contain_text("Kokkeskole")
    to_the_mission(keys, "/cv/", "/cv/god-til")
    keys.write("#title-competences", "Holde orden")
    keys.send()
    keys.write("#proof", "Køkkenet får altid en glad smiley.")
    keys.follow(main_button("linje"))
    expect(page.locator(".cv-line")).to_contain_text("Holde orden")
    to_the_map(keys)
    expect_stars(page, "/cv/", 1)


def test_without_script_a_job_is_saved_by_a_plain_button(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, java_script_enabled=False, **PHONE)
    page.goto("/cv/job")
    page.locator("#title-jobs").fill("Kok")
    page.get_by_role("button", name="Tilføj").click()
    page.locator("#text").fill("Jeg laver mad til 200 børn.")
    page.get_by_role("button", name="Færdig").click()
    page.goto("/cv/job")
    page.locator(".cv-line-link").click()
    expect(page.locator("#text")).to_have_value("Jeg laver mad til 200 børn.")
