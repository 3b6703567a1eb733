"""Small hands for XML: branches and leaves out; by local name, whatever the prefix, in."""

import re
from html import unescape
from typing import TypeAlias

from lxml import etree

from jobunivers.services.export.printable import plain as without_controls

CANDIDATE = {
    "": "http://www.europass.eu/1.0",
    "oa": "http://www.openapplications.org/oagis/9",
    "hr": "http://www.hr-xml.org/3",
    "eures": "http://www.europass_eures.eu/1.0",
}
Element: TypeAlias = etree._Element
_BREAK = re.compile(r"<(?:br|/p|/li|/h\d)\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")


def branch(parent: Element, tag: str, **attributes: str) -> Element:
    """A new element under ``parent``; ``hr:Name`` takes the namespace of its prefix."""
    prefix, _colon, name = tag.rpartition(":")
    return etree.SubElement(parent, f"{{{CANDIDATE[prefix]}}}{name}", attrib=attributes)


def leaf(parent: Element, tag: str, text: str, **attributes: str) -> None:
    """An element with a text; nothing at all for an empty one."""
    if text.strip():
        branch(parent, tag, **attributes).text = without_controls(text)


def all_of(root: Element, name: str) -> list[Element]:
    """Every element of this local name below ``root``, in order."""
    return [one for one in root.iter("{*}" + name) if one is not root]


def first(root: Element | None, name: str) -> Element | None:
    """The first element of this local name below ``root``."""
    return next(iter(all_of(root, name)), None) if root is not None else None


def text_at(root: Element | None, name: str) -> str:
    """The text of the first element of this local name, or nothing."""
    found = first(root, name)
    return (found.text or "").strip() if found is not None else ""


def plain(text: str) -> str:
    """A text without the HTML that Europass keeps in it; its paragraphs and points become lines."""
    lines = _TAG.sub("", _BREAK.sub("\n", text))
    return "\n".join(line.strip() for line in unescape(lines).splitlines() if line.strip())
