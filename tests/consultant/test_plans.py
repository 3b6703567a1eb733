"""No statement of the desk reads a whole table, or all of an organisation, however many citizens it has."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from jobunivers import db
from jobunivers.services.caseload import statements
from jobunivers.services.caseload.cases import PAGE
from tests.conftest import Cast
from tests.consultant.at_the_desk import on_the_desk
from tests.consultant.conftest import Inside
from tests.page_client import PageClient
from tests.plans import BY_THE_TENANT, plan, whole_tables
from tests.test_statements import counted

READS = {
    "standing": statements.STANDING,
    "one": statements.ONE,
    "people": statements.PEOPLE,
    "progress": statements.PROGRESS,
    "whole progress": statements.WHOLE_PROGRESS,
    "wishes": statements.WISHES,
    "events": statements.EVENTS,
    **{
        f"{queue} by {order}": statements.page(
            queue,
            order,
            search=True,
            team=True,
            course=True,
            language=True,
            interpreter=True,
            any_interpreter=True,
        )
        for queue in statements.ALL
        for order in statements.ORDERS
    },
}
TABLES = {
    "assignment",
    "person",
    "enrolment",
    "course",
    "team",
    "event",
    "report",
    "progress",
    "feedback_wish",
    "sticky",
    "times",
    "internship",
}


A_PAGE_OF_IDS = ", ".join(map(str, range(1, PAGE + 1)))  # for two of them another index would do


@pytest.fixture
def connection(app: Flask) -> Iterator[Connection]:
    engine = app.extensions["jobunivers.engine"]
    if engine.dialect.name != "sqlite":
        pytest.skip("reads the plans of SQLite")
    with db.reading(), engine.connect() as opened:
        yield opened


@pytest.mark.parametrize("name", READS)
def test_it_finds_its_rows_by_index(connection: Connection, name: str) -> None:
    compiled = READS[name].compile(dialect=sqlite.dialect())
    steps = plan(connection, re.sub(r"__\[POSTCOMPILE_\w+\]", A_PAGE_OF_IDS, str(compiled)))
    assert steps
    assert not [step for step in steps if step.startswith("SCAN") and step.split()[1].split("_")[0] in TABLES]
    assert not [step for step in steps if BY_THE_TENANT in step]


def test_a_page_of_fifty_citizens_looks_at_no_others(
    bo: PageClient, cast: Cast, inside: Inside, connection: Connection
) -> None:
    with inside():
        for number in range(PAGE):
            on_the_desk(cast, f"Borger {number}")
    with counted(connection.engine) as made:
        for address in ("/konsulent/", "/konsulent/dagen", "/konsulent/tider/"):
            assert bo.get(address).status_code == 200
    assert whole_tables(connection, made) == []
