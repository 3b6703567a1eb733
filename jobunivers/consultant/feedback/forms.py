"""The form that feedback is given with."""

from wtforms import RadioField

from jobunivers.languages import Text as _
from jobunivers.services.feedback import COMMENT, PRAISE
from jobunivers.toolkit.forms import Form, choices, needed, words

LONGEST_QUOTE = 500


class FeedbackForm(Form):
    """The place in the text, what is said about it, and whether it is praise."""

    quote = words(_("Sted i teksten"), _("Markér noget i teksten. Så kommer det her."), limit=LONGEST_QUOTE)
    text = words(_("Din feedback"), "", needed(_("Skriv et par ord først.")), limit=4000)
    kind = RadioField(
        _("Det er"), choices=choices({COMMENT: _("En kommentar"), PRAISE: _("Ros")}), default=COMMENT
    )
