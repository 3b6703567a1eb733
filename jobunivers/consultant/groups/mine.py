"""A citizen's way into a room, the room itself, and whether anything is new in it."""

from flask import Blueprint, g, request, url_for

from jobunivers.consultant.groups import alike, inside, mine_future, mine_roleplay, mine_values
from jobunivers.consultant.groups.forms import CodeForm, NameForm
from jobunivers.languages import Text as _
from jobunivers.services.accounts.throttle import TooManyAttempts
from jobunivers.services.groups import board, places, roleplay, rooms
from jobunivers.services.groups.models import CODE, Taken
from jobunivers.services.groups.playing import Note
from jobunivers.toolkit.access import citizen_id, me, mine, or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import removed

bp = Blueprint("my_groups", __name__, url_prefix="/gruppe", template_folder="templates")
WAIT = _("Der er prøvet mange koder. Vent %(minutes)s minutter, eller spørg din konsulent.")
for kind in (mine_future, mine_values, mine_roleplay):
    kind.put_on(bp)


@bp.get("/")
def door() -> Shown:
    """The rooms somebody may go into, those they have been in, and a field for a code."""
    return _door(CodeForm(code=request.args.get("kode", "")[:CODE]))


@bp.post("/")
def enter() -> Shown:
    """Go in by a code. One that is another team's is the same as one that is none."""
    form = CodeForm()
    if not form.validate():
        return _door(form, 422)
    try:
        room = rooms.join_by_code(
            citizen_id=citizen_id(), code=form.digits, address=request.remote_addr or ""
        )
    except TooManyAttempts as wait:
        form.code.errors = [WAIT % {"minutes": wait.minutes}]
        return _door(form, 422)
    except rooms.WrongCode:
        g.keep = True
        form.code.errors = [_("Den kode åbner ikke noget for dig lige nu. Se på væggen, og prøv igen.")]
        return _door(form, 422)
    return go(url_for("my_groups.room", room_id=room.id))


@bp.post("/<int:room_id>/med")
def go_in(room_id: int) -> Shown:
    """Go into a room that is offered."""
    place = or_404(places.open_to(room_id, citizen_id()))
    return go(url_for("my_groups.room", room_id=rooms.join(place, citizen_id()).id))


@bp.get("/<int:room_id>/")
def room(room_id: int) -> Shown:
    """The room as this citizen sees it."""
    return inside.show(*inside.room_of(room_id))


@bp.get("/<int:room_id>/nu")
def now(room_id: int) -> Shown | str:
    """What is new in the room: nothing (204), or the part of it that is in #live."""
    person = or_404(me())
    pulse = places.pulse_of_member(room_id, person.id, person.organisation_id)
    if pulse is None or inside.is_known(pulse):
        return inside.nothing_new(pulse)
    if pulse.kind in inside.ALIKE:
        return alike.once(room_id, pulse.version, lambda: inside.live(*inside.room_of(room_id)))
    return inside.live(*inside.room_of(room_id))


@bp.post("/<int:room_id>/navn")
def called(room_id: int) -> Shown:
    """What the others see."""
    found, member = inside.room_of(room_id)
    form = NameForm()
    if not form.validate():
        return inside.show(found, member, 422, name_form=form)
    rooms.call(member, form.called.data)
    return go(url_for("my_groups.room", room_id=room_id))


@bp.post("/taget/<int:taken_id>/fjern")
def put_away(taken_id: int) -> Shown:
    """Put away a card one had taken along."""
    return removed(mine(Taken, taken_id), url_for("my_groups.door"))


@bp.post("/note/<int:note_id>/fjern")
def remove_note(note_id: int) -> Shown:
    """Put away a note one had kept."""
    return removed(mine(Note, note_id), url_for("my_groups.door"))


@bp.post("/<int:room_id>/ud")
def leave(room_id: int) -> Shown:
    """Leave; one's own cards stay, and the way back is open."""
    _room, member = inside.room_of(room_id)
    rooms.leave(member)
    return go(url_for("my_groups.door"), _("Du er gået ud. Du kan gå ind igen, så længe gruppen er åben."))


def _door(form: CodeForm, status: int = 200) -> Shown:
    who = citizen_id()
    kept = {"taken": board.taken_by(who), "notes": roleplay.kept_notes(who)}
    return page("groups/door.html", status, form=form, places=places.offered(who), words=inside.words, **kept)
