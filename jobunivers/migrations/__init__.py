"""Alembic migrations from the first table on; files are named by date and words."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from jobunivers import db

HERE = Path(__file__).resolve().parent


def config() -> Config:
    """Alembic's settings: no ini file, everything is here."""
    settings = Config()
    settings.set_main_option("script_location", str(HERE))
    settings.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    return settings


def upgrade(engine: Engine) -> None:
    """Bring the schema to the newest state, in one transaction; at once when it is there already."""
    if is_current(engine):
        return
    settings = config()
    with db.every_tenant(), engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def is_current(engine: Engine) -> bool:
    """Whether the schema is the one this code was written for."""
    head = ScriptDirectory.from_config(config()).get_current_head()
    with db.reading(), engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head


def new(engine: Engine, words: str) -> None:
    """Write a migration for what the models have and the schema has not."""
    settings = config()
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.revision(settings, words, autogenerate=True)
