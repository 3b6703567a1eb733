"""The strengths profile, as Amina answers it and talks about it with Bo."""

import itertools
from collections import Counter
from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from jobunivers import db
from jobunivers.services import facts, sharing
from jobunivers.services.accounts.models import Person
from jobunivers.tools.strengths import forms, operations, scoring, shown, work
from jobunivers.tools.strengths.models import A_TRAIT, ITEMS, TRAITS
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
RESULTS = dict.fromkeys(TRAITS, "50") | {"stability": "90 %", "creative": "0"}


def answer(amina: PageClient, app: Flask, pages: range, value: str = "5") -> None:
    """Amina answers whole pages with one and the same step."""
    with app.test_request_context():
        told = forms.pages()
    for number in pages:
        amina.get(f"/styrker/svar?nr={number}")
        amina.send(
            f"/styrker/svar/{number}", dict.fromkeys([str(one["key"]) for one in told[number - 1]], value)
        )


def comment(amina: PageClient, trait: str, **said: str) -> None:
    """Amina says something about a trait."""
    amina.get(f"/styrker/profil/{trait}")
    amina.send(f"/styrker/profil/{trait}", {"comment": "Det passer i et køkken.", **said})


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/styrker/")
    return amina.texts("//li[@data-status='done']//strong")


def share(app: Flask, cast: Cast) -> None:
    """Amina lets Bo read the tool."""
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        sharing.choose(citizen_id=cast.amina.id, tool="strengths", shared=True)
        db.session.commit()


def test_every_page_opens_before_anything_is_answered(amina: PageClient) -> None:
    pages = ("", "svar", "svar/mere", "svar?nr=8", "profil", "profil/energy", "profiler")
    for page in pages:
        assert amina.get(f"/styrker/{page}").status_code == 200, page
    for page in ("svar?nr=9", "svar?nr=0", "profil/king", "profiler/1"):
        assert amina.get(f"/styrker/{page}").status_code == 404, page
    assert done(amina) == []


def test_the_statements_are_from_the_public_pool_half_of_them_reversed(app: Flask) -> None:
    with app.test_request_context():
        items = work.items()
    assert {item["key"] for item in items} == set(ITEMS)
    assert set(Counter(item["trait"] for item in items).values()) == {A_TRAIT}
    assert set(Counter(item["trait"] for item in items if item["reversed"]).values()) == {A_TRAIT // 2}
    assert all(item["ipip"] for item in items)
    assert all(one["trait"] != two["trait"] for one, two in itertools.pairwise(items))


def test_half_of_the_answers_light_a_star_and_she_comes_back_where_she_stopped(
    amina: PageClient, app: Flask
) -> None:
    answer(amina, app, range(1, 4))
    amina.get("/styrker/svar")
    assert amina.texts("//p[@class='steps']") == ["Trin 4 af 8"]
    assert done(amina) == []
    assert "18 af 24 svar" in " ".join(amina.texts("//*[@class='mission-state']"))
    answer(amina, app, range(4, 5))
    assert done(amina) == ["De første 24 udsagn"]
    answer(amina, app, range(5, 9))
    assert done(amina) == ["De første 24 udsagn", "De sidste 24 udsagn"]


def test_the_same_step_everywhere_says_nothing_much(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 9))
    amina.get("/styrker/")
    assert len(amina.texts("//figure[@class='bars']//li")) == 8
    assert amina.texts("//figure[@class='bars']//li/p")[0] == "Ro: Lidt af begge"


@pytest.mark.parametrize(
    ("value", "reversed_", "level"), [(5, False, 5), (5, True, 1), (2, True, 4), (3, True, 3)]
)
def test_a_reversed_statement_counts_the_other_way(value: int, reversed_: bool, level: float) -> None:
    items = [{"key": "x", "trait": "energy", "reversed": reversed_}]
    assert scoring.levels({"x": value}, items) == {"energy": level}
    assert scoring.levels({}, items) == {}


def test_a_bar_is_said_in_words_from_end_to_end(app: Flask) -> None:
    words = ["a", "b", "c", "d", "e"]
    said = [scoring.phrase(level, words) for level in (1, 1.4, 1.5, 2.5, 3.4, 4.5, 5)]
    assert said == ["a", "a", "b", "c", "c", "e", "e"]
    assert [scoring.from_hundred(result) for result in (0, 50, 100)] == [1, 3, 5]
    told = {"low": ["l"], "middle": ["m"], "high": ["h"]}
    assert [scoring.guesses(level, told) for level in (2.4, 2.5, 3.5, 3.6)] == [["l"], ["m"], ["m"], ["h"]]


def test_guesses_are_said_as_guesses_and_no_number_is_shown(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 2))
    amina.get("/styrker/profil/stability")
    guesses = amina.texts("//main//ul[not(@class)]/li")
    assert guesses
    assert all(one.startswith("Måske") for one in guesses)
    assert not any(figure in " ".join(amina.texts("//figure[@class='bars']")) for figure in "0123456789")


def test_three_words_of_her_own_light_the_last_star(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 3))
    for trait in TRAITS[:3]:
        comment(amina, trait)
    assert done(amina) == ["Kan du kende dig selv?"]


def test_what_she_wants_to_use_is_there_for_the_other_tools(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    answer(amina, app, range(1, 9))
    comment(amina, "energy", use="y")
    comment(amina, "caution")
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        (fact,) = facts.of(cast.amina.id, facts.COMPETENCE)
    assert (fact.text, fact.proof) == ("Lidt af begge", "Det passer i et køkken.")
    assert fact.href == "/styrker/profil/energy"


def test_a_comment_with_a_cpr_number_stays_on_the_page(amina: PageClient) -> None:
    amina.get("/styrker/profil/energy")
    assert amina.send("/styrker/profil/energy", {"comment": "010190-1234"}).status_code == 422
    assert amina.texts("//textarea") == ["010190-1234"]


def test_answering_anew_keeps_the_old_profile(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 2))
    for _turn in range(2):
        amina.get("/styrker/profil")
        amina.send("/styrker/forfra")
    amina.get("/styrker/profiler")
    assert len(amina.texts("//ul[contains(@class, 'links')]/li")) == 2
    amina.get("/styrker/profiler/1")
    amina.send("/styrker/profiler/1/fjern")
    amina.get("/styrker/profiler")
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert amina.get("/styrker/profiler/1").status_code == 200


def test_the_page_of_the_eight_sides_draws_a_bar_for_each(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 9))
    amina.get("/styrker/profil")
    assert len(amina.page.xpath("//article//figure[@class='bars']//*[@class='spot']")) == 8
    assert amina.texts("//article//figure[@class='bars']/ul/li/p[1]")[0] == "Lidt af begge"


def test_the_consultant_reads_the_bars_but_never_an_answer(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    answer(amina, app, range(1, 9))
    share(app, cast)
    bo = client_of(cast.bo)
    read = bo.get(f"/konsulent/borger/{cast.amina.id}/strengths/1").get_data(as_text=True)
    assert "Lidt af begge" in read
    assert "Jeg er rolig det meste af tiden." not in read
    with app.app_context(), db.tenant(cast.amina.organisation_id):
        assert str(shown.summary(cast.amina.id)[0]) == "Ro: Lidt af begge"


def test_bo_writes_the_licensed_results_in_and_she_sees_them_in_words(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    amina.get("/styrker/profil")
    amina.send("/styrker/resultat/bed")
    bo, address = client_of(cast.bo), f"/styrker/borger/{cast.amina.id}/resultat"
    bo.get(address)
    assert bo.send(address, {**RESULTS, "energy": "101", "caution": ""}).status_code == 422
    assert bo.texts("//p[@class='error']") == ["Se her: Skriv et tal fra 0 til 100."] * 2
    assert bo.page.xpath("//input[@id='energy']/@value") == ["101"]
    assert bo.send(address, RESULTS).status_code == 303
    amina.get("/styrker/profil")
    told = " ".join(amina.texts("//figure[@class='bars']"))
    assert "Bo Holm skrev resultatet ind" in told
    assert "Ro: Rolig som vand" in told
    assert "Nye idéer: Det, der virker" in told
    amina.send("/styrker/resultat/1/fjern")
    amina.get("/styrker/profil")
    assert not amina.page.xpath("//figure[@class='bars']")


def test_nobody_writes_results_in_who_is_not_beside_her_or_not_let_in(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    address = f"/styrker/borger/{cast.amina.id}/resultat"
    assert client_of(cast.bo).get(address).status_code == 404
    answer(amina, app, range(1, 2))
    assert client_of(cast.bo).get(address).status_code == 404
    share(app, cast)
    assert client_of(cast.bo).get(address).status_code == 200
    for stranger in (cast.peter, cast.carl, cast.dora):
        assert client_of(stranger).get(address).status_code == 404
    with app.app_context(), db.every_tenant(), pytest.raises(operations.NotBesideCitizen):
        operations.write_results(citizen_id=cast.amina.id, by_person=cast.peter, results={})


def test_her_look_at_the_results_page_is_written_down(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    answer(amina, app, range(1, 2))
    share(app, cast)
    client_of(cast.bo).get(f"/styrker/borger/{cast.amina.id}/resultat")
    amina.get("/privatliv/hvem")
    amina.get("/indstillinger/")
    (link, *_rest) = amina.page.xpath("//a[contains(., 'Hvem har set')]/@href")
    amina.get(link)
    assert "Bo Holm" in amina.page.text_content()


def test_the_sheet_says_the_words_and_leaves_room_to_write(amina: PageClient, app: Flask) -> None:
    answer(amina, app, range(1, 9))
    comment(amina, "energy")
    made = amina.get("/styrker/ud/sheet/1.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert "Ro: Lidt af begge" in text
    assert "Det passer i et køkken." in text
    assert "Kan du kende dig selv?" in text


def test_an_empty_sheet_can_be_filled_in_by_hand(amina: PageClient) -> None:
    made = amina.get("/styrker/ud/sheet/tom.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(made.data)).pages).split())
    assert text.count("☐ Passer helt") == 48
    amina.get("/styrker/")
    assert amina.texts("//li[@data-status='done' or @data-status='under way']") == []
