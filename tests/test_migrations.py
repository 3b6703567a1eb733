"""The migrations make what the models say, from nothing, and twice is once."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask

from jobunivers import db, migrations


def test_the_migrated_schema_is_that_of_the_models(app: Flask) -> None:
    with app.extensions["jobunivers.engine"].connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, db.Base.metadata) == []


def test_upgrading_twice_changes_nothing(app: Flask) -> None:
    migrations.upgrade(app.extensions["jobunivers.engine"])
    assert migrations.is_current(app.extensions["jobunivers.engine"])
