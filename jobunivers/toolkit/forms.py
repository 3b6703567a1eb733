"""Forms: WTForms with our words, our bounds, and texts made tidy before anybody else sees them."""

from typing import Any

from flask import request
from wtforms import Field, Form as WTForm, StringField, TextAreaField
from wtforms.validators import Length, StopValidation

from jobunivers.languages import Text
from jobunivers.services.guards import cpr_numbers, tidy

SHORT, LONG = 200, 10_000


class Form(WTForm):
    """A form filled from the request. ``Form(obj=row)`` shows a row; ``written()`` is what was written."""

    def __init__(self, obj: object = None, **values: Any) -> None:
        sent = request.form if request.method == "POST" else None
        super().__init__(sent, obj=obj, **values)

    def written(self) -> dict[str, Any]:
        """The values of all fields that were sent, by name."""
        return {name: field.data for name, field in self._fields.items() if field.raw_data is not None}

    @property
    def has_errors(self) -> bool:
        """Whether anything must be told."""
        return bool(self.errors)


class NoCprNumber:
    """Refuses kindly what looks like a CPR number: it has no business here."""

    def __call__(self, form: WTForm, field: Field) -> None:
        if isinstance(field.data, str) and cpr_numbers(field.data):
            raise StopValidation(Text("Det ligner et CPR-nummer. Det skal ikke stå her. Slet det, så gemmer vi."))


def _words(limit: int) -> list[Any]:
    too_long = Text("Det blev lidt for langt. Der er plads til %(max)s tegn.", max=limit)
    return [Length(max=limit, message=too_long), NoCprNumber()]


def line(label: Text, help: Text | str = "", *validators: Any, limit: int = SHORT, **options: Any) -> StringField:
    """One line of text."""
    return StringField(
        label, [*validators, *_words(limit)], filters=[_tidy_line], description=help, **options
    )


def words(label: Text, help: Text | str = "", *validators: Any, limit: int = LONG, **options: Any) -> TextAreaField:
    """A text of several lines."""
    return TextAreaField(
        label, [*validators, *_words(limit)], filters=[_tidy], description=help, **options
    )


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
