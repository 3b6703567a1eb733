"""A demo citizen's pitch, card and network, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import practice, versions
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.pitch import operations
from jobunivers.tools.pitch.models import QUESTIONS, Contact, Practice

PLACES = {"telefon": "phone", "messe": "fair"}


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """The answers, the whole, a receiver, the card and the people met."""
    mine = told.get("pitch", {})
    for field in (*QUESTIONS, "whole"):
        if field in mine:
            with then(mine[f"{field}_days_ago"]):
                pitch = operations.pitch_of(citizen_id=citizen_id)
                versions.save(pitch, {field: mine[field]}, base=None)
    for one in on_its_day(mine.get("tailored", ())):
        _tailor(citizen_id, one)
    if "card" in mine:
        with then(mine["card"]["days_ago"]):
            card = operations.card_of(citizen_id=citizen_id)
            versions.save(
                card, {"name": told["name"], "mail": told["email"], "line": mine["card"]["line"]}, base=None
            )
    for one in on_its_day(mine.get("contacts", ())):
        versions.keep(_contact(citizen_id, one))


def _tailor(citizen_id: int, one: dict[str, Any]) -> None:
    receiver = next((key for word, key in PLACES.items() if word in one["receiver"].lower()), "interview")
    row = operations.tailored_to(citizen_id=citizen_id, receiver=receiver)
    versions.save(row, {"to_whom": one["receiver"], "text": one["text"]}, base=None)
    practice.note(Practice, citizen_id=citizen_id, way=practice.ALOUD)


def _contact(citizen_id: int, one: dict[str, Any]) -> Contact:
    return Contact(
        citizen_id=citizen_id,
        name=one["name"],
        place=one["where"],
        field=one["field"],
        agreed=one["agreed"],
        follow_up_on=clock.today() + timedelta(days=one["follow_up_in_days"]),
    )
