"""Reading an ad: what it asks for, how firmly, and where it stands in the text."""

import random
import string
import time
from datetime import date
from pathlib import Path

import pytest

from jobunivers.services.jobads.ad import Ad, Requirement, read_ad
from jobunivers.services.jobads.cases import Case, cases_in

CASES = cases_in(Path(__file__).parent / "ads")
LONG = 100_000


def wanted(*lines: str) -> list[Requirement]:
    """What an ad with these bullets asks for."""
    bullets = "\n".join(f"- {line}" for line in lines)
    return list(read_ad(f"Kok til Café Havblik\n\nVi søger dig, der:\n{bullets}").requirements)


def said(ad: Ad) -> list[str]:
    """The demands in the ad's own words."""
    return [requirement.text for requirement in ad.requirements]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mark_is_the_ads_own_words(case: Case) -> None:
    ad = read_ad(case.text)
    for requirement in ad.requirements:
        assert case.text[requirement.start : requirement.end] == requirement.text
    starts = [requirement.start for requirement in ad.requirements]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("har kørekort B", "licence"),
        ("har hygiejnebevis", "certificate"),
        ("taler og skriver dansk", "language"),
        ("er udlært kok", "education"),
        ("kender Excel og Word", "it"),
        ("kan arbejde hver anden weekend", "hours"),
        ("har erfaring med smørrebrød", "experience"),
        ("er tålmodig og smilende", "personal"),
    ],
)
def test_amina_sees_what_kind_of_thing_is_asked_for(line: str, kind: str) -> None:
    assert [(found.text, found.kind) for found in wanted(line)] == [(line, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "gerne har kørekort B",
        "har kørekort B, men det er ikke et krav",
        "Kørekort B er en fordel",
        "Kørekort vægtes positivt",
        "A driving licence is an advantage",
    ],
)
def test_a_wish_is_not_a_must(line: str) -> None:
    assert [found.weight for found in wanted(line)] == ["nice"]


@pytest.mark.parametrize("line", ["har kørekort C og gerne CE", "skal have kørekort", "Kørekort B, evt. BE"])
def test_a_must_stays_a_must_with_a_wish_beside_it(line: str) -> None:
    assert [found.weight for found in wanted(line)] == ["must"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uddannelse er ikke et krav.",
        "Du behøver ingen erfaring.",
        "Det er ikke et krav, at du har en uddannelse.",
        "No education is needed.",
    ],
)
def test_what_is_not_needed_is_no_demand(sentence: str) -> None:
    assert said(read_ad(f"Kok søges\n\n{sentence}")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi tilbyder kørekort og uddannelse til alle.",
        "Du får erfaring med madlavning.",
        "Ring til Lone, hvis du har spørgsmål om erfaring.",
        "Har du lyst til at høre mere om erfaring?",
        "Du skal have sendt din ansøgning senest den 3. maj 2027.",
    ],
)
def test_what_is_offered_is_no_demand(sentence: str) -> None:
    assert said(read_ad(f"Kok søges\n\n{sentence}")) == []


def test_torbens_long_sentence_is_cut_where_the_kind_changes() -> None:
    ad = read_ad("Smed søges\n\nDu har svejsecertifikat og mindst 2 års erfaring fra et værksted.")
    assert said(ad) == ["Du har svejsecertifikat", "mindst 2 års erfaring fra et værksted"]


def test_a_list_of_traits_is_one_demand() -> None:
    assert [found.text for found in wanted("er rolig, venlig og mødestabil")] == [
        "er rolig, venlig og mødestabil"
    ]


def test_a_reason_is_not_part_of_the_demand() -> None:
    assert [found.text for found in wanted("har kørekort, da vi kører af og til")] == ["har kørekort"]


def test_a_number_with_a_full_stop_does_not_end_a_sentence() -> None:
    ad = read_ad("Kok søges\n\nDet er et krav, at du har bestået 9. klasse, f.eks. i Danmark.")
    assert said(ad) == ["at du har bestået 9. klasse, f.eks. i Danmark"]


def test_lines_broken_by_a_pdf_are_read_as_one() -> None:
    ad = read_ad("Bager søges\n\nVi leder efter en bager til vores hus, der har erfaring\nmed surdej.")
    assert said(ad) == ["der har erfaring\nmed surdej"]


def test_emojis_before_the_lines_are_bullets() -> None:
    ad = read_ad("Bus!\n\nVi kræver, at du:\n👉 har kørekort B\n👉 taler dansk\n")
    assert said(ad) == ["har kørekort B", "taler dansk"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ansøgningsfrist: 1. december 2026", date(2026, 12, 1)),
        ("Søg senest d. 18/12-2026", date(2026, 12, 18)),
        ("Ansøgningsfrist 11.01.2027", date(2027, 1, 11)),
        ("Apply by January 5, 2027", date(2027, 1, 5)),
        ("Søg senest den 31. februar 2027", None),
        ("Vi ansætter løbende", None),
    ],
)
def test_oksana_sees_the_last_day(words: str, day: date | None) -> None:
    assert read_ad(f"Kok søges\n\n{words}.").deadline_guess == day


def test_a_day_without_a_year_is_the_next_one() -> None:
    text = "Kok søges\n\nSøg senest den 5. januar."
    assert read_ad(text).deadline_guess is None
    assert read_ad(text, today=date(2026, 11, 21)).deadline_guess == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("Opvasker søges til Café Havblik", "Opvasker", "Café Havblik"),
        ("Nordlys ApS søger to køkkenmedhjælpere", "køkkenmedhjælpere", "Nordlys ApS"),
        ("Blå Hotel is hiring a night wizard", "night wizard", "Blå Hotel"),
        ("Firma: Lindholm Smedje\nJobtitel: Klejnsmed", "Klejnsmed", "Lindholm Smedje"),
        ("hej", None, None),
    ],
)
def test_title_and_company_are_guessed_from_the_top(
    text: str, title: str | None, company: str | None
) -> None:
    ad = read_ad(text)
    assert (ad.title_guess, ad.company_guess) == (title, company)


def test_an_ad_tells_its_language() -> None:
    assert read_ad("Vi søger en kok, og du er glad for at lave mad til mange").language == "da"
    assert read_ad("We are looking for a cook and you like to be with us").language == "en"
    assert read_ad("kok 123").language is None


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "🙂" * 50, "- \n- \n-", "?!.,;:", "\x00\x01", "asdf qwer zxcv"]
)
def test_nonsense_asks_for_nothing(text: str) -> None:
    ad = read_ad(text)
    assert (ad.requirements, ad.title_guess, ad.company_guess) == ((), None, None)


def nasty_texts() -> dict[str, str]:
    """Texts of 100 KB that break careless patterns."""
    chance = random.Random(7)  # noqa: S311
    words = ("".join(chance.choices(string.ascii_lowercase, k=8)) for _ in range(LONG // 9))
    units = {
        "dots": ".",
        "spaces": " ",
        "letters": "a",
        "numbers": "1.",
        "slashes": "a/",
        "lines": "\n",
        "ands": " og",
    }
    units |= {
        "demands": "- du har kørekort og 2 års erfaring\n",
        "names": "Aa A/S ",
        "deadlines": "senest 1. ",
    }
    return {name: unit * (LONG // len(unit)) + "x" for name, unit in units.items()} | {
        "random": " ".join(words)
    }


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in nasty_texts().items()])
def test_a_hundred_kilobytes_are_read_within_a_second(text: str) -> None:
    read_ad("Kok søges\n\nDu har erfaring.")
    begin = time.process_time()
    read_ad(text)
    assert time.process_time() - begin < 1.0


def test_any_mixture_of_signs_can_be_pasted() -> None:
    chance = random.Random(3)  # noqa: S311
    signs = string.printable + "æøåÆØÅ•✓–…👉🙂 \u200f\u202e"
    for _ in range(200):
        text = "".join(chance.choices(signs, k=300))
        assert all(text[r.start : r.end] == r.text for r in read_ad(text).requirements)
