"""Whom each Danish text of the interface is for, told by where it stands: citizens, or only those at the desk."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from jobunivers.languages import TRANSLATIONS

_HOUSE = Path(__file__).resolve().parents[1]
_PLACE = re.compile(r"%\([a-zæøå_]+\)[sd]")
_TEMPLATE = re.compile(r"[\"']([\w/]+\.html)[\"']")
_DESK = re.compile(r"/(?:consultant|admin)/")


def of_citizens() -> list[str]:
    """The texts citizens meet, in their tools and in the parts of the consultant's day; a mark for each value."""
    return [text for text, is_desk in _texts() if not is_desk]


def of_the_desk() -> list[str]:
    """The texts only a consultant or an administrator meets."""
    return [text for text, is_desk in _texts() if is_desk]


@cache
def _texts() -> list[tuple[str, bool]]:
    with (TRANSLATIONS / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale="en")
    theirs = {f"{file.relative_to(_HOUSE.parent)}" for file in _pages_of_parts()}
    found = []
    for message in catalog:
        places = [file for file, _line in message.locations]
        is_desk = bool(message.id) and all(_DESK.search(file) and file not in theirs for file in places)
        for text in message.id if isinstance(message.id, tuple) else (message.id,):
            found.append((_PLACE.sub("x", str(text)), is_desk))
    return [one for one in found if one[0]]


def _pages_of_parts() -> set[Path]:
    """The citizens' side of the parts: their modules (``mine…``) and all templates those show."""
    modules = set((_HOUSE / "consultant").glob("*/mine*.py"))
    met: set[Path] = set()
    waiting = list(modules)
    while waiting:
        file = waiting.pop()
        new = {one for one in _shown_in(file) if one not in met}
        met |= new
        waiting += new
    return modules | met


def _shown_in(file: Path) -> Iterator[Path]:
    folders = (_HOUSE / "templates", *(_HOUSE / "consultant").glob("*/templates"))
    for name in _TEMPLATE.findall(file.read_text(encoding="utf-8")):
        yield from (folder / name for folder in folders if (folder / name).is_file())
