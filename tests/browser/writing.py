"""A page somebody writes on, and what the server has kept of it: for the tests of saving."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect
from sqlalchemy import select

from jobunivers import db
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.versions import LOST, SAVED, Version
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.models import VERY, Choice
from tests.browser.server import LiveServer

WHY, LOOKS_LIKE = "#why", "#looks_like"


@dataclass
class Writing:
    """One of Amina's seven values, to be written about at ``address``."""

    server: LiveServer
    choice_id: int
    address: str = "/jobvaerdier/hvorfor?nr=1"

    @property
    def kept(self) -> Choice:
        """The row as it stands in the database now."""
        with self.server.store():
            return db.session.get_one(Choice, self.choice_id)

    def versions(self, kind: str = SAVED) -> list[str]:
        """What was said of *why*, version by version, the empty first one left out."""
        found = select(Version).where(Version.row_id == self.choice_id, Version.table_name == "values_choice")
        with self.server.store():
            kept = db.session.scalars(found.where(Version.kind == kind).order_by(Version.id)).all()
            return [version.values["why"] for version in kept][1 if kind == SAVED else 0 :]

    def lost(self) -> list[str]:
        """The sides of conflicts that were not chosen."""
        return self.versions(LOST)


def begin(server: LiveServer, person: Person) -> Writing:
    """Somebody has chosen one value."""
    with server.store(), db.tenant(person.organisation_id):
        game = operations.start_game(citizen_id=person.id)
        operations.place(game=game, card="calm", pile=VERY)
        choice = operations.choose(work=work.of_game(game), card="calm", chosen=True)
        versions.save(choice, {"why": "Ro."}, base=None)
        db.session.commit()
        return Writing(server, choice.id)


def write(page: Page, words: str, field: str = WHY) -> None:
    """Type at the end of a field, as a person does."""
    page.locator(field).press("Control+End")
    page.keyboard.type(words)


def save_now(page: Page) -> None:
    """Spare the test the pause: what a tool does that wants its form saved at once."""
    page.locator("form[data-autosave]").dispatch_event("save")
    expect_state(page, "saved")


def expect_state(page: Page, state: str, seconds: float = 5) -> None:
    """Wait until the page says that saving goes so."""
    expect(page.locator("#save-state")).to_have_attribute("data-save-state", state, timeout=seconds * 1000)
