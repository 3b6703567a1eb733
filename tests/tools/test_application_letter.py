"""The letter as it will be read, and the hints: what is told about it, and that nothing blocks."""

import pytest

from jobunivers.languages import speaking
from jobunivers.tools.application import wishes
from jobunivers.tools.application.hints import CHECKS, Hint, Looked, hints
from jobunivers.tools.application.letter import Letter, letter_of
from jobunivers.tools.application.models import Application
from jobunivers.tools.application.operations import new
from jobunivers.tools.application.wishes import Wish

GOOD = (
    "I søger en kok. Det har jeg været i 16 år, og jeg lavede mad til 46 hos jer i byen.",
    "Jeg vil gerne arbejde hos jer, fordi I bager jeres eget brød.",
    "Jeg kommer gerne og laver en frokost, så du kan smage.",
)


def application(**values: object) -> Application:
    """An application with these texts in it."""
    empty = dict.fromkeys(("headline", "opening", "motivation", "bring", "closing", "free"), "")
    one = new(citizen_id=1, kind="ad")
    for name, value in {**empty, "is_free": False, "asked": [], **values}.items():
        setattr(one, name, value)
    return one


def letter(*paragraphs: str, language: str = "da") -> Letter:
    """A letter of these paragraphs."""
    return Letter(language, "Ansøgning", "Kære Hanne", paragraphs or GOOD, ("Venlig hilsen", "Amina"))  # type: ignore[arg-type]


def looked(*paragraphs: str, **values: object) -> dict[str, Hint]:
    """The hints for a letter of these paragraphs."""
    told = {"wishes": (), "pages": 1, "is_reachable": True, "was_read": True, **values}
    return {hint.key: hint for hint in hints(Looked(letter(*paragraphs), **told))}  # type: ignore[arg-type]


def test_her_own_greeting_and_farewell_are_set_on_their_own_lines() -> None:
    one = application(
        opening="Kære Hanne Juul. Tak for snakken.", closing="Jeg glæder mig. Venlig hilsen Amina Haddad"
    )
    found = letter_of(one, "Amina")
    assert (found.greeting, found.sign_off) == ("Kære Hanne Juul", ("Venlig hilsen", "Amina Haddad"))
    assert found.paragraphs == ("Tak for snakken.", "Jeg glæder mig.")


def test_a_letter_without_greeting_and_farewell_gets_both() -> None:
    found = letter_of(
        application(opening="Tak for snakken.", contact="Hanne Juul, køkkenleder"), "Amina Haddad"
    )
    assert (found.greeting, found.sign_off) == ("Kære Hanne Juul", ("Venlig hilsen", "Amina Haddad"))


def test_without_a_name_the_place_is_greeted() -> None:
    assert letter_of(application(company="Strandengen"), "Amina").greeting == "Kære Strandengen"
    assert letter_of(application(), "Amina").greeting == "Goddag"


def test_an_english_letter_is_english_where_we_fill_in() -> None:
    found = letter_of(application(language="en", contact="Ann", title="Cook"), "Amina")
    assert (found.greeting, found.sign_off[0], found.headline) == (
        "Dear Ann",
        "Kind regards",
        "Application: Cook",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Jeg sender en hilsen fra min gamle chef.",
        "Hejsa er det første, jeg siger til alle de kunder, jeg møder på en dag",
    ],
)
def test_a_sentence_is_not_taken_for_a_greeting_or_a_farewell(words: str) -> None:
    assert letter_of(application(is_free=True, free=words), "Amina").paragraphs == (words,)


@pytest.mark.parametrize(
    "words", ["Hej " * 5000, "hilsen\n" * 3000, "a" * 20_000, "\n" * 20_000, "Hilsen. " * 2500]
)
def test_a_page_of_anything_is_read_in_no_time(words: str) -> None:
    letter_of(application(is_free=True, free=words), "Amina")


def test_a_good_letter_has_nothing_to_look_at() -> None:
    assert [hint.key for hint in looked().values() if not hint.is_good] == []


def test_every_hint_has_a_reason_and_an_example_in_every_language() -> None:
    for code in ("da", "en", "ar"):
        with speaking(code):
            found = looked(wishes=(Wish("Kørekort"),))
            assert set(found) == set(CHECKS)
            assert all(one.told["reason"] and one.told["example"]["good"] for one in found.values())


def test_what_needs_a_look_comes_first() -> None:
    found = list(looked(*GOOD, is_reachable=False).values())
    assert [hint.is_good for hint in found] == sorted(hint.is_good for hint in found)
    assert found[0].key == "contact"


def test_a_wish_that_the_letter_does_not_speak_of_is_named() -> None:
    found = wishes.wishes(["Hygiejnebevis", "Kørekort"], letter="Jeg har hygiejnebevis.")
    assert list(looked(wishes=tuple(found))["answers_ad"].findings) == ["Kørekort"]


def test_without_an_ad_nobody_asks_whether_it_is_answered() -> None:
    assert "answers_ad" not in looked()


def test_a_claim_without_an_example_is_quoted() -> None:
    claim = "Jeg er stabil og god til kunder."
    assert [str(one) for one in looked(claim)["proof"].findings] == ["»Jeg er stabil og god til kunder«"]
    assert looked("Jeg er stabil. Jeg mødte klokken 6 i tre år.")["proof"].is_good


def test_a_letter_of_two_pages_is_told_so() -> None:
    assert [str(one) for one in looked(pages=2)["one_page"].findings] == ["Dit brev fylder 2 sider."]


def test_one_long_piece_is_found_by_its_beginning() -> None:
    found = looked("Jeg har lavet mad hos jer i mange år. " * 12)["paragraphs"].findings
    assert "Jeg har lavet mad" in str(found[0])


@pytest.mark.parametrize("loud", ["Vælg mig!!", "Jeg vil! Jeg kan!", "Jeg er MEGET glad.", "Jeg er __god__."])
def test_shouting_and_underlining_are_seen(loud: str) -> None:
    assert not looked(loud)["no_shouting"].is_good


@pytest.mark.parametrize(
    "calm", ["Jeg glæder mig!", "Mit CV ligger ved. Jeg kan IT og NGO.", "Må jeg komme?"]
)
def test_a_calm_letter_is_calm(calm: str) -> None:
    assert looked(calm)["no_shouting"].is_good


def test_big_words_and_long_sentences_are_pointed_out() -> None:
    assert not looked("Jeg er en dynamisk profil.")["own_words"].is_good
    assert not looked("og ".join(["jeg lavede mad "] * 12))["own_words"].is_good


def test_a_letter_only_about_herself_is_asked_about_them() -> None:
    assert not looked("Jeg vil have et job, og jeg har brug for mine penge. Jeg er jeg.")[
        "about_them"
    ].is_good
    assert looked("Jeg kan se, at I har travlt.")["about_them"].is_good


def test_an_english_letter_is_read_with_english_words() -> None:
    found = hints(Looked(letter("I am a proactive profile.", language="en"), (), 1, True, True))
    assert "own_words" in [hint.key for hint in found if not hint.is_good]


@pytest.mark.parametrize(
    "words", ["", "🙂", "\u202e", "!" * 8000, "A" * 8000, "jeg " * 2000, "er god til " * 700]
)
def test_anything_at_all_can_be_checked(words: str) -> None:
    assert looked(words)
