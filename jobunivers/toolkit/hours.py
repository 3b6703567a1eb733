"""The 24 hours of a day in a row and in a form: hour by hour, painted, or from one hour to another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import request
from sqlalchemy import String
from sqlalchemy.orm import mapped_column
from wtforms import SelectField

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.hours import DAY, EMPTY, SameHour, Span, from_to, in_the_way, stretch
from jobunivers.toolkit.forms import Form, choices

REST, NONE = "rest", "none"
REPLACE, ONLY_EMPTY = "replace", "empty"


@dataclass(frozen=True)
class Kind:
    """Something hours are filled with: ``surface`` (1–12) is its colour and pattern, ``within`` its name in a sentence.

    ``own`` is whether the person named it; an empty title is one that has no name yet.
    """

    key: str
    title: Words
    icon: str
    surface: int
    within: Words
    own: bool = False


class TwentyFour:
    """24 columns, ``h0`` to ``h23``: the key of what fills each hour, empty for nothing."""

    @property
    def hours(self) -> tuple[str, ...]:
        """What fills each hour."""
        return tuple(getattr(self, column(hour)) or EMPTY for hour in range(DAY))


def column(hour: int) -> str:
    """What the column and the field of an hour are called."""
    return f"h{hour}"


for _hour in range(DAY):
    setattr(TwentyFour, column(_hour), mapped_column(String(20), default=EMPTY))


def as_columns(hours: Sequence[str]) -> dict[str, str]:
    """A day as the values of its columns."""
    return {column(hour): what for hour, what in enumerate(hours)}


class ChoiceField(SelectField):
    """One of some values; a form that does not send it is right as well."""

    def pre_validate(self, form: Any) -> None:
        """Only what was sent must be one of them."""
        if self.raw_data:
            super().pre_validate(form)


def hours_form(kinds: Iterable[Kind]) -> type[Form]:
    """A day hour by hour."""
    known = [(EMPTY, _("Ikke noget")), *((kind.key, kind.title) for kind in kinds)]
    fields = {
        column(hour): ChoiceField(from_to(Span(hour, hour + 1, EMPTY)), choices=choices(known))
        for hour in range(DAY)
    }
    return type("HoursForm", (Form,), fields)


def stretch_form(kinds: Iterable[Kind], what: str, start: int = 8, end: int = 9) -> type["StretchForm"]:
    """One thing from one hour to another; over midnight is fine. What is given stands there at first."""
    clock = [(hour, _("kl. %(time)s", time=hour)) for hour in range(DAY + 1)]
    fields = {
        "what": ChoiceField(
            _("Hvad laver du?"), choices=choices((one.key, one.title) for one in kinds), default=what
        ),
        "start": ChoiceField(_("Fra"), choices=choices(clock[:-1]), coerce=int, default=start),
        "end": ChoiceField(_("Til"), choices=choices(clock[1:]), coerce=int, default=end),
    }
    return type("StretchForm", (StretchForm,), fields)


class StretchForm(Form):
    """One thing from one hour to another, and what becomes of that which stands there already."""

    @property
    def at(self) -> list[int]:
        """The hours that are meant. Raises SameHour."""
        return stretch(self["start"].data, self["end"].data)

    @property
    def only_empty(self) -> bool:
        """Whether what stands there already is to stay."""
        return request.form.get("overlap") == ONLY_EMPTY

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether it can be laid; the same hour twice is asked about at the end."""
        if not super().validate(extra_validators):
            return False
        try:
            return bool(self.at)
        except SameHour:
            said = _("Du har valgt den samme time to gange. Hvornår slutter det?")
            self["end"].errors = [*self["end"].errors, said]
            return False

    def overlaps(self, hours: Sequence[str]) -> list[Span]:
        """What would be taken away, while nobody has said what to do about it."""
        if request.form.get("overlap") in (REPLACE, ONLY_EMPTY):
            return []
        return in_the_way(hours, self.at, self["what"].data)


def painted(kinds: Mapping[str, Kind]) -> str:
    """What the brush paints with: the key of a kind; empty takes away."""
    what = request.values.get("what", "")
    return what if what in kinds else EMPTY


def paint(form: Form, what: str) -> bool:
    """Let a button of the form fill its hour (or take the same thing out again), all that is empty, or nothing.

    False when no such button was pressed.
    """
    asked = request.form.get("paint", "")
    hour = int(asked) if asked.isdecimal() and len(asked) < 3 else DAY
    if asked not in (REST, NONE) and hour >= DAY:
        return False
    for at in range(DAY):
        field = cast(SelectField, form[column(at)])
        now = field.data or EMPTY
        fresh = {NONE: EMPTY, REST: now or what}.get(
            asked, now if at != hour else EMPTY if now == what else what
        )
        if fresh != now:
            field.data, field.raw_data = fresh, [fresh]
    return True
