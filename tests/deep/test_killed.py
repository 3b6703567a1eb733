"""``kill -9`` while several people save: everything that was answered with *Gemt* is there when it starts again."""

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

import pytest
from sqlalchemy import select

from jobunivers import db
from jobunivers.services import upkeep
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.versions import SAVED, Version
from jobunivers.services.versions.models import state_of
from jobunivers.tools.cv.models import Item
from jobunivers.tools.values.models import Choice
from tests.browser import writing
from tests.browser.server import LiveServer, wait_until
from tests.deep.visitor import Visitor

pytestmark = pytest.mark.deep
KILLS = int(os.environ.get("JOBUNIVERS_TEST_KILLS", "25"))
PEOPLE = ("amina", "carl", "oksana", "jens")
WHY = "/jobvaerdier/hvorfor?nr=1"
NEW_LINE = "//form[contains(@action, '/cv/nyt/jobs')]"


@dataclass
class Writer:
    """One person who writes and adds lines until the server is gone; ``saved`` is what she was told is saved."""

    visitor: Visitor
    person: Person
    saved: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def write(self, number: int) -> None:
        """One evening of writing."""
        try:
            page = self.visitor.form(WHY)
            for turn in range(1, 10_000):
                text = f"Aften {number}, tanke {turn}."
                self._note("why", text, page.autosave(turn, why=text).is_saved)
                if turn % 3 == 0:
                    line = self.visitor.form("/cv/job", NEW_LINE)
                    self._note("line", text, line.send(title=text).status == 303)
        except (OSError, HTTPException, ValueError, IndexError):
            self.visitor.leave()

    def _note(self, kind: str, text: str, was_saved: bool) -> None:
        (self.saved if was_saved else self.refused).append((kind, text))  # type: ignore[arg-type]

    def lost(self) -> list[tuple[str, str]]:
        """What she was told is saved and is not there; inside ``store()``."""
        mine = select(Version.values).where(Version.citizen_id == self.person.id)
        kept = db.session.scalars(mine.where(Version.table_name == "values_choice")).all()
        titles = db.session.scalars(select(Item.title).where(Item.citizen_id == self.person.id)).all()
        found = {("why", values["why"]) for values in kept} | {("line", title) for title in titles}
        return [one for one in self.saved if one not in found]


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
    """People with a value each to write about."""
    with server.store():
        here = operations.create_organisation(name="Jobcenter Havnby").id
        people = [
            operations.create_person(
                organisation_id=here, role="citizen", name=name, email=f"{name}@example.org"
            )
            for name in PEOPLE
        ]
    for person in people:
        writing.begin(server, person)
    return [Writer(Visitor(server, person), person) for person in people]


def evening(server: LiveServer, writers: list[Writer], number: int, seconds: float) -> None:
    """Start, let everybody write, kill some time after the first save."""
    server.start()
    before = so_far(writers)
    threads = [threading.Thread(target=writer.write, args=(number,)) for writer in writers]
    for thread in threads:
        thread.start()
    wait_until(lambda: so_far(writers) > before, 20, "nobody could save anything")
    time.sleep(seconds)
    server.kill()
    for thread in threads:
        thread.join()


def so_far(writers: list[Writer]) -> int:
    """How many saves have been acknowledged."""
    return sum(len(writer.saved) for writer in writers)


def torn() -> list[str]:
    """Rows that are not what their newest version says; inside ``store()``."""
    rows = [*db.session.scalars(select(Choice)), *db.session.scalars(select(Item))]
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
        with server.store():
            assert [lost for writer in writers for lost in writer.lost()] == [], f"after kill {number}"
            assert torn() == []
        upkeep.check_store(server.app.extensions["jobunivers.engine"])
        with server.store():
            upkeep.check_tenants()
    saved = so_far(writers)
    figure(f"kill -9: {KILLS} kills, {len(PEOPLE)} people, {saved} acknowledged saves, 0 lost, 0 rows torn")
    assert [writer.refused for writer in writers] == [[] for _ in writers]
    assert saved > 5 * KILLS


@pytest.mark.parametrize("target", ["tests.deep.careless:app"])
def test_a_server_that_says_saved_before_it_is_would_be_found_out(
    server: LiveServer, writers: list[Writer], figure: Callable[[object], None]
) -> None:
    for number in range(KILLS):
        evening(server, writers, number, seconds=0.5)
        with server.store():
            lost = [one for writer in writers for one in writer.lost()]
        if lost:
            figure(f"kill -9, saying so too early: found out at kill {number + 1} (as it must)")
            return
    pytest.fail("nobody noticed")
