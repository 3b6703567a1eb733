"""The forms of an appointment: a few times, and what both should know."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from wtforms import BooleanField, RadioField, SelectField
from wtforms.validators import ValidationError

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services.dated import AT_CENTRE, AT_COMPANY, BY_PHONE, BY_VIDEO
from jobunivers.services.times_of_day import NoSuchHour, moment
from jobunivers.toolkit.forms import DayField, Form, HourField, choices, day, hour, line, words

FARTHEST = timedelta(days=400)
KINDS = {
    AT_CENTRE: _("Her hos os"),
    BY_PHONE: _("I telefonen"),
    BY_VIDEO: _("På video"),
    AT_COMPANY: _("På en virksomhed"),
}
HOW_LONG = (15, 30, 45, 60, 90, 120, 180)
AGREED, TO_CHOOSE = "agreed", "choose"
DETAILS = ("about", "kind", "place", "bring", "interpreter", "minutes")
LIKE_A_DAY = _("Skriv for eksempel 12. marts eller på torsdag.")
LIKE_AN_HOUR = _("Skriv for eksempel 10 eller 13.30.")


class WithTimes(Form):
    """A form with pairs of a day and an hour (``day_1``, ``hour_1`` …); ``times`` are those that were written."""

    NEEDED = _("Skriv en dag og et klokkeslæt.")

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.times: list[datetime] = []

    def validate(self, *args: Any, **options: Any) -> bool:
        """Understand the pairs; at least one, none in the past, none in the hour that the clocks leave out."""
        is_right = bool(super().validate(*args, **options))
        self.times = []
        for number, (on, at) in enumerate(self.pairs):
            try:
                self.times += self._moment(on, at, needed=not number)
            except ValidationError as wrong:
                field = at if on.data and not on.errors else on
                field.errors = [*field.errors, *wrong.args]
                is_right = False
        return is_right

    @property
    def pairs(self) -> list[tuple[DayField, HourField]]:
        """The fields in pairs."""
        return list(self._pairs())

    @property
    def has_more(self) -> bool:
        """Whether anything stands in another pair than the first."""
        return any(field.data or field.errors for pair in self.pairs[1:] for field in pair)

    def _pairs(self) -> Iterator[tuple[DayField, HourField]]:
        for name, field in self._fields.items():
            if name.startswith("day_"):
                yield field, self._fields[f"hour_{name.removeprefix('day_')}"]

    def _moment(self, on: DayField, at: HourField, *, needed: bool) -> list[datetime]:
        if on.errors or at.errors:
            return []
        if on.data is None or at.data is None:
            if needed or on.data or at.data:
                raise ValidationError(self.NEEDED)
            return []
        if on.data > clock.today() + FARTHEST:
            raise ValidationError(_("Det er mere end et år frem. Se på årstallet."))
        try:
            found = moment(on.data, at.data)
        except NoSuchHour:
            raise ValidationError(_("Den nat bliver uret stillet frem, og den time findes ikke.")) from None
        if found <= clock.now():
            raise ValidationError(_("Den tid er gået. Vælg en, der kommer."))
        return [found]


class OfferForm(WithTimes):
    """One time that is agreed, or up to three for the citizen to choose from."""

    day_1 = day(_("Hvilken dag?"), LIKE_A_DAY)
    hour_1 = hour(_("Hvad er klokken?"), LIKE_AN_HOUR)
    day_2 = day(_("Mulighed 2: dag"))
    hour_2 = hour(_("Mulighed 2: klokken"))
    day_3 = day(_("Mulighed 3: dag"))
    hour_3 = hour(_("Mulighed 3: klokken"))
    how = RadioField(
        _("Er tiden aftalt?"),
        choices=choices({TO_CHOOSE: _("Nej, borgeren svarer på siden"), AGREED: _("Ja, vi har talt om den")}),
        default=TO_CHOOSE,
    )

    def validate(self, *args: Any, **options: Any) -> bool:
        """What is agreed is one time."""
        is_right = bool(super().validate(*args, **options))
        if self.is_agreed and len(self.times) > 1:
            self.how.errors = [_("Vælg én tid, når den er aftalt. Ellers lad borgeren vælge.")]
            return False
        return is_right

    @property
    def is_agreed(self) -> bool:
        """Whether the time has been talked over."""
        return bool(self.how.data == AGREED)


class DetailsForm(Form):
    """What both should know."""

    minutes = SelectField(
        _("Hvor længe?"),
        coerce=int,
        choices=choices([(one, _("%(antal)s minutter", antal=one)) for one in HOW_LONG]),
        default=60,
    )
    kind = RadioField(_("Hvordan mødes I?"), choices=choices(KINDS), default=AT_CENTRE)
    place = line(_("Sted, nummer eller link"), _("For eksempel Lokale 3. Et link til video står som tekst."))
    about = line(_("Hvad skal I tale om?"), _("Borgeren kan se det. Skriv ikke om helbred her."))
    bring = words(_("Skal borgeren tage noget med?"), "", limit=500)
    interpreter = BooleanField(_("Tolk er bestilt"))

    @property
    def details(self) -> dict[str, Any]:
        """The values by name, for an appointment."""
        return {name: self._fields[name].data for name in DETAILS}


class AppointmentForm(OfferForm, DetailsForm):
    """What a consultant proposes, or has agreed with the citizen."""


class WishForm(WithTimes):
    """Another time, as the citizen wishes; it may be left to the consultant to find one."""

    day_1 = day(_("Hvilken dag kan du?"), LIKE_A_DAY)
    hour_1 = hour(_("Hvad er klokken?"), LIKE_AN_HOUR)
    day_2 = day(_("En dag mere, hvis du kan"))
    hour_2 = hour(_("Klokken"))
    wish = words(_("Vil du skrive noget til det?"), _("For eksempel: Jeg kan bedst om morgenen."), limit=500)

    def _moment(self, on: DayField, at: HourField, *, needed: bool) -> list[datetime]:
        return super()._moment(on, at, needed=needed and not (self.wish.data or "").strip())


def as_written(at: datetime | None) -> dict[str, Any]:
    """A moment as the first pair of a form shows it."""
    there = clock.local(at) if at else None
    return {"day_1": there.date(), "hour_1": there.time()} if there else {}


def a_day(written: str) -> date | None:
    """The day an address names (*2026-11-23*), if it is one within reach."""
    try:
        found = date.fromisoformat(written[:10])
    except ValueError:
        return None
    return found if abs(found - clock.today()) <= FARTHEST else None
