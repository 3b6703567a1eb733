"""A day filled on the clock itself, by a finger: a treat on top of the buttons and the list."""

import math

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAs
from tests.conftest import Cast

pytestmark = pytest.mark.browser


def at(page: Page, hour: int) -> tuple[float, float]:
    """The middle of an hour on the clock."""
    box = page.locator("#clock").bounding_box()
    assert box
    turn, scale = math.radians(15 * hour + 7.5), box["width"] / 340
    across, down = 170 + 116 * math.sin(turn), 170 - 116 * math.cos(turn)
    return box["x"] + scale * across, box["y"] + scale * down


def test_she_paints_hours_on_the_clock_and_takes_one_out_again(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    page.goto("/tid/nu")
    page.locator("input[name=what][value=job]").check(force=True)
    page.locator("#clock").scroll_into_view_if_needed()
    page.mouse.move(*at(page, 8))
    page.mouse.down()
    for hour in (9, 10, 11):
        page.mouse.move(*at(page, hour))
    page.mouse.up()
    page.mouse.click(*at(page, 9))
    expect(page.locator("#hour-11")).to_contain_text("Job og praktik")
    expect(page.locator("#save-state")).to_contain_text("Gemt kl.")
    expect(page.locator("#day-told")).to_contain_text("3 af 24 timer")
    page.reload()
    filled = page.locator("#clock .wedge[fill='url(#surface-5)']")
    assert [one.get_attribute("data-hour") for one in filled.all()] == ["8", "10", "11"]
