"""``jobunivers nightly``: what falls due, for cron or a systemd timer."""

import sys

import click

from jobunivers.cli.running import in_app


@click.command()
@in_app
def nightly() -> None:
    """Do what falls due: reminders, retention, upkeep. Harmless when run again, or twice at once."""
    from jobunivers.toolkit import nightly as work

    try:
        is_well = work.run(click.echo)
    except work.AtItAlready:
        click.echo("The nightly work is being done already, by another run. Nothing to do here.")
        return
    if not is_well:
        click.echo("Some of it failed; the log says why. The rest is done.", err=True)
        sys.exit(1)
    click.echo("The nightly work is done.")
