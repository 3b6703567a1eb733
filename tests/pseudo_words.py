"""What on a page in the pseudo-language is not said in it: no message, nobody's own words, no number or date."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from jobunivers.languages import LANGUAGES, PSEUDO, SOURCE
from jobunivers.services.accounts.tongues import TONGUES

SAID = ("aria-label", "title", "placeholder", "alt")
LANGUAGE_NAMES = {name for one in (*LANGUAGES.values(), PSEUDO) for name in (one.name, one.danish_name)}
TONGUE_NAMES = {str(LANGUAGES[SOURCE].locale.languages.get(code, code)) for code in TONGUES}
ENGINES = {"Piper", "Google", "eSpeak"}
NAMES = frozenset({"Jobunivers", *LANGUAGE_NAMES, *TONGUE_NAMES, *ENGINES})
NOT_SEEN = ("script", "style", "template", "textarea", "code", "kbd")
MONTH = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
SHORT_MONTH = r"(jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\."
DATE = re.compile(
    rf"\b((man|tirs|ons|tors|fre|lør|søn)dag )?(\d{{1,2}}\. )?(({MONTH})\b|{SHORT_MONTH})"
    r"|\b(man|tirs|ons|tors|fre|lør|søn)dag\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]{2,}")


def escaped(page: HtmlElement, own: frozenset[str]) -> list[str]:
    """The texts of a page that a translator never gets to see; ``own`` is what people of the demo have written."""
    found = [*_texts(page), *_attributes(page)]
    return [text for text in dict.fromkeys(found) if LETTERS.search(left_over(text, own))]


def left_over(text: str, own: frozenset[str]) -> str:
    """What remains of a text when messages, dates and people's own words are taken out of it."""
    if text in own:
        return ""
    text = _without_messages(text)
    text = re.sub(r"\S+@\S+|https?://\S+", " ", text)
    for words in sorted((words for words in own if words in text), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", text)
    text = DATE.sub(" ", text)
    return " ".join(word for word in text.split() if word.strip("()·:,.") not in NAMES)


def _without_messages(text: str) -> str:
    """Messages may stand inside one another, as a value in a text."""
    while (shorter := re.sub(r"\[[^\[\]]*~~\]", " ", text)) != text:
        text = shorter
    return text


def _texts(page: HtmlElement) -> Iterator[str]:
    """Each line of text, whole where a message has markup in it."""
    body = page.find("body")
    for element in body.iter() if body is not None else ():
        if not isinstance(element.tag, str) or element.tag in NOT_SEEN or _is_other(element):
            continue
        for text in (element.text, *(child.tail for child in element)):
            if text and text.strip() and not _is_in_message(element):
                yield " ".join(_own_line(element, text).split())


def _own_line(element: HtmlElement, text: str) -> str:
    """What can be chosen has its Danish in the same line; that is no text that escaped."""
    return text.partition("~~] · ")[0] + "~~]" if element.tag == "option" and "~~] · " in text else text


def _attributes(page: HtmlElement) -> Iterator[str]:
    for name in SAID:
        for element in page.xpath(f"//body//*[@{name}]"):
            if element.get(name).strip() and not _is_other(element):
                yield " ".join(element.get(name).split())


def _is_other(element: HtmlElement) -> bool:
    """Whether it is somebody's own words, in another language by intent, or inside something that is not seen."""
    if any(above.tag in NOT_SEEN for above in element.iterancestors()):
        return True
    return any(
        "data-own" in above.attrib or above.get("lang", "xx") != "xx"
        for above in (element, *element.iterancestors())
        if above.tag != "html"
    )


def _is_in_message(element: HtmlElement) -> bool:
    """Whether an element stands inside a message that brings its own markup."""
    return any(
        re.fullmatch(r"\[[^\[\]]*~~\]", " ".join(above.text_content().split()))
        for above in (element, *element.iterancestors("p", "li", "td", "dd", "label", "h1", "h2", "h3"))
    )
