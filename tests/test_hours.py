"""The hours of a day as people speak of them: stretches, what is in the way, and what is different."""

import pytest

from jobunivers import languages
from jobunivers.languages import AllOf
from jobunivers.services.hours import (
    DAY,
    NOTHING,
    SameHour,
    Span,
    changes,
    from_to,
    in_the_way,
    in_words,
    laid,
    spans,
    stretch,
    totals,
)
from jobunivers.services.said import Said

NIGHT = laid(laid(NOTHING, stretch(22, 7), "sleep"), stretch(8, 12), "job")
NAMES = {"job": "job", "screen": "skærm", "sleep": "søvn"}


def test_a_night_is_one_stretch_over_midnight_told_last() -> None:
    assert spans(NIGHT) == [Span(7, 8, ""), Span(8, 12, "job"), Span(12, 22, ""), Span(22, 7, "sleep")]
    assert str(from_to(spans(NIGHT)[-1])) == "Kl. 22–7"


def test_a_day_of_one_thing_is_one_stretch_of_24_hours() -> None:
    (whole,) = spans(["sleep"] * DAY)
    assert (whole.length, str(from_to(whole))) == (24, "Kl. 0–24")


@pytest.mark.parametrize(("start", "end"), [(7, 7), (0, 24), (24, 0)])
def test_the_same_hour_twice_is_no_stretch(start: int, end: int) -> None:
    with pytest.raises(SameHour):
        stretch(start, end)


def test_what_would_be_taken_away_is_told_and_nothing_else() -> None:
    assert in_the_way(NIGHT, stretch(6, 10), "children") == [Span(6, 7, "sleep"), Span(8, 10, "job")]
    assert in_the_way(NIGHT, stretch(8, 14), "job") == []


def test_only_the_empty_hours_are_filled_where_she_says_so() -> None:
    assert totals(laid(NIGHT, stretch(6, 10), "children", only_empty=True)) == {
        "sleep": 9,
        "job": 4,
        "children": 1,
    }
    assert totals(laid(NIGHT, stretch(6, 10), "children"))["job"] == 2


def test_the_difference_is_said_as_one_says_it() -> None:
    found = changes({"screen": 4, "sleep": 8}, {"screen": 3, "sleep": 8, "job": 2})
    assert str(in_words(found, NAMES)) == "2 timer mere på job og 1 time mindre på skærm"
    assert changes({"sleep": 8}, {"sleep": 8}) == []


def test_several_things_are_listed_in_the_readers_language() -> None:
    parts = AllOf([Said("work", "job"), Said("sleep", "søvn"), Said("children", "børn")])
    with languages.speaking("en"):
        assert str(parts) == "work, sleep and children"
    assert str(parts) == "job, søvn og børn"
    assert str(AllOf(["job"])) == "job"
