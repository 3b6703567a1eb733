"""Commands about organisations: create, and what holds for all of one."""

from typing import Any

import click

from jobunivers import db
from jobunivers.cli.running import Mistake, in_app

LONGEST_NAME, LONGEST_ADDRESS = 200, 254


def a_name(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """A name as the pages take it: something, and not too long."""
    told = " ".join(value.split()) if value is not None else None
    if told == "":
        raise click.BadParameter("give a name.")
    if told and len(told) > LONGEST_NAME:
        raise click.BadParameter(f"there is room for {LONGEST_NAME} letters.")
    return told


def a_mail_address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """A mail address as the pages take it."""
    if value is not None and ("@" not in value.strip("@") or " " in value or len(value) > LONGEST_ADDRESS):
        raise click.BadParameter("write it like this: name@example.dk")
    return value


@click.group()
def organisation() -> None:
    """Organisations: create one, see and change what holds for all of it."""


@organisation.command("create")
@click.argument("name", callback=a_name)
@in_app
def create(name: str) -> None:
    """Create an organisation called NAME."""
    from jobunivers.services.accounts import operations

    try:
        made = operations.create_organisation(name=name)
    except operations.OrganisationExists:
        raise Mistake(f"There is an organisation called {name} already.") from None
    click.echo(f"Organisation {made.id}: {made.name}")


@organisation.command("settings")
@click.argument("name")
@click.option("--rename", metavar="NAME", callback=a_name, help="call it something else")
@click.option(
    "--months", type=click.IntRange(0, 120), help="erase citizens so long after the last course; 0: never"
)
@click.option("--languages", help="the languages offered, with commas between; all: every one there is")
@click.option(
    "--voices-off", help="read-aloud engines that do not speak there, with commas between; none: all speak"
)
@in_app
def settings(
    name: str, rename: str | None, months: int | None, languages: str | None, voices_off: str | None
) -> None:
    """Show what holds for the organisation called NAME, after changing what the options say."""
    from jobunivers.services import retention
    from jobunivers.services.accounts import operations, organisations

    found = organisation_called(name)
    if rename is not None:
        try:
            organisations.rename(found, rename)
        except operations.OrganisationExists:
            raise Mistake(f"There is an organisation called {rename} already.") from None
    if months is not None:
        retention.choose(found, months or None)
    if languages is not None:
        organisations.offer(found, _words(languages, _languages(), "all"), _languages())
    if voices_off is not None:
        organisations.silence(found, _words(voices_off, _engines(), "none", said=()))
    for line in _told(found):
        click.echo(line)


def organisation_called(name: str) -> Any:
    """The organisation with this name; a Mistake where there is none."""
    from jobunivers.services.accounts import organisations

    found = organisations.named(name)
    if found is None:
        raise Mistake(f"There is no organisation called {name}. Create it first.")
    return found


def _told(found: Any) -> list[str]:
    from jobunivers.services.accounts import organisations

    db.session.flush()
    months = found.retention_months
    return [
        f"Organisation {found.id}: {found.name}",
        f"  erased after the last course: {f'{months} months' if months else 'never'}",
        f"  languages: {', '.join(organisations.offered(found.languages, _languages()))}",
        f"  voices that do not speak: {', '.join(organisations.codes(found.voices_off)) or 'none'}",
    ]


def _words(
    written: str, known: tuple[str, ...], word: str, said: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """What was written with commas between; ``word`` alone stands for ``said``, or for all that is known."""
    words = tuple(one.strip() for one in written.split(",") if one.strip())
    if words == (word,):
        return known if said is None else said
    if not words or (unknown := [one for one in words if one not in known]):
        wrong = ", ".join(unknown) if words else "nothing"
        raise Mistake(f"{wrong} is not one of {', '.join(known)} (or {word}).")
    return words


def _languages() -> tuple[str, ...]:
    from flask import current_app

    return tuple(current_app.config["LANGUAGES"])


def _engines() -> tuple[str, ...]:
    from jobunivers.services.speech.chain import ENGINES

    return ENGINES
