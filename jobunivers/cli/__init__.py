"""The command line: ``jobunivers …``. Errors go to standard error with status 1 or 2, without a traceback."""

import os
from pathlib import Path

import click

from jobunivers import db
from jobunivers.cli import night, organisations, people, texts
from jobunivers.cli.running import (
    Commands,
    Mistake,
    check_address,
    check_schema,
    from_env,
    in_app,
    open_store,
)
from jobunivers.settings import UnsafeSettings, is_loopback


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Jobunivers: install it, look after it, run it."""


@main.command()
@click.option("--if-empty", is_flag=True, help="say nothing when somebody is there already")
def demo(if_empty: bool) -> None:
    """Fill an EMPTY database with the demo organisation."""
    from jobunivers.services.accounts import operations

    check_schema(open_store())
    if operations.is_anybody_here():
        if not if_empty:
            raise Mistake("There are people in this database. The demo only goes into an empty one.")
        return
    db.session.remove()
    _fill_demo()


@in_app
def _fill_demo() -> None:
    from jobunivers import demo

    demo.fill()


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 2, show_default="one a core")
@click.option("--demo", is_flag=True, help="print the demo's log-ins; only on a loopback address")
@click.option("--yes-demo", is_flag=True, help="serve the demo on other addresses too")
def serve(host: str, port: int, workers: int, demo: bool, yes_demo: bool) -> None:
    """Serve for real (Granian). Refuses unsafe settings, naming them."""
    from jobunivers.services import upkeep
    from jobunivers.services.metrics import counters

    settings = from_env()
    try:
        settings.check_safe_to_serve()
        engine = db.configure(settings.database_url)
        db.check_store(engine)
    except (UnsafeSettings, db.UnsafeStore) as unsafe:
        raise Mistake(str(unsafe)) from None
    check_schema(engine)
    try:
        upkeep.check_tenants()
    except upkeep.TenantsSeeEachOther:
        raise Mistake("The tenant filter does not hold; nothing is served.") from None
    check_address(host, port)
    _welcome(host, port, say=demo, yes_demo=yes_demo)
    db.session.remove()
    engine.dispose()
    counters.clear(settings.data_dir / "metrics")
    from jobunivers.server import run

    run(host, port, workers)


def _welcome(host: str, port: int, *, say: bool, yes_demo: bool) -> None:
    """Say where it is found; refuse to show the demo's well-known passwords to a network."""
    from jobunivers.services import demo_accounts

    has_demo = demo_accounts.is_here()
    if has_demo and not is_loopback(host) and not yes_demo:
        raise Mistake(
            f"The demo has passwords that everybody knows. It is not served on {host} without --yes-demo."
        )
    click.echo(f"Jobunivers: http://{host}:{port}")
    if say and has_demo:
        click.echo(demo_accounts.LOG_INS)


@main.group("db")
def database() -> None:
    """The database: bring it up to date, check it."""


@database.command()
def upgrade() -> None:
    """Bring the schema to the newest state."""
    from jobunivers import migrations

    migrations.upgrade(open_store())
    click.echo("The database is up to date.")


@database.command()
@in_app
def check() -> None:
    """Check the store, its tables and the tenant filter."""
    from flask import current_app

    from jobunivers.services import upkeep

    try:
        for line in upkeep.check_store(current_app.extensions["jobunivers.engine"]):
            click.echo(line)
        upkeep.check_tenants()
    except (db.UnsafeStore, upkeep.StoreIsBroken) as broken:
        raise Mistake(str(broken)) from None
    except upkeep.TenantsSeeEachOther:
        raise Mistake("The tenant filter does not hold. Do not serve this database.") from None
    click.echo("two organisations made for the test did not see each other")
    click.echo("All is well.")


@database.command(hidden=True)
@click.argument("words")
@in_app
def revision(words: str) -> None:
    """Write a migration for what the models have and the schema has not."""
    from flask import current_app

    from jobunivers import migrations

    migrations.new(current_app.extensions["jobunivers.engine"], words)


@main.command()
@click.argument("destination", type=click.Path(path_type=Path, dir_okay=False))
@in_app
def backup(destination: Path) -> None:
    """Copy database and uploads to the file DESTINATION, while serving goes on."""
    from flask import current_app

    from jobunivers.services import upkeep

    settings = current_app.config["SETTINGS"]
    try:
        made = upkeep.backup(current_app.extensions["jobunivers.engine"], settings.data_dir, destination)
    except upkeep.NothingToCopy:
        raise Mistake("This is PostgreSQL: use pg_dump, as docs/operations.md says.") from None
    click.echo(f"{made} ({made.stat().st_size // 1024} KB)")


@main.command()
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def restore(source: Path) -> None:
    """Put the checked backup SOURCE in place, without those erased since. Stop the server first.

    What was there is kept beside it.
    """
    from jobunivers import migrations
    from jobunivers.services import upkeep

    try:
        upkeep.restore(source, from_env().data_dir)
    except upkeep.NotABackup as wrong:
        raise Mistake(f"{source} is not a whole backup: {wrong}") from None
    migrations.upgrade(open_store())
    gone = _erase_again()
    click.echo(f"Restored; erased again: {gone}. Now run: jobunivers db check")


@in_app
def _erase_again() -> int:
    from jobunivers.toolkit import handing_out

    return handing_out.erase_again()


for group in (
    organisations.organisation,
    people.user,
    people.person,
    texts.speech,
    texts.content,
    texts.translations,
    night.nightly,
):
    main.add_command(group)
