"""The application in a real browser: words to tap, the ad's wishes, the hints, and the whole way without script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAs
from tests.conftest import Cast

pytestmark = pytest.mark.browser
AD = "Du har hygiejnebevis og kan lide at arbejde på et hold. Du skal kunne tale dansk."
LETTER = (
    "Kære Hanne. I søger en kok.",
    "Jeg vil gerne arbejde hos jer.",
    "Jeg har hygiejnebevis.",
    "Jeg ringer på fredag.",
)


def begin(page: Page, kind: str = "Jeg har en annonce") -> None:
    """A new application of one kind."""
    page.goto("/ansoegning/ny")
    page.get_by_role("button", name=kind).click()


def read_ad(page: Page) -> None:
    """One whose ad is read."""
    begin(page)
    page.get_by_label("Sæt hele annoncen ind her").fill(AD)
    page.get_by_role("button", name="Find det, de spørger om").click()
    page.wait_for_url("**/det-spoerger-de-om")


def test_a_danish_beginning_is_tapped_in_saved_and_counted(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    begin(page)
    page.goto(page.url.replace("annonce", "skriv/start"))
    page.get_by_text("Hjælp til at begynde").click()
    page.get_by_role("button", name="I søger en, der kan").click()
    page.keyboard.type("lave brød.")
    expect(page.get_by_role("textbox")).to_have_value("I søger en, der kan lave brød.")
    expect(page.locator("#save-state")).to_contain_text("Gemt kl.")
    expect(page.locator("#length")).to_contain_text("Brevet er på 7 ord.")


def test_a_wish_goes_off_the_list_and_on_again_and_the_focus_stays(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    read_ad(page)
    kept = page.locator("#asked [aria-pressed=true]")
    before = kept.count()
    kept.first.focus()
    page.keyboard.press("Enter")
    expect(kept).to_have_count(before - 1)
    assert page.evaluate("document.activeElement !== document.body")
    page.locator("#asked [aria-pressed=false]").first.click()
    expect(kept).to_have_count(before)


def test_a_hint_opens_with_its_reason_and_example(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina)
    begin(page)
    page.goto(page.url.replace("annonce", "skriv/frit"))
    page.get_by_label("Dit brev").fill("Jeg er god til kunder!!")
    page.get_by_role("button", name="Næste").click()
    page.get_by_text("Tal roligt").click()
    expect(page.locator("#hint-no_shouting")).to_contain_text("Jeg vil meget gerne møde jer.")
    expect(page.locator("#hint-no_shouting")).to_contain_text("»!!«")


def test_the_whole_way_from_ad_to_answer_works_without_script(people: Cast, page_as: PageAs) -> None:
    page = page_as(people.amina, java_script_enabled=False)
    read_ad(page)
    page.get_by_role("link", name="Næste").click()
    page.get_by_label("Hvad betyder mest for dem?").fill("Hold og brød.")
    for button in ("Næste", "Gem og gå videre"):
        page.get_by_role("button", name=button).click()
    page.get_by_label("Hvad ved du om stedet?").fill("De bager selv.")
    for _screen in range(2):
        page.get_by_role("button", name="Næste").click()
    for words in LETTER:
        page.get_by_role("textbox").fill(words)
        page.get_by_role("button", name="Næste").click()
    page.get_by_role("button", name="Næste").click()
    page.get_by_role("link", name="Videre til at sende det").click()
    page.get_by_role("button", name="Jeg har sendt det").click()
    page.get_by_role("button", name="Gem").click()
    expect(page.locator("#notices")).to_contain_text("Godt gjort.")
    page.get_by_label("De sagde nej").check()
    page.get_by_role("button", name="Gem").click()
    page.get_by_role("button", name="Jeg vil spørge om praktik").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Spørg om praktik")


@pytest.mark.parametrize("language", ["da", "ar"])
def test_nothing_runs_over_the_edge_of_a_small_phone(people: Cast, page_as: PageAs, language: str) -> None:
    page = page_as(people.amina, viewport={"width": 320, "height": 640})
    read_ad(page)
    address = page.url.rpartition("/")[0]
    paths = (
        "",
        "annonce",
        "det-spoerger-de-om",
        "vigtigst",
        "om-jobbet",
        "stedet",
        "spoergsmaal",
        "skriv/start",
    )
    for path in (*paths, "skriv/frit", "tjek", "afsender", "send", "sendt"):
        page.goto(f"{address}/{path}?lang={language}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
