"""What a job is called: the list holds together, and people find their own work however they write it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobunivers.services import content
from jobunivers.services.jobads import titles as job_titles
from jobunivers.services.jobads.titles import (
    JobTitlesAreWrong,
    Title,
    branches,
    same_work,
    suggest,
    title_named,
    titles,
    variants_of,
)

UNIT_GROUPS = (Path(__file__).parent / "unit_groups.txt").read_text(encoding="utf-8").split()


@pytest.fixture
def another_list(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """A list of one title that a test may spoil; the real one is back afterwards."""
    title = {"title": "Kok", "code": "5120", "branch": "kitchen", "english": "Cook"}
    rows = [{**title, "variants": ["Restaurantkok", "Kantinekok", "Chefkok"], "skills": ["a", "b", "c"]}]
    deck: dict[str, Any] = {"branch": {"kitchen": "Køkken"}, "title": rows}
    monkeypatch.setattr(job_titles, "shared_deck", lambda name: deck)
    titles.cache_clear()
    yield deck
    titles.cache_clear()


def titled(name: str) -> Title:
    """The job of that name, which must be known."""
    known = title_named(name)
    assert known
    return known


def first(typed: str) -> str:
    """The title suggested first."""
    return suggest(typed)[0].title


def test_it_knows_most_of_the_work_that_people_in_denmark_do() -> None:
    assert len(titles()) >= 320
    assert 12 <= len(branches()) <= 16
    assert {title.branch for title in titles()} == set(branches())


def test_every_code_is_a_unit_group_of_isco_08() -> None:
    assert len(UNIT_GROUPS) == 436
    assert {title.title for title in titles() if title.code not in UNIT_GROUPS} == set()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Køkkenmedhjælper", "9412"),
        ("Kok", "5120"),
        ("Rengøringsassistent", "9112"),
        ("Social- og sundhedshjælper", "5322"),
        ("Lagermedarbejder", "4321"),
        ("Varebilschauffør", "8322"),
        ("Lastbilchauffør", "8332"),
        ("Pædagogmedhjælper", "5311"),
        ("Gartner", "6113"),
        ("Svejser", "7212"),
        ("IT-supporter", "3512"),
        ("Kontorassistent", "4110"),
        ("Sygeplejerske", "2221"),
        ("Elektriker", "7411"),
    ],
)
def test_common_work_has_the_right_code(name: str, code: str) -> None:
    assert titled(name).code == code


def test_amina_finds_her_kitchen_work_by_its_beginning() -> None:
    assert "Køkkenmedhjælper" in [title.title for title in suggest("køkkenm")]


@pytest.mark.parametrize(
    "typed", ["koekkenmedhjaelper", "kokenmedhjelper", "Køkken medhjælper", "køkkenhjælp"]
)
def test_amina_finds_her_kitchen_work_however_she_spells_it(typed: str) -> None:
    assert first(typed) == "Køkkenmedhjælper"


def test_oksana_finds_her_work_in_english() -> None:
    assert first("cleaner") == "Rengøringsassistent"


def test_torben_gets_smiths_when_he_writes_smed() -> None:
    assert first("smed") == "Smed"
    assert "Klejnsmed" in [title.title for title in suggest("smed")]


@pytest.mark.parametrize("typed", ["", "   ", "🙂", "xyzzy", "!!!"])
def test_nothing_is_suggested_for_nothing(typed: str) -> None:
    assert suggest(typed) == []


def test_a_pasted_page_in_the_title_field_is_no_trouble() -> None:
    assert len(suggest("kok " * 50_000, limit=3)) <= 3


def test_jens_gets_no_more_suggestions_than_fit_on_his_phone() -> None:
    assert len(suggest("medarbejder", limit=4)) == 4


def test_maria_gets_every_other_name_for_her_work_but_not_the_one_she_gave() -> None:
    names = variants_of("Stuepige")
    assert {"Værelsesassistent", "Housekeeping-medarbejder"} <= set(names)
    assert "Stuepige" not in names


def test_there_are_no_variants_of_work_the_list_does_not_know() -> None:
    assert variants_of("dragetæmmer") == ()


def test_work_of_the_same_unit_group_is_near_but_not_the_same() -> None:
    kok = titled("kok")
    assert titled("Smørrebrødsjomfru") in same_work(kok)
    assert kok not in same_work(kok)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("code", "512", "four digits"),
        ("branch", "sea", "unknown branch"),
        ("variants", ["Kok"], "said twice"),
        ("variants", ["Chefkok"], "1 variants"),
        ("skills", [], "0 skills"),
    ],
)
def test_a_wrong_line_is_named_at_load(
    another_list: dict[str, Any], field: str, value: object, said: str
) -> None:
    another_list["title"][0][field] = value
    with pytest.raises(JobTitlesAreWrong, match=rf"Kok: .*{said}"):
        titles()


def test_a_title_that_stands_twice_is_named_at_load(another_list: dict[str, Any]) -> None:
    another_list["title"] *= 2
    with pytest.raises(JobTitlesAreWrong, match="Kok: stands twice"):
        titles()


def test_a_title_without_a_code_is_named_at_load(another_list: dict[str, Any]) -> None:
    del another_list["title"][0]["code"]
    with pytest.raises(JobTitlesAreWrong, match="Kok: lacks code"):
        titles()


def test_the_list_is_read_from_the_shared_content() -> None:
    assert (content.CONTENT / "shared" / "job_titles.toml").is_file()
