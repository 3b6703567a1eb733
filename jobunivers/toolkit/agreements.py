"""What is said of agreements, wherever they are shown: the ways they can go, and a word on each."""

from jobunivers.languages import Text as _
from jobunivers.services.agreements.models import DONE, LATER, PARTLY

OUTCOME_NAMES = {DONE: _("Gjort"), PARTLY: _("Lidt af det"), LATER: _("Ikke endnu")}
OUTCOME_WORDS = {
    DONE: _("Godt gået. Det tæller."),
    PARTLY: _("Lidt er også et skridt. Vil du lave en ny aftale om resten?"),
    LATER: _("Det er helt i orden. Måske skal trinnet være mindre."),
}
