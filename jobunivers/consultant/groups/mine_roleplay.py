"""A participant in the role play: the next question, time-out, and a note for oneself."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant.groups import inside
from jobunivers.consultant.groups.forms import note_form
from jobunivers.languages import Text as _
from jobunivers.services.groups import roleplay, rooms
from jobunivers.services.groups.models import ROLEPLAY, Member, Room
from jobunivers.services.groups.playing import APPLICANT, EMPLOYER, Group
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import is_autosave, save, saved

NAMES = ("ask", "time_out", "go_on", "note", "keep_note")
ENDPOINTS = " ".join(f"my_groups.{name}" for name in NAMES)


def put_on(bp: Blueprint) -> None:
    """Add the pages to the citizen's blueprint."""
    for way, name, do in (
        ("spoergsmaal", "ask", ask),
        ("time-out", "time_out", time_out),
        ("videre", "go_on", go_on),
        ("note", "note", note),
        ("note/behold", "keep_note", keep_note),
    ):
        bp.add_url_rule(f"/<int:room_id>/{way}", name, do, methods=["POST"])


def ask(room_id: int) -> Shown:
    """The employer turns to the next question, or the one before."""
    room, member, group = _play(room_id)
    by = request.form.get("by", 0, type=int)
    if member.role != EMPLOYER or by not in (-1, 1):
        abort(404)
    roleplay.ask(group, by)
    return _back(room)


def time_out(room_id: int) -> Shown:
    """Anybody stops the play. Who it was is not kept."""
    room, _member, group = _play(room_id)
    roleplay.pause(group)
    return _back(room)


def go_on(room_id: int) -> Shown:
    """The one who applies says when the play goes on; the consultant may too."""
    room, member, group = _play(room_id)
    if member.role != APPLICANT:
        abort(404)
    roleplay.go_on(group)
    return _back(room)


def note(room_id: int) -> Shown | str:
    """Keep what somebody writes for themself while they look on."""
    room, member = _room(room_id)
    form, own = note_form()(), roleplay.note_of(room, member.citizen_id)
    if not form.validate():
        return inside.show(room, member, 422, form=form)
    if own.version or form.text.data or is_autosave():
        save(own, form)
    return saved(own, "") if is_autosave() else _back(room)


def keep_note(room_id: int) -> Shown:
    """The note stays with its writer; without this it is gone after the day."""
    room, member = _room(room_id)
    own = roleplay.note_of(room, member.citizen_id)
    if not own.version:
        abort(404)
    save(own, {"kept": request.form.get("kept") == "1"})
    return go(url_for("my_groups.room", room_id=room_id), _("Noten er gemt hos dig. Kun du kan se den."))


def _room(room_id: int) -> tuple[Room, Member]:
    room, member = inside.room_of(room_id)
    if room.kind != ROLEPLAY:
        abort(404)
    return room, member


def _play(room_id: int) -> tuple[Room, Member, Group]:
    room, member = _room(room_id)
    return room, member, or_404(rooms.group_of(room, member.number) if member.number else None)


def _back(room: Room) -> Shown:
    return go(url_for("my_groups.room", room_id=room.id))
