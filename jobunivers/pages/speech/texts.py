"""Every text that is the same for everybody: messages, guides, examples, decks. Nobody's own words."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from jobunivers.languages import LANGUAGES, SOURCE, catalog
from jobunivers.services.content import CONTENT
from jobunivers.services.speech.blocks import collapsed
from jobunivers.services.speech.published import Published

DEMO = {"demo", "demo.toml"}  # people's own words, though invented
_MARKDOWN = MarkdownIt("commonmark", {"html": False})
_KEY = re.compile(r"\s*\{#[a-z0-9_-]+\}\s*$")


def published_texts(languages: Iterable[str]) -> Published:
    """All of them, in each of the languages; a translation knows its Danish original."""
    published = Published()
    for code in {SOURCE, *languages}:
        published.join(_published_in(code))
    _texts_of.cache_clear()
    return published


def of_tools(code: str, slugs: Iterable[str]) -> list[str]:
    """The texts of these tools' guides, examples, films and decks in one language, each once, as they are shown."""
    files = (file for slug in slugs for file in sorted((CONTENT / code / "tools" / slug).rglob("*")))
    shown = (collapsed(text) for file in files for text in _texts_of(file))
    return list(dict.fromkeys(text for text in shown if text))


@cache
def _published_in(code: str) -> Published:
    """One language's, gathered once: reading some hundred files takes a moment."""
    published = Published()
    published.add_translations(code, _messages(code))
    published.add_translations(code, _content(code))
    return published


def _messages(code: str) -> Iterator[tuple[str | None, str]]:
    """(Danish, message). Danish messages are known from the other languages' catalogues."""
    if code == SOURCE:
        yield from ((None, danish) for other in LANGUAGES for danish, _ in _said_in(other))
    else:
        yield from _said_in(code)


def _said_in(code: str) -> Iterator[tuple[str, str]]:
    known = catalog(code)
    yield from known.messages.items()
    yield from ((danish, form) for danish, forms in known.plurals.items() for form in forms)


def _content(code: str) -> Iterator[tuple[str | None, str]]:
    """(Danish, text) of each file; the original stands at the same place of a file of the same shape."""
    for file in sorted((CONTENT / code).rglob("*")):
        if DEMO.intersection(file.relative_to(CONTENT).parts):
            continue
        texts, source = _texts_of(file), CONTENT / SOURCE / file.relative_to(CONTENT / code)
        danish = _texts_of(source) if code != SOURCE and source.is_file() else ()
        originals = danish if len(danish) == len(texts) else (None,) * len(texts)
        yield from zip(originals, texts, strict=True)


@cache
def _texts_of(file: Path) -> tuple[str, ...]:
    if file.suffix == ".md":
        return tuple(_markdown_texts(file.read_text(encoding="utf-8")))
    if file.suffix == ".toml":
        return tuple(_strings_in(tomllib.loads(file.read_text(encoding="utf-8"))))
    return ()


def _markdown_texts(source: str) -> Iterator[str]:
    """The text of each heading, paragraph and list item, as a browser shows it."""
    for token in _MARKDOWN.parse(source):
        if token.type == "inline":
            yield _KEY.sub("", "".join(_shown(child) for child in token.children or []))


def _shown(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _strings_in(value: object) -> Iterator[str]:
    """Every text in a TOML file, in its order; keys are told from texts by nobody, and need not be."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _strings_in(inner)
        case list():
            for inner in value:
                yield from _strings_in(inner)
