"""Checks of every text people read: same files and keys in all languages, easy Danish, whole translations."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from babel.messages.pofile import read_po

from jobunivers.languages import LANGUAGES, SOURCE, TRANSLATIONS
from jobunivers.services import interface_texts
from jobunivers.services.content import CONTENT, NOT_SAID
from jobunivers.services.plain_language import readability

DANISH_ONLY, DEMO = {"demo.toml", "terms.txt"}, "demo"
BANNED = ("bedes", "vedrørende", "såfremt", "i henhold til", "fremsende", "ugyldig", "venligst udfyld")
MEDIAN_LIX, WORST_LIX, WORST_LIX_AT_THE_DESK, WORDS_A_SENTENCE, SHORTEST_MEASURED = 22, 30, 40, 12, 8
_PLACE = re.compile(r"%\([a-zæøå_]+\)[sd]")
_ANCHOR = re.compile(r"\{#([a-z0-9_-]+)\}")
_BLANK = re.compile(r"\{[a-z_]+\}")
_MARKS = re.compile(r"\{#[^}]*\}|[#*_`>]|^\s*(?:[-]|\d+\.)\s", re.MULTILINE)
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@dataclass(frozen=True)
class Finding:
    """One thing that falls short: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def content_findings() -> list[Finding]:
    """Everything that falls short in ``content/``."""
    danish = sorted(path.relative_to(CONTENT / SOURCE) for path in (CONTENT / SOURCE).rglob("*.*"))
    files = [path for path in danish if path.name not in DANISH_ONLY and path.parts[0] != DEMO]
    return [*_translated_alike(files), *_easy_danish(files), *_spelling(files)]


def interface_findings() -> list[Finding]:
    """Danish texts of the interface that are too hard for whom they are for, or words of the office."""
    readers = (
        ("what citizens see", interface_texts.of_citizens(), WORST_LIX),
        ("the desk", interface_texts.of_the_desk(), WORST_LIX_AT_THE_DESK),
    )
    return [
        Finding(reader, what)
        for reader, texts, worst in readers
        for text in texts
        for what in _too_hard(text, worst)
    ]


def _too_hard(text: str, worst: int) -> Iterator[str]:
    yield from (f"office word {word!r}: {text[:60]}" for word in BANNED if word in text.casefold())
    found = readability(text)
    if found.words >= SHORTEST_MEASURED and found.lix > worst:
        yield f"LIX {found.lix:.0f}: {text[:60]}"


def translation_findings() -> list[Finding]:
    """Everything that falls short in ``translations/``."""
    return [finding for code in LANGUAGES if code != SOURCE for finding in _messages_of(code)]


def _translated_alike(files: list[Path]) -> Iterator[Finding]:
    for code in LANGUAGES:
        if code == SOURCE:
            continue
        for path in files:
            other = CONTENT / code / path
            if not other.is_file():
                yield Finding(f"{code}/{path}", "is missing")
            elif _shape(CONTENT / SOURCE / path) != _shape(other):
                yield Finding(f"{code}/{path}", "has other keys than the Danish")


def _shape(path: Path) -> Any:
    if path.suffix == ".md":
        return _ANCHOR.findall(path.read_text(encoding="utf-8"))
    return _keys(tomllib.loads(path.read_text(encoding="utf-8")))


def _keys(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: (inner if name == "key" else _keys(inner)) for name, inner in value.items()}
    return [_keys(inner) for inner in value] if isinstance(value, list) else type(value).__name__


def _easy_danish(files: list[Path]) -> Iterator[Finding]:
    measured: list[float] = []
    for path in files:
        texts = texts_of(CONTENT / SOURCE / path)
        whole = readability("\n".join(texts))
        if whole.words_per_sentence > WORDS_A_SENTENCE:
            yield Finding(str(path), f"{whole.words_per_sentence:.1f} words a sentence")
        yield from (Finding(str(path), what) for text in texts for what in _too_hard(text, WORST_LIX))
        each = [readability(text) for text in texts]
        measured += [one.lix for one in each if one.words >= SHORTEST_MEASURED]
    if measured and median(measured) > MEDIAN_LIX:
        yield Finding("content/da", f"median LIX is {median(measured):.1f}")


def texts_of(path: Path) -> list[str]:
    """The texts people read in one content file, paragraph by paragraph."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return [_MARKS.sub(" ", block).strip() for block in source.split("\n\n") if block.strip()]
    return list(_said(tomllib.loads(source))) if path.suffix == ".toml" else []


def _said(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str) and name not in NOT_SAID:
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _said(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _said(inner, name)


def _spelling(files: list[Path]) -> Iterator[Finding]:
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        yield Finding("content/da", "cannot be spell-checked: apt-get install hunspell hunspell-da")
        return
    terms = set((CONTENT / SOURCE / "terms.txt").read_text(encoding="utf-8").split())
    words = {path: _words(CONTENT / SOURCE / path) for path in files}
    said = subprocess.run(  # noqa: S603
        [hunspell, "-d", "da_DK", "-i", "utf-8", "-l"],
        input="\n".join(sorted(set().union(*words.values()))),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    unknown = {word.strip(".") for word in said} - terms - {""}
    for path, found in words.items():
        wrong = {word for word in unknown if any(word in one for one in found)}
        yield from (Finding(str(path), f"spelling: {word}") for word in sorted(wrong))


def _words(path: Path) -> set[str]:
    """Every word of a file with the signs around it, which tell the spell-checker addresses and short forms."""
    return set(_BLANK.sub(" ", " ".join(texts_of(path))).replace("-", " ").replace("…", " ").split())


def _messages_of(code: str) -> Iterator[Finding]:
    path = TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
    if not path.is_file():
        yield Finding(code, "has no messages; run make messages")
        return
    with path.open("rb") as file:
        catalog = read_po(file, locale=code)
    for message in catalog:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        yield from _message_findings(code, tuple(map(str, ids)), tuple(map(str, said)), catalog.num_plurals)


def _message_findings(
    code: str, ids: tuple[str, ...], said: tuple[str, ...], plurals: int
) -> Iterator[Finding]:
    where = f"{code}: {ids[0][:50]}"
    if not all(said):
        yield Finding(where, "is not translated")
        return
    if len(ids) > 1 and len(said) != plurals:
        yield Finding(where, f"has {len(said)} of {plurals} plural forms")
    wanted = set(_PLACE.findall(" ".join(ids)))
    for form in said:
        missing = wanted - set(_PLACE.findall(form)) - ({"%(num)s"} if len(ids) > 1 else set())
        if missing or set(_PLACE.findall(form)) - wanted:
            yield Finding(where, f"has other places than the Danish: {form[:50]}")
    if (
        code == "ar"
        and re.search(r"[a-zæøå]{4}", _PLACE.sub("", ids[0]))
        and not _ARABIC.search(" ".join(said))
    ):
        yield Finding(where, "has no Arabic letters")
