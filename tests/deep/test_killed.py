"""``kill -9`` while several people save: everything that was answered with *Gemt* is there when it starts again."""

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

import pytest
from sqlalchemy import select

from jobunivers import db
from jobunivers.services import upkeep
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Person
from jobunivers.services.groups.models import Card
from jobunivers.services.report.models import Report
from jobunivers.services.talks.models import Note
from jobunivers.services.versions import SAVED, Version
from jobunivers.services.versions.models import state_of
from jobunivers.tools.cv.models import Item
from jobunivers.tools.values.models import Choice
from tests.browser import writing
from tests.browser.server import LiveServer, wait_until
from tests.deep import desk, power
from tests.deep.visitor import Visitor

pytestmark = pytest.mark.deep
KILLS = int(os.environ.get("JOBUNIVERS_TEST_KILLS", "25"))
A_LITTLE = 5
PEOPLE = ("amina", "carl", "oksana", "jens")
WHY = "/jobvaerdier/hvorfor?nr=1"
NEW_LINE = "//form[contains(@action, '/cv/nyt/jobs')]"
FOUND = {
    "why": "SELECT json_extract(\"values\", '$.why') FROM version WHERE table_name = 'values_choice'",
    "line": "SELECT title FROM cv_item",
    **desk.FOUND,
}


@dataclass
class Writer:
    """One person who writes until the server is gone; ``saved`` is what they were told is saved, in order."""

    visitor: Visitor
    person: Person
    saved: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def write(self, number: int, room: str) -> None:
        """One evening of writing."""
        try:
            for kind, text, answer in self.evening(f"Aften {number}", room):
                (self.saved if answer.is_taken else self.refused).append((kind, text))
        except (OSError, HTTPException, ValueError, IndexError):
            self.visitor.leave()

    def evening(self, name: str, room: str) -> Iterator[desk.Save]:
        """Thoughts about a value, each saved by itself; now and then a line of the CV and a card in the group."""
        page = self.visitor.form(WHY)
        for turn in range(1, 10_000):
            text = f"{name}, {self.person.name}, tanke {turn}."
            yield "why", text, page.autosave(turn, why=text)
            if turn % 3 == 0:
                yield "line", text, self.visitor.form("/cv/job", NEW_LINE).send(title=text)
                yield desk.card(self.visitor.form, room, text)

    def lost(self, database: Path) -> list[tuple[str, str]]:
        """What they were told is saved and is not there."""
        told = {kind: [text for one, text in self.saved if one == kind] for kind in FOUND}
        return [
            (kind, text)
            for kind, texts in told.items()
            for text in desk.missing(kind, texts, power.asked(database, FOUND[kind]))
        ]


@dataclass
class Consultant(Writer):
    """The one at the desk."""

    pages: desk.Desk = field(kw_only=True)

    def evening(self, name: str, room: str) -> Iterator[desk.Save]:
        """Notes, a report, messages and the register."""
        return self.pages.evening(self.visitor.form, name)


@pytest.fixture
def target() -> str:
    """The app that is served."""
    return "wsgi:app"


@pytest.fixture
def server(tmp_path: Path, target: str) -> Iterator[LiveServer]:
    """A server of its own, which may be killed."""
    made = LiveServer(tmp_path, target)
    yield made
    made.kill()


@pytest.fixture
def writers(server: LiveServer) -> list[Writer]:
    """People with a value each to write about, and Bo, who is beside them."""
    with server.store():
        here = operations.create_organisation(name="Jobcenter Havnby").id
        bo, *people = [
            operations.create_person(organisation_id=here, role=role, name=name, email=f"{name}@example.org")
            for name, role in (("bo", CONSULTANT), *((name, CITIZEN) for name in PEOPLE))
        ]
        with db.tenant(here):
            for person in people:
                operations.assign(citizen_id=person.id, consultant_id=bo.id)
            pages = desk.desk_of(bo)
    for person in people:
        writing.begin(server, person)
    at_the_desk = Consultant(Visitor(server, bo), bo, pages=pages)
    return [at_the_desk, *(Writer(Visitor(server, person), person) for person in people)]


def evening(server: LiveServer, writers: list[Writer], number: int, seconds: float) -> None:
    """Start, let everybody write, kill some time after all have saved a little of each kind.

    Each evening has its own live group.
    """
    bo, *citizens = (writer.person for writer in writers)
    with server.store(), db.tenant(bo.organisation_id):
        room = desk.room_of(bo, citizens)
    server.start()
    before = [len(writer.saved) for writer in writers]
    threads = [threading.Thread(target=writer.write, args=(number, room)) for writer in writers]
    for thread in threads:
        thread.start()

    def have_saved() -> bool:
        now = [len(writer.saved) for writer in writers]
        return all(number >= then + A_LITTLE for number, then in zip(now, before, strict=True))

    wait_until(have_saved, 60, "somebody could save next to nothing")
    time.sleep(seconds)
    server.kill()
    for thread in threads:
        thread.join()


def so_far(writers: list[Writer]) -> int:
    """How many saves have been acknowledged."""
    return sum(len(writer.saved) for writer in writers)


def lost(server: LiveServer, writers: list[Writer]) -> list[tuple[str, str]]:
    """What anybody was told is saved and is not there."""
    database = Path(str(server.app.extensions["jobunivers.engine"].url.database))
    return [one for writer in writers for one in writer.lost(database)]


def torn() -> list[str]:
    """Rows that are not what their newest version says; inside ``store()``."""
    rows = [row for kind in (Choice, Item, Note, Report, Card) for row in db.session.scalars(select(kind))]
    found = select(Version).where(Version.kind == SAVED).order_by(Version.number)
    newest = {(version.table_name, version.row_id): version for version in db.session.scalars(found)}
    versions = [newest.get((row.__table__.name, row.id)) for row in rows]  # type: ignore[attr-defined]
    return [
        f"{row} {row.id}"
        for row, version in zip(rows, versions, strict=True)
        if version is None or (version.number, version.values) != (row.version, state_of(row))
    ]


def test_nothing_that_was_called_saved_is_lost_when_the_server_is_killed(
    server: LiveServer, writers: list[Writer], figure: Callable[[object], None]
) -> None:
    chance = random.Random(3)  # noqa: S311 - moments, not secrets
    for number in range(KILLS):
        evening(server, writers, number, seconds=chance.uniform(0.2, 1.5))
        assert lost(server, writers) == [], f"after kill {number}"
        with server.store():
            assert torn() == []
        upkeep.check_store(server.app.extensions["jobunivers.engine"])
        with server.store():
            upkeep.check_tenants()
    saved = so_far(writers)
    kinds = Counter(kind for writer in writers for kind, _text in writer.saved)
    figure(f"kill -9: {KILLS} kills, {len(writers)} people, {saved} acknowledged saves, 0 lost, 0 rows torn")
    figure(f"kill -9: {dict(kinds)}")
    assert kinds.keys() == FOUND.keys()
    assert [writer.refused for writer in writers] == [[] for _ in writers]
    assert saved > 5 * KILLS


@pytest.mark.parametrize("target", ["tests.deep.careless:app"])
def test_a_server_that_says_saved_before_it_is_would_be_found_out(
    server: LiveServer, writers: list[Writer], figure: Callable[[object], None]
) -> None:
    for number in range(KILLS):
        evening(server, writers, number, seconds=0.5)
        if lost(server, writers):
            figure(f"kill -9, saying so too early: found out at kill {number + 1} (as it must)")
            return
    pytest.fail("nobody noticed")
