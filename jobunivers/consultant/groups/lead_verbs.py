"""What the consultant does in a room: its session, its stage, who is with whom, the board, the play."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.groups import lead, papers
from jobunivers.consultant.groups.forms import HeadingForm, ObserveForm
from jobunivers.languages import Text as _
from jobunivers.services.groups import board, people, roleplay, rooms, values
from jobunivers.services.groups.models import FUTURE, ROLEPLAY, VALUES, Card, Member, Room
from jobunivers.services.groups.playing import Group
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import go_with_undo
from jobunivers.toolkit.tool_pages import send_document

SESSION = ("close", "reopen", "turn", "deal", "move", "role", "next_turn", "show_out", "let_in", "observe")
BOARD = ("heading", "lay", "hang", "dots", "sheet", "table", "pause", "go_on", "talk_on")
ENDPOINTS = " ".join(f"groups.{name}" for name in (*SESSION, *BOARD))
ONE = "/<int:room_id>"


def put_on(bp: Blueprint) -> None:
    """Add the consultant's verbs to the blueprint."""
    bp.add_url_rule(f"{ONE}/ark.pdf", "sheet", sheet)
    bp.add_url_rule(f"{ONE}/tavle.csv", "table", table)
    for way, name, do in (
        ("slut", "close", close),
        ("aabn", "reopen", reopen),
        ("trin", "turn", turn),
        ("del", "deal", deal),
        ("flyt/<int:citizen_id>", "move", move),
        ("rolle/<int:citizen_id>", "role", role),
        ("skift", "next_turn", next_turn),
        ("ud/<int:citizen_id>", "show_out", show_out),
        ("ind/<int:citizen_id>", "let_in", let_in),
        ("set/<int:number>", "observe", observe),
        ("overskrift", "heading", heading),
        ("laeg", "lay", lay),
        ("haeng", "hang", hang),
        ("maerker", "dots", dots),
        ("time-out/<int:number>", "pause", pause),
        ("videre/<int:number>", "go_on", go_on),
        ("tal-videre/<int:number>", "talk_on", talk_on),
    ):
        bp.add_url_rule(f"{ONE}/{way}", name, do, methods=["POST"])


def close(room_id: int) -> Shown:
    """The session is over."""
    room = lead.room_of(room_id)
    rooms.close(room)
    return _back(room, _("Gruppen holder pause. Koden virker ikke mere, og alt er gemt."))


def reopen(room_id: int) -> Shown:
    """Another session, with a new code."""
    room = lead.room_of(room_id)
    rooms.reopen(room)
    return _back(room)


def turn(room_id: int) -> Shown:
    """All screens show another stage."""
    room = lead.room_of(room_id)
    try:
        rooms.turn_to(room, request.form.get("to", ""))
    except rooms.NotAStage:
        abort(404)
    return _back(room)


def deal(room_id: int) -> Shown:
    """Everybody who is there into groups, by chance."""
    room = _of(room_id, VALUES, ROLEPLAY)
    rooms.deal(room, _there(room))
    return _back(room)


def move(room_id: int, citizen_id: int) -> Shown:
    """Somebody into another group."""
    room = _of(room_id, VALUES, ROLEPLAY)
    number = request.form.get("to", 0, type=int)
    if not 0 <= number <= rooms.MOST_GROUPS:
        abort(404)
    rooms.put(room, _member(room, citizen_id), number)
    return _back(room)


def role(room_id: int, citizen_id: int) -> Shown:
    """Somebody another role."""
    room = _of(room_id, ROLEPLAY)
    member = _member(room, citizen_id)
    others = [one for one in _there(room) if one is not member]
    try:
        roleplay.give(member, request.form.get("to", ""), others)
    except roleplay.NotARole:
        abort(404)
    return _back(room)


def next_turn(room_id: int) -> Shown:
    """In every group the roles go one on."""
    room = _of(room_id, ROLEPLAY)
    there = _there(room)
    for number in {one.number for one in there} - {0}:
        roleplay.next_turn([one for one in there if one.number == number])
    return _back(room)


def show_out(room_id: int, citizen_id: int) -> Shown:
    """Somebody is no longer in the room."""
    room = lead.room_of(room_id)
    rooms.show_out(_member(room, citizen_id))
    return _back(room)


def let_in(room_id: int, citizen_id: int) -> Shown:
    """Somebody may come in again."""
    room = lead.room_of(room_id)
    rooms.let_in(_member(room, citizen_id))
    return _back(room)


def observe(room_id: int, number: int) -> Shown:
    """What the consultant saw in a group, for themself."""
    room, form = _of(room_id, VALUES), ObserveForm()
    _group(room, number)
    if not form.validate():
        return lead.show(room, lead.LEAD, 422, observe_form=form, observed=number)
    values.observe(room=room, by_id=beside.consultant().id, number=number, text=form.text.data)
    return _back(room, _("Noten er gemt. Kun du kan se den."))


def heading(room_id: int) -> Shown:
    """A heading, with the cards that are ticked under it."""
    room, form = _of(room_id, FUTURE), HeadingForm()
    if not form.validate():
        return lead.show(room, lead.LEAD, 422, heading_form=form)
    made = board.set_heading(room, room.stage, form.text.data)
    for card in _ticked(room):
        board.put_under(card, made)
    return _back(room)


def lay(room_id: int) -> Shown:
    """The ticked cards under a heading, under none, or off the board."""
    room, to = _of(room_id, FUTURE), request.form.get("to", "")
    cards = _ticked(room)
    if to == "off":
        return _taken_down(room, cards)
    under = next((one for one in board.headings(room) if str(one.id) == to), None)
    for card in cards:
        board.put_under(card, under)
    return _back(room)


def hang(room_id: int) -> Shown:
    """Cards that were taken down hang again."""
    room = _of(room_id, FUTURE)
    for card in board.several(room, request.form.getlist("was", type=int)[: board.ON_THE_BOARD]):
        board.put_back(card)
    return _back(room)


def dots(room_id: int) -> Shown:
    """Let people set marks at cards, or no longer."""
    room = _of(room_id, FUTURE)
    room.dots = request.form.get("dots") == "1"
    return _back(room)


def sheet(room_id: int) -> Shown:
    """The board on paper."""
    return send_document(papers.sheet_of(_of(room_id, FUTURE)), "pdf", str(_("Tavlen")))


def table(room_id: int) -> Shown:
    """The board for a spreadsheet."""
    return papers.table_of(_of(room_id, FUTURE))


def pause(room_id: int, number: int) -> Shown:
    """Time-out."""
    room = _of(room_id, ROLEPLAY)
    roleplay.pause(_group(room, number))
    return _back(room)


def go_on(room_id: int, number: int) -> Shown:
    """The play goes on."""
    room = _of(room_id, ROLEPLAY)
    roleplay.go_on(_group(room, number))
    return _back(room)


def talk_on(room_id: int, number: int) -> Shown:
    """A group opens its five again."""
    room = _of(room_id, VALUES)
    values.reopen(_group(room, number))
    return _back(room)


def _of(room_id: int, *kinds: str) -> Room:
    room = lead.room_of(room_id)
    if room.kind not in kinds:
        abort(404)
    return room


def _there(room: Room) -> list[Member]:
    return [one.member for one in people.there(people.of_room(room))]


def _member(room: Room, citizen_id: int) -> Member:
    found = (one.member for one in people.of_room(room) if one.id == citizen_id)
    return or_404(next(found, None))


def _group(room: Room, number: int) -> Group:
    return or_404(rooms.group_of(room, number))


def _ticked(room: Room) -> list[Card]:
    ids = request.form.getlist("cards", type=int)[: board.ON_THE_BOARD]
    return board.several(room, ids)


def _taken_down(room: Room, cards: list[Card]) -> Shown:
    """Off the board, with *Fortryd* on the next page."""
    for card in cards:
        board.take_down(card)
    if not cards:
        return _back(room)
    onward, action = url_for("groups.lead", room_id=room.id), url_for("groups.hang", room_id=room.id)
    ids = [card.id for card in cards]
    return go_with_undo(onward, action=action, said=_("Taget ned fra tavlen."), before=ids)


def _back(room: Room, said: object = None) -> Shown:
    return go(url_for("groups.lead", room_id=room.id), said)
