"""The whole of it: every page of everybody in both languages at both widths (the quick walk takes turns)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.server import LiveServer
from tests.browser.walk import Walk
from tests.demo_stage import ROLES

pytestmark = [pytest.mark.browser, pytest.mark.deep]
FEWEST = {"amina": 300, "oksana": 300, "karen": 90, "anna": 40, "nobody": 8}
"""How many pages each of them has at least: a walk that finds its way no more would find no fault either."""


@pytest.mark.parametrize("who", ROLES)
def test_nothing_is_wrong_on_any_page_in_any_language_at_any_width(
    browser: Browser, demo_server: LiveServer, who: str, figure: Callable[[object], None]
) -> None:
    walk = Walk(browser, demo_server, thorough=True).go([who])
    pages, seen = (
        {look.address for look in walk.looks},
        [one for one in walk.looks if one.violations is not None],
    )
    figure(f"axe: {who}: {len(pages)} pages, {len(seen)} looks by axe, {len(walk.looks)} in all")
    assert [f"{look}: {look.violations}" for look in seen if look.violations] == []
    assert [f"{look}: {look.too_wide}" for look in walk.looks if look.too_wide] == []
    assert [f"{look}: {look.out_of_reach}" for look in walk.looks if look.out_of_reach] == []
    assert [f"{look}: {look.too_small}" for look in walk.looks if look.too_small] == []
    assert walk.errors + walk.refused + walk.foreign == []
    assert len(pages) >= FEWEST[who]
