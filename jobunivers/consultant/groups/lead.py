"""The consultant's rooms, the page a room is led from, and the wall all look at."""

from typing import Any

from flask import Blueprint, url_for
from markupsafe import Markup

from jobunivers.consultant import beside
from jobunivers.consultant.groups import inside, seen_future, seen_roleplay, seen_values, words
from jobunivers.consultant.groups.forms import NO_TEAM, HeadingForm, ObserveForm, RoomForm
from jobunivers.languages import Text as _
from jobunivers.services import audit
from jobunivers.services.accounts import placing
from jobunivers.services.export.qr import qr_svg
from jobunivers.services.groups import board, people, places, rooms, values
from jobunivers.services.groups.models import FUTURE, ROLEPLAY, VALUES, Room
from jobunivers.toolkit.access import NotHere
from jobunivers.toolkit.files import public
from jobunivers.toolkit.looks import by_professional
from jobunivers.toolkit.pages import Shown, go, page, render

bp = Blueprint("groups", __name__, url_prefix="/konsulent/grupper", template_folder="templates")
SEEN = {FUTURE: seen_future.for_all, VALUES: seen_values.for_all, ROLEPLAY: seen_roleplay.for_all}
LEAD, WALL = "groups/lead.html", "groups/wall.html"


@bp.get("/", endpoint="rooms")
def all_rooms() -> Shown:
    """The rooms the consultant leads, and the form that opens one."""
    return _rooms(_room_form())


@bp.post("/")
def open_up() -> Shown:
    """Open a room."""
    form = _room_form()
    chosen = form.citizens.data or []
    if not form.validate() or (form.team_id.data == NO_TEAM and not chosen):
        form.team_id.errors = [*form.team_id.errors, _("Vælg et hold, eller sæt kryds ved mindst én borger.")]
        return _rooms(form, 422)
    room = rooms.open_room(
        consultant_id=beside.consultant().id,
        kind=form.kind.data,
        title=form.title.data,
        team_id=form.team_id.data or None,
        citizen_ids=chosen,
    )
    return go(url_for("groups.lead", room_id=room.id))


@bp.get("/<int:room_id>/")
def lead(room_id: int) -> Shown:
    """The page a room is led from. Reading what people showed in a room that is over is written down for them."""
    room = room_of(room_id)
    if room.kind == VALUES and not room.is_open:
        for citizen_id in values.who_show(room):
            by_professional(citizen_id, audit.GROUP)
    return show(room, LEAD)


@bp.get("/<int:room_id>/nu")
def now(room_id: int) -> Shown | str:
    """What is new for the one who leads."""
    return _now(room_id, LEAD)


@bp.get("/<int:room_id>/vaeg")
def wall(room_id: int) -> Shown:
    """The wall: code and board in large letters, nothing that is only the consultant's."""
    room = room_of(room_id)
    return page(WALL, **_seen(room), code=_picture_of(room))


@bp.get("/<int:room_id>/vaeg/nu")
def wall_now(room_id: int) -> Shown | str:
    """What is new on the wall."""
    return _now(room_id, WALL)


def room_of(room_id: int) -> Room:
    """A room the consultant at the browser leads; 404 for any other, whether it is there or not."""
    found = places.led(room_id, beside.consultant().id)
    if found is None:
        raise NotHere(
            _("Den gruppe er ikke din"),
            _("Måske er forløbet slut, eller en kollega har den nu."),
            url_for("groups.rooms"),
            _("Grupper"),
        )
    return found


def show(room: Room, template: str, status: int = 200, **more: Any) -> Shown:
    """A room as the consultant sees it."""
    return page(template, status, **{**_seen(room), **_only_mine(room), **more})


def _only_mine(room: Room) -> dict[str, Any]:
    """What stands only on the page a room is led from, never on the wall."""
    if room.kind == FUTURE:
        return {"heading_form": HeadingForm(), "aside": board.aside(room)}
    if room.kind == ROLEPLAY:
        return {}
    noted = values.observations(room, beside.consultant().id)
    return {
        "observe_form": ObserveForm(),
        "observed": None,
        "noted": noted,
        "observer": words.deck(VALUES)["observer"],
    }


def _seen(room: Room) -> dict[str, Any]:
    everybody = people.of_room(room)
    where = public(url_for("my_groups.door")).partition("://")[2]
    shared = {
        "room": room,
        "words": words,
        "people": everybody,
        "there": people.there(everybody),
        "where": where,
    }
    return {**shared, **SEEN[room.kind](room)}


def _picture_of(room: Room) -> Markup:
    """The way in with the code filled in, for the camera of a phone; nothing while nobody can come in."""
    if not room.is_open:
        return Markup("")
    address = public(url_for("my_groups.door", kode=room.code))
    return qr_svg(address, str(_("QR-kode til gruppen")))


def _now(room_id: int, template: str) -> Shown | str:
    person = beside.consultant()
    pulse = places.pulse_of_leader(room_id, person.id, person.organisation_id)
    if pulse is not None and inside.is_known(pulse):
        return inside.nothing_new(pulse)
    return render(template, block="live", **_seen(room_of(room_id)))


def _rooms(form: RoomForm, status: int = 200) -> Shown:
    found = places.all_led(beside.consultant().id)
    return page("groups/rooms.html", status, form=form, rooms=found, count=people.count(found), words=words)


def _room_form() -> RoomForm:
    me = beside.consultant().id
    teams = [(team.id, team.name) for team in places.teams_of(me)]
    first = teams[0][0] if teams else NO_TEAM
    return RoomForm(teams, [(one.id, one.name) for one in placing.citizens_of(me)], team_id=first)
