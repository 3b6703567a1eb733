"""Reads a letter for what can be told from its words alone; every finding quotes the letter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from jobunivers.services.plain_language import sentences_of, words_of
from jobunivers.tools.application.letter import Letter
from jobunivers.tools.application.letter_words import LetterLanguage, read_words

LONG_SENTENCE, LONG_PARAGRAPH = 30, 90
NEEDS_PARAGRAPHS, FEWEST_PARAGRAPHS = 120, 3
LOUDEST = 1
MOST_FOUND = 3
_SHOUTED = re.compile(r"\b[A-ZÆØÅ]{5,}\b")
_UNDERLINED = re.compile(r"_{2,}|‗")
_DIGIT = re.compile(r"\d")


def bare_claims(letter: Letter) -> list[str]:
    """Sentences that claim something in a paragraph without a number, a happening or an example."""
    known = read_words(letter.language)
    claims, proofs = _any_of(known.claim), _any_of(known.proof)
    bare = [part for part in letter.paragraphs if not _DIGIT.search(part) and not proofs.search(part)]
    return _few(sentence for part in bare for sentence in sentences_of(part) if claims.search(sentence))


def long_paragraphs(letter: Letter) -> list[str]:
    """Paragraphs longer than a boss reads in one go; all of it where a long letter has hardly any."""
    found = [part for part in letter.paragraphs if len(words_of(part)) > LONG_PARAGRAPH]
    if not found and letter.words > NEEDS_PARAGRAPHS and len(letter.paragraphs) < FEWEST_PARAGRAPHS:
        found = [max(letter.paragraphs, key=len)]
    return [_beginning(part) for part in found[:MOST_FOUND]]


def shouts(letter: Letter) -> list[str]:
    """Words in capitals, lines under words, and more exclamation marks than one."""
    text = f"{letter.headline}\n{letter.body}"
    loud = [sign for sign in ("!!", "??", "?!") if sign in text]
    if not loud and text.count("!") > LOUDEST:
        loud = ["!"]
    return _few((*_SHOUTED.findall(text), *_UNDERLINED.findall(text), *loud))


def big_words(letter: Letter) -> list[str]:
    """Words that sound like everybody else's."""
    return _few(found[0] for found in _any_of(read_words(letter.language).big).finditer(letter.body))


def long_sentences(letter: Letter) -> list[str]:
    """Sentences too long to be said in one breath, by their beginning."""
    return _few(_beginning(one) for one in sentences_of(letter.body) if len(words_of(one)) > LONG_SENTENCE)


def spoken_of(letter: Letter) -> tuple[int, int]:
    """How often the letter speaks of the writer, and how often of those it is written to."""
    known, me, them = read_words(letter.language), 0, 0
    for sentence in sentences_of(letter.body):
        words = words_of(sentence)
        me += sum(word.lower() in known.me for word in words)
        them += sum(word.lower() in known.them for word in words) + _polite(words, letter.language)
    return me, them


def _polite(words: Sequence[str], code: LetterLanguage) -> int:
    """Danish "I" is *you*, in capitals wherever it stands; at the start of a sentence it may be "in"."""
    return sum(word == "I" for word in words[1:]) if code == "da" else 0


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _few(found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(_trimmed(found)))[:MOST_FOUND]


def _trimmed(found: Iterable[str]) -> Iterator[str]:
    return (" ".join(text.split())[:200] for text in found)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = (re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
