"""What becomes of a save when the row has been saved elsewhere since: pure functions on plain values.

Three states are compared field by field: what the writer saw, what stands now, and what the writer sends.
A field that only one side touched goes without asking; a field both touched, and not alike, is torn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

State = Mapping[str, Any]


@dataclass(frozen=True)
class Verdict:
    """``write``: fields to take from the writer; ``torn``: fields that both sides changed, not alike."""

    write: frozenset[str]
    torn: frozenset[str]


def page_of(operation: str | None) -> str:
    """The page a save came from; empty when it does not say."""
    return (operation or "").partition(".")[0]


def turn_of(operation: str | None) -> int:
    """The how-manieth save of its page it was; 0 when it does not say."""
    turn = (operation or "").partition(".")[2]
    return int(turn, 36) if turn.isascii() and turn.isalnum() else 0


def changed_elsewhere(seen: State | None, since: Iterable[tuple[str, State]], page: str) -> set[str]:
    """The fields that others than this page changed. ``since``: the (page, state) of each later version."""
    changed: set[str] = set()
    before = seen
    for writer, state in since:
        if not page or writer != page:
            changed |= {key for key, value in state.items() if not _same(before, key, value)}
        before = state
    return changed


def judge(mine: State, now: State, seen: State | None, elsewhere: set[str]) -> Verdict:
    """Compare field by field; ``seen`` is None for a writer who saw an empty page."""
    differ = {key for key, value in mine.items() if value != now.get(key)}
    left_alone = {key for key in differ & elsewhere if _same(seen, key, mine[key])}
    torn = (differ & elsewhere) - left_alone
    return Verdict(frozenset(differ - elsewhere), frozenset(torn))


def _same(seen: State | None, key: str, value: Any) -> bool:
    return not value if seen is None else seen.get(key) == value
