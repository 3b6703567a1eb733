"""In the two-language view the Danish stands under each line: of the pages, of the content, after every swap."""

import pytest

from jobunivers import languages
from jobunivers.services import content
from jobunivers.toolkit.two_languages import parts_side_by_side, side_by_side
from tests.demo_stage import DemoStage
from tests.page_client import PageClient

SWAP = {"HX-Request": "true", "HX-Target": "div#sorter"}


@pytest.fixture
def amina(stage: DemoStage) -> PageClient:
    """Amina reads Arabic with the Danish beside it."""
    return stage.client("amina")


def danish_under(client: PageClient, path: str) -> list[str]:
    return client.texts(f"{path}//span[@class='two']")


def test_the_danish_of_a_card_stands_under_it(stage: DemoStage) -> None:
    with languages.speaking("ar"):
        card = content.deck("tools/values/deck")["card"][0]
    danish = content.danish_deck("tools/values/deck")["card"][0]
    assert card["key"] == danish["key"]
    assert card["name"] != danish["name"]
    assert (card["name"].danish, card["line"].danish) == (danish["name"], danish["line"])


def test_a_guide_is_read_paragraph_by_paragraph_in_both_languages(amina: PageClient) -> None:
    amina.get("/jobvaerdier/laes?lang=ar")
    danish = content.danish_article("tools/values/guide")
    assert f"1 {danish.sections[0].heading}" in danish_under(amina, "//h3")
    assert len(danish_under(amina, "//article//p")) > 5


def test_the_danish_is_still_there_after_a_swap(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter?lang=ar")
    amina.send("/jobvaerdier/fortryd", headers=SWAP)
    swapped = amina.get("/jobvaerdier/sorter", headers=SWAP).get_data(as_text=True)
    assert swapped.lstrip().startswith('<div id="sorter"')
    card = content.danish_deck("tools/values/deck")["card"]
    assert any(f'<span class="two" lang="da" dir="ltr">{one["name"]}</span>' in swapped for one in card)


def test_beside_an_icon_the_danish_stands_under_the_text() -> None:
    arabic = "<html><body><main><a><svg></svg> خريطة</a></main></body></html>"
    danish = "<html><body><main><a><svg></svg> Kort</a></main></body></html>"
    shown = side_by_side(arabic, danish)
    assert '<span> خريطة<span class="two" lang="da" dir="ltr">Kort</span></span></a>' in shown


def test_a_block_keeps_what_is_not_text() -> None:
    block = '<p id="a" hx-swap-oob="true">خريطة</p>\n<input name="base" value="&lt;2"> A &amp; B'
    shown = parts_side_by_side(block, block.replace("خريطة", "Kort"))
    assert shown == block.replace("خريطة", 'خريطة<span class="two" lang="da" dir="ltr">Kort</span>')
