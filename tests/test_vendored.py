"""What others wrote is in the repository unchanged, and written down."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "jobunivers" / "static"
VENDORED = tomllib.loads((ROOT / "tests" / "vendored.toml").read_text())["vendored"]


@pytest.mark.parametrize("thing", VENDORED, ids=lambda thing: thing["package"])
def test_a_vendored_file_is_byte_for_byte_the_one_that_was_taken_in(thing: dict[str, str]) -> None:
    assert hashlib.sha256((ROOT / thing["file"]).read_bytes()).hexdigest() == thing["sha256"]


@pytest.mark.parametrize("thing", VENDORED, ids=lambda thing: thing["package"])
def test_its_origin_version_and_licence_are_told_in_the_docs(thing: dict[str, str]) -> None:
    told = (ROOT / "docs" / "vendored.md").read_text()
    assert all(thing[fact] in told for fact in ("file", "package", "version", "licence"))


def test_no_vendored_script_lies_about_unlisted() -> None:
    listed = {ROOT / thing["file"] for thing in VENDORED}
    assert set((STATIC / "js" / "vendor").iterdir()) <= listed


def _icons_named() -> set[tuple[str, str]]:
    """(file, icon) for every icon a template or a content deck names outright."""
    templates = list((ROOT / "jobunivers").rglob("*.html"))
    decks = list((ROOT / "content").rglob("*.toml"))
    called = r"ui\.icon\('([a-z0-9-]+)'"
    written = r'^(?:icon|picture) = "([a-z0-9-]+)"'
    found = {(path.name, name) for path in templates for name in re.findall(called, path.read_text())}
    return found | {
        (path.name, name) for path in decks for name in re.findall(written, path.read_text(), re.M)
    }


def test_every_icon_that_is_named_is_in_the_sprite() -> None:
    there = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons" / "sprite.svg").read_text()))
    assert sorted(named for named in _icons_named() if named[1] not in there) == []
