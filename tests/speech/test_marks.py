"""When each word is said: never backwards, never outside the text or the sound."""

import gzip
import json
import random

import pytest

from jobunivers.services.speech.marks import in_browser_units, marks_of
from jobunivers.services.speech.sound import Mark
from jobunivers.services.speech.tokens import tokens
from jobunivers.services.speech.wire import marks_on_the_wire, sentences_on_the_wire


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


def test_words_are_what_stands_between_spaces_without_punctuation() -> None:
    assert words("Hej, »Bo«! Se www.a.dk/b – og 3-4 (nu).") == [
        "Hej",
        "Bo",
        "Se",
        "www.a.dk/b",
        "og",
        "3-4",
        "nu",
    ]


def test_arabic_vowel_signs_stay_with_their_word() -> None:
    assert words("مرحبًا، بكَ.") == ["مرحبًا", "بكَ"]


def test_the_first_time_for_a_word_wins() -> None:
    marks = marks_of("21 katte", [(0, 0.1), (1, 0.6), (3, 0.9)], 2.0)
    assert [mark.seconds for mark in marks] == [0.1, 0.9]


def test_a_word_the_voice_said_nothing_about_is_placed_between_its_neighbours() -> None:
    marks = marks_of("aa bb cc", [(0, 0.0), (6, 6.0)], 8.0)
    assert [mark.seconds for mark in marks] == [0.0, 3.0, 6.0]


def test_an_event_on_punctuation_marks_no_word() -> None:
    marks = marks_of("aa, bb", [(0, 0.0), (2, 9.0), (4, 1.0)], 2.0)
    assert [mark.seconds for mark in marks] == [0.0, 1.0]


@pytest.mark.parametrize("seed", range(50))
def test_whatever_a_voice_reports_the_marks_only_go_forward(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    text = "Hej Bo, du har 3 ting 😀 at gøre i dag. Godt!"
    events = [(chance.randrange(-5, 80), chance.uniform(-1, 9)) for _ in range(20)]
    marks = marks_of(text, events, 4.0)
    assert [(mark.start, mark.end) for mark in marks] == tokens(text)
    assert [mark.seconds for mark in marks] == sorted(mark.seconds for mark in marks)
    assert all(0 <= mark.seconds <= 4.0 for mark in marks)


def test_the_browser_gets_places_as_it_counts_them() -> None:
    assert in_browser_units("a😀b") == [0, 1, 3, 4]
    assert sentences_on_the_wire("😀 Ja. Nej.") == [0, 6, 7, 11]


def test_the_marks_can_be_read_back_from_what_travels() -> None:
    text, marks = "Hej 😀 Bo.", (Mark(0, 3, 0.05), Mark(6, 8, 1.234))
    assert marks_on_the_wire(text, marks) == [0, 3, 5, 4, 2, 118]
    assert text.encode("utf-16-le")[14:18].decode("utf-16-le") == "Bo"


def test_a_minute_of_marks_fits_in_a_kilobyte() -> None:
    chance = random.Random(1)  # noqa: S311
    text = " ".join("x" * chance.randint(1, 12) for _ in range(160))
    marks = marks_of(text, [(start, chance.uniform(0, 60)) for start, _ in tokens(text)], 60.0)
    assert len(gzip.compress(json.dumps(marks_on_the_wire(text, marks)).encode())) <= 1024
