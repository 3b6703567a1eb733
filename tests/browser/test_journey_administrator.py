"""Dora fills her organisation: by keyboard alone on a phone, and once more without scripts."""

import pyotp
import pytest
from playwright.sync_api import expect

from jobunivers.services.accounts import operations
from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard
from tests.browser.server import LiveServer
from tests.conftest import PASSWORD, Cast

pytestmark = pytest.mark.browser
ADDRESSES = (
    *("/admin/", "/admin/ny", "/admin/inviter/", "/admin/forloeb/", "/admin/mails/", "/admin/personer/"),
    *("/admin/tal/", "/admin/adgang/", "/admin/log/?soeg=1", "/admin/stedet/", "/admin/opbevaring/"),
)
PHONE = {"viewport": {"width": 360, "height": 740}}


def test_by_keyboard_alone_she_lets_somebody_in_and_gives_them_a_consultant(
    people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.dora, **PHONE)
    keys = Keyboard(page)
    page.goto("/admin/")
    keys.follow("a[href='/admin/ny']")
    keys.write("#name", "Elif Kaya")
    keys.follow("form[action='/admin/ny'] .button-main")
    expect(page.locator("h1")).to_have_text("Elif Kaya")
    keys.to("#choose-consultant")
    page.keyboard.type("Peter")
    keys.follow("form[action$='/konsulent'] .button-main")
    expect(page.locator("#notices")).to_contain_text("Peter Dahl er nu ved siden af Elif Kaya.")
    keys.follow("form[action$='/invitation'] button")
    expect(page.locator(".qr svg")).to_be_visible()


def test_without_scripts_she_invites_many_mends_a_line_and_undoes_it(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.dora, java_script_enabled=False)
    page.goto("/admin/inviter/")
    page.get_by_label("Navne og mailadresser").fill("Navn;Mail\nBirk Storm;birk@\nمريم حسن")
    page.get_by_role("button", name="Opret alle").click()
    expect(page.get_by_role("alert")).to_contain_text("Linje 2:")
    page.get_by_label("Navne og mailadresser").fill("Birk Storm\nمريم حسن")
    page.get_by_role("button", name="Opret alle").click()
    expect(page.locator("h1")).to_have_text("2 personer på listen")
    page.get_by_role("button", name="Ark med QR-koder").click()
    expect(page.locator(".sheet svg")).to_have_count(2)
    page.get_by_role("link", name="Listen").click()
    page.get_by_text("Fortryd listen").click()
    page.get_by_role("button", name="Ja, slet dem").click()
    expect(page.locator("#notices")).to_contain_text("Listen er slettet igen.")


def test_a_new_consultant_sets_the_second_factor_up_by_keyboard_alone(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store():
        new = operations.create_person(
            organisation_id=people.dora.organisation_id,
            role="consultant",
            name="Mette Mou",
            email=f"mette.{people.dora.id}@example.org",
        )
        token = operations.invite(person=new, made_by_id=people.dora.id)
    page = page_as(None, **PHONE)
    keys = Keyboard(page)
    page.goto(f"/invitation/{token}")
    keys.write("#password", PASSWORD)
    keys.follow("main .button-main")
    secret = page.locator("main ol code").inner_text()
    keys.write("#code", pyotp.TOTP(secret).now())
    keys.follow("main .button-main")
    expect(page.locator(".codes li")).to_have_count(10)
    keys.follow("main .button-main")
    expect(page.locator("#desk-title, .desk-greeting").first).to_be_visible()


@pytest.mark.parametrize("language", ["da", "ar"])
def test_on_a_phone_nothing_of_hers_scrolls_sideways(people: Cast, page_as: PageAs, language: str) -> None:
    page = page_as(people.dora, viewport={"width": 320, "height": 640})
    for address in ADDRESSES:
        page.goto(f"{address}{'&' if '?' in address else '?'}lang={language}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
    page.goto(f"/admin/personer/?lang={language}")
    row = page.locator(".stack tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "grid"
    assert row.locator("td").first.evaluate("cell => getComputedStyle(cell, '::before').content") != "none"
