"""The blueprint of the consultant's pages, and which talk a request is about."""

from typing import Any

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.talk import deck
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import Note, Talk
from jobunivers.toolkit.access import LARGEST_ID, NotHere, or_404
from jobunivers.toolkit.pages import go

bp = Blueprint("talk", __name__, url_prefix="/konsulent/borger/<int:citizen_id>", template_folder="templates")
TOGETHER = ("wheel", "motivation", "evaluation")


def talk_of(citizen_id: int, talk_id: int) -> tuple[Case, Talk]:
    """A talk of a citizen the consultant is beside; 404 for any other."""
    case = beside.case_of(citizen_id)
    return case, or_404(reading.talk(case.id, min(talk_id, LARGEST_ID)))


def led(citizen_id: int, talk_id: int) -> tuple[Case, Talk]:
    """A talk the consultant leads; a colleague's is read, not led."""
    case, talk = talk_of(citizen_id, talk_id)
    if talk.by_id != beside.consultant().id:
        raise NotHere(
            _("Det er en kollegas samtale"),
            _("Du kan læse det, der er delt."),
            url_for("talk.one", citizen_id=case.id, talk_id=talk.id),
            _("Læs samtalen"),
        )
    return case, talk


def going_on(citizen_id: int, talk_id: int) -> tuple[Case, Talk]:
    """A talk the consultant leads and that is not closed; a closed one is shown for reading instead."""
    case, talk = led(citizen_id, talk_id)
    if not talk.is_open:
        abort(go(url_for("talk.one", citizen_id=case.id, talk_id=talk.id)))
    return case, talk


def draft_of(citizen_id: int, note_id: int) -> tuple[Case, Note]:
    """The consultant's own draft; 404 for a colleague's, and for one that is shared."""
    case = beside.case_of(citizen_id)
    note = or_404(reading.note_for(case.id, beside.consultant().id, min(note_id, LARGEST_ID)))
    return case, or_404(note if note.is_draft and note.by_id == beside.consultant().id else None)


def home(case: Case) -> str:
    """The part on the citizen's page."""
    return url_for("citizen.overview", citizen_id=case.id, _anchor="part-talk")


def place_of(talk: Talk, place: str = "") -> str:
    """The page of a talk at one signpost; the one it is at where none is named."""
    return url_for("talk.at", citizen_id=talk.citizen_id, talk_id=talk.id, signpost=place or talk.place)


def left_at(talk: Talk) -> str:
    """The page that a time-out was opened from, as its address tells: filled in together, a card, or a question of it.

    The signpost where it tells nothing, or something that is not there.
    """
    this: dict[str, Any] = {"citizen_id": talk.citizen_id, "talk_id": talk.id}
    page, card = request.args.get("fra", ""), request.args.get("kort", "")
    if page in TOGETHER:
        return url_for(f"talk.{page}", **this)
    if card not in deck.cards():
        return place_of(talk)
    number = request.args.get("nr", 0, type=int)
    if 1 <= number <= len(deck.card_of(card)["questions"]):
        return url_for("talk.ask", **this, card=card, number=number)
    return url_for("talk.card", **this, card=card)


def title_of(talk: Talk) -> str:
    """What a talk is called."""
    told: str = deck.kinds()[talk.kind]["title"]
    return told


def about(case: Case, talk: Talk) -> dict[str, object]:
    """What every page of a talk says: whose it is, what it is called, and the way back."""
    return {"case": case, "talk": talk, "title": title_of(talk), "back": place_of(talk)}
