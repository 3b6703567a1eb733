"""Forms of the three levels. The questions are content, so the fields are made from it."""

import re
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, day, words
from jobunivers.tools.abc.models import DEMANDS, WHO

ANSWER = 1_000
AROUND = " .-–•\t"
PAGES = {"job": ("jobs",), "steder": ("places",), "krav": DEMANDS, "vaerdier": (), "hvem": WHO}
FIELDS = tuple(key for keys in PAGES.values() for key in keys)
BY_DAY = _("Skriv en dag, for eksempel på fredag. Du kan altid flytte den.")


def starters() -> dict[str, Any]:
    """Question, help, starters and chips of every field, by key, in the reader's language."""
    return content.deck("tools/abc/starters")


def levels() -> dict[str, dict[str, Any]]:
    """The three levels by key."""
    return content.keyed("tools/abc/levels", "level")


def titles(jobs: str) -> list[str]:
    """The jobs of a text one by one, each once, without the words they were begun with."""
    begun = [*starters()["jobs"]["starters"], *content.danish_deck("tools/abc/starters")["jobs"]["starters"]]
    known = [starter.rstrip(" …").casefold() for starter in begun]
    found = (_bare(part, known) for part in re.split(r"[,;،؛\n]", jobs))
    return list(dict.fromkeys(filter(None, found)))


def _bare(part: str, known: list[str]) -> str:
    title = part.strip(AROUND)
    start = next((start for start in known if title.casefold().startswith(start)), "")
    return title[len(start) :].strip(AROUND)


def page_form(page: str) -> type[Form]:
    """One page of a level; who does what also asks for a day."""
    told = starters()
    fields: dict[str, Any] = {}
    for key in PAGES[page]:
        fields[key] = words(told[key]["question"], told[key]["help"], limit=ANSWER)
        if key in WHO:
            fields[f"{key}_on"] = day(_("Hvornår?"), BY_DAY)
    return type("LevelForm", (Form,), fields)
