"""The administrator's forms."""

from wtforms import DateField, IntegerField, RadioField, SelectField
from wtforms.validators import NumberRange

from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import TARGET_GROUPS
from jobunivers.toolkit.forms import Form, choices, line, needed

ROLE_NAMES = [("citizen", _("Borger")), ("consultant", _("Konsulent")), ("administrator", _("Administrator"))]
_DATE = _("Datoen ser ikke rigtig ud. Skriv den sådan: 2026-12-31")


class Date(DateField):
    """A day; says in our own words when it cannot be read."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day; an empty field is no day."""
        if not valuelist or not valuelist[0].strip():
            self.data = None
            return
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_DATE) from None


class PersonForm(Form):
    """Somebody new."""

    name = line(_("Navn"), "", needed(_("Skriv et navn.")))
    email = line(_("Mailadresse"), _("Kan stå tom. Så får personen et link på skærmen."))
    role = RadioField(_("Rolle"), choices=choices(ROLE_NAMES), default="citizen")


class TeamForm(Form):
    """A new team."""

    team_name = line(_("Holdets navn"), "", needed(_("Skriv et navn.")))


class CourseForm(Form):
    """A new course."""

    name = line(_("Forløbets navn"), "", needed(_("Skriv et navn.")))
    target_group = SelectField(_("Målgruppe"), choices=choices((group, group) for group in TARGET_GROUPS))
    weeks = IntegerField(_("Uger"), [NumberRange(1, 260, _("Skriv et tal fra 1 til 260."))], default=13)
    starts_on = Date(_("Starter"), [needed(_("Vælg en dato."))])
    consultant_id = SelectField(_("Konsulent"), coerce=int)
    team_id = SelectField(_("Hold"), coerce=int)


class EnrolForm(Form):
    """A place on a course for a citizen."""

    citizen_id = SelectField(_("Borger"), coerce=int)
