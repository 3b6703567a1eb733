"""The dialogue cards while a talk goes on: one card, one question shown large, and the mark that it was used."""

from flask import request, url_for

from jobunivers import languages
from jobunivers.consultant.talk import deck
from jobunivers.consultant.talk.blueprint import about, bp, going_on, place_of
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import Talk
from jobunivers.toolkit.pages import Shown, go, page


@bp.get("/samtaler/<int:talk_id>/kort/<card>")
def card(citizen_id: int, talk_id: int, card: str) -> Shown:
    """One dialogue card: what, why, how, and its questions."""
    case, talk = going_on(citizen_id, talk_id)
    told = deck.card_of(card)
    return page(
        "talk/card.html",
        **about(case, talk),
        card=told,
        signpost=deck.signposts()[told["signpost"]],
        used=[one for one in reading.cards_used(talk) if one.card == card],
    )


@bp.get("/samtaler/<int:talk_id>/vis/<card>/<int:number>")
def ask(citizen_id: int, talk_id: int, card: str, number: int) -> Shown:
    """One question, large, in the citizen's language, to be read and heard by two; showing it is using the card."""
    case, talk = going_on(citizen_id, talk_id)
    tongue, of = deck.tongue(case), len(deck.card_of(card)["questions"])
    with languages.speaking(tongue.code):
        question = deck.question(card, number)
    operations.use(talk=talk, card=card)
    return page(
        "talk/ask.html",
        **about(case, talk),
        card=deck.card_of(card),
        question=question,
        danish="" if tongue.code == languages.SOURCE else deck.in_danish(card, number),
        tongue=tongue,
        number=number,
        of=of,
    )


@bp.post("/samtaler/<int:talk_id>/kort/<card>/brugt")
def use(citizen_id: int, talk_id: int, card: str) -> Shown:
    """Keep that the card was used."""
    case, talk = going_on(citizen_id, talk_id)
    told = deck.card_of(card)
    operations.use(talk=talk, card=card)
    return go(_onward(case, talk, card), _("Gemt: I har brugt kortet “%(card)s”.", card=told["title"]))


@bp.post("/samtaler/<int:talk_id>/kort/<card>/ikke-brugt")
def not_used(citizen_id: int, talk_id: int, card: str) -> Shown:
    """The card was not used after all."""
    case, talk = going_on(citizen_id, talk_id)
    told = deck.card_of(card)
    operations.not_used(talk=talk, card=card)
    return go(_onward(case, talk, card), _("Kortet “%(card)s” er ikke længere mærket.", card=told["title"]))


def _onward(case: Case, talk: Talk, card: str) -> str:
    """Back to where it was pressed: the card's own page, or the signpost."""
    if "card" in request.form:
        return url_for("talk.card", citizen_id=case.id, talk_id=talk.id, card=card)
    return place_of(talk)
