"""Forms: WTForms with our words, our bounds, and texts made tidy before anybody else sees them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from flask import request
from wtforms import BooleanField, Field, RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms import Form as WTForm
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, StopValidation

from jobunivers import clock
from jobunivers.languages import LANGUAGES, Text
from jobunivers.services import days, times_of_day
from jobunivers.services.guards import cpr_numbers, tidy
from jobunivers.toolkit.access import offered

SHORT, LONG = 200, 10_000
_WEB_ADDRESS = re.compile(r"https?://[^\s/.\"'<>]+(?:\.[^\s/.\"'<>]+)+(?:/[^\s\"'<>]*)?", re.IGNORECASE)
BOXES = (BooleanField, SelectMultipleField)
OUR_WORDS = {
    "Not a valid choice.": Text("Vælg en af mulighederne."),
    "'%(value)s' is not a valid choice for this field.": Text("Vælg en af mulighederne."),
    "'%(value)s' are not valid choices for this field.": Text("Vælg en af mulighederne."),
    "Invalid Choice: could not coerce.": Text("Vælg en af mulighederne."),
    "Not a valid integer value.": Text("Skriv et helt tal."),
    "Not a valid decimal value.": Text("Skriv et tal."),
    "Not a valid float value.": Text("Skriv et tal."),
    "Not a valid date value.": Text("Datoen ser ikke rigtig ud. Skriv den sådan: 31.12.2026"),
}


class _OurWords:
    """WTForms' own messages, said in our words and in the reader's language."""

    def gettext(self, message: str) -> str:
        return str(OUR_WORDS.get(message, message))

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.gettext(singular if n == 1 else plural)


class Form(WTForm):
    """A form filled from the request. ``Form(obj=row)`` shows a row; ``written()`` is what was written.

    ``fresh``: another form of the page was sent; this one shows the row, or nothing.
    """

    class Meta:
        """WTForms asks here for its messages."""

        def get_translations(self, form: WTForm) -> _OurWords:
            """Our words, whatever the browser prefers."""
            return _OurWords()

    def __init__(self, obj: object = None, *, fresh: bool = False, **values: Any) -> None:
        sent = request.form if request.method == "POST" and not fresh else None
        super().__init__(sent, obj=obj, **values)

    def written(self) -> dict[str, Any]:
        """The values of all fields that were sent, by name; a box that is not sent is one without a tick."""
        return {name: field.data for name, field in self._fields.items() if _was_sent(field)}

    @property
    def has_errors(self) -> bool:
        """Whether anything must be told."""
        return bool(self.errors)


def _was_sent(field: Field) -> bool:
    return bool(field.raw_data) or (field.raw_data is not None and isinstance(field, BOXES))


class NoCprNumber:
    """Refuses kindly what looks like a CPR number: it has no business here."""

    def __call__(self, form: WTForm, field: Field) -> None:
        if isinstance(field.data, str) and cpr_numbers(field.data):
            raise StopValidation(
                Text("Det ligner et CPR-nummer. Det skal ikke stå her. Slet det, så gemmer vi.")
            )


class Fits(Length):
    """At most so many letters. It says so; a browser told of it would cut a pasted text short in silence."""

    def __init__(self, limit: int) -> None:
        message = Text("Det blev lidt for langt. Der er plads til %(max)s tegn.", max=limit)
        super().__init__(max=limit, message=message)
        self.field_flags: dict[str, Any] = {}


def _words(limit: int) -> list[Any]:
    return [Fits(limit), NoCprNumber()]


def line(
    label: Text | str, help: Text | str = "", *validators: Any, limit: int = SHORT, **options: Any
) -> StringField:
    """One line of text."""
    return StringField(
        label, [*validators, *_words(limit)], filters=[_tidy_line], description=help, **options
    )


def words(
    label: Text | str, help: Text | str = "", *validators: Any, limit: int = LONG, **options: Any
) -> TextAreaField:
    """A text of several lines."""
    return TextAreaField(label, [*validators, *_words(limit)], filters=[_tidy], description=help, **options)


class WebAddress(StringField):
    """A link as people write it, with or without *https*; ``data`` is a whole web address, or empty."""

    NOT_ONE = Text("Linket ser ikke rigtig ud. Skriv det sådan: https://jobnet.dk")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent."""
        written = "".join(tidy(valuelist[0]).split()) if valuelist else ""
        self.data = written if "://" in written or not written else f"https://{written}"
        if self.data and not _WEB_ADDRESS.fullmatch(self.data):
            raise ValueError(self.NOT_ONE)

    def _value(self) -> str:
        return str(self.raw_data[0]) if self.process_errors and self.raw_data else str(self.data or "")


def web_address(label: Text | str, help: Text | str = "", *validators: Any, limit: int = 500) -> WebAddress:
    """A link to a page elsewhere; may be left empty."""
    render = {"inputmode": "url", "dir": "ltr", "autocomplete": "off"}
    return WebAddress(label, [*validators, *_words(limit)], description=help, render_kw=render)


def choices(names: Mapping[Any, Text | str] | Iterable[tuple[Any, Text | str]]) -> list[SelectChoice]:
    """What can be chosen: each value with its name."""
    pairs = names.items() if isinstance(names, Mapping) else names
    return [SelectChoice(value, name) for value, name in pairs]


def languages_to_choose(*also: str) -> list[SelectChoice]:
    """The languages offered where the person at the browser is, and those that are chosen already."""
    there = [*offered(), *also]
    return choices({code: language.name for code, language in LANGUAGES.items() if code in there})


class OneOrNone(RadioField):
    """One of a few answers, or none; ``data`` is empty while nothing is chosen. For ``ui.statements``."""

    @property
    def pairs(self) -> list[tuple[str, Text | str]]:
        """The answers: (value, words)."""
        return [(value, words) for value, words, *_rest in self.choices]

    def pre_validate(self, form: WTForm) -> None:
        """No answer is one, too."""
        if self.data:
            super().pre_validate(form)

    def process(self, *args: Any, **options: Any) -> None:
        """Nothing is an empty answer."""
        super().process(*args, **options)
        self.data: Any = self.data or ""


def one_or_none(label: Text | str, names: Mapping[Any, Text | str], help: Text | str = "") -> OneOrNone:
    """A question answered by one of a few; may be left open."""
    return OneOrNone(label, choices=choices(names), description=help)


def needed(message: Text) -> "StopIfEmpty":
    """The field must hold something; the message says what and why."""
    return StopIfEmpty(message)


class StopIfEmpty:
    """Asks for a field that is needed, in the form's own words."""

    def __init__(self, message: Text) -> None:
        self.message = message

    def __call__(self, form: WTForm, field: Field) -> None:
        if not (field.data.strip() if isinstance(field.data, str) else field.data):
            raise StopValidation(self.message)


def _tidy(value: str | None) -> str:
    return tidy(value or "")


def _tidy_line(value: str | None) -> str:
    return " ".join(tidy(value or "").split())


class UnderstoodField(StringField):
    """Something written any way people write it; ``data`` is what was meant, or None. What was typed stays there."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent."""
        written = tidy(valuelist[0]).strip()[:SHORT] if valuelist else ""
        self.data: Any = None
        if written:
            self.data = self.understand(written)

    def pre_validate(self, form: WTForm) -> None:
        """What was not understood is told of once: nobody says besides that it is missing."""
        if self.process_errors:
            raise StopValidation

    def understand(self, written: str) -> Any:
        """What was meant. Raises ValueError with the words that tell what is wrong."""
        raise NotImplementedError

    def said(self, meant: Any) -> str:
        """What was meant, as it stands in the field."""
        raise NotImplementedError

    def _value(self) -> str:
        if self.process_errors and self.raw_data:
            return str(self.raw_data[0])
        return self.said(self.data) if self.data is not None else ""


class DayField(UnderstoodField):
    """A day; ``data`` is a date or None."""

    NOT_A_DAY = Text("Datoen ser ikke rigtig ud. Skriv den sådan: 31.12.2027")
    OUT_OF_REACH = Text("Se på årstallet. Det skal ligge mellem 1900 og 2100.")

    def understand(self, written: str) -> date:
        """The day that was meant."""
        try:
            return days.understand(written, clock.today())
        except days.OutOfReach:
            raise ValueError(self.OUT_OF_REACH) from None
        except days.NotADay:
            raise ValueError(self.NOT_A_DAY) from None

    def said(self, meant: date) -> str:
        """*31.12.2027*."""
        return f"{meant.day}.{meant.month}.{meant.year}"


def day(label: Text | str, help: Text | str = "", *validators: Any, **options: Any) -> DayField:
    """A day; may be left empty."""
    return DayField(label, list(validators), description=help, **options)


class HourField(UnderstoodField):
    """A time of day; ``data`` is a time or None."""

    NOT_A_TIME = Text("Klokkeslættet ser ikke rigtigt ud. Skriv det sådan: 10.30")

    def understand(self, written: str) -> time:
        """The time that was meant."""
        try:
            return times_of_day.understand(written)
        except times_of_day.NotATime:
            raise ValueError(self.NOT_A_TIME) from None

    def said(self, meant: time) -> str:
        """*10.30*."""
        return f"{meant.hour}.{meant.minute:02}"


def hour(label: Text | str, help: Text | str = "", *validators: Any, **options: Any) -> HourField:
    """A time of day; may be left empty."""
    return HourField(label, list(validators), description=help, **options)
