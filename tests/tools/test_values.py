"""The job value game, as Amina plays it."""

from jobunivers.tools.values.operations import cards
from tests.page_client import PageClient


def test_she_meets_one_card_and_four_piles(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 1 af 36"]
    assert len(amina.page.xpath("//button[@name='pile']")) == 4


def test_a_sorted_card_is_there_on_another_day(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 2 af 36"]


def test_undo_takes_the_last_card_back(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    amina.send("/jobvaerdier/fortryd")
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 1 af 36"]


def test_the_whole_game_lights_four_stars_and_the_badge(amina: PageClient) -> None:
    sort_all(amina)
    for card in cards()[:7]:
        amina.send("/jobvaerdier/vaelg", {"card": card["key"], "chosen": "1"})
    for place in range(1, 8):
        amina.get(f"/jobvaerdier/hvorfor?nr={place}")
        address = amina.page.xpath("//form[@id='answers']/@action")[0]
        amina.send(address, {"why": "Det giver mig ro.", "looks_like": "Vi siger godmorgen."})
    amina.send("/jobvaerdier/peger-paa", {"function": "elder_care", "interested": "1"})
    amina.get("/jobvaerdier/")
    assert amina.texts("//li[@data-status='done']//strong") == [
        "Sortér 36 kort",
        "Vælg dine 7 værdier",
        "Fortæl hvorfor",
        "Se, hvad de peger på",
    ]


def test_an_eighth_value_is_refused_with_a_word_on_what_to_do(amina: PageClient) -> None:
    sort_all(amina)
    for card in cards()[:8]:
        amina.send("/jobvaerdier/vaelg", {"card": card["key"], "chosen": "1"})
    amina.get("/jobvaerdier/vaelg")
    assert amina.texts("//p[@role='status']/strong") == ["7 af 7 er valgt"]
    assert "Du har valgt syv." in " ".join(amina.texts("//*[@id='notices']"))


def sort_all(amina: PageClient) -> None:
    """Put every card among the very important ones."""
    amina.get("/jobvaerdier/sorter")
    for card in cards():
        amina.send("/jobvaerdier/sorter", {"card": card["key"], "pile": "very"})
