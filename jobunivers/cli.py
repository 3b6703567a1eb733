"""The command line: ``jobunivers …``. Errors go to standard error with status 1 or 2, without a traceback."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from sqlalchemy import Engine

from jobunivers import db
from jobunivers.settings import Settings, UnsafeSettings, is_loopback


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
            app = create_app(_settings())
        except UnknownEngine as unknown:
            raise Mistake(f"JOBUNIVERS_SPEECH: {unknown}.") from None
        with app.app_context(), db.every_tenant():
            answer = command(*args, **options)
            progress.settle()
            db.session.commit()
            db.session.remove()
            return answer

    return run


def _open() -> Engine:
    """The database alone, for what needs no application and should not wait for one."""
    try:
        return db.configure(_settings().database_url)
    except db.UnsafeStore as unsafe:
        raise Mistake(str(unsafe)) from None


def _settings() -> Settings:
    try:
        return Settings.from_env()
    except UnsafeSettings as unsafe:
        raise Mistake(str(unsafe)) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Jobunivers: install it, look after it, run it."""


@main.command()
@click.option("--if-empty", is_flag=True, help="say nothing when somebody is there already")
def demo(if_empty: bool) -> None:
    """Fill an EMPTY database with the demo organisation."""
    from jobunivers.services.accounts import operations

    _open()
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
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=os.cpu_count() or 2, show_default="one a core")
@click.option("--demo", is_flag=True, help="print the demo's log-ins; only on a loopback address")
@click.option("--yes-demo", is_flag=True, help="serve the demo on other addresses too")
def serve(host: str, port: int, workers: int, demo: bool, yes_demo: bool) -> None:
    """Serve for real (Granian). Refuses unsafe settings, naming them."""
    from jobunivers import migrations
    from jobunivers.services import upkeep
    from jobunivers.services.metrics import counters

    settings = _settings()
    try:
        settings.check_safe_to_serve()
        engine = db.configure(settings.database_url)
        db.check_store(engine)
    except (UnsafeSettings, db.UnsafeStore) as unsafe:
        raise Mistake(str(unsafe)) from None
    if not migrations.is_current(engine):
        raise Mistake("The database schema is not current. Run: jobunivers db upgrade")
    try:
        upkeep.check_tenants()
    except upkeep.TenantsSeeEachOther:
        raise Mistake("The tenant filter does not hold; nothing is served.") from None
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

    migrations.upgrade(_open())
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
    """Put the checked backup SOURCE in place. Stop the server first; what was there is kept beside it."""
    from jobunivers.services import upkeep

    try:
        upkeep.restore(source, _settings().data_dir)
    except upkeep.NotABackup as wrong:
        raise Mistake(f"{source} is not a whole backup: {wrong}") from None
    click.echo("Restored. Now run: jobunivers db upgrade && jobunivers db check")


@main.group()
def organisation() -> None:
    """Organisations."""


@organisation.command("create")
@click.argument("name")
@in_app
def create_organisation(name: str) -> None:
    """Create an organisation called NAME."""
    from jobunivers.services.accounts import operations

    try:
        made = operations.create_organisation(name=name)
    except operations.OrganisationExists:
        raise Mistake(f"There is an organisation called {name} already.") from None
    click.echo(f"Organisation {made.id}: {made.name}")


@main.group()
def user() -> None:
    """People: create, invite, disable."""


@user.command("create")
@click.option("--organisation", required=True, help="its name")
@click.option("--role", type=click.Choice(["citizen", "consultant", "administrator"]), required=True)
@click.option("--name", required=True)
@click.option("--email")
@in_app
def create_user(organisation: str, role: str, name: str, email: str | None) -> None:
    """Create somebody and print their invitation."""
    from sqlalchemy import select

    from jobunivers.services.accounts import operations
    from jobunivers.services.accounts.models import Organisation

    found = db.session.scalar(select(Organisation).where(Organisation.name == organisation))
    if found is None:
        raise Mistake(f"There is no organisation called {organisation}. Create it first.")
    try:
        person = operations.create_person(organisation_id=found.id, role=role, name=name, email=email)
    except operations.EmailTaken:
        raise Mistake(f"Somebody has the mail address {email} already.") from None
    _print_invitation(person)


@user.command("invite")
@click.argument("email")
@in_app
def invite_user(email: str) -> None:
    """Print a fresh invitation for the person with this EMAIL."""
    _print_invitation(_person(email))


@user.command("disable")
@click.argument("email")
@in_app
def disable_user(email: str) -> None:
    """Shut the person with this EMAIL out, at once."""
    from jobunivers.services.accounts import operations

    person = _person(email)
    operations.disable(person=person)
    click.echo(f"{person.name} is shut out.")


@user.command("new-phone")
@click.argument("email")
@in_app
def new_phone(email: str) -> None:
    """Let the staff member with this EMAIL set the second factor up anew; ends their log-ins."""
    from jobunivers.services.accounts import operations

    person = _person(email)
    operations.forget_second_factor(person=person)
    click.echo(f"{person.name} sets the code app up at the next log-in.")


def _person(email: str) -> Any:
    from jobunivers.services.accounts import operations

    person = operations.person_by_email(email)
    if person is None:
        raise Mistake(f"Nobody has the mail address {email}.")
    return person


def _print_invitation(person: Any) -> None:
    from flask import current_app

    from jobunivers.services.accounts import operations

    token = operations.invite(person=person, made_by_id=None, lasts=operations.BY_LINK)
    click.echo(f"{person.name} can come in once, within 7 days:")
    click.echo(f"{current_app.config['SETTINGS'].public_url}/invitation/{token}")


@main.group()
def speech() -> None:
    """Read-aloud."""


@speech.command("build")
@click.option("--lang", multiple=True, help="only this language (may be given several times)")
@in_app
def build_speech(lang: tuple[str, ...]) -> None:
    """Say every published text once, so that nobody waits. Can be stopped and taken up again."""
    from jobunivers.pages.speech.desk import desk
    from jobunivers.services.speech.sound import NoVoice

    read_aloud, published = desk().read_aloud, desk().published
    for code in lang or published.languages():
        texts, silent = published.texts(code), 0
        with click.progressbar(texts, label=f"{code}: {len(texts)} texts") as waiting:
            for text in waiting:
                try:
                    read_aloud.parts(text, code, private=False)
                except NoVoice:
                    silent += 1
        if silent:
            click.echo(f"{code}: {silent} texts have no voice yet.")
    read_aloud.close()


@main.group()
def content() -> None:
    """Guides, examples, films and decks."""


@content.command("check")
def check_content() -> None:
    """Keys, readability and spelling of all content; prints what falls short."""
    from jobunivers.services import text_checks

    _report(text_checks.content_findings(), "All content is whole and easy to read.")


@main.group()
def translations() -> None:
    """The texts of the interface in other languages."""


@translations.command("check")
def check_translations() -> None:
    """Texts, plural forms, places and scripts of all languages; prints what falls short."""
    from jobunivers.services import text_checks

    _report(text_checks.translation_findings(), "All languages are whole.")


def _report(findings: Any, all_well: str) -> None:
    for finding in findings:
        click.echo(str(finding))
    if findings:
        raise Mistake(f"{len(findings)} things fall short.")
    click.echo(all_well)


if __name__ == "__main__":
    sys.exit(main())
