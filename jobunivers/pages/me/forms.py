"""The choices of the welcome and of the settings page: the same fields, a few at a time or all at once."""

from typing import Any

from wtforms import BooleanField, RadioField

from jobunivers.languages import Text as _
from jobunivers.services.sharing import AS_I_GO, ASK
from jobunivers.toolkit.forms import Form, choices, languages_to_choose


class LanguageForm(Form):
    """Which language is read, and whether the Danish stands beside it."""

    language = RadioField(_("Sprog"))
    two_languages = BooleanField(_("Vis også dansk under teksten"))

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.language.choices = languages_to_choose()


class ReadAloudForm(Form):
    """Read-aloud and its voice."""

    read_aloud = BooleanField(_("Vis knapper til oplæsning"))
    voice = RadioField(
        _("Stemme"),
        choices=choices(
            [
                ("auto", _("Den bedste, der er")),
                ("server", _("Stemmen i Jobunivers")),
                ("browser", _("Stemmen i min telefon eller computer")),
            ]
        ),
    )


class SharingForm(Form):
    """The welcome's choice in plain words."""

    sharing = RadioField(
        _("Hvem må se det, du laver?"),
        choices=choices(
            [(AS_I_GO, _("Del det, jeg laver, mens jeg laver det")), (ASK, _("Spørg mig hver gang"))]
        ),
    )


class GameForm(Form):
    """Stars and badges on or off."""

    game = BooleanField(_("Ja tak til stjerner og mærker"))


class LettersForm(Form):
    """Size and spacing of letters, and the colours."""

    letter_size = RadioField(
        _("Skrift"), choices=choices([("1", _("Almindelig")), ("2", _("Stor")), ("3", _("Meget stor"))])
    )
    spacing = BooleanField(_("Mere luft mellem bogstaver og ord"))
    theme = RadioField(
        _("Farver"),
        choices=choices(
            [
                ("auto", _("Som min telefon eller computer")),
                ("light", _("Lyse")),
                ("dark", _("Mørke")),
                ("contrast", _("Stærk kontrast")),
            ]
        ),
    )
    calm = BooleanField(_("Ingen bevægelse på skærmen"))


class MailForm(Form):
    """A mail when there is something to see."""

    mail_notice = BooleanField(
        _("Send mig en mail, når der er nyt til mig"),
        description=_("Højst én om dagen, aldrig om natten. Der står ikke, hvad det handler om."),
    )


WELCOME = (
    ("language", LanguageForm),
    ("read_aloud", ReadAloudForm),
    ("sharing", SharingForm),
    ("game", GameForm),
    ("letters", LettersForm),
    ("who_sees", Form),
)
OF_CITIZENS = (SharingForm, GameForm, MailForm)
"""What professionals have nothing to choose about."""
