"""The whole of it: axe on every page in both languages at both widths (the quick walk takes turns)."""

import pytest
from playwright.sync_api import Browser

from tests.browser.server import LiveServer
from tests.browser.walk import Walk

pytestmark = [pytest.mark.browser, pytest.mark.deep]


def test_axe_finds_nothing_on_any_page_in_any_language_at_any_width(
    browser: Browser, demo_server: LiveServer
) -> None:
    looks = Walk(browser, demo_server, thorough=True).go().looks
    assert len([look for look in looks if look.violations is not None]) > 800
    assert [f"{look}: {look.violations}" for look in looks if look.violations] == []
