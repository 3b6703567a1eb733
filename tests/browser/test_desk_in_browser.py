"""Karen at her desk in a real browser: keys, search, focus that is never lost, a marked text that is the quote."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from jobunivers import db
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.conftest import Cast
from tests.consultant.conftest import play

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 800}
ROWS = ".caseload tbody tr"
Opened = Callable[..., Page]


@pytest.fixture
def karens(page_as: PageAs, demo_server: LiveServer, demo_person: Callable[[str], Person]) -> Opened:
    """Opens a window of Karen's at an address of the desk."""

    def window(address: str = "/konsulent/?koe=alle&orden=navn", **options: object) -> Page:
        page = page_as(demo_person("karen"), server=demo_server, **{"viewport": WIDE, **options})
        page.goto(address)
        return page

    return window


def focused(page: Page) -> str:
    """The text of what has the focus."""
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_j_and_k_walk_the_list_and_enter_shows_who_it_is(karens: Opened) -> None:
    page = karens()
    for key in "jjk":
        page.keyboard.press(key)
    page.keyboard.press("j")
    name = focused(page).removeprefix("Nyt: ")
    page.keyboard.press("Enter")
    expect(page.locator("#citizen-title")).to_have_text(name)
    expect(page.locator("tr[aria-current]")).to_contain_text(name)
    assert name in focused(page)


def test_slash_searches_while_she_types_keeps_the_words_and_enter_goes_on_to_who_was_found(
    karens: Opened,
) -> None:
    page = karens()
    page.keyboard.press("/")
    page.keyboard.type("øst", delay=50)
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator("#soeg")).to_be_focused()
    expect(page.locator("#soeg")).to_have_value("øst")
    page.keyboard.press("Enter")
    expect(page.locator(f"{ROWS} .card-link")).to_be_focused()


def test_letters_in_the_search_field_are_only_letters(karens: Opened) -> None:
    page = karens()
    page.locator("#soeg").click()
    page.keyboard.type("jk?/")
    expect(page.locator("#soeg")).to_have_value("jk?/")
    expect(page.locator("#keys")).not_to_be_visible()


def test_the_help_opens_and_the_keys_can_be_turned_off(karens: Opened) -> None:
    page = karens()
    page.keyboard.press("?")
    page.get_by_role("button", name="Slå tasterne fra").click()
    page.wait_for_url("**/konsulent/**")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")


def test_on_a_phone_the_citizen_takes_the_screen_and_the_focus(karens: Opened) -> None:
    page = karens(viewport={"width": 360, "height": 740})
    page.locator(".caseload .card-link").nth(3).click()
    expect(page.locator("#citizen-title")).to_be_focused()
    expect(page.locator(".desk-list")).not_to_be_visible()
    page.go_back()
    expect(page.locator(".desk-list")).to_be_visible()


def test_a_marked_text_becomes_the_quote(karens: Opened, demo_person: Callable[[str], Person]) -> None:
    page = karens(f"/konsulent/borger/{demo_person('amina').id}")
    page.get_by_role("link", name="Spil 1").click()
    own = page.locator(".own-work [data-own]").nth(2)
    own.click(click_count=3)
    expect(page.get_by_label("Sted i teksten")).to_have_value((own.text_content() or "").strip())
    page.locator(".own-work h3").first.click(click_count=3)
    expect(page.get_by_label("Sted i teksten")).to_have_value((own.text_content() or "").strip())


def test_what_is_closed_goes_off_the_open_page_and_what_she_wrote_stays(
    page_as: PageAs, people: Cast, live_server: LiveServer
) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        game = play(people.amina.id, "Mad er omsorg.")
        sharing.choose(citizen_id=people.amina.id, tool="values", shared=True)
    page = page_as(people.bo, viewport=WIDE)
    page.goto(f"/konsulent/borger/{people.amina.id}/values/{game}")
    expect(page.locator(".own-work")).to_contain_text("Mad er omsorg.")
    page.get_by_label("Din feedback").fill("Det er en stærk sætning.")
    with live_server.store(), db.tenant(people.amina.organisation_id):
        sharing.choose(citizen_id=people.amina.id, tool="values", shared=False)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(".own-work")).to_contain_text("deler det ikke lige nu")
    expect(page.locator("main")).not_to_contain_text("Mad er omsorg.")
    expect(page.get_by_label("Din feedback")).to_have_value("Det er en stærk sætning.")
    page.get_by_role("button", name="Send feedback").click()
    expect(page.locator(".kept-text")).to_have_text(["Det er en stærk sætning."])


def test_without_script_everything_is_a_link_or_a_form(karens: Opened) -> None:
    page = karens(java_script_enabled=False)
    page.get_by_label("Navn").fill("hadd")
    page.get_by_role("button", name="Vis").click()
    page.locator(".caseload .card-link").click()
    assert page.locator("#citizen-title").text_content() == "Amina Haddad"
    page.get_by_role("link", name="Åbn borgerens side").click()
    assert page.locator("h1").text_content() == "Amina Haddad"


def test_on_a_phone_the_bar_is_one_line_and_the_rest_is_in_a_menu_without_script(karens: Opened) -> None:
    page = karens("/konsulent/", viewport={"width": 320, "height": 640}, java_script_enabled=False)
    bar = page.locator("header.bar").bounding_box()
    assert bar is not None
    assert bar["height"] < 64
    page.locator(".bar-menu summary").click()
    page.get_by_role("link", name="Indstillinger").click()
    page.locator(".bar-menu summary").focus()
    page.keyboard.press("Enter")
    page.locator(".bar-menu").get_by_role("button", name="Log ud").click()
    assert page.goto("/konsulent/").status == 401  # type: ignore[union-attr]


def test_escape_closes_the_menu_and_the_focus_stays_on_it(karens: Opened) -> None:
    page = karens("/konsulent/")
    page.locator(".bar-menu summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".bar-menu ul")).not_to_be_visible()
    assert focused(page) == "Karen"
