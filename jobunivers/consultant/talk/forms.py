"""Forms of a talk; the questions are content."""

from typing import Any

from wtforms import RadioField

from jobunivers.consultant.talk import deck
from jobunivers.languages import Text as _
from jobunivers.services.talks.models import LINE, NO, NOTE, ROUNDTABLE, SOME, YES
from jobunivers.toolkit.forms import Form, choices, day, line, needed, one_or_none, words
from jobunivers.toolkit.questionnaires import steps

CONTRACT = ("topic", "direction", "roles")
TEXT = 2_000
HEARD, KNOWS = _("Blev du hørt i dag?"), _("Ved du, hvad der skal ske nu?")
ANSWERS = {YES: _("Ja"), SOME: _("Lidt"), NO: _("Nej")}
TALK_OF, ABOUT = _("Hvad skal I tale om?"), _("Hvad handler det om?")
AGREED = _("Skriv, hvad I aftaler. Ét kort svar er nok.")


def kind_form() -> type[Form]:
    """Which of the five kinds of talk."""
    names = {key: told["title"] for key, told in deck.kinds().items()}
    chosen = RadioField(_("Hvilken samtale?"), choices=choices(names), default="followup")
    with_whom = line(_("Hvem er med?"), _("Hvis andre sidder med ved bordet. Du kan lade feltet stå tomt."))
    return type("KindForm", (Form,), {"kind": chosen, "with_whom": with_whom})


def contract_form(kind: str) -> type[Form]:
    """Topic, direction, roles; at a round table also who sits at it."""
    told = deck.starters()
    fields: dict[str, Any] = {
        name: words(told[name]["question"], told[name]["help"], limit=TEXT) for name in CONTRACT
    }
    if kind == ROUNDTABLE:
        fields = {"with_whom": line(_("Hvem er med?"), limit=LINE), **fields}
    return type("ContractForm", (Form,), fields)


def note_form(*, is_needed: bool = False) -> type[Form]:
    """One note."""
    told = deck.starters()["note"]
    empty = [needed(_("Skriv et par ord. Så gemmer vi."))] if is_needed else []
    return type("NoteForm", (Form,), {"text": words(told["question"], "", *empty, limit=NOTE)})


def wheel_form() -> type[Form]:
    """The eight fields, and the one to talk of."""
    told = deck.areas()
    fields: dict[str, Any] = {key: steps(area["question"]) for key, area in told.items()}
    names = {key: area["title"] for key, area in told.items()}
    fields["chosen"] = one_or_none(TALK_OF, names)
    return type("WheelForm", (Form,), fields)


def motivation_form() -> type[Form]:
    """What it is about, how important, how sure."""
    told = deck.scales()
    about = line(ABOUT, _("For eksempel: at komme i praktik."), limit=LINE)
    return type(
        "MotivationForm", (Form,), {"about": about} | {key: steps(told[key]["question"]) for key in told}
    )


def evaluation_form() -> type[Form]:
    """Two quick questions."""
    fields = {
        "heard": one_or_none(HEARD, ANSWERS),
        "knows": one_or_none(KNOWS, ANSWERS),
    }
    return type("EvaluationForm", (Form,), fields)


def last_word_form() -> type[Form]:
    """How the talk was, in words."""
    told = deck.starters()["evaluation"]
    return type("LastWordForm", (Form,), {"evaluation": words(told["question"], told["help"], limit=TEXT)})


class AgreementForm(Form):
    """What, who, when."""

    text = words(_("Hvad aftaler I?"), "", needed(AGREED), limit=TEXT)
    who = line(_("Hvem gør det?"))
    by_on = day(_("Hvornår?"), _("Skriv for eksempel 12. marts eller om to uger."))


class CommentForm(Form):
    """What the citizen says to a note."""

    comment = words(_("Vil du svare?"), _("Din konsulent kan læse dit svar."), limit=TEXT)
