"""Leaves out of a CV line what it says is not there: "Jeg har ikke kørekort" proves no licence."""

from jobunivers.services.jobads.sentences import Place, pieces_in, sentences_in, words_at
from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered


def affirmed(text: str) -> str:
    """The text without the pieces that deny; unchanged when nothing is denied."""
    pieces = [
        place for sentence in sentences_in(text, 0, len(text)) for _, place in pieces_in(text, *sentence)
    ]
    kept = [place for place in pieces if not _denies(text, place)]
    if len(kept) == len(pieces):
        return text
    return ". ".join(text[start:end] for start, end in kept)


def _denies(text: str, place: Place) -> bool:
    return bool(ad_words().denials.find(lowered(words_at(text, place))))
