"""The decks of calling, by key: the questions in their groups, the parts of the script."""

from typing import Any

from jobunivers.services import content
from jobunivers.services.phrases import Phrase, for_document
from jobunivers.tools.call.models import Question

Told = dict[str, Any]


def groups() -> list[tuple[Told, list[Told]]]:
    """Each group of the bank with its questions."""
    deck = content.deck("tools/call/questions")
    return [
        (group, [one for one in deck["question"] if one["group"] == group["key"]]) for group in deck["group"]
    ]


def questions() -> dict[str, Told]:
    """The questions of the bank by key."""
    return content.keyed("tools/call/questions", "question")


def parts() -> dict[str, Told]:
    """The parts of the script by key, in their order."""
    return content.keyed("tools/call/script", "part")


def said(question: Question) -> Phrase:
    """A question as it is said in the phone: the bank's in a language of employers, one's own as it is written."""
    told = questions().get(question.key)
    return for_document([told["text"]])[0] if told else Phrase(question.text)
