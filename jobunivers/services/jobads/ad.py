"""Reads a pasted job ad: what it asks for, and where in the text each demand stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from jobunivers.services.jobads.clauses import Clause, Weight, clauses_in, is_bare
from jobunivers.services.jobads.deadline import deadline_in, names_deadline
from jobunivers.services.jobads.employer import company_in
from jobunivers.services.jobads.header import language_of, title_in
from jobunivers.services.jobads.kinds import HARD_KINDS, likely_kind
from jobunivers.services.jobads.lines import NO_SECTION, Block, blocks_of
from jobunivers.services.jobads.sentences import Place, sentences_in, words_at
from jobunivers.services.jobads.vocabulary import Kind, ad_words
from jobunivers.services.jobads.words import lowered, words_of

MOST_LETTERS = 40_000
MOST_REQUIREMENTS = 150
_OPENING_WORDS = 6
_ATTEST = frozenset({"indhenter", "indhentes", "obtain"})

AdLanguage = Literal["da", "en"]


@dataclass(frozen=True)
class Requirement:
    """One thing an ad asks for: ``text`` is ``ad[start:end]`` word for word, ``weight`` must or nice."""

    text: str
    start: int
    end: int
    kind: Kind
    weight: Weight


@dataclass(frozen=True)
class Ad:
    """A job ad as we understand it: ``requirements`` in the ad's order, None for what could not be found."""

    text: str
    requirements: tuple[Requirement, ...]
    title_guess: str | None
    company_guess: str | None
    deadline_guess: date | None
    language: AdLanguage | None


def read_ad(text: str, today: date | None = None) -> Ad:
    """What an ad asks for. Never raises: nonsense has no requirements.

    Only the first 40,000 letters and 150 demands are read; no real ad is as long.

    ``today`` lets a deadline without a year ("senest 1. maj") be understood as the next one.
    """
    read = text[:MOST_LETTERS]
    blocks = blocks_of(read)
    return Ad(
        text=text,
        requirements=tuple(islice(_requirements(read, blocks), MOST_REQUIREMENTS)),
        title_guess=title_in(read),
        company_guess=company_in(read),
        deadline_guess=deadline_in(read, today),
        language=language_of(read),
    )


def _requirements(text: str, blocks: list[Block]) -> Iterator[Requirement]:
    return (
        _requirement(text, block, clause)
        for block in _under_the_title(text, blocks)
        if not block.heading
        for sentence in sentences_in(text, block.start, block.end)
        if _may_ask(text, sentence, block)
        for clause in clauses_in(text, sentence)
        if _asks(clause, block)
    )


def _under_the_title(text: str, blocks: list[Block]) -> list[Block]:
    """All but the ad's first line; one that holds several sentences is no title but a note."""
    first = blocks[:1]
    is_note = any(len(list(sentences_in(text, block.start, block.end))) > 1 for block in first)
    return blocks if is_note else blocks[1:] or blocks


def _requirement(text: str, block: Block, clause: Clause) -> Requirement:
    return Requirement(
        text=text[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        kind=clause.kind or likely_kind(clause.words),
        weight="nice" if _is_wished(block) else clause.weight,
    )


def _is_wished(block: Block) -> bool:
    return block.section == "nice" or "nice" in ad_words().cues.labels(lowered(words_of(block.lead)))


def _may_ask(text: str, sentence: Place, block: Block) -> bool:
    words = lowered(words_at(text, sentence))
    if _offers(words) or names_deadline(text[slice(*sentence)]):
        return False
    return not _is_question(text, sentence, block)


def _offers(words: list[str]) -> bool:
    return any(hit.label == "offer" and hit.start < 2 for hit in ad_words().cues.find(words[:_OPENING_WORDS]))


def _is_question(text: str, sentence: Place, block: Block) -> bool:
    return text[sentence[1] : sentence[1] + 1] == "?" and not block.bullet


def _asks(clause: Clause, block: Block) -> bool:
    if clause.refused:
        return False
    if clause.kind == "certificate" and _ATTEST & set(clause.words):
        return True
    if block.section in ("wanted", "nice"):
        return block.bullet or clause.cued or clause.kind is not None
    if "hours" in ad_words().cues.labels(clause.words):
        return True
    if block.section == NO_SECTION:
        return clause.cued or (clause.kind in HARD_KINDS and is_bare(clause))
    return clause.cued and block.section == "tasks" and (clause.kind in HARD_KINDS or clause.weight == "nice")
