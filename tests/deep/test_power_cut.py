"""The power goes while people write: everything the page called saved is there when it comes back."""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from jobunivers import db
from jobunivers.app import create_app
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings
from tests.conftest import Cast
from tests.deep import desk, power
from tests.deep.disk import Disk, Event, watched
from tests.page_client import PageClient
from tests.writing import Page, begin

pytestmark = pytest.mark.deep
CUTS = int(os.environ.get("JOBUNIVERS_TEST_CUTS", "1200"))
SAVES = 132
PAGES_TILL_CHECKPOINT = 60
SURVIVES = (power.nothing, power.anything, power.torn)
WHY = "SELECT json_extract(\"values\", '$.why') FROM version WHERE table_name = 'values_choice'"
FOUND = {"why": WHY, **desk.FOUND}
ClientOf = Callable[[Person], PageClient]


@dataclass
class Evening:
    """What reached the disk while Amina wrote, and after how many events each text was called saved."""

    before: dict[str, bytes]
    events: list[Event] = field(default_factory=list)
    saved: list[tuple[int, str, str]] = field(default_factory=list)

    def write(self, saves: Iterator[desk.Save], disk: Disk) -> None:
        """One thing after the other; each is noted once the page has said that it is saved."""
        disk.events.clear()
        for kind, text, answer in saves:
            said = answer.get_data(as_text=True)
            assert answer.status_code == 303 or 'data-save-state="saved"' in said, (kind, text)
            self.saved.append((len(disk.events), kind, text.strip()))
        self.events = list(disk.events)

    def lost(self, cut: power.Cut, folder: Path) -> list[str]:
        """What had been called saved before the cut and is not found after it."""
        for old in folder.iterdir():
            old.unlink()
        database = power.after(cut, self.before, self.events, folder)
        assert power.asked(database, "PRAGMA integrity_check") == ["ok"], str(cut)
        assert power.asked(database, "SELECT 1 FROM pragma_foreign_key_check") == [], str(cut)
        told = {
            kind: [text for at, one, text in self.saved if one == kind and at <= cut.after] for kind in FOUND
        }
        return [
            f"{kind}: {text}"
            for kind, texts in told.items()
            for text in desk.missing(kind, texts, power.asked(database, FOUND[kind]))
        ]

    def cuts(self) -> Iterator[power.Cut]:
        """The power goes at any moment, and the disk keeps what it likes of what it need not keep."""
        chance = random.Random(7)  # noqa: S311 - the same moments each time
        for number in range(CUTS):
            after = chance.randint(1, len(self.events))
            yield power.Cut(after, SURVIVES[number % len(SURVIVES)], seed=number)


@pytest.fixture
def careful() -> str:
    """How careful SQLite is: as the product sets it, unless a test says otherwise."""
    return ""


@pytest.fixture
def disk() -> Iterator[Disk]:
    """The disk, watched."""
    with watched() as found:
        yield found


@pytest.fixture
def app(settings: Settings, disk: Disk, careful: str) -> Iterator[Flask]:
    """The application on that disk, with checkpoints often enough to be cut in two as well."""

    def prepare(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA wal_autocheckpoint={PAGES_TILL_CHECKPOINT}")
        if careful:
            connection.execute(f"PRAGMA synchronous={careful}")

    made = create_app(settings)
    made.testing, made.test_client_class = True, PageClient
    engine = made.extensions["jobunivers.engine"]
    event.listen(engine, "connect", prepare)
    yield made
    db.session.remove()
    engine.dispose()


@pytest.fixture
def evening(settings: Settings, disk: Disk, cast: Cast, app: Flask, client_of: ClientOf) -> Evening:
    """Amina has written for a while, alone and in a group, and Bo at his desk."""
    amina, bo = client_of(cast.amina), client_of(cast.bo)
    page = begin(amina)
    with app.app_context(), db.tenant(cast.bo.organisation_id):
        pages, room = desk.desk_of(cast.bo), desk.room_of(cast.bo, [cast.amina])
        db.session.commit()
        db.session.remove()
    files = [path for path in settings.data_dir.glob("test.db*") if not path.name.endswith("-shm")]
    before = {str(path): path.read_bytes() for path in files}
    found = Evening(before)
    found.write(islice(both(page, pages.evening(partial(Page, bo), "Bo"), room), SAVES), disk)
    return found


def both(page: Page, at_the_desk: Iterator[desk.Save], room: str) -> Iterator[desk.Save]:
    """Amina and Bo save by turns; now and then she puts a card up."""
    for turn, save in enumerate(at_the_desk, 1):
        text = f"Tanke {turn}. " + "Ro og fred. " * (turn % 7)
        yield "why", text, page.autosave(turn=turn, why=text.strip())
        yield save
        if turn % 5 == 0:
            yield desk.card(partial(Page, page.client), room, f"Kort {turn}")


def test_nothing_that_was_called_saved_is_lost_when_the_power_goes(
    evening: Evening, tmp_path: Path, figure: Callable[[object], None]
) -> None:
    after = tmp_path / "after"
    after.mkdir()
    lost = {str(cut): evening.lost(cut, after) for cut in evening.cuts()}
    harmed = sum(map(bool, lost.values()))
    syncs = {one.path for one in evening.events if one.kind == "sync"}
    figure(f"power cut, FULL: {harmed} of {CUTS} cuts lost a save ({len(evening.saved)} saves)")
    assert {kind for _at, kind, _text in evening.saved} == set(FOUND)
    assert len(syncs) == 2, "the database itself was written to as well, so a checkpoint may have been cut"
    assert {cut: texts for cut, texts in lost.items() if texts} == {}


@pytest.mark.parametrize("careful", ["NORMAL", "OFF"])
def test_it_would_be_seen_if_saves_were_called_saved_too_early(
    evening: Evening, tmp_path: Path, careful: str, figure: Callable[[object], None]
) -> None:
    after = tmp_path / "after"
    after.mkdir()
    harmed = 0
    for cut in evening.cuts():
        try:
            harmed += bool(evening.lost(cut, after))
        except (AssertionError, power.sqlite.DatabaseError):
            harmed += 1
    figure(f"power cut, {careful}: {harmed} of {CUTS} cuts lost a save (as it must)")
    assert harmed > CUTS / 10
