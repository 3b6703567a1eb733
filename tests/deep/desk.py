"""What is saved on the consultant's side and in a group, and where it must be found afterwards.

The same at the real server and at a test client: both open a page's form by its address and an XPath.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Course, Person
from jobunivers.services.groups import places, rooms
from jobunivers.services.groups.models import CRITIQUE, FUTURE
from jobunivers.services.report import operations as reports
from jobunivers.services.report.sources import GOALS
from jobunivers.services.talks.models import Note
from jobunivers.services.week import operations as week
from jobunivers.services.week.models import KINDS

Opens = Callable[[str, str], Any]
Save = tuple[str, str, Any]
"""What kind of thing, with which words, and the answer to it."""
SELF_SAVING, MESSAGE, CARD = "//form[@data-autosave]", "//form[@id='write']", "//form[@id='card-form']"
REGISTER = "//form[.//div[@class='register']]"
_EVERY_VERSION = "SELECT json_extract(\"values\", '$.{}') FROM version WHERE table_name = '{}'"
FOUND = {
    "note": _EVERY_VERSION.format("text", "talk_note"),
    "report": _EVERY_VERSION.format(GOALS, "report_report"),
    "draft": "SELECT text FROM messages_message UNION SELECT text FROM messages_draft",
    "message": "SELECT text FROM messages_message",
    "register": "SELECT kind FROM week_attendance",
    "card": "SELECT text FROM groups_card WHERE shown_at IS NOT NULL",
}
"""Every text that was ever called saved. Of the register and of what is not sent yet only the last stands: a tap takes
the place of the one before, and who comes back to a letter that is half written writes on in it."""


@dataclass(frozen=True)
class Desk:
    """The pages about one citizen that a consultant writes on."""

    citizen_id: int
    note_id: int
    report_id: int
    session_id: int

    def evening(self, opens: Opens, name: str) -> Iterator[Save]:
        """One thing saved after the other, without end; note and report stay open all the while."""
        home = f"/konsulent/borger/{self.citizen_id}"
        note = opens(f"{home}/noter/{self.note_id}", SELF_SAVING)
        report = opens(f"{home}/rapport/{self.report_id}", SELF_SAVING)
        for turn in range(1, 10_000):
            text, kind = f"{name}, linje {turn}.", KINDS[turn % len(KINDS)]
            yield "note", text, note.autosave(turn, text=text)
            yield "report", text, report.autosave(turn, **{GOALS: text})
            box = opens(f"{home}/beskeder", MESSAGE)
            yield "draft", text, box.autosave(turn, text=text)
            yield "message", text, opens(f"{home}/beskeder", MESSAGE).send(text=text)
            tap = opens(f"/konsulent/moede/{self.session_id}", REGISTER)
            yield "register", kind, tap.send(**{f"kind-{self.citizen_id}": kind})


def card(opens: Opens, room: str, text: str) -> Save:
    """Somebody puts a card up in a live group."""
    form = opens(room, CARD)
    return "card", text, form.send(text=text)


def missing(kind: str, told: Sequence[str], found: Iterable[str]) -> list[str]:
    """What somebody was told is saved (in that order) and is not found."""
    there = set(found)
    if kind == "register":
        following = dict(pairwise((*KINDS, KINDS[0])))
        return [last for last in told[-1:] if not there & {last, following[last]}]
    return [text for text in (told[-1:] if kind == "draft" else told) if text not in there]


def desk_of(consultant: Person) -> Desk:
    """A citizen of the consultant's on a team that met today, a note and a report begun; inside the tenant."""
    here, by = consultant.organisation_id, {"by_id": consultant.id}
    citizen = operations.create_person(
        organisation_id=here, role="citizen", name="Birk Vester", email="birk.vester@example.org"
    )
    course = _course(consultant)
    operations.enrol(citizen=citizen, course=course)
    note = Note(citizen_id=citizen.id, by_name=consultant.name, text="Begyndt.", **by)
    versions.keep(note, **by)
    report = reports.begin(
        citizen_id=citizen.id,
        since=course.starts_on,
        until=clock.today(),
        sections=[GOALS],
        texts={GOALS: "Begyndt."},
        author_id=consultant.id,
        author_name=consultant.name,
    )
    starts = clock.now() - timedelta(minutes=1)
    meeting = week.add(
        team_id=course.team_id or 0, title="Værksted", starts_at=starts, ends_at=starts + timedelta(hours=1)
    )
    return Desk(citizen.id, note.id, report.id, meeting.id)


def room_of(consultant: Person, citizens: Iterable[Person]) -> str:
    """A live group with these citizens in it; the address of its room. Inside the tenant."""
    ids = [one.id for one in citizens]
    room = rooms.open_room(consultant_id=consultant.id, kind=FUTURE, title="", citizen_ids=ids)
    for one in ids:
        place = places.open_to(room.id, one)
        assert place is not None
        rooms.join(place, one)
    assert room.stage == CRITIQUE
    return f"/gruppe/{room.id}/"


def _course(consultant: Person) -> Course:
    return operations.create_course(
        name="Nye veje",
        target_group="jobparat",
        weeks=13,
        starts_on=clock.today() - timedelta(days=7),
        consultant_id=consultant.id,
        team_id=placing.name_team(name="Hold Nordlys").id,
    )
