"""The operator's command line: what holds for an organisation, and words instead of tracebacks for every slip."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobunivers.cli import main
from tests.databases import Databases

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, stores: Databases, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command in a store of its own."""
    monkeypatch.setenv("JOBUNIVERS_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("JOBUNIVERS_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    return lambda *words: CliRunner().invoke(main, list(words))


def test_before_the_schema_is_there_it_is_said_how_to_make_it(run: Run) -> None:
    answer = run("organisation", "create", "Havnby")
    assert answer.exit_code == 1
    assert "jobunivers db upgrade" in answer.output


def test_settings_are_shown_and_changed_and_slips_told_without_a_traceback(run: Run) -> None:
    run("db", "upgrade")
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


def test_every_command_explains_itself() -> None:
    def walk(command: object, path: tuple[str, ...]) -> None:
        assert CliRunner().invoke(main, [*path, "--help"]).exit_code == 0
        for name, one in getattr(command, "commands", {}).items():
            assert one.help, name
            walk(one, (*path, name))

    walk(main, ())
