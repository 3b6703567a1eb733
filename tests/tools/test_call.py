"""Calling an employer, as Amina does it: questions, script, the call, and what she learned."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import content, facts
from jobunivers.services.accounts.models import Person
from jobunivers.tools import TOOLS
from tests.conftest import Cast
from tests.page_client import PageClient

NODES = content.danish_deck("tools/call/rehearsal")["node"]
SCRIPT = {
    "greeting": "Goddag, det er Amina. Har du to minutter?",
    "who": "Jeg er kok.",
    "why": "Jeg har læst jeres annonce.",
    "thanks": "Tak for snakken.",
}


@pytest.fixture
def call(amina: PageClient) -> str:
    """The address of Amina's call to Strandengen."""
    amina.get("/opkald/ny")
    answer = amina.send("/opkald/ny", {"company": "Strandengen", "phone": "20 00 00 11"})
    assert answer.status_code == 303
    return str(answer.location).removesuffix("/spoergsmaal")


@pytest.fixture
def work(app: Flask, cast: Cast) -> Callable[[], list[str]]:
    """What Amina's missions say, worked out from what is saved."""

    def stands() -> list[str]:
        with app.app_context(), db.tenant(cast.amina.organisation_id):
            return [state.status for _key, state in TOOLS["call"].states(cast.amina.id)]

    return stands


def pick(amina: PageClient, call: str, *keys: str) -> None:
    """Amina chooses questions of the bank."""
    amina.get(f"{call}/spoergsmaal")
    for key in keys:
        assert amina.send(f"{call}/spoergsmaal", {"pick": key}).status_code == 303


def test_the_bank_has_more_than_seventeen_questions_in_groups(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/spoergsmaal")
    assert len(amina.page.xpath("//fieldset[@class='bank']//button[@name='pick']")) >= 17
    assert len(amina.page.xpath("//fieldset[@class='bank']")) >= 3


def test_three_questions_are_enough_and_one_can_be_put_back(
    amina: PageClient, call: str, work: Callable[[], list[str]]
) -> None:
    pick(amina, call, "duties", "team")
    assert work()[0] == "under way"
    pick(amina, call, "skills")
    assert work()[0] == "done"
    amina.send(f"{call}/spoergsmaal", {"back": "team"})
    amina.get(f"{call}/spoergsmaal")
    assert amina.texts("//*[@class='picked']") == ["Valgt: 2"]
    assert amina.texts("//button[@aria-pressed='true']") == [
        "Valgt: Hvordan ser en helt almindelig dag ud i det her job?",
        "Valgt: Hvad er det vigtigste, man skal kunne?",
    ]


def test_a_question_put_back_and_chosen_again_still_has_its_answer(amina: PageClient, call: str) -> None:
    pick(amina, call, "duties")
    answer_first(amina, call, "Frokost til 60.")
    amina.send(f"{call}/spoergsmaal", {"back": "duties"})
    pick(amina, call, "duties")
    amina.get(f"{call}/ring")
    assert "Frokost til 60." in amina.texts("//textarea")


def test_her_own_question_comes_along_and_can_be_fetched_back(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/spoergsmaal")
    amina.send(f"{call}/spoergsmaal/eget", {"text": "Må man bage?"})
    amina.get(f"{call}/spoergsmaal")
    (remove,) = amina.page.xpath("//form[contains(@action, '/fjern')]/@action")
    amina.send(remove)
    amina.get(f"{call}/spoergsmaal")
    assert "Må man bage?" not in amina.texts("//p[@class='bank-text']")
    assert "Fortryd" in amina.texts("//*[@id='notices']//button")


@pytest.mark.parametrize("text", ["", "å" * 20_000, "Mit nummer er 010190-1234"])
def test_a_question_that_cannot_be_kept_is_told_and_stays(amina: PageClient, call: str, text: str) -> None:
    amina.get(f"{call}/spoergsmaal")
    assert amina.send(f"{call}/spoergsmaal/eget", {"text": text}).status_code == 422
    assert amina.page.xpath("string(//input[@id='text']/@value)") == text
    assert amina.page.xpath("//*[@id='text-error']")


def test_a_question_nobody_knows_is_not_there(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/spoergsmaal")
    assert amina.send(f"{call}/spoergsmaal", {"pick": "kongen"}).status_code == 404
    amina.get(f"{call}/spoergsmaal")
    assert amina.send(f"{call}/spoergsmaal").status_code == 404


def test_the_script_opens_with_her_pitch(amina: PageClient, call: str) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok og bager gerne."})
    amina.get(f"{call}/manuskript?trin=who")
    assert amina.page.xpath("string(//textarea[@id='who'])").strip() == "Jeg er kok og bager gerne."
    assert amina.page.xpath("//a[@href='/elevatortale/saml']")
    amina.send(f"{call}/manuskript/who", {"who": "Jeg er kok."})
    amina.get(f"{call}/manuskript?trin=who")
    assert amina.page.xpath("string(//textarea[@id='who'])").strip() == "Jeg er kok."


def test_part_by_part_she_comes_to_the_calm_page(
    amina: PageClient, call: str, work: Callable[[], list[str]]
) -> None:
    amina.get(f"{call}/manuskript")
    onward = [amina.send(f"{call}/manuskript/{part}", {part: text}).location for part, text in SCRIPT.items()]
    steps = ["who", "why", "questions"]
    assert onward == [*(f"{call}/manuskript?trin={step}" for step in steps), f"{call}/ring"]
    assert work()[1] == "done"
    assert amina.get(f"{call}/manuskript?trin=questions").status_code == 200
    assert amina.get(f"{call}/manuskript?trin=sang").status_code == 404


def test_the_calm_page_has_her_words_the_number_and_one_thing_at_a_time(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/manuskript")
    for part, text in SCRIPT.items():
        amina.send(f"{call}/manuskript/{part}", {part: text})
    pick(amina, call, "duties", "team")
    amina.get(f"{call}/ring")
    assert amina.page.xpath("//a[@href='tel:20000011']")
    said = amina.texts("//p[@class='calling-words']")
    assert said[:3] == [SCRIPT["greeting"], SCRIPT["who"], SCRIPT["why"]]
    assert said[-1] == SCRIPT["thanks"]
    targets = amina.page.xpath("//div[@class='thumb']/a[starts-with(@href, '#')]/@href")
    assert all(amina.page.xpath(f"//*[@id='{target[1:]}']") for target in targets)
    assert len(targets) == 7


def test_without_a_word_of_her_own_the_page_says_how_it_can_sound(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/ring")
    assert amina.texts("//p[@class='hint'][contains(., 'Det er et eksempel')]")


def answer_first(amina: PageClient, call: str, text: str) -> None:
    """Amina notes what they answered to the first question."""
    amina.get(f"{call}/ring")
    (form,) = amina.page.xpath("(//form[starts-with(@id, 'answer-')])[1]")
    (name,) = form.xpath(".//textarea/@name")
    assert amina.send(form.get("action"), {name: text}).status_code == 303


def test_notes_during_the_call_are_kept_where_they_belong(amina: PageClient, call: str) -> None:
    pick(amina, call, "duties", "team")
    answer_first(amina, call, "Frokost til 60.")
    amina.send(f"{call}/ring", {"notes": "Hun hed Hanne."})
    amina.get(f"{call}/bagefter")
    assert amina.texts("//dd") == ["Frokost til 60."]
    assert "Hun hed Hanne." in amina.texts("//details//p")


def test_a_try_counts_and_a_talk_lights_the_star(
    amina: PageClient, call: str, work: Callable[[], list[str]], app: Flask, cast: Cast
) -> None:
    amina.get(f"{call}/ring")
    amina.send(f"{call}/ringet", {"outcome": "no_answer"})
    assert work()[2] == "under way"
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert "first_call" in db.session.get_one(Person, cast.amina.id).firsts
    amina.send(f"{call}/ringet", {"outcome": "talked"})
    assert work()[2] == "done"
    assert amina.send(f"{call}/ringet", {"outcome": "sov"}).status_code == 404


def test_what_she_learned_is_ready_for_the_application(
    amina: PageClient, call: str, work: Callable[[], list[str]], app: Flask, cast: Cast
) -> None:
    pick(amina, call, "duties")
    answer_first(amina, call, "Frokost til 60.")
    amina.send(f"{call}/bagefter", {"learned": "De mangler en, der bager.", "follow_up_on": "1.3.2030"})
    assert work()[3] == "done"
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        found = facts.of(cast.amina.id, facts.LEARNED)
        assert [(one.text, one.proof) for one in found] == [
            ("De mangler en, der bager.", "Strandengen"),
            ("Frokost til 60.", "Strandengen"),
        ]
        assert found[0].next_day == date(2030, 3, 1)
        again = TOOLS["call"].standing(cast.amina.id).again
        assert again is not None
        assert clock.local(again.at).date() == date(2030, 3, 1)
    amina.get("/ansoegning/ny")
    letter = amina.send("/ansoegning/ny", {"kind": "unsolicited"}).location.rsplit("/", 1)[0]
    amina.get(f"{letter}/stedet")
    assert "De mangler en, der bager." in amina.texts("//button[@data-for='company_notes']")


def test_a_day_that_is_none_is_told_and_the_words_are_kept(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/bagefter")
    sent = {"learned": "De bager selv.", "next": "", "follow_up_on": "32.13.1850"}
    assert amina.send(f"{call}/bagefter", sent).status_code == 422
    assert amina.page.xpath("//*[@id='follow_up_on-error']")
    amina.get(f"{call}/bagefter")
    assert amina.page.xpath("string(//textarea[@id='learned'])").strip() == "De bager selv."


def test_carl_finds_none_of_it(
    amina: PageClient, call: str, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    pick(amina, call, "duties")
    carl = client_of(cast.carl)
    for page in ("", "/spoergsmaal", "/manuskript", "/ring", "/bagefter"):
        assert carl.get(f"{call}{page}").status_code == 404
    for address in ("/ringet", "/fjern", "/ring/1", "/spoergsmaal/1/fjern"):
        carl.get("/opkald/ny")
        assert carl.send(f"{call}{address}", {"outcome": "talked"}).status_code == 404


def test_a_mission_without_a_call_begins_one_and_goes_on_to_itself(amina: PageClient) -> None:
    answer = amina.get("/opkald/ring")
    assert answer.location == "/opkald/ny?til=ring"
    amina.get(answer.location)
    begun = amina.send(answer.location, {"company": "Bageriet"})
    assert begun.location.endswith("/ring")
    assert amina.get("/opkald/bagefter").location.endswith("/bagefter")


def test_the_sheet_has_the_script_and_room_for_answers(amina: PageClient, call: str) -> None:
    pick(amina, call, "duties")
    answer = amina.get(f"/opkald/ud/ark/{call.rsplit('/', 1)[1]}.pdf")
    assert answer.data.startswith(b"%PDF-")


def test_a_rehearsal_is_noted_and_never_scored(
    amina: PageClient, app: Flask, cast: Cast, work: Callable[[], list[str]]
) -> None:
    amina.get("/opkald/oev")
    before = work()
    assert amina.send("/opkald/oev?vej=0.0", {"way": "voice"}).status_code == 303
    assert amina.send("/opkald/oev", {"way": "sang"}).status_code == 404
    assert work() == before
    amina.get("/opkald/oev")
    assert amina.texts("//*[@id='practised']") == ["Du har øvet dig 1 gang."]
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert "first_recording" in db.session.get_one(Person, cast.amina.id).firsts


def test_each_answer_leads_on_and_is_praised(amina: PageClient) -> None:
    amina.get("/opkald/oev")
    assert amina.texts("//*[@id='says']") == ["Havnens Bageri, det er Lone."]
    amina.get(amina.page.xpath("string(//*[@id='say-1']/@href)"))
    assert amina.texts("//*[@class='praise']") == [NODES[0]["answer"][0]["praise"]]
    for way in ("9", "0.x", "0." * 80 + "0", "٣"):
        assert amina.get(f"/opkald/oev?vej={way}").status_code == 404


def test_the_page_to_call_from_has_one_main_button_and_that_calls(amina: PageClient, call: str) -> None:
    amina.get(f"{call}/ring")
    assert amina.page.xpath("//*[contains(@class, 'button-main')]/@href") == ["tel:20000011"]
    amina.get("/opkald/ny")
    other = str(amina.send("/opkald/ny", {"company": "Bageren"}).location).removesuffix("/spoergsmaal")
    amina.get(f"{other}/ring")
    assert amina.texts("//*[contains(@class, 'button-main')]") == ["Vi fik talt sammen"]
