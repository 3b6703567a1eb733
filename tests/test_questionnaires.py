"""Questionnaires: nothing has to be answered, and what is answered can be said in a kind sentence."""

from collections.abc import Sequence

import pytest
from flask import Flask

from jobunivers import languages
from jobunivers.services.curves import Point, figure, on_circle, sentence
from jobunivers.services.rounds import given, middle
from jobunivers.toolkit.questionnaires import Form, options, questionnaire

ANSWERS = options([{"key": "5", "words": "I høj grad"}, {"key": "1", "words": "Slet ikke"}])
Week = questionnaire("Week", {"calm": "Jeg sov godt.", "plan": "Jeg havde en plan."}, ANSWERS)


def sent(app: Flask, **answers: str) -> Form:
    """The form as it comes in."""
    with app.test_request_context("/", method="POST", data=answers):
        form = Week()
        form.validate()
        return form


def test_what_is_not_answered_stays_open(app: Flask) -> None:
    form = sent(app, calm="5")
    assert form.written() == {"calm": 5}
    assert not form.errors


def test_an_answer_can_be_taken_back(app: Flask) -> None:
    assert sent(app, calm="").written() == {"calm": None}


@pytest.mark.parametrize("wrong", ["3", "0", "fem", "5.0", "٥", "9" * 400])
def test_what_cannot_be_chosen_is_told_kindly(app: Flask, wrong: str) -> None:
    assert [str(error) for error in sent(app, calm=wrong).errors["calm"]] == ["Vælg en af mulighederne."]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((3, 4, 5), "Motivation er gået fra 3 til 5 siden uge 1."),
        ((3, None), "Motivation: 3, første gang."),
        ((5, 2, 4), "Motivation var nede på 2 undervejs og er nu på 4."),
        ((5, 3), "Motivation er gået fra 5 til 3 siden uge 1. Det kan ske i en svær tid."),
        ((3.5, 3.5), "Motivation er på 3,5, ligesom uge 1."),
        ((None,), ""),
        ((), ""),
    ],
)
def test_a_curve_is_said_in_one_kind_sentence(values: Sequence[float | None], said: str) -> None:
    points = [Point(f"uge {number}", value) for number, value in enumerate(values, 1)]
    assert str(sentence("Motivation", points)) == said


def test_figures_are_written_as_the_reader_writes_them() -> None:
    assert figure(3.5) == "3,5"
    with languages.speaking("en"):
        assert figure(3.5) == "3.5"
        assert figure(3.0) == "3"


def test_the_first_spoke_points_up_and_the_others_follow_the_clock() -> None:
    assert [on_circle(1, index, 4) for index in range(4)] == [(0, -100), (100, 0), (0, 100), (-100, 0)]


def test_only_what_is_answered_counts() -> None:
    row = type("Row", (), {"calm": 4, "plan": None})()
    assert given(row, ("calm", "plan")) == {"calm": 4}
    assert middle([4, 3, 3]) == 3.3
    assert middle([]) is None
