"""Commands about what is read and heard: narration ahead, and checks of content and translations."""

from typing import Any

import click

from jobunivers.cli.running import Mistake, in_app


@click.group()
def speech() -> None:
    """Read-aloud."""


@speech.command("build")
@click.option("--lang", multiple=True, help="only this language (may be given several times)")
@click.option(
    "--tool",
    multiple=True,
    help="only the guide, examples and decks of this tool (may be given several times)",
)
@in_app
def build_speech(lang: tuple[str, ...], tool: tuple[str, ...]) -> None:
    """Say every published text once, so that nobody waits. Can be stopped and taken up again."""
    from flask import current_app

    from jobunivers.pages.speech.desk import desk
    from jobunivers.pages.speech.texts import of_tools
    from jobunivers.services.speech.sound import NoVoice

    read_aloud, published = desk().read_aloud, desk().published
    _known(lang, published.languages())
    _known(tool, [one.slug for one in current_app.extensions["jobunivers.tools"]])
    for code in lang or published.languages():
        texts, silent = of_tools(code, tool) if tool else published.texts(code), 0
        with click.progressbar(texts, label=f"{code}: {len(texts)} texts") as waiting:
            for text in waiting:
                try:
                    read_aloud.parts(text, code, private=False)
                except NoVoice:
                    silent += 1
        if silent:
            click.echo(f"{code}: {silent} texts have no voice yet.")
    read_aloud.close()


def _known(wanted: tuple[str, ...], known: list[str]) -> None:
    if unknown := [one for one in wanted if one not in known]:
        raise Mistake(f"{', '.join(unknown)} is not one of {', '.join(known)}.")


@click.group()
def content() -> None:
    """Guides, examples, films and decks."""


@content.command("check")
def check_content() -> None:
    """Keys, readability and spelling of all content, readability of the interface; prints what falls short."""
    from jobunivers.services import text_checks

    found = [*text_checks.content_findings(), *text_checks.interface_findings()]
    _report(found, "All content is whole; it and the interface are easy to read.")


@click.group()
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
