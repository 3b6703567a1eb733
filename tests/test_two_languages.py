"""In the two-language view the Danish stands under each line: of the pages, of the content, after every swap."""

import re

import pytest

from jobunivers import languages
from jobunivers.services import content
from jobunivers.toolkit.two_languages import parts_side_by_side, side_by_side
from tests.arabic_lines import arabic_in_danish, in_broken_order, without_danish
from tests.demo_stage import DemoStage, person
from tests.page_client import PageClient

NEEDS_NO_DANISH = {
    "العربية",  # the name of the language in itself, where a language is chosen
    "هذا النص ترجمة آلة.",  # said of a translation, so there is none of it
    "قراءته بالدنماركية",
    "ملف Europass",  # what is said in Danish is the name alone
    "ملف JSON Resume",
}
SAYS_IT_ITSELF = re.compile(
    r"، [A-Za-zÆØÅæøå ]+$|^CV، "
)  # words met in Danish elsewhere: *Søger job som*, CV
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


def test_what_can_be_chosen_says_its_danish_in_the_same_line() -> None:
    arabic = "<html><body><main><select><option>نوم</option><option>24</option></select></main></body></html>"
    shown = side_by_side(arabic, arabic.replace("نوم", "Søvn"))
    assert "<option>نوم · Søvn</option><option>24</option>" in shown


def test_a_block_keeps_what_is_not_text() -> None:
    block = '<p id="a" hx-swap-oob="true">خريطة</p>\n<input name="base" value="&lt;2"> A &amp; B'
    shown = parts_side_by_side(block, block.replace("خريطة", "Kort"))
    assert shown == block.replace("خريطة", 'خريطة<span class="two" lang="da" dir="ltr">Kort</span>')


def test_under_every_arabic_line_of_every_page_stands_the_danish(stage: DemoStage) -> None:
    found = {}
    with stage.store():
        person("amina").two_languages = True
    amina = stage.client("amina")
    for page in stage.seen("amina").pages:
        amina.get(in_arabic(page.address), base_url="http://localhost")
        alone = [text for text in without_danish(amina.page) if not needs_no_danish(text)]
        if wrong := alone + arabic_in_danish(amina.page):
            found[page.address] = wrong
    assert not found, "\n".join(f"{address}: {texts}" for address, texts in found.items())


@pytest.mark.parametrize("name", ["amina", "nobody"])
def test_names_and_numbers_stand_in_their_order_on_every_arabic_page(stage: DemoStage, name: str) -> None:
    found = {}
    client = stage.client(name)
    for page in stage.seen(name).pages:
        client.get(in_arabic(page.address), base_url="http://localhost")
        if broken := in_broken_order(client.page):
            found[page.address] = broken
    assert not found, "\n".join(f"{address}: {lines}" for address, lines in found.items())


def needs_no_danish(text: str) -> bool:
    return text in NEEDS_NO_DANISH or bool(SAYS_IT_ITSELF.search(text))


def in_arabic(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang=ar"


def test_what_she_has_just_done_is_told_in_both_languages(amina: PageClient) -> None:
    amina.get("/jobvaerdier/deling?lang=ar")
    answer = amina.send("/jobvaerdier/deling", {"shared": "1"})
    amina.get(answer.location)
    assert danish_under(amina, "//*[@id='notices']") == ["Nu kan din konsulent læse med."]


def test_feedback_stands_in_work_that_is_told_in_both_languages(amina: PageClient) -> None:
    amina.get("/smart/feedback?lang=ar")
    assert "Konsulent" in danish_under(amina, "//*[contains(@class, 'work')]//dt")


def test_what_says_the_danish_itself_is_not_said_twice() -> None:
    both = "<!doctype html><html><body><main><h1>{}</h1></main></body></html>"
    shown = side_by_side(both.format("الدراسة، Uddannelse"), both.format("Uddannelse"))
    assert 'class="two"' not in shown
