"""Handing citizens over, and putting a professional round a citizen."""

from collections.abc import Iterable
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form as WTForm
from wtforms import RadioField, SelectField, SelectMultipleField
from wtforms.validators import StopValidation
from wtforms.widgets import CheckboxInput

from jobunivers import clock
from jobunivers.consultant.around.told import KINDS
from jobunivers.languages import Text as _
from jobunivers.services.around.models import FOR_GOOD, LONGEST_GREETING
from jobunivers.services.around.parts_played import PARTS_PLAYED
from jobunivers.toolkit.forms import Form, choices, day, needed, words

NOBODY = 0
ENDS_FIRST = _("Den sidste dag ligger før den første. Se på datoerne.")
Named = list[tuple[int, str]]


class Ahead:
    """A day that has not passed."""

    def __call__(self, form: WTForm, field: Any) -> None:
        if field.data is not None and field.data < clock.today():
            raise StopValidation(_("Den dag er gået. Vælg i dag eller en senere dag."))


class AfterTheFirst:
    """The last day: needed for a time, and not before the first."""

    def __call__(self, form: WTForm, field: Any) -> None:
        lasts = form.kind.data != FOR_GOOD
        if lasts and field.data is None:
            raise StopValidation(_("Skriv den sidste dag."))
        if lasts and form.starts_on.data is not None and field.data < form.starts_on.data:
            raise StopValidation(ENDS_FIRST)


class HandOverForm(Form):
    """Whom, to whom, how and when. ``sent`` is what was written: the query before it is done, the form then."""

    valgt = SelectMultipleField(
        _("Borgere"), [needed(_("Vælg mindst én borger."))], coerce=int, option_widget=CheckboxInput()
    )
    til = SelectField(_("Kollega"), [needed(_("Vælg en kollega."))], coerce=int, default=NOBODY)
    kind = RadioField(_("Hvordan"), choices=choices(KINDS), default=FOR_GOOD)
    starts_on = day(_("Første dag"), "", needed(_("Skriv den første dag.")), Ahead())
    ends_on = day(_("Sidste dag"), _("Kun når det er for en tid."), AfterTheFirst())
    greeting = words(_("En hilsen fra dig"), _("Kan stå tom. Borgeren læser den."), limit=LONGEST_GREETING)

    def __init__(
        self,
        citizens: Iterable[tuple[int, str]],
        colleagues: Named,
        sent: MultiDict[str, str] | None,
        chosen: list[int],
    ) -> None:
        WTForm.__init__(self, sent, starts_on=clock.today(), valgt=chosen)
        self.valgt.choices = choices(citizens)
        self.til.choices = choices([(NOBODY, str(_("Vælg en kollega"))), *colleagues])


class BesideForm(Form):
    """Somebody else round the citizen: who, with which part, from and until when."""

    consultant_id = SelectField(_("Kollega"), [needed(_("Vælg en kollega."))], coerce=int, default=NOBODY)
    part = SelectField(
        _("Rolle"), choices=choices({key: part.title for key, part in PARTS_PLAYED.items()}), default=""
    )
    starts_on = day(_("Første dag"), _("Tom: fra i dag."), Ahead())
    ends_on = day(_("Sidste dag"), _("Tom: indtil videre."), Ahead())

    def __init__(self, colleagues: Named, **values: Any) -> None:
        super().__init__(**values)
        self.consultant_id.choices = choices([(NOBODY, str(_("Vælg en kollega"))), *colleagues])


class PlaceForm(Form):
    """The part and the last day of somebody who is there."""

    part = BesideForm.part
    ends_on = day(_("Sidste dag"), _("Tom: indtil videre."), Ahead())
