"""What is asked before a message goes, on this machine alone."""

import pytest

from jobunivers.consultant.messages.checks import check
from jobunivers.services.named import third_persons
from tests.conftest import Cast
from tests.page_client import PageClient

HARD = (
    "I forbindelse med virksomhedspraktikken skal der foretages en helhedsorienteret vurdering af beskæftigelses"
    "muligheder og arbejdsmarkedsperspektiver, således at den efterfølgende opfølgningssamtale kan gennemføres."
)


def test_a_cpr_number_is_never_sent_nor_kept(amina: PageClient) -> None:
    amina.get("/beskeder/")
    answer = amina.send("/beskeder/", {"text": "Mit nummer er 010170-1234"})
    assert answer.status_code == 422
    assert "CPR" in amina.page.text_content()
    assert "010170-1234" in amina.page.xpath("string(//textarea)")
    assert "010170" not in amina.get("/beskeder/").get_data(as_text=True)


def test_an_illness_asks_once_and_one_more_press_sends_it(amina: PageClient) -> None:
    amina.get("/beskeder/")
    assert amina.send("/beskeder/", {"text": "Min angst er bedre i dag"}).status_code == 422
    assert "Skal det stå her?" in amina.page.text_content()
    assert "angst" in amina.page.xpath("string(//textarea)")
    (sure,) = amina.page.xpath("//input[@name='sure']/@value")
    assert amina.send("/beskeder/", {"text": "Min angst er bedre i dag", "sure": sure}).status_code == 303


def test_a_yes_to_one_word_is_no_yes_to_another(amina: PageClient) -> None:
    amina.get("/beskeder/")
    amina.send("/beskeder/", {"text": "Min angst"})
    (sure,) = amina.page.xpath("//input[@name='sure']/@value")
    assert amina.send("/beskeder/", {"text": "Min angst og min migræne", "sure": sure}).status_code == 422


def test_who_takes_the_word_out_again_sends_with_one_press(amina: PageClient) -> None:
    amina.get("/beskeder/")
    assert amina.send("/beskeder/", {"text": "Min angst er bedre i dag"}).status_code == 422
    (sure,) = amina.page.xpath("//input[@name='sure']/@value")
    assert amina.send("/beskeder/", {"text": "Det går bedre i dag", "sure": sure}).status_code == 303


def test_somebody_elses_whole_name_is_asked_about(bo: PageClient, cast: Cast) -> None:
    thread = f"/konsulent/borger/{cast.amina.id}/beskeder"
    bo.get(thread)
    assert bo.send(thread, {"text": "Jeg talte med Peter Hansen om dig"}).status_code == 422
    assert "Peter Hansen" in bo.page.xpath("string(//div[@id='hints'])")
    assert bo.send(thread, {"text": "Kære Amina Haddad. Hilsen Bo Holm"}).status_code == 303


@pytest.mark.parametrize(
    "text",
    [
        "Jeg søger hos Novo Nordisk.",
        "Vi ses på Jobcenter Havnby.",
        "Mød op på Nørre Allé.",
        "Hej Karen. Det går godt.",
    ],
)
def test_places_firms_and_greetings_are_passed_over(text: str) -> None:
    assert third_persons(text, ["Amina Haddad"]) == []


def test_bo_is_told_which_sentence_is_the_long_one(bo: PageClient, cast: Cast) -> None:
    thread = f"/konsulent/borger/{cast.amina.id}/beskeder"
    bo.get(thread)
    answer = bo.send(
        thread, {"text": HARD, "form": "write"}, headers={"HX-Request": "true", "HX-Target": "p#save-state"}
    )
    shown = answer.get_data(as_text=True)
    assert "Lixtallet er" in shown
    assert "helhedsorienteret" in shown
    assert 'hx-swap-oob="true"' in shown


def test_a_short_or_light_text_gets_no_hint() -> None:
    assert (
        check(
            "Vi ses i morgen kl. 10. Tag gerne dit CV med. Der er kaffe til os begge to.", [], reads=True
        ).lix
        == 0
    )
    assert check("Sygedagpengeopfølgningssamtale", [], reads=True).lix == 0
