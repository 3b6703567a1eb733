"""The dialogue cards, the kinds of talk and the two pictures, in the reader's language or in the citizen's."""

from collections.abc import Callable, Set
from typing import Any, TypeVar

from jobunivers import languages
from jobunivers.languages import LANGUAGES, SOURCE, Language
from jobunivers.services import content
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks.models import FOUNDATIONS
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.questionnaires import FACES

Told = dict[str, Any]
Said = TypeVar("Said")


def _by_key(deck: str, table: str) -> dict[str, Told]:
    return content.keyed(f"desk/talk/{deck}", table)


def signposts() -> dict[str, Told]:
    """The signposts of a talk, the two foundations first."""
    return _by_key("cards", "signpost")


def cards() -> dict[str, Told]:
    """The dialogue cards."""
    return _by_key("cards", "card")


def kinds() -> dict[str, Told]:
    """The five kinds of talk."""
    return _by_key("kinds", "kind")


def areas() -> dict[str, Told]:
    """The eight fields of the wheel of life."""
    return _by_key("wheel", "area")


def scales() -> dict[str, Told]:
    """The two questions of the motivation scale."""
    return _by_key("motivation", "scale")


def starters() -> Told:
    """Question, help, starters and chips of each free text."""
    return content.deck("desk/talk/starters")


def of_signpost(signpost: str, kind: str, to_try: Set[str] = frozenset()) -> list[Told]:
    """The cards of a signpost: first those to be tried today, then those that lie ready for this kind of talk."""
    ready = set(kinds()[kind]["cards"])
    found = [
        {**card, "ready": card["key"] in ready, "to_try": card["key"] in to_try}
        for card in cards().values()
        if card["signpost"] == signpost
    ]
    return sorted(found, key=lambda card: (not card["to_try"], not card["ready"]))


def foundations() -> list[tuple[Told, list[Told]]]:
    """A and B, each with its cards."""
    told = signposts()
    return [
        (told[key], [card for card in cards().values() if card["signpost"] == key]) for key in FOUNDATIONS
    ]


def card_of(key: str) -> Told:
    """One card; 404 for any other."""
    return or_404(cards().get(key))


def question(key: str, number: int) -> str:
    """A card's question, from 1; 404 where there is none of that number."""
    found: list[str] = card_of(key)["questions"]
    return or_404(found[number - 1] if 1 <= number <= len(found) else None)


def tongue(case: Case) -> Language:
    """The language the citizen reads."""
    return LANGUAGES.get(case.language, LANGUAGES[SOURCE])


def in_danish(key: str, number: int) -> str:
    """The same question in Danish."""
    with languages.speaking(SOURCE):
        return question(key, number)


def danish_beside(case: Case, told: Callable[[], dict[str, Said]]) -> dict[str, Said]:
    """The same in Danish, for who reads something else; empty for who reads Danish."""
    if tongue(case).code == SOURCE:
        return {}
    with languages.speaking(SOURCE):
        return told()


def anchors(told: Told) -> list[tuple[int, str, str]]:
    """The two described ends of a scale: (number, words, face)."""
    return [(1, told["low"], FACES[1]), (10, told["high"], FACES[10])]
