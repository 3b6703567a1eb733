"""How every command runs: inside the application, with words instead of a traceback for what can be mended."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from jobunivers import db
from jobunivers.settings import Settings, UnsafeSettings


class Mistake(click.ClickException):
    """Something the operator can mend; the message says how."""


def in_app(command: Callable[..., Any]) -> Callable[..., Any]:
    """Run a command inside the application, with all tenants open and one commit at its end."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:
        from jobunivers.app import create_app
        from jobunivers.services.speech.chain import UnknownEngine
        from jobunivers.toolkit import progress

        try:
            app = create_app(from_env())
        except UnknownEngine as unknown:
            raise Mistake(f"JOBUNIVERS_SPEECH: {unknown}.") from None
        with app.app_context(), db.every_tenant():
            try:
                answer = command(*args, **options)
                progress.settle()
                db.session.commit()
            except (OperationalError, ProgrammingError) as broken:
                _explain(app.extensions["jobunivers.engine"], broken)
            db.session.remove()
            return answer

    return run


def _explain(engine: Engine, broken: DBAPIError) -> NoReturn:
    """Say what is the matter with the database: a schema that is not there yet is the usual case."""
    from jobunivers import migrations

    db.session.remove()
    try:
        is_current = migrations.is_current(engine)
    except DBAPIError:
        raise Mistake(f"The database does not answer: {broken.orig}") from None
    if not is_current:
        raise Mistake("The database schema is not current. Run: jobunivers db upgrade") from None
    raise Mistake(f"The database said: {broken.orig}. Nothing was changed.") from None


def open_store() -> Engine:
    """The database alone, for what needs no application and should not wait for one."""
    try:
        return db.configure(from_env().database_url)
    except db.UnsafeStore as unsafe:
        raise Mistake(str(unsafe)) from None


def from_env() -> Settings:
    """What the environment says; a Mistake where it is unsafe."""
    try:
        return Settings.from_env()
    except UnsafeSettings as unsafe:
        raise Mistake(str(unsafe)) from None
