"""No statement of the desk reads a whole table, however many citizens the organisation has."""

import re

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from jobunivers import db
from jobunivers.services.caseload import statements

READS = {
    "counts": statements.COUNTS,
    "choices": statements.CHOICES,
    "one": statements.ONE,
    "people": statements.PEOPLE,
    "progress": statements.PROGRESS,
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


@pytest.mark.parametrize("name", READS)
def test_it_finds_its_rows_by_index(app: Flask, name: str) -> None:
    engine = app.extensions["jobunivers.engine"]
    if engine.dialect.name != "sqlite":
        pytest.skip("reads the plans of SQLite")
    compiled = READS[name].compile(dialect=sqlite.dialect())
    asked = re.sub(r"__\[POSTCOMPILE_\w+\]", "1, 2", str(compiled)).replace("?", "1")
    with db.reading(), engine.connect() as connection:
        plan = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"))]
    assert plan
    assert not [step for step in plan if step.startswith("SCAN") and step.split()[1].split("_")[0] in TABLES]
    assert not [step for step in plan if "ix_person_organisation" in step and "rowid" not in step]
