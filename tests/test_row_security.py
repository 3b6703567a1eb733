"""PostgreSQL itself keeps organisations apart; on SQLite these tests see that nothing of it is in the way."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from jobunivers import db
from jobunivers.db import session
from jobunivers.services import upkeep
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings
from tests.conftest import Cast
from tests.postgres import as_superuser

EVERYBODY = "SELECT name FROM person ORDER BY name"
HAVNBY, FJORDEN = ["Amina Haddad", "Bo Holm", "Carl Lind"], ["Dora Dahl", "Peter Dahl"]


@pytest.fixture(scope="module")
def on_postgres(pytestconfig: pytest.Config) -> None:
    """Only PostgreSQL has row-level security; ``make test-deep`` runs these."""
    if not pytestconfig.getoption("--postgres"):
        pytest.skip("SQLite has no row-level security")


@pytest.fixture
def engine(on_postgres: None, app: Flask, cast: Cast) -> Engine:
    """The database with two organisations in it."""
    made: Engine = app.extensions["jobunivers.engine"]
    return made


@pytest.fixture
def superuser(engine: Engine, settings: Settings) -> Iterator[Engine]:
    """The same database opened by a role that no policy holds for."""
    opened = db.configure(as_superuser(settings.database_url))
    yield opened
    opened.dispose()


def bare(statement: str) -> list[str]:
    """What a statement finds that the session has added nothing to."""
    return list(session.connection().exec_driver_sql(statement).scalars())


def test_bare_sql_finds_only_the_open_organisation(engine: Engine, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        assert bare(EVERYBODY) == HAVNBY
    with db.tenant(cast.dora.organisation_id):
        assert bare(EVERYBODY) == FJORDEN


def test_bare_sql_finds_nobody_before_an_organisation_is_opened(engine: Engine) -> None:
    with db.tenant(None):
        assert bare(EVERYBODY) == []


def test_all_are_found_only_by_whoever_asks_for_all_by_name(engine: Engine) -> None:
    with db.every_tenant():
        assert bare(EVERYBODY) == sorted(HAVNBY + FJORDEN)
    for number in (-1, 0):
        with db.tenant(number):
            assert bare(EVERYBODY) == []
    with db.tenant("every"), pytest.raises(ValueError, match="format"):  # type: ignore[arg-type]
        bare(EVERYBODY)


def test_another_organisations_row_is_neither_written_nor_changed_by_bare_sql(
    engine: Engine, cast: Cast
) -> None:
    theirs = cast.amina.organisation_id
    with db.tenant(cast.dora.organisation_id):
        assert bare(f"UPDATE person SET name = 'x' WHERE organisation_id = {theirs} RETURNING name") == []
        assert bare("DELETE FROM person WHERE name = 'Amina Haddad' RETURNING name") == []
        with pytest.raises(DBAPIError, match="row-level security"):
            bare(f"INSERT INTO team (name, organisation_id) VALUES ('Hold A', {theirs}) RETURNING name")


def test_the_next_person_on_the_same_connection_starts_with_nothing_open(engine: Engine, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        assert bare(EVERYBODY) == HAVNBY
    session.rollback()
    with db.tenant(None):
        assert bare(EVERYBODY) == []
        assert bare("SELECT current_setting('jobunivers.organisation', true)") == [""]


def test_a_step_that_is_taken_back_does_not_leave_another_organisation_open(
    engine: Engine, cast: Cast
) -> None:
    with db.tenant(cast.amina.organisation_id):
        bare(EVERYBODY)
        step = session.begin_nested()
        with db.tenant(cast.dora.organisation_id):
            assert bare(EVERYBODY) == FJORDEN
        step.rollback()
        assert bare(EVERYBODY) == HAVNBY


def test_every_table_of_an_organisation_is_kept_apart(engine: Engine) -> None:
    upkeep.check_store(engine)
    upkeep.check_tenants()
    owned = [table for table in db.Base.metadata.tables.values() if "organisation_id" in table.c]
    with db.every_tenant():
        secured = bare("SELECT tablename FROM pg_policies WHERE policyname = 'organisation'")
    assert sorted(secured) == sorted(table.name for table in owned)
    assert "person" in secured


@pytest.mark.parametrize(
    "harm",
    [
        "DROP POLICY organisation ON person",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE person NO FORCE ROW LEVEL SECURITY",
    ],
)
def test_a_table_that_is_no_longer_kept_apart_is_named(engine: Engine, harm: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(harm)
    with pytest.raises(db.UnsafeStore, match="apart in person"):
        upkeep.check_store(engine)


@pytest.mark.parametrize(
    "harm",
    [
        "ALTER POLICY organisation ON person USING (true)",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
    ],
)
def test_the_self_test_notices_a_policy_that_does_not_hold(engine: Engine, harm: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(harm)
    with pytest.raises(upkeep.TenantsSeeEachOther):
        upkeep.check_tenants()


def test_a_role_that_no_policy_holds_for_is_refused_by_name(superuser: Engine) -> None:
    with pytest.raises(db.UnsafeStore, match="the role postgres"):
        db.check_store(superuser)
    with pytest.raises(upkeep.TenantsSeeEachOther):
        upkeep.check_tenants()


def test_the_sessions_own_filter_stands_without_the_database(superuser: Engine, cast: Cast) -> None:
    with db.tenant(cast.dora.organisation_id):
        assert bare(EVERYBODY) == sorted(HAVNBY + FJORDEN)
        assert session.get(Person, cast.amina.id) is None
