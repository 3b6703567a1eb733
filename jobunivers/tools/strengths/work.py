"""All that a citizen has in the tool, loaded in three statements, and where each mission stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jobunivers.services import content
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.services.rounds import given
from jobunivers.tools.strengths.models import ITEMS, Comment, Licensed, Profile

FEW = 3
HALF = len(ITEMS) // 2


@dataclass(frozen=True)
class Work:
    """The profiles, the oldest first; comments by (profile, trait); the newest licensed results."""

    profiles: tuple[Profile, ...] = ()
    comments: dict[tuple[int, str], Comment] = field(default_factory=dict)
    licensed: Licensed | None = None
    order: tuple[str, ...] = ()

    @property
    def newest(self) -> Profile | None:
        """The profile being answered now, or answered last."""
        return self.profiles[-1] if self.profiles else None

    @property
    def answers(self) -> dict[str, int]:
        """The answers of the newest profile."""
        return given(self.newest, ITEMS)

    def comment(self, profile: Profile | None, trait: str) -> Comment | None:
        """What is said of a trait."""
        return self.comments.get((profile.id, trait)) if profile else None


@read_once
def latest(citizen_id: int) -> Work:
    """All that is saved; the statements in the order they are asked."""
    profiles, comments, licensed = rows_of(citizen_id, Profile, Comment, Licensed)
    return Work(
        tuple(profiles),
        {(one.profile_id, one.trait): one for one in comments},
        licensed[-1] if licensed else None,
        tuple(one["key"] for one in items()),
    )


def items() -> list[dict[str, Any]]:
    """The 48 statements in the order they are asked, in the reader's language."""
    found: list[dict[str, Any]] = content.deck("tools/strengths/items")["item"]
    return found


def answering(half: int) -> Callable[[Work], State]:
    """The mission of one half of the statements (0 or 1)."""

    def where(work: Work) -> State:
        asked = work.order[half * HALF : (half + 1) * HALF]
        done = sum(item in work.answers for item in asked)
        return state(done == len(asked) > 0, done > 0, done=done, of=HALF)

    return where


def talking(work: Work) -> State:
    """The last mission: three traits have a word of one's own."""
    found = [work.comment(work.newest, trait) for trait in {item.rpartition("_")[0] for item in ITEMS}]
    done = sum(bool(one and one.comment) for one in found)
    return state(done >= FEW, done > 0, done=min(done, FEW), of=FEW)
