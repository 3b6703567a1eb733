"""Backup, restore and checks, as the operator meets them."""

from pathlib import Path

import pytest
from flask import Flask

from jobunivers import db
from jobunivers.db import session
from jobunivers.services import upkeep
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings, UnsafeSettings
from tests.conftest import Cast


@pytest.fixture
def sqlite_only(app: Flask) -> None:
    """PostgreSQL has its own tools."""
    if app.extensions["jobunivers.engine"].dialect.name != "sqlite":
        pytest.skip("PostgreSQL is copied by pg_dump")


def test_a_restored_backup_holds_everybody(
    app: Flask, cast: Cast, settings: Settings, tmp_path: Path, sqlite_only: None
) -> None:
    for folder in ("photos", "recordings", "speech/recorded", "speech/sounds", "metrics"):
        (settings.data_dir / folder).mkdir(parents=True, exist_ok=True)
        (settings.data_dir / folder / "one").write_bytes(folder.encode())
    copy = upkeep.backup(app.extensions["jobunivers.engine"], settings.data_dir, tmp_path / "copy.tgz")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    upkeep.restore(copy, elsewhere)
    for folder in ("photos", "recordings", "speech/recorded"):
        assert (elsewhere / folder / "one").read_bytes() == folder.encode()
    assert not (elsewhere / "speech/sounds").exists()
    assert not (elsewhere / "metrics").exists()
    engine = db.configure(f"sqlite:///{elsewhere / upkeep.DATABASE}")
    with db.every_tenant():
        assert session.get_one(Person, cast.amina.id).name == "Amina Haddad"
    session.remove()
    engine.dispose()


def test_what_was_there_is_kept_beside_a_restore(
    app: Flask, cast: Cast, settings: Settings, tmp_path: Path, sqlite_only: None
) -> None:
    copy = upkeep.backup(app.extensions["jobunivers.engine"], settings.data_dir, tmp_path / "copy.tgz")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / upkeep.DATABASE).write_bytes(b"what was there")
    upkeep.restore(copy, elsewhere)
    (kept,) = elsewhere.glob("before-restore-*")
    assert (kept / upkeep.DATABASE).read_bytes() == b"what was there"


@pytest.mark.parametrize("content", [b"", b"not an archive", b"\x1f\x8b broken"])
def test_a_file_that_is_no_backup_changes_nothing(tmp_path: Path, content: bytes) -> None:
    source, data = tmp_path / "copy.tgz", tmp_path / "data"
    source.write_bytes(content)
    data.mkdir()
    (data / upkeep.DATABASE).write_bytes(b"what was there")
    with pytest.raises(upkeep.NotABackup):
        upkeep.restore(source, data)
    assert (data / upkeep.DATABASE).read_bytes() == b"what was there"


def test_a_whole_store_is_called_whole(app: Flask, cast: Cast) -> None:
    assert "whole" in upkeep.check_store(app.extensions["jobunivers.engine"])[0]


def test_a_store_that_may_lose_a_save_is_refused(app: Flask, sqlite_only: None) -> None:
    from sqlalchemy import event

    engine = app.extensions["jobunivers.engine"]
    session.remove()
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=NORMAL"))
    with pytest.raises(db.UnsafeStore, match="synchronous"):
        db.check_store(engine)


def test_a_short_secret_key_is_named(settings: Settings) -> None:
    from dataclasses import replace

    with pytest.raises(UnsafeSettings, match="JOBUNIVERS_SECRET_KEY"):
        replace(settings, secret_keys=("short",)).check_safe_to_serve()


def test_an_address_without_encryption_is_named(settings: Settings) -> None:
    from dataclasses import replace

    with pytest.raises(UnsafeSettings, match="JOBUNIVERS_PUBLIC_URL"):
        replace(settings, public_url="http://jobunivers.example.org").check_safe_to_serve()


def test_the_secret_key_is_made_once_and_for_the_owner_alone(tmp_path: Path) -> None:
    env = {"JOBUNIVERS_DATA_DIR": str(tmp_path)}
    first, second = Settings.from_env(env), Settings.from_env(env)
    assert first.secret_keys == second.secret_keys
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
