"""The administrator's forms."""

from typing import Any

from wtforms import BooleanField, IntegerField, RadioField, SelectField, ValidationError
from wtforms.validators import NumberRange

from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import ADMINISTRATOR, CITIZEN, CONSULTANT
from jobunivers.toolkit.forms import Form, choices, day, languages_to_choose, line, needed, words

NOBODY = 0
ROLE_NAMES = {CITIZEN: _("Borger"), CONSULTANT: _("Konsulent"), ADMINISTRATOR: _("Administrator")}
TARGET_NAMES = {
    "sygedagpenge": _("Sygedagpenge"),
    "jobafklaring": _("Jobafklaring"),
    "ledighedsydelse": _("Ledighedsydelse"),
    "kontanthjælp": _("Kontanthjælp"),
    "ressourceforløb": _("Ressourceforløb"),
    "integration": _("Integration"),
    "jobparat": _("Jobparat"),
}
STAFF_NEED_MAIL = _("Skriv en mailadresse. Konsulenter og administratorer logger ind med den.")
LONGEST_LIST = 60_000
Named = list[tuple[int, str]]


class RecordForm(Form):
    """What is written of somebody."""

    name = line(_("Navn"), "", needed(_("Skriv et navn.")))
    email = line(_("Mailadresse"), _("Kan stå tom for borgere. Så får de en QR-kode."), limit=254)
    language = SelectField(_("Sprog"), default="da")

    def __init__(self, role: str = "", spoken: str = "", **values: Any) -> None:
        super().__init__(**values)
        self._role = role
        self.language.choices = languages_to_choose(spoken)

    def validate_email(self, field: Any) -> None:
        """Staff cannot log in without one, and a slip is seen at once."""
        role = self.role.data if "role" in self else self._role
        if not field.data and role != CITIZEN:
            raise ValidationError(STAFF_NEED_MAIL)
        if field.data and ("@" not in field.data or " " in field.data):
            raise ValidationError(_("Mailadressen ser ikke rigtig ud. Skriv den sådan: navn@example.dk"))


class PersonForm(RecordForm):
    """Somebody new."""

    role = RadioField(_("Rolle"), choices=choices(ROLE_NAMES), default=CITIZEN)


class ChooseForm(Form):
    """One of some people or courses, by id; ``what`` tells several such forms on a page apart."""

    chosen = SelectField(_("Vælg"), coerce=int)

    def __init__(self, what: str, label: _, named: Named, **values: Any) -> None:
        super().__init__(**values)
        self.chosen.id = self.chosen.label.field_id = f"choose-{what}"
        self.chosen.label.text = label
        self.chosen.choices = choices([(NOBODY, str(_("Vælg …"))), *named])


class TeamForm(Form):
    """What a team is called."""

    team_name = line(_("Holdets navn"), "", needed(_("Skriv et navn.")), limit=120)


class CourseForm(Form):
    """A course, but for how long it is."""

    name = line(_("Forløbets navn"), "", needed(_("Skriv et navn.")), limit=120)
    target_group = SelectField(_("Målgruppe"), choices=choices(TARGET_NAMES))
    starts_on = day(_("Første dag"), _("Skriv den sådan: 31.12.2026"), needed(_("Vælg en dato.")))
    consultant_id = SelectField(_("Konsulent"), coerce=int)
    team_id = SelectField(_("Hold"), coerce=int)

    def __init__(self, consultants: Named, teams: Named, **values: Any) -> None:
        super().__init__(**values)
        nobody = (NOBODY, str(_("Ingen endnu")))
        self.consultant_id.choices = choices([nobody, *consultants])
        self.team_id.choices = choices([nobody, *teams])


class NewCourseForm(CourseForm):
    """A new course and its weeks."""

    weeks = IntegerField(_("Uger"), [NumberRange(1, 260, _("Skriv et tal fra 1 til 260."))], default=13)


class ChangeCourseForm(CourseForm):
    """A course that is there; its end is a day."""

    ends_on = day(_("Sidste dag"), "", needed(_("Vælg en dato.")))
    citizens_too = BooleanField(_("Den nye konsulent overtager også borgerne"))


class ListForm(Form):
    """Many people at once."""

    people = words(
        _("Navne og mailadresser"),
        _("Én person på hver linje: navn, semikolon, mailadresse. Du kan også indsætte fra et regneark."),
        needed(_("Skriv eller indsæt mindst én linje.")),
        limit=LONGEST_LIST,
    )
    role = RadioField(
        _("Rolle"),
        choices=choices({role: ROLE_NAMES[role] for role in (CITIZEN, CONSULTANT)}),
        default=CITIZEN,
    )
    language = SelectField(_("Sprog"), default="da")
    course_id = SelectField(_("Forløb"), coerce=int, default=NOBODY)
    same_names = BooleanField(_("Opret også dem, der har samme navn som en, der er her"))

    def __init__(self, courses: Named, **values: Any) -> None:
        super().__init__(**values)
        self.course_id.choices = choices([(NOBODY, str(_("Intet forløb endnu"))), *courses])
        self.language.choices = languages_to_choose()
        self.people.validators = [
            one for one in self.people.validators if type(one).__name__ != "NoCprNumber"
        ]
