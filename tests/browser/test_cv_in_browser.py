"""The CV in a real browser: suggestions while typing, the CV as it looks after each change, and no script at all."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAs
from tests.conftest import Cast

pytestmark = pytest.mark.browser


def test_titles_are_suggested_while_she_types_and_one_tap_writes_the_line(
    people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.amina)
    page.goto("/cv/job")
    page.get_by_label("Hvad hed dit job?").press_sequentially("køkkenmed")
    page.get_by_role("button", name="Køkkenmedhjælper").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Køkkenmedhjælper")


def test_the_cv_follows_each_tick_and_the_focus_stays(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    write_two_jobs(page)
    begin(page)
    page.get_by_role("checkbox", name="Bager").check()
    expect(page.locator("#preview")).to_contain_text("Bager")
    expect(page.locator("#preview")).not_to_contain_text("Kok")
    expect(page.get_by_role("checkbox", name="Bager")).to_be_focused()


def test_headings_change_language_at_once_and_the_words_stay(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    write_two_jobs(page)
    begin(page)
    page.get_by_role("checkbox", name="Bager").check()
    expect(page.locator("#preview")).to_contain_text("Bager")
    page.goto(page.url.replace("vaelg", "udseende"))
    page.get_by_role("radio", name="Engelsk").check()
    expect(page.locator("#preview")).to_contain_text("Work experience")
    expect(page.locator("#preview")).to_contain_text("Bager")


def test_her_words_about_herself_show_on_the_cv_as_they_are_saved(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    write_two_jobs(page)
    begin(page)
    page.goto(page.url.replace("vaelg", "om-mig"))
    page.get_by_label("Kort om mig til det her job").press_sequentially("Jeg bager gerne.")
    expect(page.locator("#preview")).to_contain_text("Jeg bager gerne.")
    expect(page.locator("#save-state")).to_contain_text("Gemt kl.")


def test_a_field_is_copied_by_one_tap(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, permissions=["clipboard-read", "clipboard-write"])
    write_two_jobs(page)
    page.goto("/cv/jobnet")
    page.locator("#felt-jobs").get_by_role("button", name="Kopiér").click()
    expect(page.locator("#felt-jobs")).to_contain_text("Kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == "Kok\n\nBager"


def test_the_whole_way_to_a_cv_works_without_script(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, java_script_enabled=False)
    write_two_jobs(page)
    begin(page)
    page.get_by_role("checkbox", name="Kok").check()
    page.get_by_role("button", name="Vis ændringen").click()
    expect(page.locator("#preview")).to_contain_text("Kok")
    page.get_by_role("button", name="Næste: kort om mig").click()
    page.get_by_label("Kort om mig til det her job").fill("Jeg er rolig.")
    page.get_by_role("button", name="Næste: udseende").click()
    expect(page.locator("#preview")).to_contain_text("Jeg er rolig.")


def write_two_jobs(page: Page) -> None:
    """Two lines, each by its name alone."""
    for name in ("Kok", "Bager"):
        page.goto("/cv/job")
        page.get_by_label("Hvad hed dit job?").fill(name)
        page.get_by_role("button", name="Tilføj", exact=True).click()
        page.wait_for_url(re.compile("/cv/linje/"))


def begin(page: Page) -> None:
    """A CV for a job, at the step where lines are chosen."""
    page.goto("/cv/til-job")
    page.get_by_label("Hvad skal dit nye CV hedde?").fill("Til Birken")
    page.get_by_role("button", name="Begynd").click()
    page.wait_for_url(re.compile(r"/cv/til-job/\d+$"))
    page.goto(f"{page.url}/vaelg")
