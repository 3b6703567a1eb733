"""The demo's talks, each entered on its day by the part's own operations."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements.models import TALK
from jobunivers.services.agreements.operations import agree, take_up
from jobunivers.services.talks import operations
from jobunivers.services.talks.models import Note, Talk
from jobunivers.toolkit.history import on_its_day
from jobunivers.toolkit.parts import DemoCast

CONTRACT = ("topic", "direction", "roles", "evaluation", "heard", "knows")


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Talks with what was filled in, then notes of their own."""
    for one in on_its_day(told.get("talk", ())):
        _talk(one, cast.people[one["citizen"]], cast.people[one["by"]])
    for one in on_its_day(told.get("note", ())):
        _note(one, cast.people[one["citizen"]], cast.people[one["by"]], None)


def _talk(one: Mapping[str, Any], citizen: Person, by: Person) -> None:
    talk = operations.start(
        citizen_id=citizen.id, by=by, kind=one["kind"], with_whom=one.get("with_whom", "")
    )
    versions.save(talk, {name: one[name] for name in CONTRACT if name in one}, base=None, by_id=by.id)
    if "wheel" in one:
        versions.save(operations.wheel_of(talk=talk), one["wheel"], base=None, by_id=by.id)
    if "motivation" in one:
        versions.save(operations.motivation_of(talk=talk), one["motivation"], base=None, by_id=by.id)
    for signpost, cards in one.get("cards", {}).items():
        operations.go_to(talk=talk, place=signpost)
        for card in cards:
            operations.use(talk=talk, card=card)
    for made in one.get("agreements", ()):
        _agreement(made, talk, by)
    for written in one.get("notes", ()):
        _note(written, citizen, by, talk)
    if "place" in one:
        operations.go_to(talk=talk, place=one["place"])
    else:
        operations.close(talk=talk, by_id=by.id)


def _agreement(made: Mapping[str, Any], talk: Talk, by: Person) -> None:
    row = agree(
        citizen_id=talk.citizen_id,
        text=made["text"],
        who=made["who"],
        by_on=clock.today() + timedelta(days=made["in_days"]),
        origin=TALK,
        origin_id=talk.id,
        by_id=by.id,
    )
    if "outcome" in made:
        take_up(agreement=row, outcome=made["outcome"], by_id=by.id)


def _note(one: Mapping[str, Any], citizen: Person, by: Person, talk: Talk | None) -> None:
    note = Note(
        citizen_id=citizen.id,
        talk_id=talk.id if talk else None,
        signpost=one.get("signpost", ""),
        text=one["text"],
        by_id=by.id,
        by_name=by.name,
    )
    versions.keep(note, by_id=by.id)
    if one.get("shared"):
        operations.share(note=note, by_id=by.id)
    if "comment" in one:
        operations.have_read(note=note)
        operations.comment(note=note, text=one["comment"])
