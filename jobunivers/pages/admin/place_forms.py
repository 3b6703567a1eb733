"""The form of what holds for the whole organisation."""

from collections.abc import Iterable
from typing import Any

from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput

from jobunivers.languages import LANGUAGES, Words
from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, choices, line, needed

ENGINES: dict[str, tuple[Words, _]] = {
    "recorded": (_("Indtalt af mennesker"), _("Bliver på serveren.")),
    "piper": ("Piper", _("Bliver på serveren.")),
    "gtts": ("Google", _("Vores egne tekster sendes til Google. Det, folk selv skriver, sendes aldrig.")),
    "espeak": ("eSpeak", _("Bliver på serveren. Lyder som en robot.")),
}
"""The engines in the order they are asked: what each is called, and what leaves the house."""


class PlaceForm(Form):
    """Name, languages and voices."""

    name = line(_("Stedets navn"), "", needed(_("Skriv et navn.")))
    languages = SelectMultipleField(
        _("Sprog, borgerne kan vælge"), description=_("Dansk er altid med."), option_widget=CheckboxInput()
    )
    voices = SelectMultipleField(
        _("Stemmer, der må læse højt"),
        description=_("Den øverste, der kan sproget, læser."),
        option_widget=CheckboxInput(),
    )

    def __init__(self, there: Iterable[str], engines: Iterable[str], **values: Any) -> None:
        super().__init__(**values)
        self.languages.choices = choices({code: LANGUAGES[code].name for code in there})
        self.voices.choices = choices(
            {
                name: _("%(stemme)s: %(hvor)s", stemme=ENGINES[name][0], hvor=ENGINES[name][1])
                for name in engines
            }
        )
