"""Small steps that count: the first time somebody saved, recorded, showed something, was answered, called, sent,
or turned a no into a lesson.

Derived from what happened and from what is saved; a step once taken only joins those taken, nothing takes one away.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

FIRST_SAVE, FIRST_RECORDING, FIRST_SHARE = "first_save", "first_recording", "first_share"
FIRST_FEEDBACK, FIRST_CALL, FIRST_APPLICATION = "first_feedback", "first_call", "first_application"
FIRST_LESSON = "first_lesson"
ALL = (
    FIRST_SAVE,
    FIRST_RECORDING,
    FIRST_SHARE,
    FIRST_FEEDBACK,
    FIRST_CALL,
    FIRST_APPLICATION,
    FIRST_LESSON,
)
_BY_KIND = {"work": FIRST_SAVE, "share": FIRST_SHARE, "feedback": FIRST_FEEDBACK}


def taken(kinds: Iterable[str]) -> set[str]:
    """The steps that events of these kinds are."""
    return {_BY_KIND[kind] for kind in kinds if kind in _BY_KIND}


def fresh(before: Mapping[str, Any], now: Iterable[str]) -> list[str]:
    """Those of the steps taken now that had not been taken before, in the order of the page."""
    new = set(now) - set(before)
    return [step for step in ALL if step in new]


def joined(before: Mapping[str, Any], now: Iterable[str], at: datetime) -> dict[str, Any]:
    """All steps taken by when (ISO, in UTC): each keeps the day it was taken first."""
    when = at.astimezone(UTC).isoformat()
    return {**before, **{step: min(before.get(step, when), when) for step in now}}
