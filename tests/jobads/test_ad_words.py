"""The words by which ads are read: the file holds together and names what does not."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from jobunivers.services.content import shared_deck
from jobunivers.services.jobads import vocabulary
from jobunivers.services.jobads.compounds import Compounds
from jobunivers.services.jobads.denial import affirmed
from jobunivers.services.jobads.phrases import Phrases
from jobunivers.services.jobads.roots import root
from jobunivers.services.jobads.vocabulary import AdWordsAreWrong, ad_words
from jobunivers.services.jobads.words import words_of


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """A copy of the words that a test may spoil."""
    deck = deepcopy(shared_deck("ad_words"))
    monkeypatch.setattr(vocabulary, "shared_deck", lambda name: deck)
    ad_words.cache_clear()
    yield deck
    ad_words.cache_clear()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda deck: deck["kind"].pop("licence"), "licence: no words"),
        (lambda deck: deck["kind"].update(magic=["tryl"]), "magic: unknown kind"),
        (lambda deck: deck["licence"].update(X=["Y"]), "X: unknown category Y"),
        (lambda deck: deck["group"]["words"].append(["kok", "kok"]), "kok, kok"),
    ],
)
def test_a_wrong_table_is_named_at_load(
    spoiled: dict[str, Any], spoil: Callable[[dict[str, Any]], object], said: str
) -> None:
    spoil(spoiled)
    with pytest.raises(AdWordsAreWrong, match=said):
        ad_words()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rengøringsassistent", ("rengøring", "assistent")),
        ("kundeservicemedarbejder", ("kundeservice", "medarbejder")),
        ("lagerarbejde", ("lager", "arbejde")),
        ("it-supporter", ("it", "supporter")),
        ("kørekort", ()),
        ("medarbejder", ()),
        ("x" * 5_000, ()),
        ("", ()),
    ],
)
def test_a_compound_comes_apart_where_it_was_joined(word: str, parts: tuple[str, ...]) -> None:
    assert Compounds().parts_of(word) == parts


@pytest.mark.parametrize(
    "words", [("svejse", "svejser", "svejsning"), ("rengøre", "rengøring"), ("børn", "børnene")]
)
def test_forms_of_a_word_share_their_root(words: tuple[str, ...]) -> None:
    assert len({root(word) for word in words}) == 1


def test_phrases_are_found_with_and_without_stars() -> None:
    phrases = Phrases({"a": ["kørekort*"], "b": ["*certifikat"], "c": ["du har"], "d": ["*service*"]})
    words = ["du", "har", "kørekortet", "truckcertifikat", "kundeservicen"]
    assert [(hit.label, hit.start, hit.end) for hit in phrases.find(words)] == [
        ("c", 0, 2),
        ("a", 2, 3),
        ("b", 3, 4),
        ("d", 4, 5),
    ]


def test_words_keep_their_places() -> None:
    text = "C#, A/S og 9-16 hos TrygVagt"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "C#",
        "A/S",
        "og",
        "9-16",
        "hos",
        "TrygVagt",
    ]


def test_only_what_is_denied_is_left_out() -> None:
    assert affirmed("Kok i ti år. Jeg har ikke kørekort") == "Kok i ti år"
    assert affirmed("Kok, tjener og opvasker.") == "Kok, tjener og opvasker."
