"""What makes it easier to write and to sort: starters, keys, drag and swipe, and a focus that is never lost."""

import pytest
from playwright.sync_api import Page, expect

from jobunivers import db
from jobunivers.tools.values import operations
from jobunivers.tools.values.models import VERY
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.browser.writing import WHY, begin, expect_state, write
from tests.conftest import Cast

pytestmark = pytest.mark.browser
STEP = ".sorter .steps"


@pytest.fixture
def sorting(people: Cast, page_as: PageAs) -> Page:
    """Amina's phone with the first card on it."""
    page = page_as(people.amina)
    page.goto("/jobvaerdier/sorter")
    return page


def test_a_starter_is_put_where_the_cursor_was_and_saved(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    writing = begin(live_server, people.amina)
    page = page_as(people.amina)
    page.goto(writing.address)
    page.locator(".starters summary").first.click()
    starter = page.locator("[data-starter]").first
    words = (starter.get_attribute("data-starter") or "").removesuffix("…").strip()
    starter.click()
    assert page.evaluate("document.activeElement.id") == "why"
    page.keyboard.type("ingen råber.")
    expect(page.locator(WHY)).to_have_value(f"Ro. {words} ingen råber.")
    expect_state(page, "saved")
    assert writing.kept.why == f"Ro. {words} ingen råber."


def test_keys_put_the_card_into_a_pile_and_the_next_one_is_said(sorting: Page) -> None:
    sorting.locator("[data-pile='2']").focus()
    sorting.keyboard.press("1")
    expect(sorting.locator(STEP)).to_have_text("Kort 2 af 36")
    assert sorting.evaluate("document.activeElement !== document.body")
    name = sorting.locator(".value-name").inner_text()
    assert name in (sorting.locator("body > .only-heard[role=status]").text_content() or "")


def test_arrows_go_from_pile_to_pile_and_enter_chooses(sorting: Page) -> None:
    sorting.locator("[data-pile='1']").focus()
    sorting.keyboard.press("ArrowRight")
    assert sorting.evaluate("document.activeElement.dataset.pile") == "2"
    sorting.keyboard.press("Enter")
    expect(sorting.locator("[data-pile='2'] span")).to_have_text("1 kort")


def test_digits_typed_elsewhere_sort_nothing(sorting: Page) -> None:
    sorting.keyboard.press("1")
    sorting.wait_for_timeout(200)
    expect(sorting.locator(STEP)).to_have_text("Kort 1 af 36")


def test_the_card_can_be_dragged_onto_a_pile(sorting: Page) -> None:
    x, y = middle(sorting, "[data-pile='3']")
    sorting.mouse.move(*middle(sorting, ".value-name"))
    sorting.mouse.down()
    sorting.mouse.move(x, y, steps=4)
    assert sorting.locator("[data-pile='3'].is-over").count() == 1
    sorting.mouse.up()
    expect(sorting.locator("[data-pile='3'] span")).to_have_text("1 kort")


def test_a_swipe_back_is_the_last_pile_and_a_small_slip_is_nothing(sorting: Page) -> None:
    drag(sorting, -30)
    sorting.wait_for_timeout(400)
    expect(sorting.locator(STEP)).to_have_text("Kort 1 af 36")
    drag(sorting, -140)
    expect(sorting.locator("[data-pile='4'] span")).to_have_text("1 kort")


def test_the_last_card_leaves_the_focus_in_the_sorter(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        game = operations.start_game(citizen_id=people.amina.id)
        for card in operations.cards()[1:]:
            operations.place(game=game, card=card["key"], pile=VERY)
        db.session.commit()
    page = page_as(people.amina)
    page.goto("/jobvaerdier/sorter")
    page.locator("[data-pile='1']").press("1")
    expect(page.locator(".sorter .lead")).to_be_visible()
    assert page.evaluate("document.querySelector('.sorter').contains(document.activeElement)")


def test_escape_folds_what_is_open_and_keeps_the_focus(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.amina)
    page.goto(begin(live_server, people.amina).address)
    page.locator(".starters summary").first.click()
    page.locator("[data-starter]").first.focus()
    page.keyboard.press("Escape")
    assert page.locator("details[open]").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_words_not_saved_yet_survive_when_another_part_of_the_page_is_changed(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.amina)
    page.goto(begin(live_server, people.amina).address)
    write(page, " Jeg sover godt.")
    page.evaluate(
        "htmx.ajax('GET', location.href, {target: '#answers', select: '#answers', swap: 'outerHTML'})"
    )
    page.wait_for_timeout(400)
    expect(page.locator(WHY)).to_have_value("Ro. Jeg sover godt.")
    expect_state(page, "saved")


def drag(page: Page, by: int) -> None:
    """Take the card at its name, move it sideways, and let go."""
    x, y = middle(page, ".value-name")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by, y, steps=4)
    page.mouse.up()


def middle(page: Page, selector: str) -> tuple[float, float]:
    """Where an element is on the screen."""
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_page_that_asks_once_more_opens_where_it_asks(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    page.goto("/samtale/svar")
    page.locator("form:has(#question) .button[type='submit']").click()
    expect(page.locator("#question")).to_be_focused()
    expect(page.locator("#question-error")).to_be_in_viewport()
