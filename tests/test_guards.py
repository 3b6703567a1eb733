"""The guards over what people write: they ask about CPR numbers and illnesses, and they keep texts clean."""

import random
import time
import unicodedata
from datetime import date, timedelta
from itertools import pairwise

import pytest

from jobunivers.services.guards import Span, cpr_numbers, diagnoses, tidy


def told(spans: list[Span], text: str) -> list[str]:
    """The marked words."""
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "number",
    [
        "010190-1234",
        "0101901234",
        "010190 1234",
        "010190 - 1234",
        "010190–1234",
        "010190\u20111234",
        "01.01.90-1234",
        "01/01/90-1234",
        "01-01-90-1234",
        "01 01 90-1234",
        "290200-4123",
        "311299-3999",
        "٠١٠١٩٠-١٢٣٤",
    ],
)
def test_it_asks_when_karen_writes_a_cpr_number(number: str) -> None:
    text = f"Hej Amina. Dit nummer er {number}, ikke?"
    assert told(cpr_numbers(text), text) == [number]


@pytest.mark.parametrize("before", ["cpr", "CPR:", "cpr-nr. ", "Cpr.nr.:", "(", "\n", "født "])
def test_it_finds_the_number_close_to_other_signs(before: str) -> None:
    text = f"{before}010190-1234."
    assert told(cpr_numbers(text), text) == ["010190-1234"]


def test_a_number_without_a_check_digit_is_a_cpr_number_too() -> None:
    assert len(cpr_numbers("010107-4000 og 010107-4001 og 010107-4002")) == 3


def test_a_label_for_a_cpr_number_wins_over_a_label_for_a_phone() -> None:
    text = "Telefon: 20123456 cpr: 0101901234"
    assert told(cpr_numbers(text), text) == ["0101901234"]


@pytest.mark.parametrize(
    "text",
    [
        "Ring på 20 12 34 56",
        "+45 20123456",
        "+4520123456",
        "+46 0701234567",
        "tlf. 0701234567",
        "Mobil: 0701234567",
        "ordrenr. 0101901234",
        "Faktura nr. 0101901234",
        "sagsnummer 0101901234",
        "Reg. 1234 konto 0101901234",
        "1234 0101901234",
        "010190 1234 5678",
        "0101901234567",
        "5790001234567",
        "CVR 12345678",
        "https://jobnet.example/0101901234",
        "billede_0101901234.jpg",
        "kontakt@0101901234.example",
        "21.11.2026 kl. 14.30",
        "2026-11-21",
        "01.08.19-2021",
        "1. januar 2026",
        "010190-12345",
        "010190-123",
        "",
    ],
)
def test_it_leaves_other_numbers_in_peace(text: str) -> None:
    assert cpr_numbers(text) == []


@pytest.mark.parametrize(
    "number", ["310290-1234", "001290-1234", "011390-1234", "290201-1234", "290200-1234"]
)
def test_a_day_that_does_not_exist_is_no_birthday(number: str) -> None:
    assert cpr_numbers(number) == []


def test_nobody_born_in_the_1800s_writes_here() -> None:
    assert cpr_numbers("010160-5123") == []
    assert cpr_numbers("010157-5123") == [Span(0, 11)]


def test_every_birthday_since_1900_is_seen_in_every_way_of_writing() -> None:
    chance = random.Random(11)  # noqa: S311
    for _ in range(500):
        day = date(1937, 1, 1) + timedelta(days=chance.randrange(36_000))
        number = f"{chance.randrange(4) if day.year < 2000 else 4}{chance.randrange(1000):03}"
        for sign in ("-", " ", "", " - "):
            written = f"{day:%d%m%y}{sign}{number}"
            assert told(cpr_numbers(f"Jeg er {written}."), f"Jeg er {written}.") == [written]


def test_the_marks_stand_in_order_and_apart() -> None:
    spans = cpr_numbers("010190-1234 0101911234 " * 20)
    assert len(spans) == 40
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "word",
    [
        "depression",
        "Depressionen",
        "angst",
        "PTSD",
        "ptsd",
        "ADHD-diagnose",
        "brystkræft",
        "leddegigt",
        "KOL",
        "diskusprolaps",
        "kronisk træthed",
        "misbrug",
        "skizofreni",
        "HIV",
        "epilepsien",
    ],
)
def test_it_asks_when_karen_names_an_illness(word: str) -> None:
    text = f"Du fortalte om {word} i går."
    assert len(diagnoses(text)) == 1
    assert told(diagnoses(text), text)[0].lower() in word.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Du har mange kræfter og er god arbejdskraft.",
        "Fatima er frivillig hos Kræftens Bekæmpelse.",
        "Hun er demenskoordinator på et demens-afsnit.",
        "Gigtforeningen søger en kok.",
        "Samir samler ind for AIDS-Fondet.",
        "Hiv fat i mig på mandag, og add mig ikke.",
        "Du virker glad og uden stress.",
        "Det blev en koldskål.",
        "Han dementerer det.",
        "",
    ],
)
def test_it_leaves_other_words_in_peace(text: str) -> None:
    assert diagnoses(text) == []


def test_jens_finds_every_illness_he_wrote_in_order() -> None:
    text = "Angst og depression, men ingen diabetes."
    assert told(diagnoses(text), text) == ["Angst", "depression", "diabetes"]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("en\r\nto\rtre\n", "en\nto\ntre\n"),
        ("en\u2028to\u2029tre\x0cfire\x85", "en\nto\ntre\nfire\n"),
        ("e\u0301n", "én"),
        ("a\u030a", "å"),
        ("nul\x00 og \x1b[31mrød\x7f", "nul og [31mrød"),
        ("kode\u202etxt.exe\u202c", "kodetxt.exe"),
        ("\u2066skjult\u2069", "skjult"),
        ("\ufeffforan", "foran"),
        ("halv\ud83d", "halv"),
        ("ingen\ufffe\uffff\U0001ffff", "ingen"),
        ("tab\tog\nlinje", "tab\tog\nlinje"),
        ("", ""),
    ],
)
def test_what_amina_pastes_is_kept_clean(pasted: str, kept: str) -> None:
    assert tidy(pasted) == kept


@pytest.mark.parametrize(
    "text", ["👨‍👩‍👧 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽", "می‌خواهم", "مرحبا \u200fAmina\u200e!", "Œuvre ﬁ", "日本語"]
)
def test_emojis_and_other_scripts_stay_whole(text: str) -> None:
    assert tidy(text) == text


def any_text(chance: random.Random) -> str:
    """A short text of signs from everywhere, harmful ones too."""
    odd = "\r\n\t\x00\u202e\u2066\u0301\u030a\ufeff\u2028\ud800\uffff👍æøå م"
    return "".join(chance.choice([chr(chance.randrange(0x110000)), chance.choice(odd)]) for _ in range(40))


def test_any_text_comes_out_clean_and_tidying_twice_is_tidying_once() -> None:
    chance = random.Random(5)  # noqa: S311
    for _ in range(500):
        clean = tidy(any_text(chance))
        assert tidy(clean) == clean
        assert unicodedata.is_normalized("NFC", clean)
        assert all(sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs") for sign in clean)
        assert clean.encode("utf-8").decode("utf-8") == clean


def test_any_text_can_be_looked_through() -> None:
    chance = random.Random(6)  # noqa: S311
    for _ in range(200):
        text = any_text(chance)
        for span in cpr_numbers(text) + diagnoses(text):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["1", "12 ", "010190", "010190 ", "-", " ", "tlf ", "kronisk ", "kræft", "\r", "\u202e"]
)
def test_a_very_long_text_is_looked_through_at_once(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begin = time.process_time()
    cpr_numbers(text), diagnoses(text), tidy(text)
    assert time.process_time() - begin < 1.0
