"""Forms of calling. The questions are content, so the fields are made from it."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, line, needed, words
from jobunivers.tools.call import bank

ANSWER, QUESTION = 2_000, 300


def starters(key: str) -> dict[str, Any]:
    """Question, help, sentence starters and chips of a field in the reader's language; empty where it has none."""
    told: dict[str, Any] = content.deck("tools/call/starters").get(key, {})
    return told


class PlaceForm(Form):
    """Whom to call, and about what."""

    company = line(
        _("Hvor vil du ringe hen?"),
        _("Skriv navnet på et firma eller et sted."),
        needed(_("Skriv et sted, så du kan finde opkaldet igen.")),
    )
    title = line(_("Hvilket job ringer du om?"), _("Du kan også lade det stå tomt."))
    contact = line(_("Hvem vil du tale med?"), _("Et navn, eller bare: chefen."))
    phone = line(
        _("Telefonnummer"),
        _("Så kan du ringe med ét tryk."),
        limit=40,
        render_kw={"type": "tel", "autocomplete": "off", "dir": "ltr"},
    )


class OwnForm(Form):
    """A question in one's own words."""

    text = line(
        _("Skriv dit eget spørgsmål"),
        "",
        needed(_("Skriv et spørgsmål, så kommer det med.")),
        limit=QUESTION,
    )


class AnswerForm(Form):
    """What they answered."""

    answer = words(_("Hvad svarede de?"), limit=ANSWER)


class NotesForm(Form):
    """Whatever else was said."""

    notes = words(_("Andet, du vil huske"), limit=ANSWER)


def part_form(part: str) -> type[Form]:
    """One part of the script."""
    told = bank.parts()[part]
    return type("PartForm", (Form,), {part: words(told["title"], told["help"], limit=ANSWER)})


def after_form() -> type[Form]:
    """What was learned, what comes next, and when to call again."""
    learned, onward = starters("learned"), starters("next")
    fields = {
        "learned": words(learned["question"], learned["help"], limit=ANSWER),
        "next": words(onward["question"], onward["help"], limit=ANSWER),
        "follow_up_on": day(
            _("Hvornår vil du ringe igen?"),
            _("Skriv for eksempel 12. marts eller om en uge. Du kan også lade det stå tomt."),
        ),
    }
    return type("AfterForm", (Form,), fields)
