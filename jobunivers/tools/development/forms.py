"""Forms of a round, made from the deck."""

from typing import Any

from jobunivers.services import content
from jobunivers.toolkit.forms import Form, words
from jobunivers.toolkit.questionnaires import options, questionnaire
from jobunivers.tools.development.models import AREAS

ANSWER = 2_000


def deck() -> dict[str, Any]:
    """Areas, statements and the words of the answers, in the reader's language."""
    return content.deck("tools/development/statements")


def areas() -> dict[str, dict[str, Any]]:
    """The four areas by key."""
    return {one["key"]: one for one in deck()["area"]}


def statements(area: str) -> dict[str, str]:
    """The statements of an area by key."""
    return {one["key"]: one["text"] for one in deck()["statement"] if one["area"] == area}


def answers(area: str) -> dict[int, str]:
    """The words of each step, the best first: how much of the time, or how much one agrees."""
    return dict(options(deck()["agree" if area == "future" else "often"]))


def area_form(area: str) -> type[Form]:
    """The statements of one area."""
    told = statements(area)
    return questionnaire("AreaForm", {key: told[key] for key in AREAS[area]}, answers(area).items())


def looking_form() -> type[Form]:
    """What made the difference, and what to try."""
    told = starters()
    fields = {
        "note": words(told["note"]["question"], told["note"]["help"], limit=ANSWER),
        "attempt": words(told["try"]["question"], told["try"]["help"], limit=ANSWER),
    }
    return type("LookingForm", (Form,), fields)


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of the two texts."""
    return content.deck("tools/development/starters")
