"""The short forms of a room."""

import unicodedata
from typing import Any

from wtforms import SelectField, SelectMultipleField

from jobunivers.consultant.groups.words import KIND
from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, choices, day, line, needed, words

CARD, NAME, TITLE, LONGEST = 300, 40, 120, 2000
NO_TEAM = 0


class CodeForm(Form):
    """The code on the wall, with or without a space, in whatever digits the keyboard has."""

    code = line(
        _("Koden på væggen"),
        _("Seks tal. Din konsulent viser dem."),
        needed(_("Skriv koden, der står på væggen.")),
        limit=NAME,
        render_kw={"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"},
    )

    @property
    def digits(self) -> str:
        """The code as it is kept."""
        return "".join(str(unicodedata.digit(sign)) for sign in self.code.data if sign.isdigit())


class NameForm(Form):
    """What the others see instead of the first name."""

    called = line(_("Hvad skal de andre kalde dig?"), _("Ellers står dit fornavn der."), limit=NAME)


class RoomForm(Form):
    """What a room is for, and for whom."""

    kind = SelectField(_("Hvad skal I?"), choices=choices(KIND))
    title = line(_("Navn på gruppen"), _("Kan stå tom."), limit=TITLE)
    team_id = SelectField(_("Hold"), coerce=int, default=NO_TEAM)
    citizens = SelectMultipleField(
        _("Eller vælg borgere"), coerce=int, description=_("Bruges, når I ikke er et helt hold.")
    )

    def __init__(self, teams: list[tuple[int, str]], citizens: list[tuple[int, str]], **values: Any) -> None:
        super().__init__(**values)
        self.team_id.choices = choices([(NO_TEAM, str(_("Intet hold"))), *teams])
        self.citizens.choices = choices(citizens)


def card_form(phase: dict[str, Any]) -> type[Form]:
    """One card of a phase; it may stand empty while it is a draft."""
    return type("CardForm", (Form,), {"text": words(_("Dit kort"), phase["rules"][0], limit=CARD)})


class PlanForm(Form):
    """Who does it and when: what makes a card of the last phase a plan."""

    who = line(_("Hvem gør det?"), "", limit=120)
    by_on = day(_("Hvornår?"), _("Skriv en dag, for eksempel på fredag."))


class HeadingForm(Form):
    """A heading to put cards under."""

    text = line(_("Ny overskrift"), "", needed(_("Skriv et ord til overskriften.")), limit=TITLE)


def why_form() -> type[Form]:
    """Why a value matters to somebody."""
    return type("WhyForm", (Form,), {"why": words(_("Hvad betyder det for dig?"), "", limit=LONGEST)})


def note_form() -> type[Form]:
    """What an observer writes for themself."""
    text = words(_("Dine egne ord"), _("Kun du kan se dem."), limit=LONGEST)
    return type("NoteForm", (Form,), {"text": text})


class ObserveForm(Form):
    """What the consultant saw in a group."""

    text = words("", "", limit=LONGEST)
