"""axe finds nothing: on any page, at both widths, in both languages; in other themes and when something went wrong."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.browser.walk import NARROW, WIDE, Walk
from tests.demo_stage import ROLES, DemoStage, person

pytestmark = pytest.mark.browser
ROOMS = (
    "/jobvaerdier/",
    "/jobvaerdier/hvorfor",
    "/cv/",
    "/cv/job",
    "/smart/",
    "/elevatortale/",
    "/ansoegning/",
)
MAIN_PAGES = {
    "amina": ("/", *ROOMS, "/indstillinger/"),
    "karen": ("/konsulent/",),
    "nobody": ("/", "/log-ind"),
}
CPR = "010170-1234"


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("language", ["da", "ar"])
def test_axe_finds_nothing_on_any_page(walk: Walk, language: str, width: int) -> None:
    looks = [look for look in walk.looks if look.violations is not None]
    looks = [look for look in looks if (look.language, look.width) == (language, width)]
    assert len(looks) > 60
    assert [f"{look}: {look.violations}" for look in looks if look.violations] == []


@pytest.mark.parametrize("theme", ["dark", "contrast"])
@pytest.mark.parametrize("who", MAIN_PAGES)
def test_axe_finds_nothing_in_other_themes(
    demo_server: LiveServer, page_as: PageAs, who: str, theme: str
) -> None:
    page = page_of(demo_server, page_as, who)
    for address in MAIN_PAGES[who]:
        page.goto(f"{address}?lang=da")
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
        assert violations(page) == [], address


@pytest.mark.parametrize(
    ("who", "address", "field"),
    [
        ("amina", "/cv/profil", "text"),
        ("amina", "/elevatortale/netvaerk", "name"),
        ("anna", "/admin/ny", "name"),
        ("nobody", "/log-ind", "email"),
    ],
)
def test_axe_finds_nothing_when_something_must_be_told(
    demo_server: LiveServer, page_as: PageAs, who: str, address: str, field: str
) -> None:
    page = page_of(demo_server, page_as, who, java_script_enabled=True)
    page.goto(f"{address}?lang=da")
    form = page.locator(f"form:has([name={field}]):not([role=search], .search)").last
    form.locator(f"[name={field}]").fill(CPR)
    form.evaluate("form => HTMLFormElement.prototype.submit.call(form)")
    page.wait_for_load_state()
    page.locator("[aria-invalid=true]").first.wait_for()
    assert violations(page) == []


def page_of(server: LiveServer, page_as: PageAs, who: str, **options: object) -> Page:
    """A browser window of somebody of the demo."""
    found = None
    if ROLES[who] is not None:
        with DemoStage(server.app).store():
            found = person(who)
    return page_as(found, server=server, reduced_motion="reduce", **options)
