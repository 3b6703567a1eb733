"""Arbejdsliv og mestring, as Amina finds her way back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from flask import Flask

from jobunivers import clock, db, languages
from jobunivers.pages.admin.lists import LONGEST
from jobunivers.services.accounts.models import Person
from jobunivers.services.content import danish_deck
from jobunivers.tools import TOOLS
from jobunivers.tools.coping import cards, work
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
TOOL = TOOLS["coping"]
LETTERS_A_SECOND = 14
CHRONIC = "/mestring/hjaelp/chronic"


def write(amina: PageClient, theme: str, count: int = 3) -> None:
    """Amina answers the first questions of an exercise."""
    amina.get(f"/mestring/{theme}/1")
    for number in range(1, count + 1):
        amina.send(f"/mestring/{theme}/{number}", {"text": f"Mit svar {number}."})


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/mestring/")
    return amina.texts("//li[@data-status='done']//strong")


def test_every_page_opens_before_anything_is_written(amina: PageClient) -> None:
    for page in (
        "",
        "kollega",
        "tro/1",
        "nye-veje/3",
        "sten",
        "pauser",
        "pauser/breath",
        "hjaelp",
        "hjaelp/branch",
    ):
        assert amina.get(f"/mestring/{page}").status_code == 200, page
    assert done(amina) == []


@pytest.mark.parametrize(
    "page", ["kollega/0", "kollega/4", "mod/1", "pauser/sleep", "hjaelp/gold", "hjaelp/egen-1"]
)
def test_what_is_not_there_is_not_found(amina: PageClient, page: str) -> None:
    assert amina.get(f"/mestring/{page}").status_code == 404


def test_a_whole_exercise_lights_its_star(amina: PageClient) -> None:
    write(amina, "kollega", 2)
    assert done(amina) == []
    write(amina, "kollega")
    assert done(amina) == ["Fra patient til kollega"]


def test_each_theme_has_its_text_its_film_and_three_questions(amina: PageClient) -> None:
    for theme in ("kollega", "tro", "nye-veje", "sten"):
        amina.get(f"/mestring/{theme}")
        assert len(amina.page.xpath("//details//li[@class='slide']")) >= 2
        assert len(amina.page.xpath("//ol[contains(@class, 'plain')]/li")) == 3


def test_a_pause_to_use_again_lights_a_star_and_one_that_does_not_suit_her_does_not(
    amina: PageClient,
) -> None:
    amina.get("/mestring/pauser/square")
    amina.send("/mestring/pauser/square", {"chosen": "0"})
    assert done(amina) == []
    amina.get("/mestring/pauser/breath")
    amina.send("/mestring/pauser/breath", {"chosen": "1"})
    assert done(amina) == ["Find din pause"]


def test_five_pauses_take_two_to_five_minutes_and_are_read_aloud_whole(amina: PageClient) -> None:
    pauses = danish_deck("tools/coping/pauses")["pause"]
    assert len(pauses) == 5
    assert {2, 5} <= {one["minutes"] for one in pauses} <= {2, 3, 4, 5}
    for one in pauses:
        amina.get(f"/mestring/pauser/{one['key']}")
        assert amina.page.xpath("//button[@data-hear='pause-steps']")
        assert amina.texts("//ol[@id='pause-steps']/li") == one["steps"]
        silence = sum(map(int, amina.page.xpath("//ol[@id='pause-steps']/li/@data-rest")))
        said = sum(len(step) for step in one["steps"]) / LETTERS_A_SECOND
        assert abs((silence + said) / 60 - one["minutes"]) < 0.6, one["key"]


def test_a_pause_she_uses_is_worth_taking_again_after_a_week(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    amina.get("/mestring/pauser/breath")
    amina.send("/mestring/pauser/breath", {"chosen": "1"})
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        again = work.again(work.latest(cast.amina.id))
        assert again is not None
        assert (again.mission, (again.at - clock.now()).days) == ("pause", 6)
        assert work.again(work.Work()) is None


def test_every_fact_about_the_law_has_its_day_its_source_and_whom_to_ask() -> None:
    for card in danish_deck("tools/coping/cards")["card"]:
        assert all(
            card[name] for name in ("title", "lead", "text", "ask", "authority", "law", "as_of", "url")
        )
        assert isinstance(card["until"], date)
        assert len(card["text"]) <= LONGEST


def test_a_card_says_so_when_the_rules_have_changed_since(app: Flask) -> None:
    card = cards.Card("x", {}, is_ours=False, until=date(2026, 12, 31))
    assert not card.is_old(date(2026, 12, 31))
    assert card.is_old(date(2027, 1, 1))
    assert not replace(card, until=None).is_old(date(2030, 1, 1))


@pytest.mark.parametrize(("day", "is_told"), [((2026, 12, 31), False), ((2027, 1, 1), True)])
def test_on_new_years_day_she_is_told_to_ask_before_she_uses_a_card(
    cast: Cast, client_of: Browser, day: tuple[int, int, int], is_told: bool
) -> None:
    with clock.at(datetime(*day, 12, tzinfo=UTC)):
        amina = client_of(cast.amina)
        amina.get(CHRONIC)
    assert "1. februar 2026" in amina.page.text_content()
    assert ("Reglerne kan være nye nu. Spørg, før du bruger kortet." in amina.page.text_content()) == is_told


def test_in_arabic_the_sentence_to_say_is_danish_with_its_meaning_and_the_facts_are_one_tap_away(
    amina: PageClient,
) -> None:
    amina.get(f"{CHRONIC}?lang=ar")
    assert amina.texts("//p[@id='ask'][@lang='da']")[0].startswith("Kan vi lave en § 56-aftale")
    with languages.speaking("ar"):
        assert len(amina.texts("//details/div[@lang='da']")) == 1


def test_with_both_languages_the_day_stands_in_danish_in_the_danish_line(amina: PageClient) -> None:
    amina.get("/velkommen/1")
    chosen = {"fields": ["language", "two_languages"], "language": "ar", "two_languages": "y"}
    amina.send("/velkommen/1", chosen)
    amina.get(CHRONIC)
    assert "Sådan var reglerne den 1. februar 2026." in amina.texts("//*[@class='two']")


def test_a_card_to_ask_about_is_ready_for_the_talk_until_she_takes_the_mark_off(amina: PageClient) -> None:
    amina.get(CHRONIC)
    amina.send(CHRONIC, {"chosen": "1"})
    amina.get("/mestring/hjaelp")
    assert amina.texts("//li[.//*[contains(., 'Det vil du spørge om')]]//h2") == [
        "Aftale ved langvarig sygdom"
    ]
    assert amina.get("/mestring/ud/ark/hjaelp.pdf").data.startswith(b"%PDF")
    amina.get(CHRONIC)
    amina.send(CHRONIC, {"chosen": "0"})
    assert amina.get("/mestring/ud/ark/hjaelp.pdf").status_code == 404


def test_a_centre_can_leave_a_card_out_and_only_its_own_citizens_miss_it(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    amina.get(CHRONIC)
    amina.send(CHRONIC, {"chosen": "1"})
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        cards.local_lists.hide(cards.CARDS, "chronic", hidden=True)
        db.session.commit()
    assert amina.get(CHRONIC).status_code == 404
    amina.get("/mestring/hjaelp")
    assert len(amina.page.xpath("//main//h2")) == 6
    assert amina.get("/mestring/").status_code == 200
    with app.app_context(), db.tenant(cast.dora.organisation_id):
        assert len(cards.cards()) == 7


def test_a_centres_own_words_are_told_as_its_own_and_carry_no_day_of_ours(
    amina: PageClient, cast: Cast, app: Flask
) -> None:
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        cards.local_lists.add(cards.CARDS, {"title": "Cykel til jobbet", "text": "Spørg Bo.", "url": ""})
        db.session.commit()
        key = cards.cards()[0].key
    amina.get(f"/mestring/hjaelp/{key}")
    assert "Dit center har skrevet kortet." in amina.page.text_content()
    assert "Der kan komme nye regler" not in amina.page.text_content()
    amina.send(f"/mestring/hjaelp/{key}", {"chosen": "1"})
    assert amina.get("/mestring/ud/ark/hjaelp.pdf").data.startswith(b"%PDF")


def test_all_is_closed_to_her_consultant_until_she_opens_a_part(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    write(amina, "sten", 1)
    bo, address = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}/coping/obstacles"
    assert bo.get(address).status_code == 404
    amina.get("/mestring/deling")
    amina.send("/mestring/deling", {"item": "obstacles", "shared": "1"})
    assert bo.get(address).status_code == 200
    assert bo.texts("//*[@data-field='text']") == ["Mit svar 1."]


def test_the_first_page_names_the_parts_that_are_open(amina: PageClient) -> None:
    write(amina, "sten", 1)
    amina.get("/mestring/pauser/breath")
    amina.send("/mestring/pauser/breath", {"chosen": "1"})
    amina.get("/mestring/deling")
    for item in ("obstacles", "hjaelp"):
        amina.send("/mestring/deling", {"item": item, "shared": "1"})
    amina.get("/mestring/")
    told = "Din konsulent kan læse: Sten på vejen og vejen udenom, Det, der hjælper mig."
    assert amina.texts("//p[@class='who-sees']/span") == [told]


def test_what_cannot_be_kept_stays_on_the_page_with_a_word(amina: PageClient) -> None:
    amina.get("/mestring/sten/1")
    for written in ("x" * 20_000, "010190-1234 er mit nummer"):
        assert amina.send("/mestring/sten/1", {"text": written}).status_code == 422
        assert amina.page.xpath("string(//textarea)").strip() == written


def test_an_exercise_prints_with_room_for_what_is_not_written(amina: PageClient) -> None:
    write(amina, "tro", 1)
    for theme in ("belief", "fields"):
        assert amina.get(f"/mestring/ud/ark/{theme}.pdf").data.startswith(b"%PDF")


def test_the_summary_tells_how_much_and_not_what(amina: PageClient, cast: Cast, app: Flask) -> None:
    write(amina, "sten", 2)
    amina.get(CHRONIC)
    amina.send(CHRONIC, {"chosen": "1"})
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert [str(line) for line in TOOL.summary(cast.amina.id)] == [
            "Svar: 2, temaer: 1",
            "Kort at spørge om: 1",
        ]
