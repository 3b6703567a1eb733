"""Lines of an Arabic page as a reader meets them: which have no Danish, and where the order of words breaks."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

ARABIC = re.compile("[\u0600-\u06ff]")
LINES = [
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "dt",
    "dd",
    "td",
    "th",
    "legend",
    "label",
    "summary",
    "figcaption",
    "button",
    "option",
    "div",
    "section",
]
NOT_READ = ("script", "style", "template", "svg")
APART, END = "\u2068", "\n"
# After a Latin word a number joins it, and both run from left to right; between two names the first comes last.
_NUMBER_AFTER_LATIN = re.compile(rf"[A-Za-zÆØÅæøå][^\u0600-\u06ff{APART}{END}\u200f]*[^\w\s.%-]\s*\d")
_LATIN_AFTER_LATIN = re.compile(
    rf"[A-Za-zÆØÅæøå)][^\u0600-\u06ff{APART}{END}\u200f]* · [^\u0600-\u06ff{APART}{END}]*[A-Za-z]"
)


def without_danish(page: HtmlElement) -> list[str]:
    """The Arabic texts of a page in the two-language view under which no Danish stands, nor inside them."""
    return [text for element, text in _texts(page) if not _is_told_in_danish(element)]


def arabic_in_danish(page: HtmlElement) -> list[str]:
    """The Danish lines of the two-language view in which something is said in Arabic all the same."""
    lines = (" ".join(one.text_content().split()) for one in page.xpath("//span[@class='two'][@lang='da']"))
    return [line for line in lines if ARABIC.search(line)]


def in_broken_order(page: HtmlElement) -> list[str]:
    """The Arabic lines in which a name in Latin letters pulls a number, or another name, out of its place."""
    return [
        line for line in _lines(page) if _NUMBER_AFTER_LATIN.search(line) or _LATIN_AFTER_LATIN.search(line)
    ]


def _texts(page: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    for element in page.find("body").iter():
        if not isinstance(element.tag, str) or _is_other(element):
            continue
        for text in (element.text, *(child.tail for child in element)):
            if text and ARABIC.search(text):
                yield element, " ".join(text.split())


def _is_other(element: HtmlElement) -> bool:
    """Whether it is not shown, only heard, somebody's own words, or said to be in another language."""
    return any(
        above.tag in NOT_READ
        or "data-own" in above.attrib
        or "data-meaning" in above.attrib
        or "data-no-read" in above.attrib
        or above.get("lang", "ar") != "ar"
        or "only-heard" in above.get("class", "")
        for above in (element, *element.iterancestors())
        if above.tag != "html"
    )


def _is_told_in_danish(element: HtmlElement) -> bool:
    if element.tag == "option":
        return " · " in (element.text or "")
    for above in (element, *element.iterancestors()):
        if above.find(".//span[@class='two']") is not None:
            return True
        if above.tag in LINES:
            return False
    return False


def _lines(page: HtmlElement) -> Iterator[str]:
    for element in page.find(".//main").iter(*LINES):
        if not any(
            above.tag in NOT_READ or _is_apart(above) for above in (element, *element.iterancestors("*"))
        ):
            lines = re.sub(r"[^\S\n]+", " ", _flat(element)).split(END)
            yield from (line.strip() for line in lines if ARABIC.search(line))


def _flat(element: HtmlElement) -> str:
    """The text of an element as one run; what has its own direction, or a line of its own, is only marked."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in NOT_READ:
            parts.append(
                APART
                if _is_apart(child)
                else END
                if child.tag in (*LINES, "br", "ul", "ol")
                else _flat(child)
            )
        parts.append(child.tail or "")
    return "".join(parts)


def _is_apart(element: HtmlElement) -> bool:
    return element.tag != "html" and (
        element.tag in ("bdi", "input", "textarea", "select")
        or "dir" in element.attrib
        or "data-own" in element.attrib
        or "only-heard" in element.get("class", "")
    )
