"""The demo as a stage for tests that look at every page: who looks, and the doors no link leads to."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask
from sqlalchemy import Engine, select

from jobunivers import db, demo
from jobunivers.app import create_app
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.demo_accounts import DOMAIN
from jobunivers.services.groups.models import Card
from jobunivers.services.groups.playing import Pick
from jobunivers.services.report.models import Report
from jobunivers.services.supervision.models import Supervision
from jobunivers.services.versions import Version
from jobunivers.settings import Settings
from tests.crawl import Crawl, Found
from tests.databases import FILE, Databases, SqliteDatabases, compiled_once
from tests.page_client import PageClient

ROLES = {
    "amina": "citizen",
    "oksana": "citizen",
    "karen": "consultant",
    "anna": "administrator",
    "nobody": None,
}
"""Amina has work everywhere, Oksana nearly none; Karen is beside them both, Anna looks after the organisation."""
LOG = "/admin/log/regneark?soeg=1"


@dataclass
class DemoStage:
    """An app with the demo in its database."""

    app: Flask
    _crawls: dict[str, Crawl] = field(default_factory=dict)
    """What was found in this database or in another copy of it."""
    planned: set[str] = field(default_factory=set)
    """Statements whose plans have been looked at."""
    _seen: dict[str, Crawl] = field(default_factory=dict)

    @property
    def engine(self) -> Engine:
        """The database."""
        engine: Engine = self.app.extensions["jobunivers.engine"]
        return engine

    @contextmanager
    def store(self) -> Iterator[None]:
        """The database open for every tenant; commits at the end."""
        db.session.remove()
        db.session.configure(bind=self.engine)
        with self.app.app_context(), db.every_tenant():
            try:
                yield
                db.session.commit()
            finally:
                db.session.remove()

    def client(self, name: str) -> PageClient:
        """A browser that somebody of the demo is logged in at."""
        client = PageClient(self.app, self.app.response_class)
        if ROLES[name] is not None:
            with self.store():
                token = logins.log_in(person(name), second_factor=True)
            with client.session_transaction(base_url=self._own) as cookie:
                cookie["_user_id"], cookie["_fresh"] = token, True
        return client

    def crawl(self, name: str, look: Callable[[Crawl, Found], None] = lambda crawl, found: None) -> Crawl:
        """Everything somebody of the demo can open; ``look`` sees each page as it is opened."""
        return self._crawl(name, self.doors(name), look)

    def seen(self, name: str) -> Crawl:
        """The same, gone through once for all who only ask what there is: where the doors are alike, so is the rest."""
        if name not in self._seen:
            doors, found = self.doors(name), self._crawls.get(name)
            if found is None or found.doors != doors:
                found = self._crawls[name] = self._crawl(name, doors)
            self._seen[name] = found
        return self._seen[name]

    def _crawl(
        self, name: str, doors: list[str], look: Callable[[Crawl, Found], None] = lambda crawl, found: None
    ) -> Crawl:
        return Crawl(self.app, self.client(name), ROLES[name], doors, look=look).run()

    def id_of(self, name: str) -> int:
        """The id of somebody of the demo."""
        with self.store():
            return person(name).id

    def doors(self, name: str) -> list[str]:
        """What no link leads to: a mail's or a friend's link, the citizen who is looked at before others."""
        amina = self.id_of("amina")
        return {
            "amina": lambda: [self._friend_is_asked(), self._history(amina), *self._in_rooms(amina)],
            "karen": lambda: [
                f"/konsulent/borger/{amina}",
                f"/konsulent/?borger={amina}",
                *self._closed_and_beside_mads(),
            ],
            "anna": lambda: [self._list(), f"/admin/personer/{self.id_of('karen')}/rolle", LOG],
            "nobody": lambda: [self._invitation(), *self._hears()],
        }.get(name, list)()

    @property
    def _own(self) -> str:
        return str(self.app.config["SETTINGS"].public_url)

    def _friend_is_asked(self) -> str:
        """The page with the link for a friend of Amina's."""
        amina = self.client("amina")
        amina.get("/elevatortale/lyt", base_url=self._own)
        return str(amina.send("/elevatortale/lyt", {"name": "Birgit Toft"}, base_url=self._own).location)

    def _history(self, citizen_id: int) -> str:
        """The earlier versions of something somebody wrote; *Gemt* leads there once it is saved."""
        with self.store():
            found = select(Version.table_name, Version.row_id).where(Version.citizen_id == citizen_id)
            table, row_id = db.session.execute(found.limit(1)).one()
        return f"/udgaver/{table}/{row_id}"

    def _in_rooms(self, citizen_id: int) -> list[str]:
        """A card on a board, and why a value matters in a game that is over: a room leads there while it is open."""
        with self.store():
            cards = select(Card.room_id, Card.id).where(Card.citizen_id == citizen_id).limit(1)
            picks = select(Pick.room_id, Pick.card).where(Pick.citizen_id == citizen_id).limit(1)
            (room, card), (game, value) = (db.session.execute(found).one() for found in (cards, picks))
        return [
            f"/gruppe/{room}/kort/{card}",
            f"/gruppe/{game}/vaerdier/{value}",
            f"/gruppe/{game}/vaerdier.pdf",
        ]

    def _closed_and_beside_mads(self) -> list[str]:
        """Why a closed report is corrected, and what Karen sees of a talk that a colleague holds."""
        with self.store():
            closed = select(Report).where(Report.closed_at.is_not(None)).limit(1)
            report = db.session.scalars(closed).one()
            hers = select(Supervision.id).where(Supervision.consultant_id == person("karen").id).limit(1)
            theirs = select(Supervision.id).where(Supervision.colleague_id == person("karen").id).limit(1)
            return [
                f"/konsulent/borger/{report.citizen_id}/rapport/{report.id}/rettelse",
                f"/konsulent/supervision/{db.session.scalars(hers).one()}/aftale",
                f"/konsulent/supervision/{db.session.scalars(theirs).one()}/se",
            ]

    def _hears(self) -> list[str]:
        """The link itself."""
        amina = self.client("amina")
        amina.get(self._friend_is_asked(), base_url=self._own)
        return [str(link) for link in amina.page.xpath("//input[contains(@value, '/hoer/')]/@value")]

    def _list(self) -> str:
        """Two people who came with one list."""
        anna = self.client("anna")
        anna.get("/admin/inviter/", base_url=self._own)
        people = {
            "people": "Birthe Mikkelsen\nYusuf Holst",
            "role": "citizen",
            "language": "da",
            "course_id": "0",
        }
        return str(
            anna.send("/admin/inviter/", {**people, "same_names": "y"}, base_url=self._own).location
            or "/admin/"
        )

    def _invitation(self) -> str:
        with self.store():
            token = operations.invite(person=person("oksana"), made_by_id=None, lasts=operations.BY_LINK)
        return f"/invitation/{token}"


def person(name: str) -> Person:
    """Somebody of the demo, by what stands before the @; inside ``store()``."""
    found = operations.person_by_email(f"{name}@{DOMAIN}")
    assert found is not None, f"nobody in the demo is called {name}"
    return found


class Filled:
    """The demo in a database that is copied for every file of tests; with PostgreSQL it is entered anew for each."""

    def __init__(self, stores: Databases, folder: Path) -> None:
        self._stores, self._folder, self._is_there = stores, folder / "demo", False
        self._crawls: dict[str, Crawl] = {}

    @contextmanager
    def copy(self, folder: Path) -> Iterator[DemoStage]:
        """The demo in a database of its own, for as long as it is needed."""
        if isinstance(self._stores, SqliteDatabases):
            self._fill_once()
            shutil.copytree(self._folder, folder, dirs_exist_ok=True)
            address = f"sqlite:///{folder / FILE}"
            yield from _stage(folder, address, is_empty=False, crawls=self._crawls)
        else:
            with self._stores.fresh(folder) as address:
                yield from _stage(folder, address, is_empty=True, crawls=self._crawls)

    def _fill_once(self) -> None:
        if not self._is_there:
            self._folder.mkdir()
            with self._stores.fresh(self._folder) as address:
                for stage in _stage(self._folder, address, is_empty=True, crawls={}):
                    db.empty_log(stage.engine)
            self._is_there = True


def _stage(folder: Path, address: str, *, is_empty: bool, crawls: dict[str, Crawl]) -> Iterator[DemoStage]:
    settings = Settings(
        data_dir=folder, database_url=address, secret_keys=("s" * 40,), public_url="http://localhost"
    )
    stage = DemoStage(create_app(settings), crawls)
    stage.app.testing = True
    compiled_once(stage.engine)
    if is_empty:
        with stage.store():
            demo.fill()
    yield stage
    stage.engine.dispose()
