"""The forms of a placement: what it is, the plan of hours, a week, a follow-up, what the company says, a yes."""

import re
import unicodedata
from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, StringField
from wtforms.validators import ValidationError

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.internship.models import INTERNSHIP, PHONE, QUESTIONS, VISIT
from jobunivers.services.internship.operations import MOST_HOURS
from jobunivers.toolkit.forms import SHORT, Form, choices, day, line, needed, words

STEPS = 5
ANSWER = 2_000
WAYS = {VISIT: _("Et besøg på stedet"), PHONE: _("Et opkald")}
LIKE_A_DAY = _("Skriv for eksempel 12. marts eller på mandag.")
DETAILS = (
    *("kind", "company", "contact", "reach", "purpose", "duties", "considerations"),
    *("starts_on", "ends_on"),
)
_NUMBER = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:t|timer|h|hours)?\.?", re.IGNORECASE)


class HoursField(StringField):
    """Hours of a week as people write them: *12*, *7,5*, *10 timer*; ``data`` is a number from 0 to 37, or None."""

    NO_NUMBER = _("Skriv timer som et tal, for eksempel 12 eller 7,5.")
    BELOW = _("Timer kan ikke være under nul.")
    TOO_MANY = _("En uge har højst %(max)s timer her.", max=MOST_HOURS)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Understand what was sent."""
        sent = " ".join("".join(valuelist)[:SHORT].split())
        written = "".join(str(unicodedata.decimal(sign, sign)) for sign in sent).replace("٫", ",")
        self.data = None
        if not written:
            return
        if written.startswith(("-", "−")):
            raise ValueError(self.BELOW)
        found = _NUMBER.fullmatch(written)
        if found is None:
            raise ValueError(self.NO_NUMBER)
        self.data = float(f"{found[1]}.{found[2] or 0}")
        if self.data > MOST_HOURS:
            self.data = None
            raise ValueError(self.TOO_MANY)

    def _value(self) -> str:
        if self.process_errors and self.raw_data:
            return str(self.raw_data[0])
        return f"{self.data:g}".replace(".", ",") if self.data is not None else ""


def kinds() -> dict[str, dict[str, str]]:
    """The kinds of placement by key, in the reader's language."""
    return content.keyed("desk/internship/kinds", "kind")


def questions() -> list[dict[str, Any]]:
    """The questions of a follow-up, in the reader's language."""
    found: list[dict[str, Any]] = content.deck("desk/internship/followup")["question"]
    return found


def _hours_field(label: _) -> HoursField:
    return HoursField(label, render_kw={"inputmode": "decimal", "autocomplete": "off"})


class PlanForm(Form):
    """The plan of hours: up to five steps, each from a day on; what is done in the first is told elsewhere."""

    from_1 = day(_("Fra hvilken dag?"), LIKE_A_DAY)
    hours_1 = _hours_field(_("Timer om ugen"))
    from_2 = day(_("Trin 2: fra"))
    hours_2 = _hours_field(_("Trin 2: timer"))
    duties_2 = words(_("Trin 2: nye opgaver"), limit=ANSWER)
    from_3 = day(_("Trin 3: fra"))
    hours_3 = _hours_field(_("Trin 3: timer"))
    duties_3 = words(_("Trin 3: nye opgaver"), limit=ANSWER)
    from_4 = day(_("Trin 4: fra"))
    hours_4 = _hours_field(_("Trin 4: timer"))
    duties_4 = words(_("Trin 4: nye opgaver"), limit=ANSWER)
    from_5 = day(_("Trin 5: fra"))
    hours_5 = _hours_field(_("Trin 5: timer"))
    duties_5 = words(_("Trin 5: nye opgaver"), limit=ANSWER)

    def steps(self, starts_on: date | None = None) -> list[tuple[date, float, str]]:
        """The steps that were written; the first begins on the first day where no other is given."""
        found = []
        for number, (on, hours, duties) in enumerate(self.fields):
            first = on.data or (starts_on if not number else None)
            if first is not None and hours.data is not None:
                found.append((first, hours.data, (duties.data or "") if duties else ""))
        return found

    @property
    def fields(self) -> list[tuple[Any, Any, Any]]:
        """The fields of each step: the day, the hours, and the new tasks of all but the first."""
        names = ("from", "hours", "duties")
        return [
            tuple(self._fields.get(f"{name}_{number}") for name in names) for number in range(1, STEPS + 1)
        ]

    @property
    def has_more(self) -> bool:
        """Whether anything stands in another step than the first."""
        return any(field.data not in (None, "") or field.errors for step in self.fields[1:] for field in step)

    def validate(self, *args: Any, **options: Any) -> bool:
        """A step is a day and hours."""
        is_right = bool(super().validate(*args, **options))
        for number, (on, hours, duties) in enumerate(self.fields):
            if on.errors or hours.errors or (not number and not on.data):
                continue
            is_begun = on.data is not None or bool(duties and duties.data)
            if is_begun != (hours.data is not None) or (is_begun and on.data is None):
                (hours if on.data else on).errors = [_("Skriv både en dag og timer for trinnet.")]
                is_right = False
        return is_right


class PlacementForm(Form):
    """What it is."""

    kind = RadioField(_("Hvad er det?"), default=INTERNSHIP)
    company = line(_("Virksomhed"), "", needed(_("Skriv, hvor det er.")))
    contact = line(_("Kontaktperson"))
    reach = line(_("Telefon eller mail"))
    starts_on = day(_("Første dag"), LIKE_A_DAY, needed(_("Skriv den første dag.")))
    ends_on = day(_("Sidste dag"), _("Den kan flyttes senere."), needed(_("Skriv den sidste dag.")))
    purpose = words(_("Formål"), _("Hvad skal det føre til?"), limit=ANSWER)
    duties = words(_("Opgaver"), _("Hvad skal der laves?"), limit=ANSWER)
    considerations = words(
        _("Skånehensyn"), _("Hvad skal stedet tage hensyn til? Borgeren kan se det."), limit=ANSWER
    )
    beside_another = BooleanField(_("De to må gerne ligge samtidig"))

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.kind.choices = choices({key: one["title"] for key, one in kinds().items()})

    @property
    def details(self) -> dict[str, Any]:
        """The values by name."""
        return {name: self._fields[name].data for name in DETAILS}


class NewForm(PlacementForm, PlanForm):
    """What it is, with its plan of hours."""


class WeekForm(Form):
    """The hours of a week, as the citizen tells them."""

    hours = _hours_field(_("Hvor mange timer var du der?"))
    how = words(_("Hvordan gik det?"), _("Et par ord er nok. Din konsulent kan læse dem."), limit=ANSWER)

    def validate_hours(self, field: HoursField) -> None:
        """Nought is an answer, nothing is none."""
        if field.data is None and not field.process_errors:
            raise ValidationError(_("Skriv et tal. Nul timer er også et svar."))


class DeskWeekForm(Form):
    """The hours of a week, as the consultant has heard them."""

    week = day(_("En dag i ugen"), LIKE_A_DAY, needed(_("Skriv en dag i den uge, det gælder.")))
    hours = _hours_field(_("Timer i alt"))
    paid = _hours_field(_("Heraf med løn"))
    validate_hours = WeekForm.validate_hours

    def validate_paid(self, field: HoursField) -> None:
        """No more was paid than worked."""
        if field.data is not None and self.hours.data is not None and field.data > self.hours.data:
            raise ValidationError(_("Der kan ikke være flere timer med løn, end der er arbejdet."))


class WhenForm(Form):
    """When, and how, the next follow-up is."""

    due_on = day(_("Hvornår?"), LIKE_A_DAY, needed(_("Skriv en dag.")))
    way = RadioField(_("Hvordan?"), choices=choices(WAYS), default=VISIT)


class HeldForm(Form):
    """The day it was held."""

    held_on = day(_("Hvilken dag talte I sammen?"), "", needed(_("Skriv en dag.")))

    def validate_held_on(self, field: Any) -> None:
        """Not in the future."""
        if field.data and field.data > clock.today():
            raise ValidationError(_("Den dag er ikke kommet endnu."))


class ViewForm(Form):
    """What somebody at the company says."""

    who = line(_("Hvem sagde det?"), "", needed(_("Skriv, hvem der sagde det.")))
    said_on = day(_("Hvilken dag?"), "", needed(_("Skriv en dag.")))
    text = words(_("Hvad blev der sagt?"), "", needed(_("Skriv et par ord.")), limit=ANSWER)


class YesForm(Form):
    """The consultant's yes, and the company's."""

    employer = line(_("Hvem på arbejdspladsen har sagt ja?"), "", needed(_("Skriv, hvem der har sagt ja.")))
    on = day(_("Hvilken dag?"), "", needed(_("Skriv en dag.")))


def follow_up_form() -> type[Form]:
    """The report of a follow-up, made from the deck."""
    asked = {one["key"]: one for one in questions()}
    fields = {key: words(asked[key]["text"], asked[key]["help"], limit=ANSWER) for key in QUESTIONS}
    return type("FollowUpForm", (Form,), fields)
