"""Where no script runs, each tool's way to a first star is plain forms and links, and it leads there all the same."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from jobunivers import db
from tests.browser.begun import BEGUN, WORDS
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.conftest import Cast

pytestmark = pytest.mark.browser
Way = Callable[[Page], None]


def onward(page: Page) -> None:
    """The main button."""
    page.locator("main .button-main").first.click()


def write(page: Page, *texts: str, field: str = "#text") -> None:
    """A text on each page, and on."""
    for text in texts:
        page.fill(field, text)
        onward(page)


def tell(page: Page, answers: int) -> None:
    """On from where she was, and the answers that are left."""
    onward(page)
    write(page, *[WORDS] * answers)


def choose(page: Page) -> None:
    """The first answer of each question on the page, and on."""
    for question in page.locator("main fieldset:has(input[type='radio'])").all():
        question.locator("label").first.click()
    onward(page)


def plan_a(page: Page) -> None:
    """A wish job: what it is called, where it is, what it demands, and what she does."""
    write(page, "Kok", field="#jobs")
    write(page, "Plejehjem", field="#places")
    page.fill("#demands_education", "Hygiejnebevis")
    write(page, "Et år", field="#demands_experience")
    onward(page)
    write(page, "Jeg ringer til Solbakken.", field="#mine")


def pick_three(page: Page) -> None:
    """Whom to call, and three questions."""
    write(page, "Solbakken", field="#company")
    for _ in range(3):
        page.locator("button[name='pick']").first.click()


def three_jobs(page: Page) -> None:
    """Three jobs in the log."""
    for title in ("Kok", "Bager", "Tjener"):
        page.goto("/joblog/nyt")
        write(page, title, field="#title")


def measure_two(page: Page) -> None:
    """The last two of twelve."""
    choose(page)
    choose(page)


def take_a_pause(page: Page) -> None:
    """A pause to use again."""
    page.locator(".card-link").first.click()
    onward(page)


def press(page: Page, button: str) -> None:
    """A button of its own."""
    page.locator(f"main button[value='{button}']").click()


WAYS: dict[str, tuple[str, str, Way]] = {
    "development": ("/udvikling/", "hverdag", choose),
    "strengths": ("/styrker/", "svar", choose),
    "progression": ("/progression/", "nu", measure_two),
    "abc": ("/abc/", "a", plan_a),
    "future": ("/fremtid/", "i-vejen", lambda page: write(page, "Bilen", "Søvn", "Penge")),
    "call": ("/opkald/", "spoergsmaal", pick_three),
    "interview": ("/samtale/", "svar", lambda page: tell(page, 1)),
    "joblog": ("/joblog/", "nyt", three_jobs),
    "status": ("/status/", "gjort", choose),
    "jar": ("/krukke/", "sedler", lambda page: write(page, "Søvn", "Penge", "Bussen")),
    "resources": ("/ressourcer/", "kompetencer", lambda page: tell(page, 2)),
    "time": ("/tid/", "nu", lambda page: press(page, "rest")),
    "home": ("/hjem/", "opgaver", lambda page: press(page, "none")),
    "coping": ("/mestring/", "pauser", take_a_pause),
}


@pytest.mark.parametrize("slug", WAYS)
def test_a_tool_leads_to_its_first_star_without_script(
    live_server: LiveServer, people: Cast, page_as: PageAs, slug: str
) -> None:
    if slug in BEGUN:
        with live_server.store(), db.tenant(people.amina.organisation_id):
            BEGUN[slug](people.amina.id)
    tool, mission, walk = WAYS[slug]
    page = page_as(people.amina, java_script_enabled=False)
    page.goto(f"{tool}{mission}")
    walk(page)
    page.goto(tool)
    expect(page.locator(f".mission a[href='{tool}{mission}'] [href$='#star-filled']")).to_have_count(1)
