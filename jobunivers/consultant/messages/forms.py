"""What a message is written in, and how soon one says to answer."""

from wtforms import SelectField

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, choices, words

LONGEST = 4_000
AS_THE_CENTRE = ""


class MessageForm(Form):
    """The words of a message; files stand beside them."""

    text = words(_("Din besked"), _("Skriv kort. Ét emne ad gangen er nok."), limit=LONGEST)


class AnswerTimeForm(Form):
    """Within how many working days an answer comes."""

    workdays = SelectField(_("Hvor hurtigt svarer du?"), choices=[])

    def __init__(self, *, of_centre: bool = False, **values: object) -> None:
        super().__init__(**values)
        days = [(str(number), _words(number)) for number in range(6)]
        self.workdays.choices = choices(
            days if of_centre else [(AS_THE_CENTRE, _("Som resten af huset")), *days]
        )
        if of_centre:
            self.workdays.label.text = _("Hvor hurtigt svarer I?")

    @property
    def number(self) -> int | None:
        """The days chosen; None for what holds in the whole house."""
        return int(self.workdays.data) if self.workdays.data else None


def _words(number: int) -> _:
    if number < 2:
        return (_("Samme dag"), _("Næste hverdag"))[number]
    return _n("Inden %(num)s hverdag", "Inden %(num)s hverdage", number)
