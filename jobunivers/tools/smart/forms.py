"""Forms of the plan. The questions are content, so the fields are made from it."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, words
from jobunivers.toolkit.per_cent import PercentField
from jobunivers.tools.smart.models import ROWS

ANSWER = 2_000


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of every field, by key, in the reader's language."""
    return content.deck("tools/smart/starters")


def by_key(name: str) -> dict[str, dict[str, Any]]:
    """The parts of a deck (*row*, *around*, *letter*) by key, in their order."""
    deck = content.deck(f"tools/smart/{'letters' if name == 'letter' else 'rows' if name == 'row' else name}")
    return {one["key"]: one for one in deck[name]}


def branch_form(row: str) -> type[Form]:
    """One of the three rows."""
    told, row_told = starters(), by_key("row")[row]
    fields = {
        "text": words(row_told["question"], row_told["help"], limit=ANSWER),
        "branch": line(told["branch"]["question"], told["branch"]["help"], limit=100),
        "companies": words(told["companies"]["question"], told["companies"]["help"], limit=ANSWER),
    }
    return type("BranchForm", (Form,), fields)


def focus_form() -> type[Form]:
    """The per cent of each row."""
    render = {"inputmode": "numeric", "size": 6}
    fields = {
        f"focus_{row}": PercentField(told["title"], render_kw=render) for row, told in by_key("row").items()
    }
    return type("FocusForm", (Form,), {key: fields[key] for key in (f"focus_{row}" for row in ROWS)})


def around_form(key: str) -> type[Form]:
    """One of the questions about what lies around."""
    told = by_key("around")[key]
    return type("AroundForm", (Form,), {key: words(told["question"], told["help"], limit=ANSWER)})


def letter_form(letter: str) -> type[Form]:
    """One letter of a goal; the T asks for a day, and for more words where somebody has them."""
    told = starters()[f"goal_{letter}"]
    if letter != "t":
        return type("LetterForm", (Form,), {letter: words(told["question"], told["help"], limit=ANSWER)})
    fields = {
        "reach_on": day(
            told["question"], _("Skriv en dato, for eksempel 1. marts. Du kan altid flytte den.")
        ),
        "t": words(_("Vil du sige mere om tiden?"), _("Du kan også lade det stå tomt."), limit=ANSWER),
    }
    return type("LetterForm", (Form,), fields)


def step_form() -> type[Form]:
    """One step of the staircase."""
    told = starters()
    fields = {
        "text": words(told["subgoal"]["question"], told["subgoal"]["help"], limit=ANSWER),
        "how": words(told["subgoal_how"]["question"], told["subgoal_how"]["help"], limit=ANSWER),
        "due_on": day(_("Hvilken dag er du der?"), _("Skriv for eksempel 12. marts eller om en måned.")),
    }
    return type("StepForm", (Form,), fields)
