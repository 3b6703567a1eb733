"""Texts that know their Danish: for the two-language view, where the Danish stands under each line of content."""

from typing import Any

from markupsafe import Markup


class Said(str):
    """A text in the reader's language; ``danish`` is what it says in Danish."""

    danish: str

    def __new__(cls, text: str, danish: str) -> "Said":
        made = super().__new__(cls, text)
        made.danish = danish
        return made


class SaidHtml(Markup):
    """A piece of HTML in the reader's language; what is made of it (joined, filled in) knows no Danish."""

    danish: Markup | None

    def __new__(cls, html: object = "", danish: Markup | None = None) -> "SaidHtml":
        made = super().__new__(cls, html)
        made.danish = danish
        return made


def in_danish(value: Any) -> Any:
    """What a template shows of a value when it is rendered in Danish beside another language."""
    return value.danish or value if isinstance(value, Said | SaidHtml) else value


def beside(told: Any, danish: Any) -> Any:
    """A deck whose texts know the Danish of the same place; what is alike (keys, icons) stays as it is."""
    if isinstance(told, dict) and isinstance(danish, dict):
        return {name: beside(inner, danish.get(name)) for name, inner in told.items()}
    if isinstance(told, list) and isinstance(danish, list) and len(told) == len(danish):
        return [beside(inner, other) for inner, other in zip(told, danish, strict=True)]
    return (
        Said(told, danish) if isinstance(told, str) and isinstance(danish, str) and told != danish else told
    )
