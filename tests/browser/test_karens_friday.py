"""A consultant's Friday: a follow-up at a company; a report is written, heard in Arabic by phone, closed, on paper."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.internship import operations as placing
from jobunivers.services.internship.models import INTERNSHIP
from jobunivers.tools.abc.models import Level
from tests.browser.axe import violations
from tests.browser.conftest import PageAs
from tests.browser.keyboard import Keyboard, main_button
from tests.browser.server import LiveServer
from tests.browser.widths import too_wide
from tests.conftest import Cast
from tests.export.reading import words_in

pytestmark = pytest.mark.browser
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "ar"}
COMMENT = "أريد أن أعمل في مطبخ كبير."


def test_karens_friday(people: Cast, page_as: PageAs, live_server: LiveServer, tmp_path: Path) -> None:
    with live_server.store(), db.tenant(people.amina.organisation_id):
        _four_weeks_of_work(people)
    bo = page_as(people.bo, **DESK)
    _followed_up(bo, people.amina.id)
    _drafted_and_edited(bo, people.amina.id)
    bo.locator("summary", has_text="Send til høring").click()
    bo.get_by_role("button", name="Ja, send den").click()
    expect(bo.locator("#notices")).to_contain_text("Amina kan læse den nu")
    _heard_in_arabic(page_as(people.amina, **PHONE))
    bo.reload()
    expect(bo.locator("#del-field_and_considerations .own-words")).to_contain_text(COMMENT)
    keys = Keyboard(bo)
    keys.follow(".report-ways a[href$='/luk']")
    assert _faults(bo) == []
    keys.follow(main_button("luk"))
    expect(bo.locator("h1")).to_have_text("Progressionsrapport")
    expect(bo.locator(".report-facts")).to_contain_text("1 kommentar")
    assert _faults(bo) == []
    _taken_along(bo, tmp_path)


def _four_weeks_of_work(people: Cast) -> None:
    amina = db.session.get_one(Person, people.amina.id)
    amina.sharing, amina.language = sharing.AS_I_GO, "ar"
    began = clock.today() - timedelta(weeks=5, days=6)
    course = operations.create_course(
        name="Dansk og job", target_group="integration", weeks=6, starts_on=began
    )
    operations.enrol(citizen=amina, course=course)
    db.session.add(
        Level(citizen_id=amina.id, level="a", jobs="Kok", created_at=clock.now() - timedelta(days=20))
    )
    placing.begin(
        citizen_id=amina.id,
        by_id=people.bo.id,
        values={
            "kind": INTERNSHIP,
            "company": "Køkkenet på Åskolen",
            "starts_on": clock.today() - timedelta(days=20),
            "ends_on": clock.today() + timedelta(days=8),
        },
        hours=[(clock.today() - timedelta(days=20), 10.0, "")],
    )
    db.session.flush()


def _followed_up(bo: Page, amina: int) -> None:
    """From the queue to the follow-up's report, which saves itself; it is held."""
    bo.goto("/konsulent/?koe=praktik")
    expect(bo.locator(".caseload")).to_contain_text("Amina Haddad")
    keys = Keyboard(bo)
    keys.follow(f"a[href='/konsulent/borger/{amina}']")
    bo.locator("#part-internship a[href*='/opfoelgning/']").first.click()
    assert _faults(bo) == []
    bo.locator("#going").fill("Det går godt. Hun møder før tiden.")
    expect(bo.locator("[data-save-state='saved']")).to_be_visible()
    bo.get_by_role("button", name="Den er holdt").click()
    expect(bo.locator("#notices")).to_contain_text("Opfølgningen er holdt")


def _drafted_and_edited(bo: Page, amina: int) -> None:
    """From the queue to a draft by keyboard; a word is changed, saved by itself, and a source put in again."""
    bo.goto("/konsulent/?koe=rapport")
    expect(bo.locator(".caseload")).to_contain_text("Amina Haddad")
    keys = Keyboard(bo)
    keys.follow(f"a[href='/konsulent/borger/{amina}']")
    keys.follow("#part-report a[href$='/rapport/ny']")
    assert _faults(bo) == []
    keys.follow(main_button("ny"))
    field = bo.locator("[name='field_and_considerations']")
    expect(field).to_have_value("Ønskejobbet: Du søger som Kok.")
    expect(bo.locator("#del-internship .sources")).to_contain_text("Køkkenet på Åskolen")
    keys.write("[name='field_and_considerations']", "Amina går efter køkkenet.")
    expect(bo.locator("[data-save-state='saved']")).to_be_visible()
    bo.reload()
    expect(field).to_have_value("Amina går efter køkkenet.")
    assert _faults(bo) == []
    bo.get_by_role("button", name="Sæt ind").click()
    expect(field).to_have_value("Amina går efter køkkenet.\n\nØnskejobbet: Du søger som Kok.")


def _heard_in_arabic(amina: Page) -> None:
    """On her phone: what it is, one part at a time, her own words, and that she has read it."""
    amina.goto("/sammen/?lang=ar")
    amina.locator("main a[href*='/rapport/']").click()
    expect(amina.locator("html")).to_have_attribute("dir", "rtl")
    assert _faults(amina) == []
    amina.locator("main a[href$='/fag']").click()
    text = amina.locator("#report-text")
    expect(text).to_have_attribute("lang", "da")
    expect(text).to_contain_text("Amina går efter køkkenet.")
    assert _faults(amina) == []
    with amina.expect_request(lambda asked: asked.url.endswith("/lyd/egen")) as heard:
        amina.locator("[data-hear='report-text']").click()
    assert heard.value.post_data_json["language"] == "da"
    keys = Keyboard(amina)
    keys.write("#text", COMMENT)
    keys.follow(main_button("fag"))
    amina.goto(amina.url.rpartition("/")[0])
    amina.locator("#laest .button-main").click()
    expect(amina.locator("#laest .notice")).to_be_visible()
    assert _faults(amina) == []


def _taken_along(bo: Page, folder: Path) -> None:
    """The PDF and the Word file are opened and read."""
    paper = bo.context.request.get(str(bo.locator("a[href$='.pdf']").get_attribute("href")))
    said = " ".join(words_in(paper.body()).split())
    for words in ("Progressionsrapport for Amina Haddad", "Amina går efter køkkenet.", "Bo Holm", "Udgave 1"):
        assert words in said, words
    with bo.expect_download() as taken:
        bo.locator("a[href$='.docx']").click()
    taken.value.save_as(folder / "rapport.docx")
    file = docx.Document(BytesIO((folder / "rapport.docx").read_bytes()))
    assert COMMENT in [one.text for one in file.paragraphs]


def _faults(page: Page) -> list[str]:
    """What keeps somebody from using the page as it is now."""
    return violations(page) + too_wide(page)
