"""Forms of the workshop. The questions are content, so the fields are made from it."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, needed, words

CARD, ANSWER = 300, 1_000


def phases() -> dict[str, dict[str, Any]]:
    """The three phases by key, in the reader's language."""
    return content.keyed("tools/future/phases", "phase")


def starters() -> dict[str, Any]:
    """Question, help, starters and chips of a card (by its phase) and of a step's fields."""
    return content.deck("tools/future/starters")


def card_form(phase: str) -> type[Form]:
    """One card of a phase."""
    told, ask = starters()[phase], needed(_("Skriv et ord eller to. Så er kortet klar."))
    return type("CardForm", (Form,), {"text": words(told["question"], told["help"], ask, limit=CARD)})


def new_step_form() -> type[Form]:
    """A step begins with what it is."""
    return type("NewStepForm", (Form,), {"step": _step()})


def step_form() -> type[Form]:
    """A step, who does it, and when."""
    who, when = starters()["who"], starters()["when"]
    fields = {
        "step": _step(),
        "who": line(who["question"], who["help"]),
        "when": day(when["question"], when["help"]),
    }
    return type("StepForm", (Form,), fields)


def _step() -> Any:
    told = starters()["step"]
    return words(told["question"], told["help"], needed(_("Skriv, hvad skridtet er.")), limit=ANSWER)
