"""What a pair agrees on, what is seen, and what comes of it."""

from typing import Any

from wtforms import SelectField, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.supervision.models import POINTS, TEXT
from jobunivers.toolkit.forms import Form, choices, day, needed, words

MOST_CARDS = 3


def part(key: str) -> dict[str, Any]:
    """One part of the guide."""
    return next(one for one in content.deck("desk/supervision/guide")["part"] if one["key"] == key)


def cards() -> dict[str, str]:
    """The dialogue cards that can be tried: key → title."""
    return {one["key"]: one["title"] for one in content.deck("desk/talk/cards")["card"]}


def plan_form(colleagues: list[tuple[int, str]] | None = None) -> type[Form]:
    """Who looks on, when, what one wants to get better at; without colleagues for one that is there already."""
    fields: dict[str, Any] = {}
    if colleagues is not None:
        fields["colleague_id"] = SelectField(_("Hvem ser på?"), coerce=int, choices=choices(colleagues))
    fields |= {
        "on": day(_("Hvilken dag?"), "", needed(_("Skriv, hvilken dag I taler sammen."))),
        "aim": words(
            _("Hvad vil du blive bedre til?"),
            _("Én ting er nok. Skriv om dig, ikke om borgeren."),
            limit=TEXT,
        ),
        "watch": words(_("Hvad skal din kollega se efter?"), limit=TEXT),
        "cards": SelectMultipleField(
            _("Kort, du vil prøve"),
            choices=choices(cards()),
            description=_("To eller tre er nok."),
            option_widget=CheckboxInput(),
            widget=ListWidget(prefix_label=False),
        ),
    }
    return type("PlanForm", (Form,), fields)


def observe_form() -> type[Form]:
    """A field a point of the guide."""
    points = zip(POINTS, part("observe")["points"], strict=True)
    fields = {name: words(point, limit=TEXT) for name, point in points}
    return type("ObserveForm", (Form,), fields)


class NextForm(Form):
    """What comes of it."""

    next_time = words(_("Hvad vil du prøve næste gang?"), limit=TEXT)
