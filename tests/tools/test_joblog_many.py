"""A log of 5,000 jobs: as many statements as one of five, and not much slower."""

from collections.abc import Callable
from datetime import timedelta
from time import process_time

import pytest
from flask import Flask
from sqlalchemy import insert

from jobunivers import clock, db
from jobunivers.services.accounts.models import Person
from jobunivers.tools.joblog.models import STAGES, WAYS, Entry
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.test_statements import counted

FEW, MANY = 60, 5_000
PAGES = ("", "tavle", "liste", "liste?side=2", "dage", "sendt", "svar", "nyt")
AT_MOST = 3.0


def filled(app: Flask, person: Person, number: int) -> None:
    """A log with so many jobs, in every column, found every way."""
    today = clock.today()
    rows = [
        {
            "citizen_id": person.id,
            "organisation_id": person.organisation_id,
            "title": f"Job {place}",
            "company": f"Sted {place % 97}",
            "stage": STAGES[place % len(STAGES)],
            "way": WAYS[place % len(WAYS)],
            "ad": "Kom og vær med. " * 20,
            "contact": "Hanne",
            "follow_up_on": today + timedelta(days=place % 200) if place % 3 else None,
            "applied_on": today if place % 5 else None,
            "version": 1,
        }
        for place in range(number)
    ]
    with app.app_context(), db.tenant(person.organisation_id):
        db.session.execute(insert(Entry), rows)
        db.session.commit()
        db.session.remove()


@pytest.fixture
def few_and_many(
    app: Flask, cast: Cast, client_of: Callable[[Person], PageClient]
) -> tuple[PageClient, PageClient]:
    """Amina with a log as people have it, and Carl with a hundred times as many."""
    filled(app, cast.amina, FEW)
    filled(app, cast.carl, MANY)
    return client_of(cast.amina), client_of(cast.carl)


def test_five_thousand_jobs_take_no_more_statements_and_little_more_time(
    app: Flask, few_and_many: tuple[PageClient, PageClient]
) -> None:
    amina, carl = few_and_many
    slow = {}
    for page in PAGES:
        few, (statements, seconds) = costs(app, amina, page), costs(app, carl, page)
        assert statements == few[0], page
        if seconds > AT_MOST * few[1]:
            slow[page] = f"{seconds * 1000:.1f} ms after {few[1] * 1000:.1f} ms"
    assert slow == {}


def test_five_thousand_jobs_are_searched_taken_along_and_counted(
    app: Flask, few_and_many: tuple[PageClient, PageClient]
) -> None:
    _amina, carl = few_and_many
    carl.get("/joblog/liste?q=JOB%204999")
    assert carl.texts("//p[@role='status']")[-1:] == ["1 job"]
    carl.get("/joblog/liste?side=9999")
    assert "Side 250 af 250" in carl.texts("//nav[@class='pager']")[0]
    assert carl.get("/joblog/joblog.csv").text.count("\r\n") == MANY + 1


def costs(app: Flask, client: PageClient, page: str) -> tuple[int, float]:
    """How many statements a page makes, and how many seconds of the processor it takes at its fastest."""
    client.get(f"/joblog/{page}")
    with counted(app.extensions["jobunivers.engine"]) as made:
        assert client.get(f"/joblog/{page}").status_code == 200
    found = []
    for _time in range(3):
        began = process_time()
        client.get(f"/joblog/{page}")
        found.append(process_time() - began)
    return len(made), min(found)
