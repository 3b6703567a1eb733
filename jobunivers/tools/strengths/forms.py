"""Forms of a profile, made from the decks."""

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField
from wtforms.validators import InputRequired

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, words
from jobunivers.toolkit.per_cent import PercentField
from jobunivers.toolkit.questionnaires import options, questionnaire
from jobunivers.tools.strengths import work
from jobunivers.tools.strengths.models import TRAITS

ANSWER = 2_000
A_PAGE = 6


def traits() -> dict[str, dict[str, Any]]:
    """The eight traits by key, in the reader's language."""
    return content.keyed("tools/strengths/traits", "trait")


def pages() -> list[Sequence[dict[str, Any]]]:
    """The statements, six a page."""
    items = work.items()
    return [items[first : first + A_PAGE] for first in range(0, len(items), A_PAGE)]


def items_form(items: Sequence[dict[str, Any]]) -> type[Form]:
    """The statements of one page."""
    return questionnaire("ItemsForm", {one["key"]: one["text"] for one in items}, steps())


def steps() -> list[tuple[int, str]]:
    """The words of the five answers, the best fit first."""
    return options(content.deck("tools/strengths/items")["step"])


def comment_form() -> type[Form]:
    """One's own words about a trait, and whether to use it."""
    told = starters()
    fields = {
        "comment": words(told["question"], told["help"], limit=ANSWER),
        "use": BooleanField(_("Det vil jeg bruge, når jeg søger job")),
    }
    return type("CommentForm", (Form,), fields)


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of the comment."""
    found: dict[str, Any] = content.deck("tools/strengths/starters")["comment"]
    return found


def results_form() -> type[Form]:
    """The eight results of the licensed instrument."""
    empty = InputRequired(_("Skriv et tal fra 0 til 100."))
    told, render = traits(), {"inputmode": "numeric", "size": 6}
    fields = {key: PercentField(told[key]["title"], [empty], render_kw=render) for key in TRAITS}
    return type("ResultsForm", (Form,), fields)
