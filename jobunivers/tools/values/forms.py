"""Forms of the game."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.forms import Form, words


class WhyForm(Form):
    """Why one of the seven matters, and what it looks like in a workplace."""

    why = words(_("Hvorfor er det godt for dig?"))
    looks_like = words(_("Hvordan ser det ud på et job?"))
