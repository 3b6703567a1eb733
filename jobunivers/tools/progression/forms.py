"""Forms of a measurement, made from the decks."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, needed, words
from jobunivers.toolkit.questionnaires import FACES, steps

ANSWER = 2_000
ANCHORS = ((1, "one"), (4, "four"), (7, "seven"), (10, "ten"))


def indicators() -> dict[str, dict[str, Any]]:
    """The twelve indicators by key, in the reader's language."""
    return content.keyed("tools/progression/indicators", "indicator")


def groups() -> dict[str, str]:
    """What the three groups are called."""
    return {one["key"]: one["title"] for one in content.deck("tools/progression/indicators")["group"]}


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of each text."""
    return content.deck("tools/progression/starters")


def anchors(indicator: str) -> list[tuple[int, str, str]]:
    """The described steps of an indicator: (number, words, face)."""
    told = indicators()[indicator]
    return [(number, told[name], FACES[number]) for number, name in ANCHORS]


def aim_form(indicator: str) -> type[Form]:
    """What 10 means."""
    told = starters()["aim"]
    return type("AimForm", (Form,), {indicator: words(told["question"], told["help"], limit=ANSWER)})


def now_form(indicator: str) -> type[Form]:
    """Where am I now?"""
    return type("NowForm", (Form,), {"now": steps(indicators()[indicator]["question"])})


def text_form(name: str) -> type[Form]:
    """Why not lower, or what would move it one step up."""
    return type("TextForm", (Form,), {name: _asked(name)})


def agreement_form() -> type[Form]:
    """What, who, when."""
    asked = starters()["agreement"]
    empty = needed(_("Skriv, hvad I aftaler. Ét kort svar er nok."))
    fields = {
        "text": words(asked["question"], asked["help"], empty, limit=ANSWER),
        "who": line(starters()["who"]["question"], starters()["who"]["help"]),
        "by_on": day(_("Hvornår?"), _("Skriv for eksempel 12. marts eller om to uger.")),
    }
    return type("AgreementForm", (Form,), fields)


def _asked(name: str) -> Any:
    return words(starters()[name]["question"], starters()[name]["help"], limit=ANSWER)
