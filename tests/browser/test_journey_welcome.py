"""From the invitation to the first card: a password, six screens, the map. By keyboard alone on a phone."""

import pytest
from playwright.sync_api import expect

from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, main_button, to_the_mission
from tests.browser.server import LiveServer
from tests.browser.test_journey_values import sort
from tests.conftest import PASSWORD, Cast

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}}
SCREENS = 6


def invitation(server: LiveServer, cast: Cast) -> str:
    """The way in for somebody who has never been here."""
    with server.store():
        new = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="citizen", name="Ny Borger", email=None
        )
        token = operations.invite(person=new, made_by_id=cast.bo.id)
    assert isinstance(new, Person)
    return f"/invitation/{token}"


def test_she_comes_in_and_sorts_her_first_card(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    page = page_as(None, **PHONE)
    keys = Keyboard(page)
    page.goto(invitation(live_server, people))
    keys.write("#password", PASSWORD)
    keys.follow(main_button())
    for screen in range(1, SCREENS + 1):
        expect(page.locator(".steps")).to_contain_text(f"{screen} af {SCREENS}")
        keys.follow(main_button("velkommen"))
    expect(page.locator("h1")).to_have_text("Velkommen, Ny")
    to_the_mission(keys, "/jobvaerdier/", "/jobvaerdier/sorter")
    keys.to("[data-pile='1']")
    sort(page, 1)
    expect(page.locator(".steps")).to_have_text("Kort 2 af 36")
