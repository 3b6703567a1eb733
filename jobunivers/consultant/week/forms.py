"""What a session, days off, and a course model are told in."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any, Self

from wtforms import IntegerField, RadioField, SelectField
from wtforms.validators import NumberRange

from jobunivers.consultant import words as said
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.times_of_day import understand
from jobunivers.services.week.models import AGREED, ILL, Activity
from jobunivers.toolkit.forms import Form, choices, day, hour, line, needed, words

HOW_LONG = (30, 45, 60, 90, 120, 150, 180, 240, 300, 360)
TITLE, PLACE, NOTE = 120, 120, 200
LIKE_A_DAY = _("Skriv for eksempel 12. marts eller på torsdag.")
LIKE_AN_HOUR = _("Skriv for eksempel 9 eller 9.30.")
REASONS = {ILL: _("Syg"), AGREED: _("Fri efter aftale")}


def length(minutes: int) -> str:
    """How long: *45 minutter*, *1 time*, *1,5 timer*."""
    if minutes < 60:
        return str(_n("%(num)s minut", "%(num)s minutter", minutes))
    if not minutes % 60:
        return str(_n("%(num)s time", "%(num)s timer", minutes // 60))
    return str(_("%(hours)s time og %(minutes)s minutter", hours=minutes // 60, minutes=minutes % 60))


class _Lasts(Form):
    """A form with ``minutes`` to choose."""

    minutes = SelectField(_("Hvor længe?"), coerce=int, default=120, choices=[])

    def __init__(self, **values: object) -> None:
        super().__init__(**values)
        now = self.minutes.data
        lengths = sorted(
            {*HOW_LONG, *([now] if isinstance(now, int) and 0 < now <= 720 and not self.is_sent else [])}
        )
        self.minutes.choices = choices([(one, length(one)) for one in lengths])

    @property
    def is_sent(self) -> bool:
        """Whether somebody has sent it."""
        return bool(self.minutes.raw_data)


class SessionForm(_Lasts):
    """One time the team meets."""

    title = line(_("Hvad skal I?"), "", needed(_("Skriv, hvad I skal.")), limit=TITLE)
    on = day(_("Dag"), LIKE_A_DAY, needed(_("Skriv en dag.")))
    at = hour(_("Klokken"), LIKE_AN_HOUR, needed(_("Skriv et klokkeslæt.")))
    where = line(_("Hvor?"), "", limit=PLACE)
    text = words(_("Hvad skal borgerne vide?"), _("Kort og i du-form. Det står på deres uge."), limit=600)


class AbsenceForm(Form):
    """Days somebody does not come."""

    kind = RadioField(_("Hvorfor?"), choices=choices(REASONS), default=AGREED)
    first = day(_("Fra"), LIKE_A_DAY, needed(_("Skriv en dag.")))
    last = day(_("Til og med"), _("Kan stå tom, når det er én dag."))
    note = line(_("Besked"), _("Kort. Skriv ikke, hvad du fejler."), limit=NOTE)

    def validate(self, *args: object, **options: object) -> bool:
        """The last day comes after the first, and nobody tells of half a year."""
        is_right = bool(super().validate(*args, **options))
        if is_right and self.first.data and self.until < self.first.data:
            self.last.errors = [*self.last.errors, _("Den sidste dag ligger før den første.")]
        elif is_right and self.first.data and self.until - self.first.data > timedelta(days=120):
            self.last.errors = [
                *self.last.errors,
                _("Det er mange dage. Skriv højst fire måneder ad gangen."),
            ]
        return is_right and not self.last.errors

    @property
    def since(self) -> date:
        """The first day, of a form that is right."""
        found: date = self.first.data
        return found

    @property
    def until(self) -> date:
        """The last day; the first where there is none."""
        found: date = self.last.data or self.first.data
        return found


class ModelForm(Form):
    """What a course model is called, and what it is for."""

    title = line(_("Navn"), "", needed(_("Skriv et navn.")), limit=TITLE)
    lead = words(_("Hvad går forløbet ud på?"), _("Kan stå tomt."), limit=600)


class PhaseForm(Form):
    """One phase."""

    title = line(_("Fase"), "", needed(_("Skriv, hvad fasen hedder.")), limit=TITLE)
    aim = words(
        _("Mål"),
        _("Hvad kan borgeren, når fasen er slut? Skriv det i du-form. Det står på borgernes uge."),
        limit=600,
    )
    weeks = IntegerField(
        _("Uger"), [NumberRange(min=1, max=30, message=_("Skriv et tal fra 1 til 30."))], default=2
    )


class ActivityForm(_Lasts):
    """What happens on a weekday of each week of a phase."""

    weekday = SelectField(_("Dag"), coerce=int, default=1, choices=[])
    starts = hour(_("Klokken"), LIKE_AN_HOUR, needed(_("Skriv et klokkeslæt.")))
    title = line(_("Hvad skal I?"), "", needed(_("Skriv, hvad I skal.")), limit=TITLE)
    text = words(_("Hvad skal borgerne vide?"), _("Kort og i du-form. Det står på deres uge."), limit=600)

    def __init__(self, **values: object) -> None:
        super().__init__(**values)
        self.weekday.choices = choices(weekdays())

    @classmethod
    def of(cls, one: Activity) -> Self:
        """The form with an activity in it, to be changed."""
        told = {name: getattr(one, name) for name in ("weekday", "minutes", "title", "text")}
        return cls(starts=understand(one.starts), **told)

    @property
    def told(self) -> dict[str, Any]:
        """What an activity is made of, of a form that is right."""
        at: time = self.starts.data
        return {**self.data, "starts": f"{at.hour:02}.{at.minute:02}", "text": self.text.data or ""}


def weekdays() -> Iterable[tuple[int, str]]:
    """Monday to Sunday by number, in the reader's language."""
    monday = date(2026, 11, 23)
    return [(number + 1, said.weekday_name(monday + timedelta(days=number))) for number in range(7)]
