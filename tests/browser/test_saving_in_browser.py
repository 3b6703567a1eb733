"""Nothing typed is lost: two tabs, a dropped answer, an expired login, a reload, a killed server."""

import time

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer, wait_until
from tests.browser.writing import LOOKS_LIKE, WHY, Writing, begin, expect_state, save_now, write
from tests.conftest import PASSWORD, Cast

pytestmark = pytest.mark.browser
SAVES = "**/hvorfor/*"


@pytest.fixture
def writing(live_server: LiveServer, people: Cast) -> Writing:
    """Amina's value, with "Ro." written about it."""
    return begin(live_server, people.amina)


@pytest.fixture
def page(writing: Writing, people: Cast, page_as: PageAs) -> Page:
    """Amina's phone with the page open."""
    return opened(page_as(people.amina), writing)


def opened(page: Page, writing: Writing) -> Page:
    page.goto(writing.address)
    return page


def another_tab(page: Page, writing: Writing) -> Page:
    return opened(page.context.new_page(), writing)


def test_it_is_saved_within_a_second_and_a_half_of_the_last_key(page: Page, writing: Writing) -> None:
    write(page, " Jeg sover godt.")
    last_key = time.monotonic()
    wait_until(lambda: writing.kept.why == "Ro. Jeg sover godt.", 1.5, "not saved 1.5 s after the last key")
    assert time.monotonic() - last_key <= 1.5
    expect_state(page, "saved")
    assert page.locator("#save-state").inner_text().strip().startswith("Gemt kl. ")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_it_says_saved_only_when_the_server_has_answered(page: Page) -> None:
    held = hold_one_save(page)
    write(page, " Jeg sover godt.")
    wait_until(lambda: page.wait_for_timeout(30) or held, 3, "nothing was sent")
    expect_state(page, "saving")
    assert "Gemt" not in page.locator("#save-state").inner_text()
    held[0].continue_()
    expect_state(page, "saved")


def test_who_writes_on_and_on_is_saved_all_the_same(page: Page, writing: Writing) -> None:
    until = time.monotonic() + 2.6
    while time.monotonic() < until:
        page.locator(WHY).press("x")
        page.wait_for_timeout(150)
    assert writing.versions()[1:], "nothing was saved while she wrote"


def test_an_answer_lost_on_its_way_is_asked_for_again_and_saved_once(page: Page, writing: Writing) -> None:
    lose_one_answer(page)
    write(page, " Jeg sover godt.")
    expect_state(page, "waiting")
    assert "Ingen forbindelse" in page.locator("#save-state").inner_text()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect_state(page, "saved", seconds=1.5)
    assert writing.versions() == ["Ro.", "Ro. Jeg sover godt."]


def test_who_writes_on_after_a_lost_answer_has_no_conflict_with_herself(page: Page, writing: Writing) -> None:
    lose_one_answer(page)
    write(page, " Jeg sover godt.")
    expect_state(page, "waiting")
    write(page, " Og længe.")
    save_now(page)
    assert writing.kept.why == "Ro. Jeg sover godt. Og længe."
    assert not writing.lost()


def test_the_same_request_twice_is_saved_once(page: Page, writing: Writing) -> None:
    with page.expect_request(SAVES) as sent:
        write(page, " Jeg sover godt.")
    expect_state(page, "saved")
    headers = {"content-type": "application/x-www-form-urlencoded"}
    again = page.request.post(sent.value.url, data=sent.value.post_data, headers=headers, max_redirects=0)
    assert again.status == 303
    assert writing.versions() == ["Ro.", "Ro. Jeg sover godt."]


def test_two_tabs_in_two_fields_are_put_together(page: Page, writing: Writing) -> None:
    other = another_tab(page, writing)
    write(other, " Jeg sover godt.")
    save_now(other)
    write(page, "Vi siger godmorgen.", LOOKS_LIKE)
    expect_state(page, "saved")
    expect(page.locator(WHY)).to_have_value("Ro. Jeg sover godt.")
    assert (writing.kept.why, writing.kept.looks_like) == ("Ro. Jeg sover godt.", "Vi siger godmorgen.")


def test_two_tabs_in_one_field_show_both_texts_and_keep_the_one_she_chooses(
    page: Page, writing: Writing
) -> None:
    torn(page, writing)
    assert page.locator(".two-versions .kept-text").all_inner_texts() == ["Ro. Og fred.", "Ro. Og stilhed."]
    page.get_by_role("button", name="Brug den her").click()
    expect_state(page, "saved")
    assert writing.kept.why == "Ro. Og fred."
    assert "Ro. Og stilhed." in writing.versions()
    assert not page.locator("[data-two-versions]").count()


def test_two_tabs_in_one_field_keep_the_side_she_did_not_choose(page: Page, writing: Writing) -> None:
    torn(page, writing)
    write(page, " Mest fred.")
    page.get_by_role("button", name="Behold den gemte").click()
    expect(page.locator(WHY)).to_have_value("Ro. Og stilhed.")
    expect_state(page, "saved")
    assert writing.kept.why == "Ro. Og stilhed."
    assert writing.lost() == ["Ro. Og fred. Mest fred."]
    assert page.evaluate("document.activeElement.id") == "why"


def test_an_expired_login_keeps_the_text_until_she_is_in_again(
    page: Page, writing: Writing, live_server: LiveServer, people: Cast
) -> None:
    live_server.log_out_everywhere(people.amina)
    write(page, " Jeg sover godt.")
    expect_state(page, "login")
    with page.context.expect_page() as window:
        page.locator("form .save-near a").click()
    log_in(window.value, people.amina.email or "")
    expect(window.value.locator("h1")).to_have_text("Du er logget ind")
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect_state(page, "saved")
    assert writing.kept.why == "Ro. Jeg sover godt."


def test_her_text_is_not_saved_for_somebody_else_who_logs_in(
    page: Page, writing: Writing, live_server: LiveServer, people: Cast
) -> None:
    live_server.log_out_everywhere(people.amina)
    write(page, " Jeg sover godt.")
    expect_state(page, "login")
    page.context.add_cookies([live_server.cookie_of(people.carl)])
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect_state(page, "other")
    expect(page.locator(WHY)).to_have_value("Ro. Jeg sover godt.")
    page.context.add_cookies([live_server.cookie_of(people.amina)])
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect_state(page, "saved")
    assert writing.kept.why == "Ro. Jeg sover godt."


def test_a_reload_in_the_middle_of_a_sentence_costs_nothing(page: Page, writing: Writing) -> None:
    write(page, " Jeg sover go")
    page.reload()
    expect(page.locator(WHY)).to_have_value("Ro. Jeg sover go")
    write(page, "dt.")
    save_now(page)
    assert writing.kept.why == "Ro. Jeg sover godt."
    assert not writing.lost()


def test_a_link_in_the_middle_of_a_sentence_costs_nothing(page: Page, writing: Writing) -> None:
    write(page, " Jeg sover go")
    page.locator("a.back").click()
    page.wait_for_url("**/jobvaerdier/")
    wait_until(lambda: writing.kept.why == "Ro. Jeg sover go", 2, "what was written last is lost")


def test_who_leaves_with_words_that_cannot_be_saved_is_asked_first(page: Page) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.route(SAVES, lambda route: route.abort())
    write(page, " Jeg sover godt.")
    expect_state(page, "waiting")
    page.locator("a.back").click()
    wait_until(lambda: page.wait_for_timeout(30) or asked, 3, "nobody asked")
    assert asked == ["beforeunload"]
    expect(page.locator(WHY)).to_have_value("Ro. Jeg sover godt.")
    page.unroute_all()
    expect_state(page, "saved", seconds=9)


def test_a_server_that_cannot_save_just_now_is_asked_again(page: Page, writing: Writing) -> None:
    page.route(SAVES, lambda route: route.fulfill(status=503), times=1)
    write(page, " Jeg sover godt.")
    expect_state(page, "failed")
    assert "Din tekst står her stadig" in page.locator("#save-state").inner_text()
    expect_state(page, "saved")
    assert writing.kept.why == "Ro. Jeg sover godt."


def test_a_killed_server_costs_nothing_and_needs_no_reload(
    page: Page, writing: Writing, live_server: LiveServer
) -> None:
    live_server.kill()
    try:
        write(page, " Jeg sover godt.")
        expect_state(page, "waiting")
    finally:
        live_server.start()
    expect_state(page, "saved", seconds=8)
    assert writing.kept.why == "Ro. Jeg sover godt."


def test_next_waits_for_what_is_still_being_saved(page: Page, writing: Writing) -> None:
    held = hold_one_save(page)
    write(page, " Jeg sover godt.")
    wait_until(lambda: page.wait_for_timeout(30) or held, 3, "nothing was sent")
    write(page, " Og længe.")
    page.get_by_role("button", name="Næste").click()
    assert "hvorfor" in page.url
    held[0].continue_()
    page.wait_for_url("**/peger-paa")
    assert writing.kept.why == "Ro. Jeg sover godt. Og længe."
    assert not writing.lost()


def test_what_cannot_be_kept_is_said_at_the_field_and_the_focus_stays(page: Page, writing: Writing) -> None:
    write(page, "x" * 200)
    page.locator(WHY).evaluate(
        "field => { field.value = 'Ro. '.repeat(3000); field.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    write(page, "Vi siger godmorgen.", LOOKS_LIKE)
    expect_state(page, "check")
    expect(page.locator(WHY)).to_have_attribute("aria-invalid", "true")
    assert page.evaluate("document.activeElement.id") == "looks_like"
    assert page.locator(LOOKS_LIKE).input_value() == "Vi siger godmorgen."
    assert len(page.locator(WHY).input_value()) == 12_000
    page.locator(WHY).fill("Ro.")
    expect_state(page, "saved")
    assert writing.kept.looks_like == "Vi siger godmorgen."
    expect(page.locator("form .error")).to_have_count(0)
    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_without_javascript_gem_saves_and_goes_on(writing: Writing, people: Cast, page_as: PageAs) -> None:
    page = opened(page_as(people.amina, java_script_enabled=False), writing)
    page.locator(WHY).fill("Ro. Jeg sover godt.")
    page.get_by_role("button", name="Næste").click()
    assert page.url.endswith("/peger-paa")
    assert writing.kept.why == "Ro. Jeg sover godt."


def test_without_javascript_an_expired_login_keeps_the_text(
    writing: Writing, people: Cast, page_as: PageAs, live_server: LiveServer
) -> None:
    page = opened(page_as(people.amina, java_script_enabled=False), writing)
    page.locator(WHY).fill("Ro. Jeg sover godt.")
    live_server.log_out_everywhere(people.amina)
    page.get_by_role("button", name="Næste").click()
    expect(page.locator(".kept-text")).to_have_text("Ro. Jeg sover godt.")
    with page.context.expect_page() as window:
        page.get_by_role("link", name="Log ind i et nyt vindue").click()
    log_in(window.value, people.amina.email or "")
    page.get_by_role("button", name="Gem nu").click()
    assert writing.kept.why == "Ro. Jeg sover godt."


def lose_one_answer(page: Page) -> None:
    """The server takes the next save, but its answer never arrives."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route(SAVES, lose, times=1)


def hold_one_save(page: Page) -> list[Route]:
    """The next save stays on its way until the test lets it go on."""
    held: list[Route] = []
    page.route(SAVES, lambda route: held.append(route), times=1)
    return held


def torn(page: Page, writing: Writing) -> None:
    """Two tabs say two things in one field; this page is the one that comes second."""
    other = another_tab(page, writing)
    write(other, " Og stilhed.")
    save_now(other)
    write(page, " Og fred.")
    expect_state(page, "conflict")


def log_in(window: Page, email: str) -> None:
    window.locator("[name=email]").fill(email)
    window.locator("[name=password]").fill(PASSWORD)
    window.locator("main button[type=submit]").first.click()
