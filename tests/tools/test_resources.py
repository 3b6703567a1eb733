"""Ressourcer, as Amina tells what she brings along."""

from collections.abc import Callable

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services.accounts.models import Person
from jobunivers.services.content import danish_deck
from jobunivers.services.export.document import Document
from jobunivers.toolkit import tool_pages
from jobunivers.tools import TOOLS
from jobunivers.tools.resources import work
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
TOOL = TOOLS["resources"]
HEALTH, SKILLS = "/ressourcer/helbred", "/ressourcer/kompetencer"


def tell(amina: PageClient, theme: str, count: int) -> None:
    """Amina answers the first so many questions of a theme."""
    amina.get(f"{theme}/1")
    for number in range(1, count + 1):
        amina.send(f"{theme}/{number}", {"text": f"Mit svar {number}."})


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/ressourcer/")
    return amina.texts("//li[@data-status='done']//strong")


def test_five_themes_have_six_to_eight_questions_each_with_its_own_key() -> None:
    deck = danish_deck("tools/resources/questions")
    keys = [one["key"] for one in deck["question"]]
    assert len(keys) == len(set(keys))
    assert [len(work.questions(theme["key"])) for theme in deck["theme"]] == [7] * 5


def test_every_page_opens_before_anything_is_written(amina: PageClient) -> None:
    for page in ("", "kompetencer", "personligt/1", "job/7", "hverdag", "helbred/3", "deling"):
        assert amina.get(f"/ressourcer/{page}").status_code == 200, page
    assert done(amina) == []


@pytest.mark.parametrize("page", ["kompetencer/0", "kompetencer/8", "penge/1", "penge"])
def test_what_is_not_there_is_not_found(amina: PageClient, page: str) -> None:
    assert amina.get(f"/ressourcer/{page}").status_code == 404


def test_four_answers_light_the_star_and_three_do_not(amina: PageClient) -> None:
    tell(amina, SKILLS, 3)
    assert done(amina) == []
    assert amina.texts("//li[@data-status='under way']//*[@class='mission-state']") == [
        "I gang · 3 af 7 svar"
    ]
    tell(amina, SKILLS, 4)
    assert done(amina) == ["Det, jeg kan"]


def test_a_question_can_be_passed_over_and_nothing_is_kept_of_it(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    amina.get(f"{HEALTH}/6")
    assert amina.send(f"{HEALTH}/6", {"text": ""}).location.endswith("/helbred/7")
    assert done(amina) == []
    assert amina.page.xpath("//li[@data-status='under way']") == []
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert work.latest(cast.amina.id) == {}


def test_the_last_question_leads_back_to_the_theme_and_the_theme_to_the_first_open_one(
    amina: PageClient,
) -> None:
    tell(amina, SKILLS, 2)
    assert amina.send(f"{SKILLS}/7", {"text": "Brød."}).location.endswith(SKILLS)
    amina.get(SKILLS)
    assert amina.page.xpath("//a[contains(@class, 'button-main')]/@href") == [f"{SKILLS}/3"]
    assert "Brød." in amina.texts("//*[@data-own]")


def test_speaking_instead_of_writing_is_told_of_beside_each_long_answer(amina: PageClient) -> None:
    amina.get(f"{SKILLS}/1")
    assert amina.texts("//details/summary")[-1] == "Tal i stedet for at skrive"


def test_what_cannot_be_kept_stays_on_the_page_with_a_word(amina: PageClient) -> None:
    amina.get(f"{SKILLS}/1")
    for written in ("x" * 20_000, "Mit nummer er 010190-1234."):
        assert amina.send(f"{SKILLS}/1", {"text": written}).status_code == 422
        assert amina.page.xpath("string(//textarea)").strip() == written
        assert amina.texts("//p[@class='error']")


def test_two_devices_with_the_same_question_get_both_answers_side_by_side(amina: PageClient) -> None:
    amina.get(f"{SKILLS}/1")
    amina.send(f"{SKILLS}/1", {"text": "Kok.", "base": "0"})
    answer = amina.send(f"{SKILLS}/1", {"text": "Bager.", "base": "0"})
    assert answer.status_code == 409
    assert {"Kok.", "Bager."} <= set(answer.get_data(as_text=True).replace("<", ">").split(">"))


def test_an_answer_can_be_taken_away_again(amina: PageClient) -> None:
    tell(amina, SKILLS, 4)
    amina.send(f"{SKILLS}/1", {"text": ""})
    amina.get(f"{SKILLS}/1")
    assert amina.page.xpath("string(//textarea)").strip() == ""
    amina.get("/ressourcer/")
    assert amina.texts("//*[@class='mission-state']")[0] == "Klaret · 3 af 7 svar"


def test_a_mark_that_turns_the_line_around_is_taken_out(amina: PageClient) -> None:
    amina.get(f"{SKILLS}/1")
    amina.send(f"{SKILLS}/1", {"text": "Jeg er \u202ekok\u0007."})
    amina.get(f"{SKILLS}/1")
    assert amina.page.xpath("string(//textarea)").strip() == "Jeg er kok."


def test_her_consultant_reads_only_the_theme_she_opened(
    amina: PageClient, cast: Cast, client_of: Browser, app: Flask
) -> None:
    tell(amina, SKILLS, 1)
    tell(amina, "/ressourcer/hverdag", 1)
    amina.get("/ressourcer/deling")
    amina.send("/ressourcer/deling", {"item": "competences", "shared": "1"})
    bo = client_of(cast.bo)
    assert bo.get(f"/konsulent/borger/{cast.amina.id}/resources/competences").status_code == 200
    assert bo.get(f"/konsulent/borger/{cast.amina.id}/resources/material").status_code == 404


def test_a_yes_to_everything_does_not_open_money_and_health_and_the_yes_can_be_taken_back(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    tell(amina, SKILLS, 1)
    tell(amina, HEALTH, 1)
    amina.get("/ressourcer/deling")
    amina.send("/ressourcer/deling", {"item": "", "shared": "1"})
    bo, health = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}/resources/health"
    assert bo.get(health.replace("health", "competences")).status_code == 200
    assert bo.get(health).status_code == 404
    amina.send("/ressourcer/deling", {"item": "health", "shared": "1"})
    assert bo.get(health).status_code == 200
    amina.send("/ressourcer/deling", {"item": "health", "shared": "0"})
    assert bo.get(health).status_code == 404


def test_feedback_cannot_open_a_theme_that_is_apart(amina: PageClient) -> None:
    tell(amina, HEALTH, 1)
    amina.get(HEALTH)
    assert amina.page.xpath("//form[contains(@action, '/feedback')]") == []
    amina.get("/ressourcer/deling")
    assert amina.send("/ressourcer/feedback", {"item": "health"}).status_code == 404


def test_a_theme_prints_with_her_answers_and_room_for_the_rest(amina: PageClient) -> None:
    tell(amina, SKILLS, 2)
    for theme in ("competences", "health"):
        answer = amina.get(f"/ressourcer/ud/ark/{theme}.pdf")
        assert answer.data.startswith(b"%PDF")


def test_the_code_on_the_sheet_leads_back_to_the_theme(
    amina: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Document] = []
    monkeypatch.setattr(tool_pages, "pdf", lambda document: printed.append(document) or b"%PDF")
    amina.get("/ressourcer/ud/ark/health.pdf")
    assert str(printed[0].step_url).endswith("/ressourcer/helbred")


def test_the_summary_tells_how_much_and_not_what(amina: PageClient, cast: Cast, app: Flask) -> None:
    tell(amina, SKILLS, 2)
    tell(amina, HEALTH, 1)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert [str(line) for line in TOOL.summary(cast.amina.id)] == ["Svar: 3, temaer: 2"]


def test_after_three_months_the_oldest_theme_is_worth_reading_again(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    tell(amina, SKILLS, 4)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        again = work.again(work.latest(cast.amina.id))
        assert again is not None
        assert (again.mission, (again.at - clock.now()).days) == ("competences", 89)
        assert work.again({}) is None


def test_what_she_said_elsewhere_can_be_tapped_in(amina: PageClient) -> None:
    amina.get("/elevatortale/netvaerk")
    amina.send("/elevatortale/netvaerk", {"name": "Birgit"})
    amina.get("/ressourcer/hverdag/6")
    assert amina.texts("//button[@data-chip='Birgit']") == ["Birgit"]
