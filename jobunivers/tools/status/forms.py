"""Forms of a status, made from the deck."""

from collections.abc import Mapping
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, one_or_none, words
from jobunivers.toolkit.questionnaires import options, steps
from jobunivers.tools.status.models import PARTS

ANSWER = 2_000


def deck() -> dict[str, Any]:
    """Parts, items and the words of the answers, in the reader's language."""
    return content.deck("tools/status/items")


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of the two texts."""
    return content.deck("tools/status/starters")


def parts() -> dict[str, dict[str, Any]]:
    """The three parts by key."""
    return {one["key"]: one for one in deck()["part"]}


def items(part: str) -> dict[str, str]:
    """The items of a part by key."""
    return {one["key"]: one["text"] for one in deck()["item"] if one["part"] == part}


def answers() -> dict[int, str]:
    """The words of each step, the highest first."""
    return dict(options(deck()["step"]))


def record_words() -> dict[str, str]:
    """What can be said of the criminal record."""
    return {one["key"]: one["words"] for one in deck()["record"]}


def part_form(part: str, counted: Mapping[str, int]) -> type[Form]:
    """The items of one part; ``counted`` is what other tools know: how often it was done in the last month."""
    told, known = items(part), answers().items()
    fields: dict[str, Any] = {
        key: steps(
            told[key],
            known,
            _("Gjort den sidste måned: %(antal)s", antal=counted[key]) if key in counted else "",
        )
        for key in PARTS[part]
    }
    if part == "plan":
        opening = starters()["opening"]
        fields["which"] = words(opening["question"], opening["help"], limit=ANSWER)
    if part == "it":
        help_text = _("Nogle job kræver det. Skriv aldrig dit CPR-nummer.")
        fields["record"] = one_or_none(_("Er din straffeattest ren?"), record_words(), help_text)
    return type("PartForm", (Form,), fields)


def talk_form() -> type[Form]:
    """What to talk about."""
    told = starters()["talk_about"]
    return type("TalkForm", (Form,), {"talk_about": words(told["question"], told["help"], limit=ANSWER)})
