"""From answers to words, as docs/strengths.md tells. Pure functions; no norms, no totals."""

from collections.abc import Iterable, Mapping
from typing import Any

from jobunivers.services.rounds import middle

STEPS = 5
LOW, HIGH = 2.5, 3.5


def levels(answers: Mapping[str, int], items: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Where each answered trait lies, from 1 to 5; a reversed statement counts 6 − x."""
    found: dict[str, list[int]] = {}
    for item in items:
        if item["key"] in answers:
            value = answers[item["key"]]
            found.setdefault(item["trait"], []).append(STEPS + 1 - value if item["reversed"] else value)
    return {trait: level for trait, values in found.items() if (level := middle(values)) is not None}


def from_hundred(result: int) -> float:
    """A result of the licensed instrument (0–100) on the same line from 1 to 5."""
    return 1 + (STEPS - 1) * result / 100


def phrase(level: float, words: list[str]) -> str:
    """The one of five phrases, from the low end to the high one, that a level says."""
    return words[int(level + 0.5) - 1]


def guesses(level: float, trait: Mapping[str, Any]) -> list[str]:
    """What to talk over."""
    found: list[str] = trait["low" if level < LOW else "high" if level > HIGH else "middle"]
    return found
