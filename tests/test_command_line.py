"""The operator's command line: what holds for an organisation, and words instead of tracebacks for every slip."""

import runpy
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from jobunivers.cli import main
from jobunivers.settings import ROOT, Settings

Run = Callable[..., Result]


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command on a machine where nothing is made yet."""
    monkeypatch.setenv("JOBUNIVERS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("JOBUNIVERS_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    return lambda *words: CliRunner().invoke(main, list(words))


@pytest.fixture
def run(app: Flask, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command in a store of its own, in the application that is wired already."""
    monkeypatch.setenv("JOBUNIVERS_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("JOBUNIVERS_DATABASE_URL", settings.database_url)
    monkeypatch.setattr("jobunivers.app.create_app", lambda _settings: app)
    return lambda *words: CliRunner().invoke(main, list(words))


def test_before_the_schema_is_there_it_is_said_how_to_make_it(bare: Run) -> None:
    for words in (("organisation", "create", "Havnby"), ("demo",), ("serve",)):
        answer = bare(*words)
        assert answer.exit_code == 1, words
        assert "jobunivers db upgrade" in answer.output, words


def test_settings_are_shown_and_changed_and_slips_told_without_a_traceback(run: Run) -> None:
    assert run("organisation", "create", " Jobcenter  Havnby ").exit_code == 0
    shown = run("organisation", "settings", "Jobcenter Havnby")
    assert "never" in shown.output
    assert "da, en, ar" in shown.output
    changed = run(
        *("organisation", "settings", "Jobcenter Havnby", "--months", "24", "--languages", "ar"),
        *("--voices-off", "gtts,espeak", "--rename", "Havnby"),
    )
    assert [line.strip() for line in changed.output.splitlines()[-4:]] == [
        "Organisation 1: Havnby",
        "erased after the last course: 24 months",
        "languages: da, ar",
        "voices that do not speak: espeak, gtts",
    ]
    assert (
        "voices that do not speak: none"
        in run("organisation", "settings", "Havnby", "--voices-off", "none").output
    )
    for status, words in (
        (1, ("organisation", "create", "Havnby")),
        (2, ("organisation", "create", " ")),
        (2, ("organisation", "create", "x" * 201)),
        (1, ("organisation", "settings", "Nix")),
        (2, ("organisation", "settings", "Havnby", "--months", "-1")),
        (1, ("organisation", "settings", "Havnby", "--languages", "da,xy")),
        (1, ("organisation", "settings", "Havnby", "--voices-off", ",")),
        (1, ("user", "create", "--organisation", "Havnby", "--role", "consultant", "--name", "Bo")),
        (2, ("user", "create", "--organisation", "Havnby", "--role", "boss", "--name", "Bo")),
        (
            2,
            (
                "user",
                "create",
                "--organisation",
                "Havnby",
                "--role",
                "citizen",
                "--name",
                "Bo",
                "--email",
                "bo",
            ),
        ),
        (1, ("user", "create", "--organisation", "Nix", "--role", "citizen", "--name", "Bo")),
        (1, ("user", "invite", "bo@example.org")),
        (1, ("user", "disable", "7")),
    ):
        answer = run(*words)
        assert answer.exit_code == status, words
        assert answer.output.strip().splitlines()[-1].startswith("Error: "), words
        assert isinstance(answer.exception, SystemExit), words


def test_a_slip_in_a_name_an_address_or_a_path_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    run("organisation", "create", "Havnby")
    run("user", "create", "--organisation", "Havnby", "--role", "citizen", "--name", "Amina")
    nowhere = str(tmp_path / "nowhere" / "amina.zip")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for status, told, words in (
            (1, "nowhere", ("person", "export", "1", "--to", nowhere)),
            (1, "xx is not one of", ("speech", "build", "--lang", "xx")),
            (1, "nix is not one of", ("speech", "build", "--tool", "nix")),
            (2, "--port", ("serve", "--port", "70000")),
            (2, "--workers", ("serve", "--workers", "0")),
            (1, "Cannot serve on 999.1.1.1", ("serve", "--host", "999.1.1.1")),
            (1, f"Cannot serve on 127.0.0.1:{port}", ("serve", "--port", port)),
        ):
            answer = run(*words)
            assert answer.exit_code == status, (words, answer.output)
            assert told in answer.output.strip().splitlines()[-1], words
            assert isinstance(answer.exception, SystemExit), words


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JOBUNIVERS_LANGUAGES", "da,xx"),
        ("JOBUNIVERS_DATABASE_URL", "nonsense"),
        ("JOBUNIVERS_DATABASE_URL", "x://y"),
    ],
)
def test_a_setting_that_means_nothing_is_named(
    bare: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    for words in (("db", "upgrade"), ("nightly",), ("serve",)):
        answer = bare(*words)
        assert (answer.exit_code, name in answer.output) == (1, True), answer.output
        assert isinstance(answer.exception, SystemExit)


def test_every_command_explains_itself() -> None:
    def walk(command: object, path: tuple[str, ...]) -> None:
        assert CliRunner().invoke(main, [*path, "--help"]).exit_code == 0
        for name, one in getattr(command, "commands", {}).items():
            assert one.help, name
            walk(one, (*path, name))

    walk(main, ())


def test_flask_knows_the_same_commands(bare: Run) -> None:
    app = runpy.run_path(str(ROOT / "wsgi.py"))["app"]
    assert set(main.commands) <= set(app.cli.commands)
