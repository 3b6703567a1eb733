"""Forms of the jar. The questions are content, so the fields are made from it."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, needed, words
from jobunivers.toolkit.questionnaires import steps
from jobunivers.tools.jar.models import SCALES

NOTE, ANSWER = 500, 2_000
HIGH = 10
YES_OR_NO = ((1, _("Ja")), (0, _("Nej")))


def starters() -> dict[str, Any]:
    """Question, help, starters and chips of the free texts, by key, in the reader's language."""
    return content.deck("tools/jar/starters")


def questions(name: str = "question") -> dict[str, dict[str, Any]]:
    """The questions about a problem, or (``again``) about a note in the open jar, by key."""
    return content.keyed("tools/jar/questions", name)


def note_form(key: str = "note") -> type[Form]:
    """One note, or one part of a larger one."""
    told = starters()[key]
    ask = needed(_("Skriv et ord eller to. Så er sedlen klar."))
    return type("NoteForm", (Form,), {"text": words(told["question"], told["help"], ask, limit=NOTE)})


def problem_form(keys: tuple[str, ...]) -> type[Form]:
    """Some of the questions about one problem."""
    told = questions()
    return type("ProblemForm", (Form,), {key: _answer(key, told[key]["text"]) for key in keys})


def _answer(key: str, text: str) -> Any:
    if key in SCALES:
        return steps(text)
    return words(text, limit=ANSWER)


def step_form() -> type[Form]:
    """The first step, with whom, and on which day."""
    told = starters()["first_step"]
    fields = {
        "first_step": words(told["question"], told["help"], limit=ANSWER),
        "step_with": line(_("Hvem kan hjælpe dig?"), _("Et navn er nok. Du kan også gøre det alene.")),
        "step_on": day(_("Hvilken dag gør du det?"), _("Skriv for eksempel i morgen eller på fredag.")),
    }
    return type("StepForm", (Form,), fields)


def look_form() -> type[Form]:
    """The three questions about a note in the open jar (1 is yes, 0 is no), and room for a word."""
    fields: dict[str, Any] = {key: steps(told["text"], YES_OR_NO) for key, told in questions("again").items()}
    fields["words"] = words(_("Vil du skrive et par ord?"), _("Du kan også lade det stå tomt."), limit=ANSWER)
    return type("LookForm", (Form,), fields)
