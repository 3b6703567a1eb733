"""What a tool's sharing rule opens: the whole tool, one thing at a time, or not what is shared apart."""

from dataclasses import replace

import pytest

from jobunivers.services.sharing import AS_I_GO, ASK, Shares
from jobunivers.toolkit.contract import Tool
from jobunivers.tools import TOOLS


def ruled(**rule: object) -> Tool:
    """A tool with another sharing rule."""
    tool = TOOLS["values"]
    return replace(tool, sharing=replace(tool.sharing, **rule))  # type: ignore[arg-type]


@pytest.mark.parametrize(("welcome", "is_open"), [(AS_I_GO, True), (ASK, False)])
def test_a_shared_tool_follows_the_welcome(welcome: str, is_open: bool) -> None:
    assert ruled().is_open(Shares(welcome, {}), "1") is is_open


def test_a_private_tool_starts_closed_and_opens_by_its_own_yes() -> None:
    private = ruled(starts_closed=True)
    assert not private.is_open(Shares(AS_I_GO, {}), "1")
    assert private.is_open(Shares(ASK, {("values", ""): True}), "1")


def test_a_yes_to_the_whole_tool_does_not_open_what_is_apart() -> None:
    tool = ruled(starts_closed=True, apart=frozenset({"health"}))
    whole = {("values", ""): True}
    assert tool.is_open(Shares(AS_I_GO, whole), "work")
    assert not tool.is_open(Shares(AS_I_GO, whole), "health")
    assert tool.is_open(Shares(AS_I_GO, {("values", "health"): True}), "health")


def test_one_by_one_knows_no_yes_to_all() -> None:
    notes = ruled(one_by_one=True)
    said = {("values", ""): True, ("values", "7"): True}
    assert not notes.is_open(Shares(AS_I_GO, said))
    assert not notes.is_open(Shares(AS_I_GO, said), "8")
    assert notes.is_open(Shares(AS_I_GO, said), "7")
