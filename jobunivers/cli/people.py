"""Commands about people: create, invite, disable, hand out, erase."""

from pathlib import Path
from typing import Any

import click

from jobunivers import db
from jobunivers.cli.organisations import a_mail_address, a_name, organisation_called
from jobunivers.cli.running import Mistake, in_app


@click.group()
def user() -> None:
    """People: create, invite, disable."""


@user.command("create")
@click.option("--organisation", required=True, help="its name")
@click.option("--role", type=click.Choice(["citizen", "consultant", "administrator"]), required=True)
@click.option("--name", required=True, callback=a_name)
@click.option("--email", callback=a_mail_address)
@in_app
def create_user(organisation: str, role: str, name: str, email: str | None) -> None:
    """Create somebody and print their invitation."""
    from jobunivers.services.accounts import operations

    found = organisation_called(organisation)
    if email is None and role != "citizen":
        raise Mistake("Consultants and administrators log in with a mail address. Give it with --email.")
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


def _person(who: str) -> Any:
    """Somebody by mail address, or by the number a receipt or the log shows."""
    from jobunivers.services.accounts import operations
    from jobunivers.services.accounts.models import Person

    by_number = who.isascii() and who.isdigit() and len(who) < 10
    found = db.session.get(Person, int(who)) if by_number else operations.person_by_email(who)
    if found is None:
        raise Mistake(f"Nobody has the {'number' if by_number else 'mail address'} {who}.")
    return found


def _print_invitation(person: Any) -> None:
    from flask import current_app

    from jobunivers.services.accounts import operations

    token = operations.invite(person=person, made_by_id=None, lasts=operations.BY_LINK)
    click.echo(f"{person.name} can come in once, within 7 days:")
    click.echo(f"{current_app.config['SETTINGS'].public_url}/invitation/{token}")


@click.group()
def person() -> None:
    """Everything about one person: handed out, or gone."""


@person.command("export")
@click.argument("who")
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), help="the file to write")
@in_app
def export_person(who: str, target: Path | None) -> None:
    """Write everything about WHO (mail address or number) to a zip file: all rows, and what was handed in."""
    from jobunivers.toolkit import handing_out

    found = _person(who)
    path = target or Path(f"jobunivers-person-{found.id}.zip")
    path.write_bytes(handing_out.everything(found.id, found.organisation_id))
    click.echo(f"{path} ({path.stat().st_size // 1024 + 1} KB)")


@person.command("erase")
@click.argument("who")
@click.option("--yes", is_flag=True, help="do not ask")
@in_app
def erase_person(who: str, yes: bool) -> None:
    """Erase WHO (mail address or number) with all their work, for good; prints a receipt without a name."""
    from jobunivers.toolkit import handing_out

    found = _person(who)
    if not yes:
        click.confirm(f"{found.name} and everything of theirs will be gone for good. Go on?", abort=True)
    for line in handing_out.erase(found).lines():
        click.echo(line)
