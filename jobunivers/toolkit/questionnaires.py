"""Questionnaires: statements with a few answers in words, and scales from 1 to 10. Nothing has to be answered."""

from collections.abc import Iterable, Mapping
from typing import Any

from wtforms import RadioField
from wtforms.validators import StopValidation

from jobunivers.languages import Words
from jobunivers.toolkit.forms import OUR_WORDS, Form, choices

FACES = {1: "mood-sad", 4: "mood-empty", 7: "mood-smile", 10: "mood-happy"}
"""The face at each described step of a scale from 1 to 10 (``ui.scale``)."""
TO_TEN = tuple((number, str(number)) for number in range(1, 11))


class StepsField(RadioField):
    """One of a few whole numbers; ``data`` is None while nothing is chosen."""

    @property
    def pairs(self) -> list[tuple[int, Words]]:
        """The answers: (number, words)."""
        return [(value, words) for value, words, *_rest in self.choices]

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent; an empty answer takes the answer back."""
        self.data = None
        if not valuelist or not valuelist[0]:
            return
        if valuelist[0] not in {str(value) for value, *_rest in self.choices}:
            raise ValueError(OUR_WORDS["Not a valid choice."])
        self.data = int(valuelist[0])

    def pre_validate(self, form: Any) -> None:
        """What cannot be chosen is told of once."""
        if self.process_errors:
            raise StopValidation


def options(rows: Iterable[Mapping[str, str]]) -> list[tuple[int, str]]:
    """The answers of a deck (``key`` a number, ``words``) in the order they are shown."""
    return [(int(row["key"]), row["words"]) for row in rows]


def steps(label: Words, answers: Iterable[tuple[int, Words]] = TO_TEN, help: Words = "") -> StepsField:
    """A question answered by one of a few steps; may be left open."""
    return StepsField(label, coerce=int, choices=choices(answers), description=help)


def questionnaire(name: str, items: Mapping[str, Words], answers: Iterable[tuple[int, Words]]) -> type[Form]:
    """A form with one such question an item."""
    known = list(answers)
    return type(name, (Form,), {key: steps(label, known) for key, label in items.items()})
