"""The cast and the stage: Amina (citizen), Bo (her consultant), Carl (a stranger), Dora (another organisation's)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, sync_playwright

from jobunivers import db
from jobunivers.app import create_app
from jobunivers.pages.speech.desk import Desk
from jobunivers.services import errands
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.accounts.passwords import hash_password
from jobunivers.services.metrics.counters import Counters
from jobunivers.settings import Settings
from tests.browser import chromium
from tests.databases import Databases, compiled_once, databases
from tests.demo_stage import DemoStage, Filled
from tests.page_client import PageClient

PASSWORD = "en kop kaffe"


@dataclass
class Cast:
    """The people of every test, by name."""

    amina: Person
    bo: Person
    carl: Person
    dora: Person
    peter: Person


_FIGURES = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--postgres``: the same tests on PostgreSQL."""
    parser.addoption("--postgres", action="store_true", help="run on PostgreSQL instead of SQLite")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was measured."""
    for line in config.stash.get(_FIGURES, []):
        terminalreporter.write_line(f"  {line}")


@pytest.fixture
def figure(pytestconfig: pytest.Config) -> Callable[[object], None]:
    """Keep a line of a long suite for the end of the run."""

    def keep(line: object) -> None:
        pytestconfig.stash.setdefault(_FIGURES, []).append(str(line))

    return keep


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Databases]:
    """Where each test's database comes from, SQLite or PostgreSQL."""
    with databases(
        tmp_path_factory.mktemp("stores"), on_postgres=pytestconfig.getoption("--postgres")
    ) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; no browser is a failure, never a skipped test."""
    program = chromium.find()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, args=chromium.ARGUMENTS, env=chromium.environment(program)
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def filled(stores: Databases, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """The demo, entered once; what follows are copies of it."""
    return Filled(stores, tmp_path_factory.mktemp("filled"))


@pytest.fixture(scope="module")
def stage(filled: Filled, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoStage]:
    """The demo for the tests of one file, which do without ``app``."""
    with filled.copy(tmp_path_factory.mktemp("stage")) as copied:
        yield copied


@pytest.fixture
def settings(tmp_path: Path, stores: Databases) -> Iterator[Settings]:
    """Settings for one test, with its own database."""
    with stores.fresh(tmp_path) as address:
        yield Settings(data_dir=tmp_path, database_url=address, secret_keys=("s" * 40,))


@pytest.fixture(scope="session")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application as it is wired once for all tests: routes and compiled templates are the same for each."""
    folder = tmp_path_factory.mktemp("wired")
    made = create_app(
        Settings(data_dir=folder, database_url=f"sqlite:///{folder}/none.db", secret_keys=("s" * 40,))
    )
    made.testing = True
    made.test_client_class = PageClient
    return made


@pytest.fixture
def app(settings: Settings, wired: Flask) -> Iterator[Flask]:
    """The application of one test: everything that hangs on the settings is its own."""
    config, extensions = dict(wired.config), dict(wired.extensions)
    engine = compiled_once(db.configure(settings.database_url))
    wired.config["SETTINGS"] = settings
    wired.extensions |= {
        "jobunivers.engine": engine,
        "jobunivers.metrics": Counters(settings.data_dir / "metrics"),
        "jobunivers.speech": Desk(settings),
    }
    yield wired
    errands.wait()
    db.session.remove()
    engine.dispose()
    for now, before in ((wired.config, config), (wired.extensions, extensions)):
        now.clear()
        now.update(before)


@pytest.fixture
def store(app: Flask) -> Iterator[None]:
    """The database open for every tenant, inside the application."""
    with app.app_context(), db.every_tenant():
        yield
        db.session.remove()


@pytest.fixture
def cast(app: Flask) -> Cast:
    """Two organisations; Bo is beside Amina, Carl is a colleague's citizen, Dora and Peter are elsewhere."""
    with app.app_context(), db.every_tenant():
        havnby = operations.create_organisation(name="Jobcenter Havnby").id
        fjorden = operations.create_organisation(name="Fjordens Beskæftigelse").id
        people = Cast(
            amina=_person(havnby, "citizen", "Amina Haddad"),
            bo=_person(havnby, "consultant", "Bo Holm"),
            carl=_person(havnby, "citizen", "Carl Lind"),
            dora=_person(fjorden, "administrator", "Dora Dahl"),
            peter=_person(fjorden, "consultant", "Peter Dahl"),
        )
        with db.tenant(havnby):
            operations.assign(citizen_id=people.amina.id, consultant_id=people.bo.id)
        db.session.commit()
        db.session.expunge_all()
        db.session.remove()
    return people


@pytest.fixture
def client_of(app: Flask) -> Callable[[Person], PageClient]:
    """A browser somebody is logged in at, second factor given."""

    def browser(person: Person) -> PageClient:
        with app.app_context(), db.every_tenant():
            token = logins.log_in(person, second_factor=True)
            db.session.commit()
            db.session.remove()
        client = app.test_client()
        with client.session_transaction() as cookie:
            cookie["_user_id"], cookie["_fresh"] = token, True
        return client

    return browser


@pytest.fixture
def amina(cast: Cast, client_of: Callable[[Person], PageClient]) -> PageClient:
    """Amina's browser."""
    return client_of(cast.amina)


def _person(organisation_id: int, role: str, name: str) -> Person:
    email = f"{name.split()[0].lower()}@example.org"
    person = operations.create_person(organisation_id=organisation_id, role=role, name=name, email=email)
    person.password_hash = _password_hash()
    db.session.flush()
    return person


@cache
def _password_hash() -> str:
    return hash_password(PASSWORD)
