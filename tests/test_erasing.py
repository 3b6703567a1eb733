"""Handed out whole, and gone for good: every row, version and file of a person, also after a restore."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from jobunivers import db
from jobunivers.cli import main
from jobunivers.db import Base, OwnedByCitizen, session
from jobunivers.services import erasing, upkeep
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit import handing_out
from jobunivers.toolkit.contract import Tool
from jobunivers.tools import TOOLS
from tests.demo_stage import DemoStage, person

EVERY = pytest.mark.parametrize("tool", list(TOOLS), ids=lambda tool: tool.slug)


def tables_of(tool: Tool) -> list[type[OwnedByCitizen]]:
    """The models of a tool."""
    package = f"jobunivers.tools.{tool.slug}."
    found = [mapper.class_ for mapper in Base.registry.mappers]
    return [model for model in found if model.__module__.startswith(package)]


@pytest.fixture
def folder(stage: DemoStage) -> Path:
    """Where the stage keeps its files."""
    found: Path = stage.app.config["SETTINGS"].data_dir
    return found


@pytest.fixture
def handed_out(stage: DemoStage) -> dict[str, list[dict[str, object]]]:
    """What Amina of the demo takes along."""
    with stage.store():
        amina = person("amina")
        archive = zipfile.ZipFile(io.BytesIO(handing_out.everything(amina.id, amina.organisation_id)))
    found: dict[str, list[dict[str, object]]] = json.loads(archive.read("data.json"))
    return found


@EVERY
def test_everything_she_made_in_a_tool_is_handed_out(
    tool: Tool, stage: DemoStage, handed_out: dict[str, list[dict[str, object]]]
) -> None:
    with stage.store():
        amina = person("amina")
        for model in tables_of(tool):
            mine = session.scalars(select(model.id).where(model.citizen_id == amina.id)).all()
            told = handed_out.get(model.__table__.name, [])  # type: ignore[attr-defined]
            assert sorted(mine) == sorted(row["id"] for row in told), model


def test_no_secret_is_handed_out(handed_out: dict[str, list[dict[str, object]]]) -> None:
    (row,) = handed_out["person"]
    assert row["email"] == "amina@demo.example"
    assert not {"password_hash", "totp_secret"} & row.keys()


def test_nobody_else_is_erased_with_her_and_nothing_of_hers_is_left(
    stage: DemoStage, folder: Path, tmp_path: Path
) -> None:
    if stage.engine.dialect.name == "sqlite":
        copy = upkeep.backup(stage.engine, folder, tmp_path / "before.tgz")
    with stage.store():
        amina, others = person("amina"), session.query(Person).count()
        number, words = amina.id, _words_of(amina.id)
        made = [(model, tool) for tool in TOOLS for model in tables_of(tool)]
        receipt = handing_out.erase(amina)
    assert receipt.rows["values_choice"] >= 7
    assert "Amina" not in "\n".join(receipt.lines())
    with stage.store():
        assert session.query(Person).count() == others - 1
        for model, _tool in made:
            assert not session.scalars(select(model.id).where(model.citizen_id == number)).all()
    if stage.engine.dialect.name == "sqlite":
        left = b"".join(path.read_bytes() for path in folder.glob("jobunivers.db*")) or b"".join(
            path.read_bytes() for path in folder.glob("*.db*")
        )
        assert len(words) > 30
        assert [word for word in words if word.encode() in left] == []
        _comes_back_without_her(copy, tmp_path, folder, number)


def _words_of(number: int) -> list[str]:
    """Long sentences of hers that nobody else in the demo has said."""
    found: dict[str, set[int]] = {}
    for mapper in Base.registry.mappers:
        model = mapper.class_
        if issubclass(model, OwnedByCitizen):
            for row in session.scalars(select(model)):
                for value in vars(row).values():
                    if isinstance(value, str) and len(value) > 45:
                        found.setdefault(value, set()).add(row.citizen_id)
    return [text for text, whose in found.items() if whose == {number}]


def _comes_back_without_her(copy: Path, tmp_path: Path, folder: Path, number: int) -> None:
    elsewhere = tmp_path / "restored"
    elsewhere.mkdir()
    (elsewhere / erasing.ERASED).write_bytes((folder / erasing.ERASED).read_bytes())
    done = CliRunner().invoke(main, ["restore", str(copy)], env={"JOBUNIVERS_DATA_DIR": str(elsewhere)})
    assert "erased again: 1" in done.output, done.output
    db.configure(f"sqlite:///{elsewhere / upkeep.DATABASE}")
    with db.every_tenant():
        assert session.get(Person, number) is None
        assert session.query(Person).count() > 5
    session.remove()


def test_the_operator_gets_words_for_somebody_who_is_not_there(tmp_path: Path) -> None:
    env = {"JOBUNIVERS_DATA_DIR": str(tmp_path)}
    assert CliRunner().invoke(main, ["db", "upgrade"], env=env).exit_code == 0
    for who in ("nobody@example.org", "99"):
        done = CliRunner().invoke(main, ["person", "erase", who, "--yes"], env=env)
        assert done.exit_code == 1
        assert "Nobody has the" in done.output
