"""The texts of ``content/``: guides, examples, storyboards and decks, in the reader's language or in Danish."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from jobunivers.languages import PSEUDO, SOURCE, current, pseudo
from jobunivers.services.said import SaidHtml, beside
from jobunivers.settings import ROOT

CONTENT = ROOT / "content"
# Fields that hold a code or an address, by which decks refer to one another: neither read aloud nor translated.
NOT_SAID = frozenset(
    {"key", "icon", "picture", "values", "branch", "esco", "code", "url", "ipip"}
    | {"group", "area", "part", "trait", "kind", "mood", "to", "signpost", "cards", "starts"}
)
_KEY = re.compile(r"\s*\{#([a-z0-9_-]+)\}\s*$")
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class NoSuchContent(LookupError):
    """There is no such text, not even in Danish; the message names the file."""


@dataclass(frozen=True)
class Section:
    """One ``##`` part of a page of text: its stable key, its heading and its body as HTML."""

    key: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Article:
    """A page of text: title, introduction and sections. ``language`` is the one it is really in."""

    title: str
    intro: Markup
    sections: tuple[Section, ...]
    language: str

    def section(self, key: str) -> Section:
        """The section with this key; raises NoSuchContent."""
        for section in self.sections:
            if section.key == key:
                return section
        raise NoSuchContent(f"{self.title}: {key}")


def article(path: str) -> Article:
    """A Markdown text such as ``tools/values/guide`` in the reader's language."""
    return _article(path, current().code)


def deck(path: str) -> dict[str, Any]:
    """A TOML text such as ``tools/values/deck`` in the reader's language."""
    return _deck(path, current().code)


def keyed(path: str, table: str) -> dict[str, dict[str, Any]]:
    """A table of a deck by the key of its lines, in their order."""
    return {one["key"]: one for one in deck(path)[table]}


def danish_deck(path: str) -> dict[str, Any]:
    """The Danish source of a TOML text."""
    return _deck(path, SOURCE)


def danish_article(path: str) -> Article:
    """The Danish source of a Markdown text."""
    return _article(path, SOURCE)


def shared_deck(name: str) -> dict[str, Any]:
    """A TOML file that is the same for all languages, such as the job titles."""
    return _read_toml(CONTENT / "shared" / f"{name}.toml")


def demo_of(slug: str) -> dict[str, dict[str, Any]]:
    """What the people of the demo have made in one tool, by person; nothing where ``content/da/demo`` has no file."""
    file = CONTENT / SOURCE / "demo" / f"{slug}.toml"
    return _read_toml(file) if file.is_file() else {}


@cache
def _article(path: str, code: str) -> Article:
    file, language = _find(f"{path}.md", code)
    found = _parse_article(file.read_text(encoding="utf-8"), language)
    if code == PSEUDO.code:
        return _article_in_pseudo(found)
    return found if code == SOURCE else _article_beside(found, danish_article(path))


@cache
def _deck(path: str, code: str) -> dict[str, Any]:
    file, language = _find(f"{path}.toml", code)
    told = _read_toml(file)
    if code == PSEUDO.code:
        told = _said_in_pseudo(told)
    elif code != SOURCE:
        told = beside(told, danish_deck(path))
    return {"language": language, **told}


@cache
def _read_toml(file: Path) -> dict[str, Any]:
    with file.open("rb") as opened:
        return tomllib.load(opened)


def _find(path: str, code: str) -> tuple[Path, str]:
    for language in (code, SOURCE):
        file = CONTENT / language / path
        if file.is_file():
            return file, language
    raise NoSuchContent(path)


def _parse_article(source: str, language: str) -> Article:
    head, *parts = re.split(r"^## ", source, flags=re.MULTILINE)
    title, _, intro = head.strip().removeprefix("# ").partition("\n")
    return Article(title.strip(), _html(intro), tuple(_parse_section(part) for part in parts), language)


def _parse_section(part: str) -> Section:
    heading, _, body = part.partition("\n")
    key = _KEY.search(heading)
    return Section(key.group(1) if key else "", _KEY.sub("", heading).strip(), _html(body))


def _html(source: str) -> Markup:
    without_keys = "\n".join(
        _KEY.sub("", line) if line.startswith("#") else line for line in source.split("\n")
    )
    return Markup(_MARKDOWN.render(without_keys.strip()))  # noqa: S704 - our own texts, HTML in them is off


def _article_beside(found: Article, danish: Article) -> Article:
    """An article whose parts know the Danish of the same key."""
    source = {section.key: section for section in danish.sections}
    sections = tuple(
        Section(one.key, beside(one.heading, other.heading), SaidHtml(one.html, other.html))
        for one in found.sections
        if (other := source.get(one.key, one))
    )
    title, intro = beside(found.title, danish.title), SaidHtml(found.intro, danish.intro)
    return Article(title, intro, sections, found.language)


def _said_in_pseudo(value: Any, name: str = "") -> Any:
    """A deck with all that people read in the pseudo-language; keys and codes stay."""
    if isinstance(value, dict):
        return {key: _said_in_pseudo(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_said_in_pseudo(inner, name) for inner in value]
    return pseudo(value) if isinstance(value, str) and name not in NOT_SAID else value


def _article_in_pseudo(found: Article) -> Article:
    sections = tuple(
        Section(section.key, pseudo(section.heading), _html_in_pseudo(section.html))
        for section in found.sections
    )
    return Article(pseudo(found.title), _html_in_pseudo(found.intro), sections, PSEUDO.code)


def _html_in_pseudo(source: Markup) -> Markup:
    words = re.sub(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)", lambda text: pseudo(text.group()), source)
    return Markup(words)  # noqa: S704 - our own texts
