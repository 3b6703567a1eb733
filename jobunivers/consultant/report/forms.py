"""What a report is about, and its texts."""

from datetime import date
from typing import Any

from wtforms import Form as WTForm
from wtforms import RadioField, SelectMultipleField
from wtforms.validators import StopValidation

from jobunivers.consultant.report import told
from jobunivers.languages import Text as _
from jobunivers.services.report.reading import Period
from jobunivers.services.report.sources import SECTIONS
from jobunivers.toolkit.forms import Form, choices, day, needed, words
from jobunivers.toolkit.templates import short_day

A_SECTION, A_COMMENT, A_REASON = 12_000, 4_000, 1_000
BETWEEN = "0"


class AfterTheFirst:
    """The last day lies on or after the first."""

    def __call__(self, form: WTForm, field: Any) -> None:
        first = form["since"].data
        if form["about"].data == BETWEEN and first and field.data and field.data < first:
            raise StopValidation(_("Den sidste dag ligger før den første. Byt om på dem."))


class NeededBetween:
    """A day that is needed when the period is between two days."""

    def __call__(self, form: WTForm, field: Any) -> None:
        if form["about"].data == BETWEEN and not field.data:
            raise StopValidation(_("Skriv en dag, for eksempel 1. marts."))


def content_form(periods: list[Period]) -> type[Form]:
    """The period, a course or between two days, and which sections."""
    courses = {str(one.course_id): f"{one.name}, {_span(one.starts_on, one.ends_on)}" for one in periods}
    titles = {key: one["title"] for key, one in told.sections().items()}
    fields = {
        "about": RadioField(
            _("Perioden"),
            choices=choices({**courses, BETWEEN: _("Mellem to dage, jeg vælger")}),
            default=next(iter(courses), BETWEEN),
        ),
        "since": day(_("Første dag"), "", NeededBetween()),
        "until": day(_("Sidste dag"), "", NeededBetween(), AfterTheFirst()),
        "sections": SelectMultipleField(
            _("Dele i rapporten"),
            choices=choices(titles),
            default=list(SECTIONS),
            validators=[needed(_("Vælg mindst én del."))],
        ),
    }
    return type("ContentForm", (Form,), fields)


def _span(first: date, last: date) -> str:
    return f"{short_day(first)} – {short_day(last)}"


def text_form(sections: list[str]) -> type[Form]:
    """A text a section."""
    said = told.sections()
    fields = {key: words(said[key]["title"], said[key]["help"], limit=A_SECTION) for key in sections}
    return type("TextForm", (Form,), fields)


def comment_form() -> type[Form]:
    """What the citizen says, with its question in the reader's language."""
    asked = told.hearing()["comment"]
    return type("CommentForm", (Form,), {"text": words(asked["question"], asked["help"], limit=A_COMMENT)})


class CorrectionForm(Form):
    """Why a closed report gets a new edition."""

    why = words(
        _("Hvad skal rettes?"),
        _("En linje er nok. Den kommer til at stå i den nye udgave."),
        needed(_("Skriv, hvad der skal rettes.")),
        limit=A_REASON,
    )
