"""How every command runs: inside the application, with words instead of a traceback for what can be mended."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click
from sqlalchemy import Engine

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
            answer = command(*args, **options)
            progress.settle()
            db.session.commit()
            db.session.remove()
            return answer

    return run


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
