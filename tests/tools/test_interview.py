"""The interview, as Amina gets ready for it: answers with proof, an outline, practice, the day, and a no."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from jobunivers.tools import TOOLS
from jobunivers.tools.interview import work
from jobunivers.tools.values.operations import cards
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_cv import write

Standing = Callable[[], list[str]]


@pytest.fixture
def standing(app: Flask, cast: Cast) -> Standing:
    """Where Amina's missions stand, worked out from what is saved."""

    def stands() -> list[str]:
        with app.app_context(), db.tenant(cast.amina.organisation_id):
            return [state.status for _key, state in TOOLS["interview"].states(cast.amina.id)]

    return stands


def small_steps(app: Flask, cast: Cast) -> set[str]:
    """The small steps Amina has taken."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        return set(db.session.get_one(Person, cast.amina.id).firsts)


def answer(amina: PageClient, number: int, **written: str) -> None:
    """Amina answers a question of the bank."""
    amina.get(f"/samtale/svar/{number}")
    assert amina.send(f"/samtale/svar/{number}", {"proof": "", **written}).status_code == 303


def meet(amina: PageClient, **written: str) -> str:
    """Amina writes down an interview; its address."""
    amina.get("/samtale/dag")
    return str(amina.send("/samtale/dag", {"company": "Strandengen", **written}).location)


def rejected(amina: PageClient) -> str:
    """Amina got a no; its address."""
    amina.get("/samtale/afslag")
    return str(amina.send("/samtale/afslag", {"company": "Strandengen", "title": "kok"}).location)


def test_the_bank_has_more_than_25_questions_in_groups_with_the_hard_ones(amina: PageClient) -> None:
    amina.get("/samtale/svar")
    asked = amina.texts("//a[@class='bank-link']")
    assert len(asked) >= 25
    assert len(amina.page.xpath("//ul[contains(@class, 'bank-list')]")) >= 4
    for word in ("hensyn", "svært for dig", "ikke var i job", "netop her", "fleksibel", "Hvornår hører jeg"):
        assert any(word in one for one in asked), word


def test_five_answers_light_the_star(amina: PageClient, standing: Standing) -> None:
    for number in range(1, 5):
        answer(amina, number, text=f"Svar {number}")
    assert standing()[0] == "under way"
    answer(amina, 5, text="Svar 5")
    assert standing()[0] == "done"


def test_an_answer_is_shown_by_a_line_of_her_cv_wherever_it_stands(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    write(amina, "jobs", "Kok")
    amina.get("/samtale/svar/2")
    (key,) = amina.page.xpath("//input[@name='proof'][@value!='']/@value")
    answer(amina, 2, text="Jeg holder rent.", proof=key)
    amina.get("/samtale/svar/2")
    assert amina.texts("//details[contains(@class, 'proof')]/summary") == ["Dit bevis: Kok"]
    assert amina.page.xpath("//details[contains(@class, 'proof')]//a[starts-with(@href, '/cv/linje/')]")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        shown = TOOLS["interview"].sharing.shown(cast.amina.id, "svar")
        assert shown is not None
        assert shown["proofs"] == {"Hvad er du god til?": "Kok"}


def test_a_proof_that_is_gone_from_the_cv_does_not_stop_her(amina: PageClient) -> None:
    line = write(amina, "jobs", "Kok")
    amina.get("/samtale/svar/2")
    (key,) = amina.page.xpath("//input[@name='proof'][@value!='']/@value")
    answer(amina, 2, text="Jeg holder rent.", proof=key)
    amina.get(line)
    amina.send(f"{line}/slet")
    amina.get("/samtale/svar/2")
    assert "Et bevis, der ikke står i dit CV mere" in amina.texts("//label")
    answer(amina, 2, text="Jeg holder altid rent.", proof=key)
    answer(amina, 2, text="Jeg holder altid rent.", proof="")


def test_her_job_values_stand_beside_the_answer(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    for card in cards()[:7]:
        amina.send("/jobvaerdier/sorter", {"card": card["key"], "pile": "very"})
        amina.send("/jobvaerdier/vaelg", {"card": card["key"], "chosen": "1"})
    amina.get("/samtale/svar/14")
    assert len(amina.page.xpath("//ul[@aria-labelledby='text-chips']//button")) == 7


@pytest.mark.parametrize("text", ["å" * 20_000, "Mit nummer er 010190-1234"])
def test_an_answer_that_cannot_be_kept_stays_on_the_page(amina: PageClient, text: str) -> None:
    amina.get("/samtale/svar/3")
    assert amina.send("/samtale/svar/3", {"text": text, "proof": ""}).status_code == 422
    assert amina.page.xpath("string(//textarea[@id='text'])").strip() == text
    assert amina.page.xpath("//*[@id='text-error']")


def test_the_question_she_dreads_is_one_of_the_bank(amina: PageClient, standing: Standing) -> None:
    amina.get("/samtale/svar")
    page = amina.send("/samtale/svar", {"question": "Hvorfor blev du fyret?"}).location
    amina.get(page)
    assert amina.texts("//label[@for='text']") == ["Hvorfor blev du fyret?"]
    amina.send(page, {"text": "Firmaet lukkede.", "proof": ""})
    assert standing()[0] == "under way"
    amina.get("/samtale/svar")
    (remove,) = amina.page.xpath("//form[contains(@action, '/fjern')]/@action")
    amina.send(remove)
    amina.get("/samtale/svar")
    assert "Fortryd" in amina.texts("//*[@id='notices']//button")
    assert standing()[0] == "not begun"
    assert amina.send("/samtale/svar", {"question": " "}).status_code == 422
    (form,) = amina.page.xpath("//form[.//input[@name='question']]")
    assert (
        form.xpath(".//*[@id='question-error']/ancestor::*/@id")[-1] == form.get("action").partition("#")[2]
    )


def test_five_of_six_parts_are_an_outline_so_home_can_stay_at_home(
    amina: PageClient, standing: Standing
) -> None:
    for number in (1, 2, 3, 4, 6):
        assert standing()[1] != "done"
        amina.get(f"/samtale/disposition/{number}")
        amina.send(f"/samtale/disposition/{number}", {"text": f"Del {number}"})
    assert standing()[1] == "done"
    amina.get("/samtale/disposition")
    assert amina.texts("//ol[@id='hele']//p[@data-own]") == ["Del 1", "Del 2", "Del 3", "Del 4", "Del 6"]
    assert amina.get("/samtale/disposition/7").status_code == 404


def test_the_question_drawn_is_another_one_among_the_least_practised() -> None:
    assert work.draw(["a", "b"], {}, "a") == "b"
    assert work.draw(["a", "b", "c"], {"a": 1, "c": 2}) == "b"
    assert {work.draw(["a", "b", "c"], {"a": 1}) for _turn in range(60)} == {"b", "c"}


def test_three_questions_answered_aloud_light_the_star(
    amina: PageClient, standing: Standing, app: Flask, cast: Cast
) -> None:
    seen = set()
    for way in ("aloud", "voice", "aloud"):
        page = amina.get("/samtale/oev").location
        amina.get(page)
        amina.send(page, {"way": way})
        seen.add(page)
    assert len(seen) == 3
    assert standing()[2] == "done"
    assert "first_recording" in small_steps(app, cast)
    assert amina.page.xpath("//*[@data-recorder][@data-place='interview'][@data-hand-in='']")
    assert amina.get("/samtale/oev/et?spm=kongen").status_code == 404
    amina.get(page)
    assert amina.send(page, {"way": "sang"}).status_code == 404


def test_the_day_is_ready_with_four_notes_and_goes_into_her_calendar(
    amina: PageClient, standing: Standing
) -> None:
    day = meet(amina, held_on="1.3.2030", hour="10")
    assert standing()[3] == "under way"
    amina.get(day)
    notes = {"route": "Bus 5", "clothes": "Skjorte", "people": "Hanne", "papers": "CV"}
    amina.send(day, {"company": "Strandengen", "held_on": "1.3.2030", **notes})
    assert standing()[3] == "done"
    assert b"20300301" in amina.get(f"{day}/kalender.ics").data
    item = f"dag-{day.rsplit('/', 1)[1]}"
    assert amina.get(f"/samtale/ud/ark/{item}.pdf").data.startswith(b"%PDF-")


@pytest.mark.parametrize("day", ["1.1.1850", "1.1.2199", "i går måske"])
def test_a_day_that_cannot_be_is_told_and_the_place_is_kept(amina: PageClient, day: str) -> None:
    amina.get("/samtale/dag")
    assert amina.send("/samtale/dag", {"company": "Strandengen", "held_on": day}).status_code == 422
    assert amina.page.xpath("string(//input[@id='company']/@value)") == "Strandengen"
    assert amina.page.xpath("//*[@id='held_on-error']")


def test_afterwards_what_went_well_and_next_time_light_the_star(
    amina: PageClient, standing: Standing, app: Flask, cast: Cast
) -> None:
    assert amina.get("/samtale/bagefter").location == "/samtale/dag"
    day = meet(amina, held_on="1.3.2030")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        again = TOOLS["interview"].standing(cast.amina.id).again
        assert again is not None
        assert clock.local(again.at).date() == date(2030, 3, 2)
    amina.get(amina.get("/samtale/bagefter").location)
    amina.send(f"{day}/bagefter", {"well": "De smilede.", "less": "", "next": "Spørge om løn."})
    assert standing()[4] == "done"
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert TOOLS["interview"].standing(cast.amina.id).again is None


def test_the_mail_asks_them_for_a_reason_in_her_name(amina: PageClient) -> None:
    page = rejected(amina)
    amina.get(f"{page}?lang=ar")
    mail = amina.page.xpath("string(//textarea[@id='mail'])").strip()
    assert mail.startswith("Kære Strandengen")
    assert mail.endswith("Amina Haddad")
    assert "{" not in amina.page.text_content()
    assert amina.page.xpath(
        "//a[starts-with(@href, 'mailto:?subject=Tak%20for%20svaret%20om%20kok&body=K%C3%A6re')]"
    )
    amina.send(page, {"mail": "Kære Hanne"})
    amina.get(f"{page}?lang=da")
    assert amina.page.xpath("string(//textarea[@id='mail'])").strip() == "Kære Hanne"
    assert len(amina.page.xpath("//ol[@class='asked']/li")) >= 4


def test_a_no_turned_into_a_lesson_is_a_step_and_a_fact(amina: PageClient, app: Flask, cast: Cast) -> None:
    page = rejected(amina)
    amina.get(page)
    assert amina.send(f"{page}/spurgt", {"how": "mail"}).location == f"{page}/laer"
    amina.get(f"{page}/laer")
    amina.send(
        f"{page}/laer", {"reason": "Andre timer", "kind": "hours", "turned": "Jeg skriver mine timer."}
    )
    amina.get(f"{page}/laer")
    assert amina.texts("//*[@id='means']/p")[0].startswith("Det kan betyde: De kunne bruge dig")
    assert "first_lesson" in small_steps(app, cast)
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        (found,) = facts.of(cast.amina.id, facts.LEARNED)
        assert (found.text, found.proof, found.detail) == (
            "Jeg skriver mine timer.",
            "Strandengen",
            "Andre timer",
        )
    amina.get(page)
    assert amina.send(f"{page}/spurgt", {"how": "due"}).status_code == 404


def test_carl_finds_none_of_it(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    day, no, carl = meet(amina), rejected(amina), client_of(cast.carl)
    for page in (day, f"{day}/bagefter", f"{day}/kalender.ics", no, f"{no}/laer"):
        assert carl.get(page).status_code == 404
    for page in (f"{day}/fjern", f"{no}/fjern", f"{no}/spurgt", "/samtale/svar/1/fjern"):
        carl.get("/samtale/dag")
        assert carl.send(page, {"how": "mail"}).status_code == 404


def test_her_answers_and_her_outline_are_a_sheet(amina: PageClient) -> None:
    answer(amina, 1, text="Jeg er kok.")
    amina.get("/samtale/disposition/1")
    amina.send("/samtale/disposition/1", {"text": "Ti år som kok."})
    for item in ("svar", "disposition"):
        assert amina.get(f"/samtale/ud/ark/{item}.pdf").data.startswith(b"%PDF-")
    assert amina.get("/samtale/ud/ark/dag-1.pdf").status_code == 404
