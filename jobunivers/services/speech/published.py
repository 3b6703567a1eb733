"""The texts everybody may hear.

A request names one of them by its block id and never brings a text of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from jobunivers.services.speech.blocks import block_id, collapsed


@dataclass(frozen=True)
class PublishedText:
    """One text, and the block id of its Danish original where it is a translation."""

    text: str
    danish: str | None = None


class Published:
    """Every published text of every language. Filled once at start, then only read."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, PublishedText]] = {}

    def add(self, language: str, texts: Iterable[str]) -> None:
        """Publish texts (content blocks as plain text, messages). Empty ones are passed over."""
        self.add_translations(language, ((None, text) for text in texts))

    def add_translations(self, language: str, pairs: Iterable[tuple[str | None, str]]) -> None:
        """Publish (Danish original, text); the original is offered where ``language`` has no voice."""
        known = self._texts.setdefault(language, {})
        for danish, text in pairs:
            if shown := collapsed(text):
                known[block_id(shown)] = PublishedText(shown, block_id(danish) if danish else None)

    def join(self, other: "Published") -> None:
        """Publish all that another has."""
        for language, texts in other._texts.items():
            self._texts.setdefault(language, {}).update(texts)

    def find(self, language: str, block: str) -> PublishedText | None:
        """The text of a block id, or None."""
        return self._texts.get(language, {}).get(block)

    def texts(self, language: str) -> list[str]:
        """Every text of a language, in the order they were published: what to make ahead."""
        return [entry.text for entry in self._texts.get(language, {}).values()]

    def languages(self) -> list[str]:
        """The languages in which anything is published."""
        return sorted(self._texts)
