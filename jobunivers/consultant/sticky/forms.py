"""What is written on a sticky note."""

from jobunivers.languages import Text as _
from jobunivers.services.sticky.models import LONGEST
from jobunivers.toolkit.forms import Form, day, needed, words


class StickyForm(Form):
    """A few words, and the day to be reminded of them."""

    text = words(_("Husk"), "", needed(_("Skriv et par ord.")), limit=LONGEST)
    on = day(_("Dag"), _("Når dagen kommer, står borgeren under Husk i dag. Du kan lade feltet stå tomt."))
