"""How hard a text is to read: LIX and sentence length, for people's texts and for our own."""

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.!?:…]+(?=\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
LONG_WORD_LETTERS = 7


@dataclass(frozen=True)
class Readability:
    """One text measured. ``lix`` is words a sentence plus the per cent of words of 7 letters or more."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> float:
        """LIX (Björnsson 1968): below 25 is easy, above 45 hard. 0.0 for a text without words."""
        if not self.words:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words

    @property
    def words_per_sentence(self) -> float:
        """Mean sentence length in words; 0.0 for a text without words."""
        return self.words / self.sentences if self.words else 0.0


def words_of(text: str) -> list[str]:
    """The words of a text in order; a word joined by a hyphen or an apostrophe is one."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text; a line break ends one as a full stop does."""
    return [part.strip() for part in _SENTENCE_END.split(text) if _WORD.search(part)]


def readability(text: str) -> Readability:
    """Measure a text; works for any language written with letters and full stops."""
    words = words_of(text)
    return Readability(
        words=len(words),
        sentences=max(1, len(sentences_of(text))),
        long_words=sum(len(word) >= LONG_WORD_LETTERS for word in words),
    )
