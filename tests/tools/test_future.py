"""The future workshop, as Amina holds it with herself."""

from collections.abc import Callable
from typing import Any

import pytest

from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient

STOPS, DREAM, STEP = "Bussen kommer for sent", "Mit eget køkken på hjul", "Jeg spørger, hvad en vogn koster"


def send(amina: PageClient, address: str, **data: str) -> Any:
    """Amina sends a form, wherever she was."""
    amina.get("/fremtid/plan")
    return amina.send(address, data)


def lay(amina: PageClient, phase: str, *texts: str) -> None:
    """Amina puts down cards."""
    for text in texts:
        assert send(amina, f"/fremtid/{phase}", text=text).status_code == 303


def cards(amina: PageClient, phase: str) -> list[str]:
    """The cards of a phase in their order."""
    amina.get(f"/fremtid/{phase}")
    return amina.texts("//a[@class='future-name']")


def address_of(amina: PageClient, phase: str, text: str) -> str:
    """Where a card is changed."""
    amina.get(f"/fremtid/{phase}")
    return str(amina.page.xpath(f"//a[@class='future-name'][contains(., '{text}')]/@href")[0])


def plan(amina: PageClient, **more: str) -> str:
    """Amina writes a step; where it is changed."""
    return str(send(amina, "/fremtid/plan", step=STEP, **more).location)


def done(amina: PageClient) -> list[str]:
    """The missions whose star is lit."""
    amina.get("/fremtid/")
    return amina.texts("//li[@data-status='done']//strong")


def test_three_cards_three_dreams_and_one_step_light_three_stars(amina: PageClient) -> None:
    assert done(amina) == []
    lay(amina, "i-vejen", STOPS, "Penge", "Søvn")
    lay(amina, "droemme", DREAM, "Brød", "En hund med på job")
    assert done(amina) == ["Det, der er i vejen", "Drømmene"]
    step = plan(amina)
    assert len(done(amina)) == 2
    send(amina, step, step=STEP, when="i næste uge")
    assert len(done(amina)) == 3


def test_cards_change_places_and_phases(amina: PageClient) -> None:
    lay(amina, "i-vejen", STOPS, "Penge")
    money = address_of(amina, "i-vejen", "Penge")
    send(amina, f"{money}/plads", by="-1")
    assert cards(amina, "i-vejen") == ["Penge", STOPS]
    send(amina, f"{money}/flyt", to="fantasy")
    assert (cards(amina, "i-vejen"), cards(amina, "droemme")) == ([STOPS], ["Penge"])
    assert send(amina, f"{money}/flyt", to="reality").status_code == 404


def test_a_card_taken_away_can_be_fetched_back(amina: PageClient) -> None:
    lay(amina, "droemme", DREAM)
    send(amina, f"{address_of(amina, 'droemme', DREAM)}/fjern")
    assert cards(amina, "droemme") == []
    amina.send(amina.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    assert cards(amina, "droemme") == [DREAM]


@pytest.mark.parametrize(
    ("text", "told"), [(" ", "Skriv et ord"), ("d" * 20_000, "for langt"), ("010190-1234", "CPR-nummer")]
)
def test_what_cannot_be_kept_stays_on_the_page(amina: PageClient, text: str, told: str) -> None:
    assert send(amina, "/fremtid/droemme", text=text).status_code == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert text.strip() in amina.page.xpath("string(//textarea[@id='text'])")


def test_a_dream_is_chosen_and_a_step_comes_out_of_it(amina: PageClient) -> None:
    lay(amina, "droemme", DREAM)
    amina.get("/fremtid/plan")
    (choose,) = amina.page.xpath("//*[@id='dreams']//form/@action")
    send(amina, choose, chosen="1")
    amina.get("/fremtid/plan")
    amina.get(amina.page.xpath("//a[contains(@href, 'kort=')]/@href")[0])
    (number,) = amina.page.xpath("//input[@name='card']/@value")
    amina.get(plan(amina, card=number))
    assert DREAM in " ".join(amina.texts("//p[@class='lead']"))


def test_her_steps_are_chips_in_the_smart_plan_until_they_are_taken(amina: PageClient) -> None:
    step = plan(amina)
    amina.get("/smart/trappe/professional/2")
    assert STEP in amina.texts("//button[@data-chip]")
    send(amina, f"{step}/gjort", done="1")
    amina.get("/smart/trappe/professional/2")
    assert STEP not in amina.texts("//button[@data-chip]")


@pytest.mark.parametrize("day", ["1.1.1899", "1.1.2101", "engang"])
def test_a_day_that_is_none_is_told_and_who_does_it_is_kept(amina: PageClient, day: str) -> None:
    step = plan(amina)
    assert send(amina, step, step=STEP, who="Min søster", when=day).status_code == 422
    assert amina.page.xpath("//input[@id='when']/@value") == [day]
    amina.get(step)
    assert amina.page.xpath("//input[@id='who']/@value") == ["Min søster"]


def test_her_workshop_is_hers_alone_until_she_shares_it(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    lay(amina, "droemme", DREAM)
    card, step = address_of(amina, "droemme", DREAM), plan(amina)
    carl, bo, page = (
        client_of(cast.carl),
        client_of(cast.bo),
        f"/konsulent/borger/{cast.amina.id}/future/vaerksted",
    )
    for address in (card, step):
        assert carl.get(address).status_code == 404
    for address in (f"{card}/vaelg", f"{card}/fjern", f"{step}/gjort", f"{step}/fjern", step):
        carl.get("/fremtid/plan")
        assert carl.send(address, {"step": "x"}).status_code == 404
    assert bo.get(page).status_code == 404
    send(amina, "/fremtid/deling", shared="1")
    assert DREAM in bo.get(page).get_data(as_text=True)


def test_the_sheet_is_a_real_paper(amina: PageClient) -> None:
    lay(amina, "i-vejen", STOPS)
    for kind, begins in (("pdf", b"%PDF-"), ("docx", b"PK")):
        assert amina.get(f"/fremtid/ud/ark/vaerksted.{kind}").data.startswith(begins)
