"""The rehearsal: a talk that branches with what one answers. A way through it is the numbers of the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jobunivers.services.unknown import Unknown

FIRST, LONGEST = "ring", 30


@dataclass(frozen=True)
class Turn:
    """What the employer said and what was answered."""

    node: Mapping[str, Any]
    answer: Mapping[str, Any]


@dataclass(frozen=True)
class Scene:
    """Where the talk is: the turns so far, and what the employer says now; ``node`` is None when it is over."""

    turns: tuple[Turn, ...]
    node: Mapping[str, Any] | None

    @property
    def praise(self) -> Any:
        """What was good about the last answer, in words; empty before the first."""
        return self.turns[-1].answer["praise"] if self.turns else ""

    @property
    def ending(self) -> str:
        """The key of the last thing the employer said."""
        return str(self.turns[-1].node["key"]) if self.turns else ""


def scene(nodes: Sequence[Mapping[str, Any]], way: str) -> Scene:
    """The talk after the answers ``way`` ("0.2.1"); raises Unknown."""
    by_key = {node["key"]: node for node in nodes}
    turns: list[Turn] = []
    node: Mapping[str, Any] | None = by_key[FIRST]
    for number in way.split(".") if way else ():
        if node is None or len(turns) >= LONGEST or not number.isdecimal() or len(number) > 2:
            raise Unknown(way)
        answers = node["answer"]
        if int(number) >= len(answers):
            raise Unknown(way)
        turns.append(Turn(node, answers[int(number)]))
        node = by_key.get(turns[-1].answer["to"])
    return Scene(tuple(turns), node)
