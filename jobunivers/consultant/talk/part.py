"""Talks, notes and agreements, as a part of the consultant's day."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from jobunivers import clock
from jobunivers.consultant import beside
from jobunivers.consultant.talk import mine, shown
from jobunivers.consultant.talk.blueprint import place_of, title_of
from jobunivers.consultant.talk.demo import demo
from jobunivers.consultant.talk.routes import bp
from jobunivers.consultant.talk.sources import sources
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.operations import AGREED, ANSWERED, HELD, SHARED, TOOK_UP
from jobunivers.toolkit.parts import Card, Part, Plus, Tell, Way
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

NEWEST = 3


def section(case: Case) -> Mapping[str, Any]:
    """What goes on, and the newest talks and notes. What is agreed stands under goals and steps."""
    me, found = beside.consultant().id, reading.talks(case.id, 12)
    return {
        "case": case,
        "going_on": [
            (talk, title_of(talk), place_of(talk)) for talk in found if talk.is_open and talk.by_id == me
        ],
        "talks": [(talk, title_of(talk)) for talk in found if not talk.is_open][:NEWEST],
        "notes": reading.notes_for(case.id, me, NEWEST),
        "me_id": me,
    }


def going_on(citizen_id: int) -> Way | None:
    """The talk begun today that is not closed."""
    found = reading.open_talks(citizen_id, beside.consultant().id)
    today = [talk for talk in found if clock.local(talk.created_at).date() == clock.today()]
    return Way(_("Tilbage til samtalen"), place_of(today[0])) if today else None


def card(citizen_id: int) -> Card | None:
    """A note that is new, else what is agreed, else the last talk."""
    notes, open_ones = reading.shared_notes(citizen_id), agreed.open_of(citizen_id)
    title, home = _("Samtaler og aftaler"), url_for("my_talk.talks")
    for note in notes:
        if note.read_at is None:
            said = _("%(name)s har skrevet et notat til dig.", name=note.by_name)
            return Card(title, said, "messages", url_for("my_talk.note", note_id=note.id), waits=True)
    if open_ones:
        said = _n("I har %(num)s aftale.", "I har %(num)s aftaler.", len(open_ones))
        return Card(title, said, "messages", home)
    held = [talk for talk in reading.talks(citizen_id, NEWEST) if not talk.is_open]
    if not held and not notes:
        return None
    said = _("Sidst: %(title)s", title=shown.title(held[0])) if held else _("Se det, I har skrevet.")
    return Card(title, said, "messages", home)


PART = Part(
    slug=operations.PART,
    title=_("Samtaler"),
    icon="messages",
    blueprints=(bp, mine.bp),
    may={
        "talk.talks talk.new talk.begin talk.one talk.reopen talk.close": CONSULTANT,
        "talk.at talk.agree_on talk.write talk.last_word talk.pause": CONSULTANT,
        "talk.card talk.ask talk.use talk.not_used": CONSULTANT,
        "talk.wheel talk.set_wheel talk.motivation talk.set_motivation": CONSULTANT,
        "talk.evaluation talk.evaluate talk.new_note talk.put_note talk.note talk.save_note": CONSULTANT,
        "talk.share talk.take_back talk.remove_note talk.put_note_back": CONSULTANT,
        "talk.new_agreement talk.agree talk.agreement talk.save_agreement talk.take_up": CONSULTANT,
        "talk.remove_agreement talk.put_agreement_back": CONSULTANT,
        "my_talk.talks my_talk.one my_talk.note my_talk.answer my_talk.take_up": CITIZEN,
    },
    audited="talk.talks talk.one talk.at talk.ask talk.pause my_talk.note",
    plus=(
        Plus(_("Samtale"), "messages", "talk.new"),
        Plus(_("Notat"), "pencil", "talk.new_note"),
        Plus(_("Aftale"), "heart-handshake", "talk.new_agreement"),
    ),
    section=section,
    going_on=going_on,
    card=card,
    tells={
        HELD: Tell(_("Holdt en samtale"), "messages"),
        SHARED: Tell(_("Delte et notat"), "pencil"),
        ANSWERED: Tell(_("Svarede på et notat"), "message-reply"),
        AGREED: Tell(_("Lavede en aftale"), "heart-handshake"),
        TOOK_UP: Tell(_("Fortalte, hvordan en aftale gik"), "heart-handshake"),
    },
    demo=demo,
    sources=sources,
)
