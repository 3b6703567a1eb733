"""The check of a letter: hints, each with its reason and an example. None blocks anything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.tools.application import reading
from jobunivers.tools.application.letter import Letter
from jobunivers.tools.application.wishes import Wish

Findings = list[Text | str]


@dataclass(frozen=True)
class Looked:
    """What the hints look at: the letter, what was asked for, the pages it fills, and three things about it."""

    letter: Letter
    wishes: tuple[Wish, ...]
    pages: int
    is_reachable: bool
    was_read: bool


@dataclass(frozen=True)
class Hint:
    """One hint. ``told`` holds title, reason and example; ``findings`` are why to look (empty: all is well)."""

    key: str
    told: dict[str, Any]
    findings: tuple[Text | str, ...]

    @property
    def is_good(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.findings


def hints(looked: Looked) -> list[Hint]:
    """Every hint that means something for this letter, those worth a look first."""
    found = [
        Hint(told["key"], told, tuple(CHECKS[told["key"]](looked)))
        for told in content.deck("tools/application/hints")["hint"]
        if looked.wishes or told["key"] != "answers_ad"
    ]
    return sorted(found, key=lambda hint: hint.is_good)


def _answers_ad(looked: Looked) -> Findings:
    return [wish.text for wish in looked.wishes if not wish.told]


def _proof(looked: Looked) -> Findings:
    return [_quoted(sentence) for sentence in reading.bare_claims(looked.letter)]


def _one_page(looked: Looked) -> Findings:
    return [_("Dit brev fylder %(pages)s sider.", pages=looked.pages)] if looked.pages > 1 else []


def _paragraphs(looked: Looked) -> Findings:
    return [
        _("Et langt stykke: »%(start)s«", start=start) for start in reading.long_paragraphs(looked.letter)
    ]


def _no_shouting(looked: Looked) -> Findings:
    return [_quoted(word) for word in reading.shouts(looked.letter)]


def _own_words(looked: Looked) -> Findings:
    words: Findings = [_quoted(word) for word in reading.big_words(looked.letter)]
    return words + [
        _("En lang sætning: »%(start)s«", start=one) for one in reading.long_sentences(looked.letter)
    ]


def _about_them(looked: Looked) -> Findings:
    me, them = reading.spoken_of(looked.letter)
    if not me or them * 6 >= me:
        return []
    return [_("Du nævner dig selv %(me)s gange og dem %(them)s gange.", me=me, them=them)]


def _contact(looked: Looked) -> Findings:
    return [] if looked.is_reachable else [_("Der står ikke et nummer eller en mail øverst endnu.")]


def _read_by_other(looked: Looked) -> Findings:
    return [] if looked.was_read else [_("Hvem vil du bede om at læse det?")]


def _quoted(words: str) -> Text:
    return _("»%(words)s«", words=words)


CHECKS: dict[str, Callable[[Looked], Findings]] = {
    "answers_ad": _answers_ad,
    "proof": _proof,
    "one_page": _one_page,
    "paragraphs": _paragraphs,
    "no_shouting": _no_shouting,
    "same_look": lambda looked: [],
    "read_by_other": _read_by_other,
    "own_words": _own_words,
    "about_them": _about_them,
    "contact": _contact,
}
