"""What coping has to tell in a progression report, once it is shared: the help somebody wants to ask for."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import AllOf
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import COMPENSATION, Source
from jobunivers.services.report.telling import touched
from jobunivers.tools.coping import shown, work
from jobunivers.tools.coping.models import CARD


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The cards marked between two days that the centre still shows."""
    saved = work.latest(citizen_id)
    day, chosen = touched(saved.chosen(CARD), since, until), shown.chosen_cards(saved)
    if day and chosen:
        text = _("Du vil gerne vide mere om: %(hjaelp)s.", hjaelp=AllOf(one.words["title"] for one in chosen))
        yield Source(COMPENSATION, text, day=day, item=shown.HELP)
