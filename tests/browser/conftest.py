"""What every browser test uses. Mark the file ``pytestmark = pytest.mark.browser``.

``page_as``      ``page_as(people.amina)`` is a fresh browser window in which Amina is logged in (``None``: a
                 stranger's). Options go to Playwright's ``new_context``: ``java_script_enabled=False``,
                 ``viewport={"width": 1280, "height": 800}`` (a phone unless told). Addresses are paths:
                 ``page.goto("/jobvaerdier/")``. A second tab of hers is ``page.context.new_page()``.
``people``       new people for one test, nobody else's: ``people.amina``, ``people.bo`` … (tests/conftest.py)
``live_server``  one real server for the whole run: ``.url``, ``.kill()``, ``.start()``, ``with .store():``
                 for its database, open in the test for every tenant and committed at the end
``demo_server``  another one, filled with the demo: ``page_as(demo_person("amina"), server=demo_server)``
``walk``         every page of the demo as it looked in da, ar and xx, narrow and wide (tests/browser/walk.py)
``browser``      the Chromium itself, started once

Each page is watched: a script error, something the content policy refused, or a request to a foreign host
fails the test at its end.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from jobunivers import db
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.accounts.passwords import hash_password
from tests.browser.server import LiveServer
from tests.browser.walk import Walk
from tests.conftest import PASSWORD, Cast

PageAs = Callable[..., Page]
_numbers = count(1)


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """One server for all browser tests; each test brings its own people."""
    yield from _served(LiveServer(tmp_path_factory.mktemp("live")))


@pytest.fixture(scope="session")
def demo_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server with the demo organisation in it; only look, or change what no other test looks at."""
    server = LiveServer(tmp_path_factory.mktemp("demo"), "tests.browser.pseudo:app")
    with server.store():
        from jobunivers import demo

        demo.fill()
    yield from _served(server)


@pytest.fixture(scope="session")
def walk(browser: Browser, demo_server: LiveServer) -> Walk:
    """Every page there is, opened once for all who ask how it looked."""
    return Walk(browser, demo_server).go()


def _served(server: LiveServer) -> Iterator[LiveServer]:
    server.start()
    yield server
    server.kill()


@pytest.fixture
def demo_person(demo_server: LiveServer) -> Callable[[str], Person]:
    """Finds somebody in the demo by what stands before the @."""

    def find(name: str) -> Person:
        with demo_server.store():
            person = operations.person_by_email(f"{name}@demo.example")
        assert person is not None, f"nobody in the demo is called {name}"
        return person

    return find


@pytest.fixture
def people(live_server: LiveServer) -> Cast:
    """Amina, Bo beside her, Carl; Dora and Peter in another organisation. New for every test."""
    number = next(_numbers)
    with live_server.store():
        havnby = operations.create_organisation(name=f"Jobcenter Havnby {number}").id
        fjorden = operations.create_organisation(name=f"Fjordens Beskæftigelse {number}").id
        cast = Cast(
            amina=_person(havnby, "citizen", "Amina Haddad", number),
            bo=_person(havnby, "consultant", "Bo Holm", number),
            carl=_person(havnby, "citizen", "Carl Lind", number),
            dora=_person(fjorden, "administrator", "Dora Dahl", number),
            peter=_person(fjorden, "consultant", "Peter Dahl", number),
        )
        with db.tenant(havnby):
            operations.assign(citizen_id=cast.amina.id, consultant_id=cast.bo.id)
    return cast


def _person(organisation_id: int, role: str, name: str, number: int) -> Person:
    email = f"{name.split()[0].lower()}.{number}@example.org"
    person = operations.create_person(organisation_id=organisation_id, role=role, name=name, email=email)
    person.password_hash = _password_hash()
    db.session.flush()
    return person


@cache
def _password_hash() -> str:
    return hash_password(PASSWORD)


@pytest.fixture
def page_as(browser: Browser, live_server: LiveServer) -> Iterator[PageAs]:
    """Opens a window as somebody (None: a stranger); at the end tells what went wrong in any of them."""
    contexts: list[Any] = []
    problems: list[str] = []

    def window(person: Person | None, *, server: LiveServer = live_server, **options: Any) -> Page:
        options = {"locale": "da-DK", "viewport": {"width": 360, "height": 740}, **options}
        context = browser.new_context(base_url=server.url, **options)
        context.set_default_timeout(8000)
        if person is not None:
            context.add_cookies([server.cookie_of(person)])
        contexts.append(context)
        context.on("page", lambda opened: _watch(opened, server.url, problems))
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)


def _watch(page: Page, own: str, problems: list[str]) -> None:
    page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
    page.on(
        "console",
        lambda said: problems.append(said.text) if "Content Security Policy" in said.text else None,
    )
    page.on(
        "request",
        lambda asked: (
            None
            if asked.url.startswith((own, "data:", "blob:", "about:"))
            else problems.append(f"a foreign host was asked: {asked.url}")
        ),
    )
