"""By which rules missions are judged. When a tool's rules or content change, everybody in it is judged anew by night:
a star or badge that is due now is lit without waiting for the next save.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import current_app

from jobunivers.services import progress
from jobunivers.services.content import CONTENT
from jobunivers.services.progress import Lit
from jobunivers.toolkit import news
from jobunivers.toolkit.contract import Tool

AT_MOST = 500
TOOLS = Path(__file__).parent.parent / "tools"


@cache
def rules(slug: str) -> str:
    """A word for the rules of a tool: another one as soon as its code or its Danish content is another."""
    mark = sha256()
    for path in sorted([*(TOOLS / slug).glob("*.py"), *(CONTENT / "da" / "tools" / slug).glob("*.toml")]):
        mark.update(path.name.encode() + path.read_bytes())
    return mark.hexdigest()[:12]


def nightly() -> list[str]:
    """Some of the open organisation's citizens, tool by tool; says what was lit."""
    lit = [one for tool in current_app.extensions["jobunivers.tools"] for one in _anew(tool)]
    stars, badges = sum(len(one.stars) for one in lit), sum(one.badge for one in lit)
    return [f"{stars} stars and {badges} badges that were due are lit"] if stars or badges else []


def _anew(tool: Tool) -> Iterator[Lit]:
    for citizen_id in progress.by_other_rules(tool.slug, rules(tool.slug), AT_MOST):
        states, taken, again = tool.standing(citizen_id)
        lit = progress.record(
            citizen_id=citizen_id,
            tool=tool.slug,
            states=states,
            again=again,
            rules=rules(tool.slug),
            at_work=False,
        )
        if lit.stars or lit.badge:
            news.gather(citizen_id, [lit], taken)
        yield lit
