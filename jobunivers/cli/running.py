"""How every command runs: inside the application, with words instead of a traceback for what can be mended."""

import socket
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click
from sqlalchemy import Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError, ProgrammingError

from jobunivers import db
from jobunivers.languages import LANGUAGES
from jobunivers.settings import Settings, UnsafeSettings


class Mistake(click.ClickException):
    """Something the operator can mend; the message says how."""


class Commands(click.Group):
    """The commands; a file that cannot be read or written is told in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except OSError as wrong:
            if wrong.filename is None:
                raise
            raise Mistake(f"{wrong.filename}: {wrong.strerror}.") from None


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


def check_schema(engine: Engine) -> None:
    """A Mistake where the schema is not that of this program."""
    from jobunivers import migrations

    if not migrations.is_current(engine):
        raise Mistake("The database schema is not current. Run: jobunivers db upgrade")


def check_address(host: str, port: int) -> None:
    """A Mistake where nobody can listen there: a host that is not this machine's, a port that is taken."""
    try:
        family, kind, *_more, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as wrong:
        raise Mistake(f"Cannot serve on {host}:{port}: {wrong.strerror}. See --host and --port.") from None


def from_env() -> Settings:
    """What the environment says; a Mistake where it is unsafe, or means nothing."""
    try:
        settings = Settings.from_env()
    except UnsafeSettings as unsafe:
        raise Mistake(str(unsafe)) from None
    if unknown := [code for code in settings.languages if code not in LANGUAGES]:
        raise Mistake(f"JOBUNIVERS_LANGUAGES: {', '.join(unknown)} is not one of {', '.join(LANGUAGES)}.")
    try:
        make_url(settings.database_url).get_dialect()
    except ArgumentError:
        raise Mistake(
            "JOBUNIVERS_DATABASE_URL is no address of a database: sqlite:///… or postgresql+psycopg://…"
        ) from None
    return settings
