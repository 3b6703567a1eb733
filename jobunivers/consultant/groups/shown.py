"""What a citizen's page and *Sammen* show of group work: that somebody was there, never what they wrote."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flask import url_for
from sqlalchemy import Select, select

from jobunivers import clock
from jobunivers.consultant.groups import words
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.facts import STEP, Fact
from jobunivers.services.groups import board, places
from jobunivers.services.groups.models import Member, Room
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.toolkit.parts import Card

NEWEST = 3


def section(case: Case) -> dict[str, Any] | None:
    """The newest rooms a citizen was in, each with its day."""
    rows = session.execute(_joined(case.id).limit(NEWEST)).all()
    return {"rooms": [(row[0], row[1]) for row in rows], "words": words} if rows else None


def card(citizen_id: int) -> Card | None:
    """An open room somebody may go into; else the way to those they have been in."""
    found = places.offered(citizen_id)
    waiting = next((place.room for place in found if place.room.is_open), None)
    if waiting is not None:
        text = _("%(room)s er åben nu. Tryk, så er du med.", room=words.title(waiting))
        return Card(_("Grupper"), text, "users-group", url_for("my_groups.door"), waits=True)
    if not found:
        return None
    text = _("Se, hvad I lavede sammen.")
    return Card(_("Grupper"), text, "users-group", url_for("my_groups.door"))


def facts(citizen_id: int) -> Iterator[Fact]:
    """The cards somebody has taken along, for the plans they make in their tools."""
    for taken in board.taken_by(citizen_id):
        yield Fact(STEP, taken.text, "groups", str(taken.id), href="/gruppe/")


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Which groups somebody took part in, for the report; never what was said there."""
    for room, member in session.execute(_joined(citizen_id)):
        day = clock.local(member.joined_at).date()
        if since <= day <= until:
            text = _("Du har været med i gruppearbejde: %(room)s.", room=words.title(room))
            yield Source(DONE_OR_TRIED, text, _("Grupper"), "", day)


def _joined(citizen_id: int) -> Select[Room, Member]:
    """The rooms somebody has been in, the newest first."""
    found = select(Room, Member).join(Member, Member.room_id == Room.id)
    found = found.where(Member.citizen_id == citizen_id, Member.joined_at.is_not(None))
    return found.order_by(Member.joined_at.desc())
