"""What kind of thing a piece of an ad asks for: a licence, a language, a trait …"""

from collections.abc import Sequence

from jobunivers.services.jobads.vocabulary import KINDS, Kind, ad_words

HARD_KINDS: frozenset[Kind] = frozenset({"licence", "certificate", "language", "education"})
_SHORT_PIECE = 5
_ABLE = frozenset({"kan", "kunne", "can", "able"})
_BE = frozenset({"er", "være", "are", "is", "be"})


def kind_of(words: Sequence[str]) -> Kind | None:
    """The kind these lower-case words name, None when they name none."""
    found = ad_words().kinds.labels(words)
    if _asks_for_language(words):
        found.add("language")
    if "experience" in found:
        found.discard("hours")
    return next((kind for kind in KINDS if kind in found), None)


def likely_kind(words: Sequence[str]) -> Kind:
    """The kind of a demand that names none: what somebody is, or what somebody has or can do."""
    seen = set(words)
    if seen & _BE and not seen & _ABLE:
        return "personal"
    return "experience"


def _asks_for_language(words: Sequence[str]) -> bool:
    known = ad_words()
    if not known.tongues.labels(words):
        return False
    return len(words) <= _SHORT_PIECE or bool(known.tongue_cues.find(words))
