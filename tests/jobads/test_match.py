"""Holding an ad against a gross CV: what is there, what nearly is, what is open, and why."""

import time
from collections.abc import Sequence

import pytest

from jobunivers.services.jobads.ad import read_ad
from jobunivers.services.jobads.evidence import EvidenceKind
from jobunivers.services.jobads.match import Answer, Evidence, Match, match
from jobunivers.services.jobads.titles import titles


def asked(demand: str, *facts: tuple[EvidenceKind, str]) -> Match:
    """The answer to one demand for a person with these CV lines."""
    ad = read_ad(f"Kok til Café Havblik\n\nVi søger dig, der:\n- {demand}")
    lines = [Evidence(str(place), text, kind) for place, (kind, text) in enumerate(facts)]
    [found] = match(ad, lines)
    return found


@pytest.mark.parametrize(
    ("demand", "kind", "line"),
    [
        ("har erfaring med rengøring", "job", "Gjorde rent på et hotel i Lviv"),
        ("har erfaring med rengøring", "job", "Rengøringsassistent hos RenGlad"),
        ("har erfaring med rengøring", "voluntary", "Hotelrengøring for spejderne"),
        ("har erfaring som køkkenmedhjælper", "job", "Køkkenhjælp på Café Blå"),
        ("har erfaring fra et lager", "job", "Lagerassistent i Vejle"),
        ("har erfaring med børn", "other", "Passede min søsters barn i to år"),
        ("er udlært smed", "education", "Smed, svendebrev 1994"),
        ("er udlært smed", "job", "Udlært smed hos Hansen"),
        ("har truckcertifikat", "certificate", "Gaffeltruckcertifikat B"),
        ("kender Excel", "it", "Office-pakken"),
        ("er mødestabil", "competence", "Jeg kommer altid til tiden"),
        ("kan arbejde i weekenden", "profile", "Jeg vil arbejde weekender"),
    ],
)
def test_a_real_reason_is_enough(demand: str, kind: EvidenceKind, line: str) -> None:
    assert asked(demand, (kind, line)).answer == "have"


@pytest.mark.parametrize(
    ("demand", "kind", "line"),
    [
        ("er udlært tømrer", "job", "Tømrer hos Fyns Byg i 15 år"),
        ("har truckcertifikat", "job", "Truckfører på havnen"),
        ("har erfaring med rengøring", "competence", "Jeg er god til rengøring"),
        ("har erfaring som pædagogmedhjælper", "job", "SFO-medhjælper i Odense"),
        ("har erfaring som kok", "job", "Smørrebrødsjomfru på Restaurant Nordlys"),
        ("har erfaring med varemodtagelse", "job", "Lagermedarbejder hos Holm"),
        ("er rolig og venlig", "competence", "Rolig: Jeg hæver ikke stemmen"),
        ("er maler", "competence", "Jeg kan male"),
        ("kender Excel og Navision", "it", "Excel"),
    ],
)
def test_nearly_is_only_partly(demand: str, kind: EvidenceKind, line: str) -> None:
    assert asked(demand, (kind, line)).answer == "partly"


@pytest.mark.parametrize(
    ("demand", "kind", "line"),
    [
        ("har erfaring med rengøring", "job", "Kok på Hotel Royal"),
        ("er udlært tømrer", "education", "9. klasse, Vejle"),
        ("er tålmodig", "job", "Portør, kontakt med patienter"),
        ("har kørekort", "job", "Kørte sækkevogn på lageret"),
        ("taler dansk", "job", "Dansk Supermarked, varepåfylder"),
        ("kan arbejde i weekenden", "job", "Tjener på Restaurant Nordlys"),
        ("kan arbejde om aftenen", "job", "Bartender på Café Blå"),
        ("kan arbejde om aftenen", "education", "Madkursus om aftenen"),
        ("er struktureret", "it", "Strukturerede data i Excel"),
        ("har erfaring med arbejde", "job", "Arbejde på en arbejdsplads"),
    ],
)
def test_a_word_in_common_is_no_reason(demand: str, kind: EvidenceKind, line: str) -> None:
    assert asked(demand, (kind, line)).answer == "open"


@pytest.mark.parametrize(
    "line",
    [
        "Jeg har ikke kørekort",
        "Ingen kørekort, men jeg cykler",
        "Jeg er ved at tage kørekort B",
        "Vil gerne have kørekort",
    ],
)
def test_what_samir_says_he_lacks_proves_nothing(line: str) -> None:
    assert asked("har kørekort", ("other", line)).answer == "open"


def test_a_denial_beside_a_strength_leaves_the_strength() -> None:
    found = asked("er mødestabil", ("competence", "Mødestabil: Jeg har ikke haft en fraværsdag"))
    assert found.answer == "have"


@pytest.mark.parametrize(
    ("demand", "held", "answer"),
    [
        ("har kørekort", "Kørekort B", "have"),
        ("har kørekort B", "Kørekort", "have"),
        ("har kørekort B", "Kørekort CE", "have"),
        ("har kørekort C", "Kørekort B", "open"),
        ("har stort kørekort", "Kørekort C", "have"),
        ("har kørekort C/E", "Kørekort C", "open"),
        ("har kørekort BE", "Kørekort B og E", "have"),
        ("har kørekort C eller D", "Kørekort D", "have"),
        ("har kørekort og bil", "Kørekort B", "partly"),
    ],
)
def test_hamids_licence_covers_what_the_law_says(demand: str, held: str, answer: Answer) -> None:
    assert asked(demand, ("certificate", held)).answer == answer


@pytest.mark.parametrize(
    ("demand", "told", "answer"),
    [
        ("taler dansk", "Dansk", "have"),
        ("taler dansk", "Dansk, A2", "partly"),
        ("taler flydende dansk", "Dansk, B1", "partly"),
        ("taler flydende dansk", "Dansk, modersmål", "have"),
        ("taler dansk eller engelsk", "Engelsk: godt", "have"),
        ("taler dansk og engelsk", "Engelsk: godt", "partly"),
        ("taler tysk", "Dansk, modersmål", "open"),
        ("taler andre sprog", "Arabisk, modersmål", "have"),
    ],
)
def test_aminas_languages_count_by_their_level(demand: str, told: str, answer: Answer) -> None:
    assert asked(demand, ("language", told)).answer == answer


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (["Kok, 2010-2016"], "have"),
        (["Kok, 2 år", "Kok på hotel, 4 år"], "have"),
        (["Kok, 2 år"], "partly"),
        (["Kok på Café Blå"], "partly"),
        (["Kok, 2010-2013", "Kok, 2011-2013"], "partly"),
    ],
)
def test_years_are_counted_and_never_twice(lines: Sequence[str], answer: Answer) -> None:
    facts: list[tuple[EvidenceKind, str]] = [("job", line) for line in lines]
    found = asked("har mindst 5 års erfaring som kok", *facts)
    assert found.answer == answer
    assert ("years" in found.limits) == (answer == "partly")


def test_amina_sees_which_word_of_which_line_met_which_word_of_the_ad() -> None:
    found = asked("har erfaring med rengøring", ("job", "Kok"), ("job", "Gjorde rent på et hotel"))
    [proof] = found.proofs
    assert (proof.key, proof.wanted, proof.found, proof.how) == ("1", "rengøring", "Gjorde rent", "synonym")


def test_amina_sees_what_is_still_missing() -> None:
    found = asked("er rolig, venlig og punktlig", ("competence", "Rolig"))
    assert (found.answer, found.missing) == ("partly", ("venlig", "punktlig"))


def test_torben_sees_that_it_is_the_paper_that_is_missing() -> None:
    assert asked("er udlært tømrer", ("job", "Tømrer i 15 år")).limits == ("paper",)


def test_a_wish_beside_a_demand_is_not_needed() -> None:
    assert asked("taler dansk og gerne engelsk", ("language", "Dansk, modersmål")).answer == "have"


def test_without_a_cv_everything_is_open() -> None:
    ad = read_ad("Kok søges\n\nDu har kørekort, er udlært kok og taler dansk.")
    assert {found.answer for found in match(ad, [])} == {"open"}


def test_an_ad_without_demands_has_no_answers() -> None:
    assert match(read_ad(""), [Evidence("1", "Kok", "job")]) == []


def test_an_english_ad_is_answered_from_a_danish_cv() -> None:
    ad = read_ad("Cleaner wanted\n\nYou have experience with cleaning and you are patient with the guests.")
    facts = [
        Evidence("job", "Rengøring og gæster på Hotel Blå", "job"),
        Evidence("me", "Tålmodig", "competence"),
    ]
    assert [found.answer for found in match(ad, facts)] == ["have", "have"]


def test_more_of_a_cv_never_takes_an_answer_away() -> None:
    order = ("open", "partly", "have")
    facts = [Evidence(title.title, f"{title.title}, 2 år", "job") for title in titles()[::15]]
    ad = read_ad(
        "Kok søges\n\nDu har erfaring med køkken, lager, børn eller have. Du er udlært kok. Du er rolig."
    )
    few, many = match(ad, facts[:5]), match(ad, facts)
    assert all(order.index(b.answer) >= order.index(a.answer) for a, b in zip(few, many, strict=True))


def test_a_long_ad_and_a_long_cv_are_matched_within_two_seconds() -> None:
    skills = [skill for title in titles() for skill in title.skills]
    ad = read_ad(
        "Kok\n\nVi søger dig, der:\n" + "\n".join(f"- har erfaring med {skill}" for skill in skills[:300])
    )
    facts = [
        Evidence(str(place), f"{title.title} " * 500, "job") for place, title in enumerate(titles()[:200])
    ]
    begin = time.process_time()
    match(ad, facts)
    assert time.process_time() - begin < 2.0
