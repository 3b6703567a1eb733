"""Forms of the interview. The questions are content, so the fields are made from it."""

from collections.abc import Mapping
from typing import Any

from wtforms import RadioField

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.facts import Fact
from jobunivers.toolkit.forms import Form, choices, day, line, needed, words
from jobunivers.toolkit.questions import question_form
from jobunivers.tools.interview import proofs
from jobunivers.tools.interview.models import AFTERWARDS, NOTES

NOTE, LETTER = 2_000, 4_000


def starters(key: str) -> dict[str, Any]:
    """Question, help, sentence starters and chips of a field in the reader's language."""
    told: dict[str, Any] = content.deck("tools/interview/starters")[key]
    return told


def answer_form(question: Mapping[str, Any], known: Mapping[str, Fact], now: str = "") -> type[Form]:
    """One question with the proofs to choose from; a proof that stands nowhere any more can still be kept."""
    names: dict[str, Any] = {"": _("Intet bevis lige nu")} | {
        key: proofs.said(one) for key, one in known.items()
    }
    if now not in names:
        names[now] = _("Et bevis, der ikke står i dit CV mere")
    proof = RadioField(_("Hvad viser, at det er rigtigt?"), choices=choices(names), default="")
    return type("AnswerForm", (question_form({**question, "help": ""}),), {"proof": proof})


class OwnForm(Form):
    """A question of one's own."""

    question = line(
        _("Skriv spørgsmålet"),
        "",
        needed(_("Skriv et spørgsmål, så kommer det med.")),
        limit=300,
    )


class PlaceForm(Form):
    """Which place and which job."""

    company = line(
        _("Hvilket sted?"),
        _("Skriv navnet på et firma eller et sted."),
        needed(_("Skriv et sted, så du kan finde det igen.")),
    )
    title = line(_("Hvilket job?"), _("Du kan også lade det stå tomt."))


class MeetingForm(PlaceForm):
    """An interview: where and when."""

    held_on = day(_("Hvilken dag?"), _("Skriv for eksempel 12. marts eller på torsdag."))
    hour = line(_("Hvad tid?"), _("For eksempel 10.30."), limit=40)


def day_form() -> type[Form]:
    """An interview with a note to each thing of the day."""
    told = content.keyed("tools/interview/day", "item")
    fields = {key: words(told[key]["title"], told[key]["help"], limit=NOTE) for key in NOTES}
    return type("DayForm", (MeetingForm,), fields)


def after_form() -> type[Form]:
    """Three questions after an interview."""
    told = content.keyed("tools/interview/after", "question")
    return type("AfterForm", (Form,), {key: words(told[key]["text"], limit=NOTE) for key in AFTERWARDS})


class MailForm(Form):
    """The mail that asks for a reason."""

    mail = words(_("Din mail"), _("Ret i den, til den lyder som dig."), limit=LETTER)


def lesson_form() -> type[Form]:
    """What they said, and what to do with it."""
    reason, turned = starters("reason"), starters("turned")
    kinds = {one["key"]: one["text"] for one in content.deck("tools/interview/rejection")["reason"]}
    fields = {
        "reason": words(reason["question"], reason["help"], limit=NOTE),
        "kind": RadioField(
            _("Hvad ligner det mest?"), choices=choices({**kinds, "": _("Noget andet")}), default=""
        ),
        "turned": words(turned["question"], turned["help"], limit=NOTE),
    }
    return type("LessonForm", (Form,), fields)
