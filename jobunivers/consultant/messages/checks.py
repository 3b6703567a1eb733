"""What is asked of a message before it goes: the local guard for both, and how heavy it is to read for a citizen."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from jobunivers.services.guards import diagnoses
from jobunivers.services.named import third_persons
from jobunivers.services.plain_language import readability, sentences_of, words_of

HARD, LONG = 35, 20
ENOUGH = 12  # words; a shorter text says nothing about how it reads


@dataclass(frozen=True)
class Check:
    """``illnesses`` and ``people`` are the words in question; ``lix`` and ``longest`` only where a text is heavy."""

    illnesses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    lix: int = 0
    longest: str = ""
    words: int = 0

    @property
    def asks(self) -> bool:
        """Whether somebody should think once more before it goes."""
        return bool(self.illnesses or self.people)

    @property
    def key(self) -> str:
        """What a yes to exactly these words is known by; empty when nothing is asked."""
        said = "\x1f".join((*self.illnesses, *self.people))
        return sha256(said.encode()).hexdigest()[:16] if self.asks else ""


def check(text: str, names: Iterable[str], *, reads: bool = False) -> Check:
    """Look at a text here on the machine. ``names`` are those who may be named; ``reads``: also how heavy it is."""
    illnesses = tuple(dict.fromkeys(text[one.start : one.end] for one in diagnoses(text)))
    people = tuple(dict.fromkeys(text[one.start : one.end] for one in third_persons(text, names)))
    lix, longest, words = _heavy(text) if reads else (0, "", 0)
    return Check(illnesses, people, lix, longest, words)


def _heavy(text: str) -> tuple[int, str, int]:
    measured = readability(text)
    if measured.words < ENOUGH:
        return 0, "", 0
    longest = max(sentences_of(text), key=lambda sentence: len(words_of(sentence)))
    words = len(words_of(longest))
    if measured.lix <= HARD and words <= LONG:
        return 0, "", 0
    return round(measured.lix), longest, words
