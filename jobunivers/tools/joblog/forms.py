"""Forms of the job log. Each part of a job is one short form; the questions of the free texts are content."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wtforms import RadioField

from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, choices, day, line, needed, web_address, words
from jobunivers.tools.joblog.models import ADVERTISED, INTERNSHIP, NETWORK, UNSOLICITED
from jobunivers.tools.joblog.operations import LONGEST_AD

ANSWER = 2_000
WAYS = {
    ADVERTISED: _("Jobbet er slået op"),
    UNSOLICITED: _("Jeg spørger selv, om de har et job"),
    NETWORK: _("Jeg kender en, der kender til det"),
    INTERNSHIP: _("Jeg spørger om praktik eller løntilskud"),
}
LIKE_A_DAY = _("Skriv for eksempel 12. marts eller om en uge.")
MAY_BE_EMPTY = _("Du kan også lade det stå tomt.")


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of the free texts, by field, in the reader's language."""
    return content.deck("tools/joblog/starters")


def stages() -> list[dict[str, str]]:
    """The columns of the board in their order: key, title and help, in the reader's language."""
    found: list[dict[str, str]] = content.deck("tools/joblog/columns")["column"]
    return found


def stage_titles() -> dict[str, str]:
    """What each column is called, by key."""
    return {one["key"]: one["title"] for one in stages()}


class NewForm(Form):
    """A job to remember."""

    title = line(
        _("Hvilket job eller sted?"),
        _("Skriv det, du ved. Resten kan vente."),
        needed(_("Skriv et job eller et sted, så du kan kende det igen.")),
    )
    company = line(_("Hvor er det?"), _("Navnet på firmaet, hvis du kender det."))
    link = web_address(_("Link"), MAY_BE_EMPTY)


class AboutForm(NewForm):
    """What the job is and whom one can ask."""

    contact = line(_("Hvem kan du tale med?"), MAY_BE_EMPTY)
    reach = line(_("Telefon eller mail"), MAY_BE_EMPTY)
    way = RadioField(_("Hvordan fandt du det?"), choices=choices(WAYS), default=ADVERTISED)


class AdForm(Form):
    """What the ad says."""

    ad = words(
        _("Hvad står der i annoncen?"),
        _("Sæt hele teksten ind. Så har du den, når annoncen er væk."),
        limit=LONGEST_AD,
    )
    deadline = day(_("Hvad er den sidste dag at søge?"), LIKE_A_DAY)


class DaysForm(Form):
    """The days to remember, and those that were."""

    follow_up_on = day(_("Hvornår vil du spørge til det?"), LIKE_A_DAY)
    interview_on = day(_("Hvornår er samtalen?"), LIKE_A_DAY)
    called_on = day(_("Hvornår ringede du?"), MAY_BE_EMPTY)
    visited_on = day(_("Hvornår var du forbi?"), MAY_BE_EMPTY)
    applied_on = day(_("Hvornår søgte du?"), MAY_BE_EMPTY)


def _told(*names: str) -> Callable[[], type[Form]]:
    """A form of free texts, whose questions are content."""

    def form() -> type[Form]:
        told = starters()
        fields = {name: words(told[name]["question"], told[name]["help"], limit=ANSWER) for name in names}
        return type("WordsForm", (Form,), fields)

    return form


@dataclass(frozen=True)
class Part:
    """One short form about a job: what it is called, why, and its fields."""

    title: Text
    why: Text
    form: Callable[[], type[Form]]


PARTS = {
    "om": Part(_("Om jobbet"), _("Så ved du, hvem du skal spørge."), lambda: AboutForm),
    "annonce": Part(_("Annoncen"), _("Den er tit væk, når de ringer."), lambda: AdForm),
    "dage": Part(_("Dage"), _("En dag i kalenderen gør det lettere at få gjort."), lambda: DaysForm),
    "note": Part(_("Noter"), _("Skriv det, mens du husker det."), _told("note")),
    "svar": Part(_("Når det blev et nej"), _("Et nej kan gøre det næste bedre."), _told("reason", "learned")),
}


class UsedForm(Form):
    """What else the company got."""

    used = line(
        _("Sendte eller gav du andet?"), _("For eksempel et CV på papir, eller at du sagde det i telefonen.")
    )
