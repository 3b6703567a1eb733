"""Nothing typed is lost, in a real browser."""

import pytest

from tests.browser.conftest import PageAs
from tests.conftest import Cast

pytestmark = pytest.mark.browser


def test_she_opens_the_game_on_her_phone(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    page.goto("/jobvaerdier/")
    assert page.locator("h1").inner_text() == "Jobværdispil"
