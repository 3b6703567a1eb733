"""The hours of a day as people speak of them: stretches, what is in the way, and what is different."""

import pytest
from lxml import etree

from jobunivers import languages
from jobunivers.languages import AllOf
from jobunivers.services import hours_drawn
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
from jobunivers.services.hours_drawn import SURFACES
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


def test_a_day_drawn_for_paper_has_its_surface_in_every_hour_and_none_where_nothing_is() -> None:
    day = [7] * 7 + [0] + [5] * 4 + [0] * 10 + [7] * 2
    for drawn in (hours_drawn.clock(day), hours_drawn.line(day, mirrored=False)):
        hours = [part.get("fill", "") for part in etree.fromstring(drawn) if "#" in part.get("fill", "")][
            :DAY
        ]
        assert [int(fill[6:-1]) if "url" in fill else 0 for fill in hours] == day


def test_a_line_of_hours_begins_where_reading_begins() -> None:
    def first(*, mirrored: bool) -> float:
        drawn = etree.fromstring(hours_drawn.line([1] + [0] * 23, mirrored=mirrored))
        return next(float(part.get("x", "")) for part in drawn if "url" in part.get("fill", ""))

    assert (first(mirrored=False), first(mirrored=True)) == (0, 460)


def test_each_of_the_twelve_surfaces_has_a_colour_and_a_pattern_of_its_own() -> None:
    assert len({one.ground for one in SURFACES}) == len({one.path for one in SURFACES}) == 12
