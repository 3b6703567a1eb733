"""A text on its way to a voice: what is said, and which character of the original each of it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """Say ``said`` instead of characters ``start`` to ``end``; ``start == end`` puts something in."""

    start: int
    end: int
    said: str


@dataclass(frozen=True)
class Spoken:
    """``text`` is what a voice gets; ``origin[i]`` is the place in the original of its character ``i``."""

    text: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, original: str) -> "Spoken":
        """The text as it is: every character stands for itself."""
        return cls(original, tuple(range(len(original))))

    def edited(self, edits: Iterable[Edit]) -> "Spoken":
        """The same with ``edits`` made; they come in order and do not overlap."""
        text: list[str] = []
        origin: list[int] = []
        done = 0
        for edit in edits:
            text += [self.text[done : edit.start], edit.said]
            origin += self.origin[done : edit.start]
            origin += [self._origin_of(edit, index) for index in range(len(edit.said))]
            done = edit.end
        return Spoken("".join([*text, self.text[done:]]), (*origin, *self.origin[done:]))

    def _origin_of(self, edit: Edit, index: int) -> int:
        width = edit.end - edit.start
        place = edit.start + index * width // len(edit.said)
        return self.origin[min(place, len(self.origin) - 1)]


@dataclass(frozen=True)
class Utterance:
    """One thing to say: the text people see, what is said for it, and how fast (1.0 is normal)."""

    text: str
    said: Spoken
    language: str
    rate: float
