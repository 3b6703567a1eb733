"""The few things that must be known of somebody new."""

from typing import Any

from wtforms import SelectField

from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, choices, languages_to_choose, line, needed

NO_COURSE = 0


class NewcomerForm(Form):
    """Name, mail where there is one, language and course."""

    name = line(_("Navn"), "", needed(_("Skriv et navn.")))
    email = line(_("Mailadresse"), _("Kan stå tom. Så vises en QR-kode, hver gang der er brug for det."))
    language = SelectField(_("Sprog"), default="da")
    course_id = SelectField(_("Forløb"), coerce=int, default=NO_COURSE)

    def __init__(self, courses: list[tuple[int, str]], **values: Any) -> None:
        super().__init__(**values)
        self.course_id.choices = choices([(NO_COURSE, str(_("Intet forløb endnu"))), *courses])
        self.language.choices = languages_to_choose()
