"""What is tapped into a CV or a pitch is in the language of the paper, with what it means to the one who taps."""

import pytest

from jobunivers import languages
from jobunivers.services import content
from jobunivers.services.phrases import Phrase, for_document
from tests.arabic_lines import ARABIC
from tests.demo_stage import DemoStage
from tests.page_client import PageClient

IN_A_DOCUMENT = (
    "/cv/profil",
    "/cv/job",
    "/cv/skole",
    "/cv/god-til",
    "/cv/linje/1",
    "/elevatortale/svar",
    "/elevatortale/visitkort",
    "/elevatortale/til/phone",
    "/ansoegning/1/skriv/start",
)


@pytest.fixture
def amina(stage: DemoStage) -> PageClient:
    """Amina reads Arabic."""
    return stage.client("amina")


@pytest.mark.parametrize("address", IN_A_DOCUMENT)
def test_an_idea_that_ends_on_paper_is_tapped_in_danish_and_explained_in_arabic(
    amina: PageClient, address: str
) -> None:
    amina.get(f"{address}?lang=ar")
    chips = amina.page.xpath("//main//button[contains(@class, 'chip')]")
    tapped = [
        value
        for chip in chips
        for name in ("data-chip", "data-starter", "value")
        if (value := chip.get(name))
    ]
    assert len(tapped) >= 5
    assert [value for value in tapped if ARABIC.search(value)] == []
    assert ARABIC.search("".join(amina.texts("//main//small[@data-meaning]")))
    assert amina.page.xpath("//button/span[@lang='da']")


def test_her_own_thoughts_are_begun_in_her_own_language(amina: PageClient) -> None:
    amina.get("/jobvaerdier/hvorfor?lang=ar")
    assert all(
        ARABIC.search(chip.get("data-starter")) for chip in amina.page.xpath("//main//*[@data-starter]")
    )


def test_where_papers_are_in_her_language_an_idea_needs_no_second_one() -> None:
    with languages.speaking("en"):
        chips = content.deck("tools/cv/starters")["profile"]["starters"]
        assert for_document(chips) == [Phrase(chip) for chip in chips]


def test_a_list_has_the_comma_of_its_language(amina: PageClient) -> None:
    amina.get("/jobvaerdier/peger-paa?lang=ar")
    lines = amina.texts("//li[@class='pointer']/p[strong]")
    assert lines
    assert all("، " in line.partition("Passer")[0] for line in lines[:3])
    assert all(", " in line.partition("Passer")[2] for line in lines[:3])
