"""The five themes: what is told so far, and the questions one a page."""

from functools import partial

from flask import url_for

from jobunivers.services import feedback, sharing
from jobunivers.services.facts import COMPETENCE, EDUCATION, GOAL, JOB, PERSON, SKILL, VALUE
from jobunivers.toolkit import questions
from jobunivers.toolkit.access import citizen_id, me, or_404
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.questions import Asked
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.tool_pages import opened, tool_blueprint, tool_of, tool_page
from jobunivers.tools.resources import work
from jobunivers.tools.resources.models import ADDRESSES, APART, Answer

bp = tool_blueprint("resources", __name__)
USEFUL = {
    "competences": (COMPETENCE, JOB, EDUCATION, SKILL),
    "personal": (COMPETENCE, VALUE),
    "labour_market": (GOAL, VALUE),
    "material": (PERSON,),
}


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    return tool_page(
        "resources/start.html", said=feedback.on(citizen_id(), "resources"), opened=opened("resources")
    )


def theme(key: str) -> Shown:
    """One theme: its questions with what is answered, and the way to the first that is open."""
    saved, asked = work.latest(citizen_id()), work.questions(key)
    return tool_page(
        "resources/theme.html",
        key=key,
        theme=work.themes()[key],
        rows=[(number, one, saved.get(one["key"])) for number, one in enumerate(asked, 1)],
        at=partial(_at, key),
        first=questions.first_open(saved, asked),
        is_told=bool(work.answered(saved, key)),
        apart=key in APART,
        shares=_is_open(key),
    )


for _key, _address in ADDRESSES.items():
    bp.add_url_rule(f"/{_address}", _key, lambda key=_key: theme(key))


@bp.get("/<address>/<int:number>")
def question(address: str, number: int) -> Shown:
    """One question."""
    return questions.show(_asked(address, number), **_beside(address))


@bp.post("/<address>/<int:number>")
def save_question(address: str, number: int) -> Shown | str:
    """Save an answer."""
    return questions.keep(_asked(address, number), **_beside(address))


def _theme_at(address: str) -> str:
    return or_404(next((key for key, found in ADDRESSES.items() if found == address), None))


def _asked(address: str, number: int) -> Asked:
    key = _theme_at(address)
    return Asked(Answer, work.questions(key), number, partial(_at, key), url_for(f"resources.{key}"))


def _beside(address: str) -> dict[str, object]:
    key = _theme_at(address)
    return {
        "part": work.themes()[key]["title"],
        "before": said_before(*USEFUL[key]) if key in USEFUL else (),
        "shares": _is_open(key),
    }


def _at(key: str, number: int) -> str:
    return url_for("resources.question", address=ADDRESSES[key], number=number)


def _is_open(key: str) -> bool:
    return tool_of("resources").is_open(sharing.of(or_404(me())), key)
