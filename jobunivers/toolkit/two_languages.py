"""Two-language view: under each line of the reader's own language stands the Danish one.

Both are the same template with the same data, so the two trees have the same shape; where a text differs, the
Danish joins it. Nothing is guessed: a part whose shape differs is left as it is.
"""

from lxml import etree, html
from markupsafe import escape

_PARTS = (".//main", ".//header//nav", ".//footer/ul")
_PRESSED = frozenset({"a", "button", "summary"})
_OTHERWISE = frozenset(
    {"data-own", "data-meaning"}
)  # a person's own words; what stands in Danish just before
_LEFT_ALONE = frozenset({"svg", "script", "style", "textarea", "head"})


def side_by_side(page: str, danish: str) -> str:
    """The page with a ``<span class="two" lang="da">`` after each text that says something else in Danish."""
    tree, source = html.document_fromstring(page), html.document_fromstring(danish)
    for part in _PARTS:
        own, other = tree.find(part), source.find(part)
        if own is not None and other is not None:
            _join(own, other)
    return "<!doctype html>\n" + str(html.tostring(tree, encoding="unicode"))


def parts_side_by_side(block: str, danish: str) -> str:
    """The same for a block of a page: what is changed without loading the page anew."""
    parts, source = html.fragments_fromstring(block), html.fragments_fromstring(danish)
    if len(parts) == len(source):
        for part, danish_part in zip(parts, source, strict=True):
            if not isinstance(part, str) and not isinstance(danish_part, str):
                _join(part, danish_part)
    return "".join(
        str(escape(part)) if isinstance(part, str) else html.tostring(part, encoding="unicode")
        for part in parts
    )


def _join(element: etree._Element, danish: etree._Element) -> None:
    if element.tag == "select":
        _join_options(element, danish)
        return
    if element.tag in _LEFT_ALONE or element.tag != danish.tag or not _OTHERWISE.isdisjoint(element.attrib):
        return
    if _is_line(element):
        words = _words(danish)
        if words and words not in _words(element):
            _put_under(element, _danish_line(words))
        return
    if len(element) != len(danish):
        return
    for child, danish_child in zip(element, danish, strict=True):
        _join(child, danish_child)


def _join_options(element: etree._Element, danish: etree._Element) -> None:
    """What can be chosen holds nothing but text: there the Danish stands in the same line."""
    for own, other in zip(element.iter("option"), danish.iter("option"), strict=False):
        words = _words(other)
        if words and own.text and words not in own.text and _OTHERWISE.isdisjoint(own.attrib):
            own.text = f"{own.text} · {words}"


def _put_under(element: etree._Element, danish: etree._Element) -> None:
    """Put the Danish last; in what is pressed they share a box beside the icon, so that one stands under the other."""
    if element.tag not in _PRESSED and element.find("svg") is None:
        element.append(danish)
        return
    box = etree.Element("span")
    first = (
        element[0] if len(element) and element[0].tag == "svg" and not (element.text or "").strip() else None
    )
    if first is None:
        box.text, element.text = element.text, None
    else:
        box.text, first.tail = first.tail, None
    for child in [child for child in element if child.tag != "svg"]:
        box.append(child)
    box.append(danish)
    element.insert(0 if first is None else 1, box)


def _is_line(element: etree._Element) -> bool:
    """Whether the element holds a line of text itself, not only other lines."""
    if _is_only_heard(element):
        return False
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    return bool(own.strip())


def _is_only_heard(element: etree._Element) -> bool:
    return "only-heard" in (element.get("class") or "")


def _words(element: etree._Element) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if child.tag not in _LEFT_ALONE and child.get("aria-hidden") != "true" and not _is_only_heard(child):
            parts += _texts(child)
        parts.append(child.tail or "")
    return parts


def _danish_line(words: str) -> etree._Element:
    line = etree.Element("span", {"class": "two", "lang": "da", "dir": "ltr"})
    line.text = words
    return line
