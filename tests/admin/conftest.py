"""Dora's organisation: her browser, its data, and somebody new in it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import audit
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.audit import Look
from tests.conftest import Cast
from tests.page_client import PageClient

Inside = Callable[[], AbstractContextManager[None]]
Somebody = Callable[..., int]
Looks = Callable[[int], list[Look]]


@pytest.fixture
def dora(cast: Cast, client_of: Callable[[Person], PageClient]) -> PageClient:
    """Dora's browser."""
    client = client_of(cast.dora)
    client.get("/admin/")
    return client


@pytest.fixture
def inside(app: Flask, cast: Cast) -> Inside:
    """``with inside():`` something happens in Dora's organisation and is kept."""

    @contextmanager
    def kept() -> Iterator[None]:
        with app.app_context(), db.tenant(cast.dora.organisation_id):
            yield
            db.session.commit()
            db.session.remove()

    return kept


@pytest.fixture
def somebody(cast: Cast, inside: Inside) -> Somebody:
    """The id of somebody new in Dora's organisation; with a password when ``inside_already``."""

    def make(
        name: str, role: str = "citizen", email: str | None = None, *, inside_already: bool = False
    ) -> int:
        with inside():
            person = operations.create_person(
                organisation_id=cast.dora.organisation_id, role=role, name=name, email=email
            )
            if inside_already:
                operations.change_password(person=person, password="tre glade ord")
            return person.id

    return make


@pytest.fixture
def looks(inside: Inside) -> Looks:
    """The looks at somebody's things, the newest first."""

    def found(citizen_id: int) -> list[Look]:
        with inside():
            return audit.looks_at(citizen_id)

    return found


def names(dora: PageClient, address: str) -> list[str]:
    """Who is on the list."""
    assert dora.get(address).status_code == 200
    return dora.texts("//tbody/tr/th/a")


def ended(cast: Cast, person_id: int, days_ago: int) -> None:
    """A course of somebody's that ended so many days ago."""
    starts = clock.today() - timedelta(days=days_ago + 70)
    course = operations.create_course(
        name="Fra før", target_group="jobparat", weeks=10, starts_on=starts, consultant_id=cast.peter.id
    )
    operations.enrol(citizen=db.session.get_one(Person, person_id), course=course)
