"""The status of a job search, as Amina makes it before a talk, and again some weeks later."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import clock, db
from jobunivers.services.accounts.models import Person
from jobunivers.tools.status import forms, shown, work
from jobunivers.tools.status.models import ITEMS, PARTS, RECORD, Round
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
PAGES = {"done": "gjort", "plan": "plan", "it": "it"}
STARS = {"done": "Det har jeg gjort", "plan": "Min plan", "it": "Mig og computeren"}


def answer(amina: PageClient, part: str, value: str = "4", of: int = 6, **more: str) -> int:
    """Amina answers the first items of a part."""
    amina.get(f"/status/{PAGES[part]}")
    return int(
        amina.send(f"/status/svar/{part}", {**dict.fromkeys(PARTS[part][:of], value), **more}).status_code
    )


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/status/")
    return amina.texts("//li[@data-status='done']//strong")


def apply_for(amina: PageClient, times: int) -> None:
    """So many advertised jobs stand in her log as applied for today."""
    for number in range(times):
        amina.get("/joblog/nyt")
        address = amina.send("/joblog/nyt", {"title": f"Kok {number}"}).location
        amina.get(address)
        amina.send(f"{address}/flyt", {"to": "applied"})


def chosen(amina: PageClient) -> dict[str, str]:
    """The answers that stand ticked on the page."""
    return {one.get("name"): one.get("value") for one in amina.page.xpath("//input[@checked]")}


def some_weeks_later(app: Flask, cast: Cast) -> None:
    """Her newest status was five weeks ago."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        work.latest(cast.amina.id).rounds[-1].created_at = clock.now() - timedelta(weeks=5)
        db.session.commit()
        db.session.remove()


def test_every_page_opens_before_anything_is_answered(amina: PageClient) -> None:
    for page in ("", *PAGES.values(), "samtalen", "alle", "over-tid/done", "over-tid/it"):
        assert amina.get(f"/status/{page}").status_code == 200, page
    assert done(amina) == []


def test_what_is_not_there_is_not_found(amina: PageClient) -> None:
    for page in ("alle/7", "over-tid/king", "svar/king"):
        assert amina.get(f"/status/{page}").status_code in (404, 405), page


def test_the_deck_holds_six_five_and_three(app: Flask) -> None:
    assert [len(items) for items in PARTS.values()] == [6, 5, 3]
    for part, items in PARTS.items():
        assert tuple(forms.items(part)) == items
    assert list(forms.answers()) == [5, 4, 3, 2, 1]
    assert tuple(forms.record_words()) == RECORD


@pytest.mark.parametrize(("part", "star"), list(STARS.items()))
def test_a_part_answered_whole_lights_its_star(amina: PageClient, part: str, star: str) -> None:
    answer(amina, part, of=2)
    assert done(amina) == []
    answer(amina, part)
    assert done(amina) == [star]


def test_what_she_wants_to_talk_about_lights_a_star_and_leads_to_the_whole(amina: PageClient) -> None:
    answer(amina, "plan", which="Hanne har læst mit brev.")
    amina.get("/status/samtalen")
    onward = amina.send("/status/samtalen", {"talk_about": "Mine timer"}).location
    assert done(amina) == ["Min plan", "Vælg, hvad I skal tale om"]
    amina.get(onward)
    assert {"Mine timer", "Hanne har læst mit brev."} <= set(amina.texts("//*[@data-own]"))
    assert amina.texts("//dd") == ["I nogen grad"] * 5


@pytest.mark.parametrize("record", [*RECORD, ""])
def test_the_criminal_record_is_yes_no_later_or_open(amina: PageClient, record: str) -> None:
    assert answer(amina, "it", record=record) == 303
    amina.get("/status/it")
    assert chosen(amina).get("record", "") == record


def test_an_answer_there_is_not_is_told_of(amina: PageClient) -> None:
    assert answer(amina, "it", record="maybe") == 422
    assert answer(amina, "it", value="6") == 422
    assert "Vælg en af mulighederne." in " ".join(amina.texts("//p[@class='error']"))


@pytest.mark.parametrize(("part", "field"), [("plan", "which"), ("talk", "talk_about")])
@pytest.mark.parametrize("words", ["Mit nummer er 010190-1234.", "010190 1234", "٠١٠١٩٠-١٢٣٤ 010190–1234"])
def test_a_number_like_a_cpr_number_is_refused_kindly_and_stays(
    amina: PageClient, part: str, field: str, words: str
) -> None:
    address = "/status/samtalen" if part == "talk" else "/status/svar/plan"
    amina.get("/status/plan")
    assert amina.send(address, {field: words, "knows": "4"}).status_code == 422
    assert "Det ligner et CPR-nummer" in " ".join(amina.texts("//p[@class='error']"))
    assert amina.page.xpath(f"string(//textarea[@id='{field}'])").strip() == words
    amina.get("/status/plan")
    assert amina.page.xpath("string(//textarea)").strip() == ""


def test_a_text_too_long_is_told_of_and_stays(amina: PageClient) -> None:
    amina.get("/status/samtalen")
    assert amina.send("/status/samtalen", {"talk_about": "a" * 20_000}).status_code == 422
    assert amina.page.xpath("string(//textarea)").strip() == "a" * 20_000


def test_what_stands_in_the_job_log_is_proposed(amina: PageClient) -> None:
    apply_for(amina, 2)
    amina.get("/status/gjort")
    assert chosen(amina) == {"advertised": "4"}
    assert amina.texts("//*[@id='advertised-hint']") == ["Gjort den sidste måned: 2"]
    assert "Jobloggen" in amina.texts("//p[@class='hint']/a")
    assert done(amina) == []


def test_her_own_answer_stands_over_what_is_proposed(amina: PageClient) -> None:
    apply_for(amina, 1)
    answer(amina, "done", value="1")
    amina.get("/status/gjort")
    assert chosen(amina)["advertised"] == "1"


@pytest.mark.parametrize(("number", "step"), [(0, None), (1, 3), (2, 4), (3, 4), (4, 5), (5_000, 5)])
def test_the_more_often_the_higher_and_nothing_says_nothing(number: int, step: int | None) -> None:
    assert work.proposed({"phoned": number}).get("phoned") == step


def test_some_weeks_later_a_new_status_stands_beside_the_old(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    answer(amina, "done", value="2")
    some_weeks_later(app, cast)
    amina.get("/status/")
    assert "Begynd en ny status" in amina.texts("//button")
    amina.send("/status/ny")
    answer(amina, "done", value="4", of=2)
    amina.get("/status/")
    assert amina.texts("//dl[@class='pairs']/dd") == ["I nogen grad", "I nogen grad"]
    amina.get("/status/over-tid/done")
    said = " ".join(amina.texts("//figcaption"))
    assert "“Kun lidt” til “I nogen grad”" in said
    amina.get("/status/alle")
    assert len(amina.texts("//ul[@class='plain links']/li")) == 2


def test_an_empty_status_is_not_doubled(amina: PageClient) -> None:
    amina.get("/status/alle")
    answer(amina, "it", of=0)
    for _time in range(2):
        amina.get("/status/it")
        amina.send("/status/ny")
    amina.get("/status/alle")
    assert len(amina.texts("//ul[@class='plain links']/li")) == 1


def test_a_status_taken_away_can_be_fetched_back(amina: PageClient) -> None:
    answer(amina, "it")
    amina.get("/status/alle/1")
    amina.send("/status/alle/1/fjern")
    amina.get("/status/alle")
    assert amina.texts("//ul[@class='plain links']/li") == []
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    amina.get("/status/alle")
    assert len(amina.texts("//ul[@class='plain links']/li")) == 1


def test_two_devices_in_the_same_form_see_both_sides(amina: PageClient) -> None:
    amina.get("/status/samtalen")
    for words, operation in (("Mine timer", "a"), ("En praktik", "b")):
        answered = amina.send("/status/samtalen", {"talk_about": words, "base": "0", "operation": operation})
    assert answered.status_code == 409
    assert "timer" in answered.text
    assert "praktik" in answered.text


def test_her_statuses_are_hers_alone(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    answer(amina, "it")
    carl = client_of(cast.carl)
    carl.get("/status/it")
    assert carl.get("/status/alle/1").status_code == 404
    carl.get("/status/it")
    assert carl.send("/status/alle/1/fjern").status_code == 404
    assert carl.get("/status/ud/ark/1.pdf").status_code == 404


def test_shown_to_her_consultant_it_can_be_read_and_closed_again(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    amina.get("/status/samtalen")
    amina.send("/status/samtalen", {"talk_about": "Mine timer"})
    amina.get("/status/alle/1")
    amina.send("/status/feedback", {"item": "1"})
    bo, here = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}/status/1"
    assert "Mine timer" in bo.get(here).text
    amina.get("/status/deling")
    amina.send("/status/deling", {"item": "1", "shared": "0"})
    assert "Mine timer" not in bo.get(here).text


def test_the_sheet_has_boxes_for_what_is_open(amina: PageClient) -> None:
    answer(amina, "it", record="later")
    pages = PdfReader(BytesIO(amina.get("/status/ud/ark/1.pdf").data)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Det taler jeg om senere" in text
    assert "Slet ikke" in text


def test_only_what_moved_up_is_told_and_never_a_sum(amina: PageClient, app: Flask, cast: Cast) -> None:
    before, now = Round(network=2, phoned=4, mail=3), Round(network=4, phoned=1, mail=3, document=5)
    assert work.moved_up((before, now)) == ["network"]
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert shown.summary(cast.amina.id) == []
    assert set(ITEMS) >= {"network", "phoned"}
