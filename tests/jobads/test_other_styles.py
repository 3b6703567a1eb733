"""Ads without a single bullet: prose, headings with bare lines, a note on a door, English, and nonsense."""

import pytest

from jobunivers.services.jobads.ad import read_ad

CLEANER = """Rengøringsassistent til Nordhavn Skole

Vi er en skole med 400 børn, og vi mangler en kollega til rengøringsholdet fra 1. marts. Det er vigtigt for os, at du
er stabil og kan arbejde selvstændigt. Du har erfaring med rengøring, og du kan tale så meget dansk, at du forstår en
besked. Kørekort er ikke nødvendigt. Har du et hygiejnekursus, er det et plus. Vi spiser frokost sammen om fredagen.

Send din ansøgning senest den 10. februar."""

STOREROOM = """Lagermedarbejder
Brandt Logistik

Om jobbet
Du pakker ordrer og kører truck på vores lager i Taulov.

Kvalifikationer
Truckcertifikat B
Erfaring fra lager eller produktion
Godt humør
Du kan løfte op til 20 kg

Vi tilbyder
Fast dagarbejde
Frokostordning
Pension"""

CARE = """Social- og sundhedshjælper til aftenvagt

Vi lægger vægt på, at du møder beboerne med ro, og at du kan dokumentere i Cura. Du skal være uddannet social- og
sundhedshjælper. Du taler og skriver dansk på et godt niveau, og så har du kørekort.

Vi kan love dig en arbejdsplads med højt til loftet."""

CARETAKER = """Pedel

Vi forventer af dig, at du er handy, kan bruge en computer til mails og har lyst til at tale med mange mennesker hver
dag. En håndværksmæssig baggrund vil være en fordel. Straffeattest indhentes."""

NOTE = """Søger tjener til cafe i Odense. Skal kunne arbejde weekend og aften. Erfaring er en fordel. Dansk og engelsk.
Ring til Lars på 20 30 40 50."""

WAREHOUSE = """Warehouse Operative

Requirements
Forklift licence
At least 1 year of experience in a warehouse
Good level of English

Nice to have
Danish driving licence B

What we offer
Free parking"""

KITCHEN = """Kitchen Assistant at Harbour Hotel

Our kitchen is looking for an assistant who enjoys working in a busy team. To succeed in this role you need to be able
to stand for long hours and speak basic English. Previous experience from a kitchen is an advantage but not required.
You must hold a food hygiene certificate.

We offer staff meals and a friendly team."""

ASKED = [
    (CLEANER, ["stabil", "erfaring med rengøring", "dansk"], ["hygiejnekursus"]),
    (STOREROOM, ["Truckcertifikat B", "Erfaring fra lager", "Godt humør", "løfte op til 20 kg"], []),
    (CARE, ["med ro", "Cura", "uddannet", "skriver dansk", "kørekort"], []),
    (CARETAKER, ["handy", "lyst til at tale", "Straffeattest"], ["håndværksmæssig"]),
    (NOTE, ["weekend og aften", "Dansk og engelsk"], ["Erfaring"]),
    (WAREHOUSE, ["Forklift", "1 year", "English"], ["driving licence B"]),
    (KITCHEN, ["basic English", "food hygiene"], ["Previous experience"]),
]
NOT_ASKED = [
    "frokost",
    "Frokost",
    "Pension",
    "Fast dagarbejde",
    "loftet",
    "parking",
    "meals",
    "februar",
    "Lars",
]


@pytest.mark.parametrize(("ad", "musts", "wishes"), ASKED, ids=lambda value: str(value)[:12])
def test_all_that_is_asked_for_is_found_and_no_more(ad: str, musts: list[str], wishes: list[str]) -> None:
    found = read_ad(ad).requirements
    said = {weight: [one.text for one in found if one.weight == weight] for weight in ("must", "nice")}
    for weight, quotes in (("must", musts), ("nice", wishes)):
        for quote in quotes:
            assert any(quote in text for text in said[weight]), f"{quote!r} is not among {said[weight]}"
    assert len(said["nice"]) == len(wishes)
    assert not [one.text for one in found for words in NOT_ASKED if words in one.text]


def test_each_line_under_its_heading_is_a_demand_of_its_own() -> None:
    assert [one.text for one in read_ad(STOREROOM).requirements] == [
        "Truckcertifikat B",
        "Erfaring fra lager eller produktion",
        "Godt humør",
        "Du kan løfte op til 20 kg",
    ]


def test_the_next_heading_is_no_demand() -> None:
    text = STOREROOM.replace(
        "Vi tilbyder",
        "Hvordan vi har det sammen\nVi griner meget og hjælper hinanden hver eneste dag.\n\nVi tilbyder",
    )
    assert len(read_ad(text).requirements) == 4


@pytest.mark.parametrize(
    "text",
    ["asdf qwer zxcv 123 lorem ipsum !!!", "du du du ååå", "Kvalifikationer", "\n\n. . .\n", "🙂" * 50],
)
def test_nonsense_asks_for_nothing(text: str) -> None:
    assert read_ad(text).requirements == ()
