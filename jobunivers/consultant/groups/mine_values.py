"""A participant in the values game: one's own seven, why, and five together."""

from collections.abc import Callable

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant.groups import inside, papers
from jobunivers.consultant.groups.forms import why_form
from jobunivers.languages import Text as _
from jobunivers.services.groups import rooms, values
from jobunivers.services.groups.models import VALUES, Member, Room
from jobunivers.services.groups.playing import Group, Pick
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page, warn
from jobunivers.toolkit.saving import kept
from jobunivers.toolkit.tool_pages import send_document

NAMES = ("fetch", "pick", "show_all", "why", "save_why", "show", "propose", "answer", "talk_on", "five")
ENDPOINTS = " ".join(f"my_groups.{name}" for name in NAMES)


def put_on(bp: Blueprint) -> None:
    """Add the pages to the citizen's blueprint."""
    one = "/<int:room_id>/vaerdier/<card>"
    bp.add_url_rule(one, "why", why)
    bp.add_url_rule("/<int:room_id>/vaerdier.pdf", "five", five)
    for way, name, do in (
        ("/<int:room_id>/vaerdier", "pick", pick),
        ("/<int:room_id>/vaerdier/hent", "fetch", fetch),
        ("/<int:room_id>/vaerdier/vis", "show_all", show_all),
        (one, "save_why", save_why),
        (f"{one}/vis", "show", show),
        ("/<int:room_id>/forslag", "propose", propose),
        ("/<int:room_id>/forslag/<int:proposal_id>", "answer", answer),
        ("/<int:room_id>/forslag/tal-videre", "talk_on", talk_on),
    ):
        bp.add_url_rule(way, name, do, methods=["POST"])


def pick(room_id: int) -> Shown:
    """Take a value among one's seven, or out again."""
    room, member = _game(room_id)
    try:
        values.pick(room=room, citizen_id=member.citizen_id, card=request.form.get("card", ""))
    except values.UnknownCard:
        abort(404)
    except values.SevenAlready:
        warn(_("Du har 7 nu. Tag et kort ud, så er der plads til et andet."))
    return _back(room)


def fetch(room_id: int) -> Shown:
    """Bring one's seven from the values tool."""
    room, member = _game(room_id)
    values.fetch(room=room, citizen_id=member.citizen_id)
    return _back(room)


def show_all(room_id: int) -> Shown:
    """Show all one's values to the group."""
    room, member = _game(room_id)
    for one in values.picks_of(room, [member.citizen_id])[member.citizen_id]:
        values.show(one, shown=True)
    return _back(room)


def show(room_id: int, card: str) -> Shown:
    """Show one value to the group, or keep it to oneself again."""
    room, own = _own(room_id, card)
    values.show(own, shown=request.form.get("shown") == "1")
    return _back(room)


def why(room_id: int, card: str) -> Shown:
    """Why a value matters."""
    room, own = _own(room_id, card)
    return _why_page(room, own, why_form()(obj=own))


def save_why(room_id: int, card: str) -> Shown | str:
    """Keep why a value matters."""
    room, own = _own(room_id, card)
    form = why_form()()
    onward = url_for("my_groups.room", room_id=room_id)
    return kept(own, form, lambda status: _why_page(room, own, form, status), onward)


def propose(room_id: int) -> Shown:
    """Propose a value as one of the five."""
    card = request.form.get("card", "")
    return _together(room_id, lambda group, member: values.propose(group=group, member=member, card=card))


def answer(room_id: int, proposal_id: int) -> Shown:
    """Say yes, or not yet."""
    yes = request.form.get("yes") == "1"

    def say(group: Group, member: Member) -> None:
        found = or_404(values.proposal_in(group, proposal_id))
        values.answer(group=group, member=member, proposal=found, yes=yes)

    return _together(room_id, say)


def talk_on(room_id: int) -> Shown:
    """The group opens its five again."""
    return _together(room_id, lambda group, _member: values.reopen(group))


def five(room_id: int) -> Shown:
    """The five values on a sheet."""
    room, member = _game(room_id)
    document = or_404(papers.five(room, member.agreed) if member.agreed else None)
    return send_document(document, "pdf", str(_("Vores 5 værdier")))


def _together(room_id: int, do: Callable[[Group, Member], None]) -> Shown:
    """Something that is the group's own; told kindly where somebody else was faster."""
    room, member = _game(room_id)
    group = or_404(rooms.group_of(room, member.number) if member.number else None)
    try:
        do(group, member)
    except values.UnknownCard:
        abort(404)
    except values.AgreedAlready:
        warn(_("I er blevet enige imens. Tryk på Tal videre, hvis noget skal ændres."))
    return _back(room)


def _game(room_id: int) -> tuple[Room, Member]:
    room, member = inside.room_of(room_id)
    if room.kind != VALUES:
        abort(404)
    return room, member


def _own(room_id: int, card: str) -> tuple[Room, Pick]:
    room, member = _game(room_id)
    return room, or_404(values.own_pick(room, member.citizen_id, card))


def _back(room: Room) -> Shown:
    return go(url_for("my_groups.room", room_id=room.id))


def _why_page(room: Room, own: Pick, form: Form, status: int = 200) -> Shown:
    card = values.cards()[own.card]
    return page("groups/why.html", status, room=room, pick=own, card=card, form=form)
