"""A participant's own cards in the future workshop."""

from flask import Blueprint, abort, g, url_for

from jobunivers.consultant.groups import inside, words
from jobunivers.consultant.groups.forms import PlanForm, card_form
from jobunivers.languages import Text as _
from jobunivers.services.groups import board
from jobunivers.services.groups.models import FUTURE, PHASES, Card, Member, Room
from jobunivers.toolkit.access import mine, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import is_autosave, removed, save, saved

NAMES = ("write", "card", "rewrite", "put_up", "plan", "remove", "mark", "take_along")
ENDPOINTS = " ".join(f"my_groups.{name}" for name in NAMES)


def put_on(bp: Blueprint) -> None:
    """Add the pages to the citizen's blueprint."""
    one = "/<int:room_id>/kort/<int:card_id>"
    bp.add_url_rule("/<int:room_id>/skriv/<phase>", "write", write, methods=["POST"])
    bp.add_url_rule(one, "card", card)
    for way, name, do in (
        ("", "rewrite", rewrite),
        ("/op", "put_up", put_up),
        ("/plan", "plan", plan),
        ("/fjern", "remove", remove),
        ("/maerke", "mark", mark),
        ("/med-mig", "take_along", take_along),
    ):
        bp.add_url_rule(one + way, name, do, methods=["POST"])


def write(room_id: int, phase: str) -> Shown | str:
    """Keep the card somebody is writing; sent by its button it goes up for everybody."""
    room, member = _workshop(room_id)
    if phase not in PHASES:
        abort(404)
    form = card_form(words.phases()[phase])()
    draft = board.draft(room, member.citizen_id, phase, board.own(room, member.citizen_id))
    if not form.validate():
        return inside.show(room, member, 422, form=form, draft=draft)
    if draft.version or form.text.data or is_autosave():
        save(draft, form)
    if is_autosave():
        return saved(draft, "")
    return _up(room, member, draft, form)


def card(room_id: int, card_id: int) -> Shown:
    """One of one's own cards, to change its words."""
    room, own = _own(room_id, card_id)
    return _card_page(room, own, card_form(words.phases()[own.phase])(obj=own))


def rewrite(room_id: int, card_id: int) -> Shown | str:
    """Change the words of a card; on the board they change for everybody."""
    room, own = _own(room_id, card_id)
    form = card_form(words.phases()[own.phase])()
    if not form.validate():
        return _card_page(room, own, form, 422)
    if form.text.data:
        save(own, form)
    return saved(own, url_for("my_groups.room", room_id=room_id))


def put_up(room_id: int, card_id: int) -> Shown:
    """Put up a card that was begun in an earlier phase."""
    room, own = _own(room_id, card_id)
    return _up(room, inside.room_of(room_id)[1], own, None)


def plan(room_id: int, card_id: int) -> Shown:
    """Who and when."""
    room, own = _own(room_id, card_id)
    form = PlanForm()
    if not form.validate():
        return _card_page(room, own, card_form(words.phases()[own.phase])(obj=own), 422, plan=form)
    save(own, form)
    return go(url_for("my_groups.room", room_id=room_id))


def remove(room_id: int, card_id: int) -> Shown:
    """Take one's own card back."""
    _room, own = _own(room_id, card_id)
    return removed(own, url_for("my_groups.room", room_id=room_id))


def mark(room_id: int, card_id: int) -> Shown:
    """Set a mark at a card on the board, or take it back."""
    room, member = _workshop(room_id)
    found = or_404(board.on_board(room, card_id) if room.dots else None)
    try:
        board.mark(found, member.citizen_id, board.dots_of(room, member.citizen_id))
    except board.NoMoreDots:
        said = _("Du har brugt dine mærker. Tag et tilbage, så kan du sætte et nyt.")
        return go(url_for("my_groups.room", room_id=room_id), said)
    return go(url_for("my_groups.room", room_id=room_id))


def take_along(room_id: int, card_id: int) -> Shown:
    """Take a card along into one's own plans."""
    room, member = _workshop(room_id)
    board.take_along(or_404(board.on_board(room, card_id)), member.citizen_id)
    said = _("Kortet er hos dig nu. Du finder det, når du laver din egen plan.")
    return go(url_for("my_groups.room", room_id=room_id), said)


def _workshop(room_id: int) -> tuple[Room, Member]:
    room, member = inside.room_of(room_id)
    if room.kind != FUTURE:
        abort(404)
    return room, member


def _own(room_id: int, card_id: int) -> tuple[Room, Card]:
    room, _member = _workshop(room_id)
    own = mine(Card, card_id)
    if own.room_id != room.id:
        abort(404)
    return room, own


def _up(room: Room, member: Member, own: Card, form: Form | None) -> Shown:
    """A card goes up; an empty one, a full board and a session that is over are told of."""
    error = None
    if not own.text.strip():
        error = _("Skriv et ord eller to. Så er kortet klar.")
    elif not room.is_open:
        error = _("Gruppen holder pause. Dit kort er gemt. Læg det op, når I ses igen.")
    else:
        try:
            board.show(own, by_id=member.citizen_id)
        except board.BoardIsFull:
            error = _("Tavlen er fuld lige nu. Dit kort er gemt hos dig.")
    if error is None:
        return go(url_for("my_groups.room", room_id=room.id))
    g.keep = True
    shown = form or card_form(words.phases()[own.phase])(obj=own)
    shown["text"].errors = [error]
    return inside.show(room, member, 422, form=shown, draft=own)


def _card_page(room: Room, own: Card, form: Form, status: int = 200, plan: Form | None = None) -> Shown:
    return page(
        "groups/card.html",
        status,
        room=room,
        card=own,
        form=form,
        plan=plan or PlanForm(obj=own),
        phase=words.phases()[own.phase],
        is_planned=own.phase == PHASES[-1],
        words=words,
    )
