"""One of Amina's seven values, to be written about through the test client: for the tests of saving and of errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import inspect, select

from jobunivers import db
from jobunivers.services.versions import SAVED, Version
from jobunivers.tools.values.models import Choice
from tests.page_client import PageClient

HERE = "/jobvaerdier/hvorfor?nr=1"
Row = TypeVar("Row")
AUTOSAVE = {"HX-Request": "true", "HX-Target": "p#save-state"}


class Page:
    """The page as somebody opened it once: its form with the version and the operation it was shown with."""

    def __init__(
        self, client: PageClient, address: str = HERE, wanted: str = "//form[@data-autosave]"
    ) -> None:
        self.client = client
        client.get(address)
        (form,) = client.page.xpath(wanted)
        self.action = form.get("action")
        self.fields = {name: value.removeprefix("\n") for name, value in form.form_values()}

    def send(self, *, headers: dict[str, str] | None = None, **written: Any) -> Any:
        """Send the form with these words in it; what is not named stays as it was shown."""
        return self.client.post(self.action, data={**self.fields, **written}, headers=headers)

    def autosave(self, turn: int = 1, **written: Any) -> Any:
        """What the page's script sends, for the how-manieth time."""
        operation = f"{self.fields['operation']}.{turn}"
        return self.send(headers=AUTOSAVE, **{"operation": operation, **written})


def begin(client: PageClient) -> Page:
    """Amina sorts one card and takes it into her seven, then opens the page to write about it."""
    client.get("/jobvaerdier/sorter")
    client.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    client.send("/jobvaerdier/vaelg", {"card": "calm", "chosen": "1"})
    return Page(client)


@contextmanager
def stored() -> Iterator[None]:
    """The database open for every tenant; what is read stays readable afterwards."""
    db.session.remove()
    with db.every_tenant():
        yield
        db.session.commit()
    db.session.remove()


def all_of(model: type[Row]) -> list[Row]:
    """Every row of a kind, the oldest first."""
    with stored():
        return list(db.session.scalars(select(model).order_by(*inspect(model).primary_key)))


def kept() -> Choice:
    """The row about the value as it stands now."""
    (choice,) = all_of(Choice)
    return choice


def versions_of_why(kind: str = SAVED) -> list[str]:
    """What was said of *why*, version by version, empty ones left out."""
    found = [one for one in all_of(Version) if (one.table_name, one.kind) == ("values_choice", kind)]
    return [version.values["why"] for version in found if version.values["why"]]
