"""Two-language view: under each line of the reader's own language stands the Danish one.

Both are the same template with the same data, so the two trees have the same shape; where a text differs, the
Danish joins it. Nothing is guessed: a part whose shape differs is left as it is.
"""

from lxml import etree, html

LINES = frozenset(
    (
        *("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "legend", "label"),
        *("summary", "figcaption", "a", "button", "span", "option"),
    )
)
_LEFT_ALONE = frozenset({"svg", "script", "style", "textarea", "select", "head"})


def side_by_side(page: str, danish: str) -> str:
    """The page with a ``<span class="two" lang="da">`` after each text that says something else in Danish."""
    tree, source = html.document_fromstring(page), html.document_fromstring(danish)
    main, danish_main = tree.find(".//main"), source.find(".//main")
    if main is None or danish_main is None:
        return page
    _join(main, danish_main)
    return "<!doctype html>\n" + str(html.tostring(tree, encoding="unicode"))


def _join(element: etree._Element, danish: etree._Element) -> None:
    if element.tag in _LEFT_ALONE or element.tag != danish.tag or "data-own" in element.attrib:
        return
    if _is_line(element):
        if _words(element) != _words(danish) and _words(danish):
            element.append(_danish_line(_words(danish)))
        return
    if len(element) != len(danish):
        return
    for child, danish_child in zip(element, danish, strict=True):
        _join(child, danish_child)


def _is_line(element: etree._Element) -> bool:
    """Whether the element holds a line of text itself, not only other lines."""
    if element.tag not in LINES or "only-heard" in (element.get("class") or ""):
        return False
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    return bool(own.strip())


def _words(element: etree._Element) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if child.tag not in _LEFT_ALONE and "only-heard" not in (child.get("class") or ""):
            parts += _texts(child)
        parts.append(child.tail or "")
    return parts


def _danish_line(words: str) -> etree._Element:
    line = etree.Element("span", {"class": "two", "lang": "da", "dir": "ltr"})
    line.text = words
    return line
