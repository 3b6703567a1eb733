"""Places in a text: finds what a professional quoted in a citizen's own words and marks it there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from lxml import html

from jobunivers.languages import Text as _

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBER = "place-number"


@dataclass(frozen=True)
class Slot:
    """One stretch of text in a tree: the text of an element, or what follows it."""

    element: Any
    follows: bool

    @property
    def text(self) -> str:
        """The words of the stretch."""
        return (self.element.tail if self.follows else self.element.text) or ""


def marked(fragment: str, quotes: Iterable[tuple[int, str]]) -> tuple[str, dict[int, int]]:
    """The HTML with ``<mark id="place-<id>">`` round each quote that stands in an element ``[data-own]``.

    Returns it with the number of each place found, counted in reading order. What is marked is the text that stands
    there already; nothing of a quote is put in, so nothing in it can become markup.
    """
    tree = html.fragment_fromstring(_NOT_IN_XML.sub("", fragment), create_parent="div")
    own = tree.xpath(".//*[@data-own][not(ancestor::*[@data-own])]")
    for element in own:
        element.set("dir", element.get("dir", "auto"))
    for key, quote in quotes:
        if quote.strip():
            any(_mark(element, key, quote) for element in own)
    places = _number(tree)
    return _inner(tree), places


def _mark(own: Any, key: int, quote: str) -> bool:
    """Mark the first time the quote stands in an element, however its spaces are broken; False where it does not."""
    slots = list(_slots(own))
    wanted = re.compile(r"\s*".join(re.escape(word) for word in quote.split()))
    match = wanted.search("".join(slot.text for slot in slots))
    if match is None:
        return False
    marks, place = [], 0
    for slot in slots:
        start, end = max(match.start() - place, 0), min(match.end() - place, len(slot.text))
        place += len(slot.text)
        if start < end:
            marks.append((slot, start, end))
    wrapped = [_wrap(slot, start, end) for slot, start, end in reversed(marks)]
    wrapped[-1].set("id", f"place-{key}")
    _add_number(wrapped[0], key)
    return True


def _slots(element: Any) -> Iterator[Slot]:
    if element.tag == "svg" or element.get("class") == _NUMBER:
        return
    yield Slot(element, False)
    for child in element:
        yield from _slots(child)
        yield Slot(child, True)


def _wrap(slot: Slot, start: int, end: int) -> Any:
    mark, text = html.Element("mark"), slot.text
    mark.text, mark.tail = text[start:end], text[end:]
    if slot.follows:
        slot.element.tail = None
        slot.element.addnext(mark)
        slot.element.tail = text[:start]
    else:
        slot.element.insert(0, mark)
        slot.element.text = text[:start]
    return mark


def _add_number(mark: Any, key: int) -> None:
    link = html.Element("a", {"class": _NUMBER, "href": f"#said-{key}", "data-no-read": ""})
    tail, mark.tail = mark.tail, None
    mark.addnext(link)
    link.tail = tail


def _number(tree: Any) -> dict[int, int]:
    """Number the places in reading order."""
    links = tree.xpath(f".//a[@class='{_NUMBER}']")
    for number, link in enumerate(links, 1):
        link.text = str(number)
        link.set("aria-label", str(_("Feedback %(number)s", number=number)))
    return {int(link.get("href").rpartition("-")[2]): number for number, link in enumerate(links, 1)}


def _inner(tree: Any) -> str:
    parts = (html.tostring(child, encoding="unicode") for child in tree)
    return escape(tree.text or "") + "".join(parts)
