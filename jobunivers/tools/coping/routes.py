"""The themes with their exercises, the pauses, and the cards about what may help."""

from functools import partial
from typing import Any

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import content, feedback, sharing
from jobunivers.services.facts import COMPETENCE, SKILL, VALUE
from jobunivers.toolkit import questions
from jobunivers.toolkit.access import citizen_id, me, or_404
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.questions import Asked
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.tool_pages import opened, tool_blueprint, tool_of, tool_page
from jobunivers.tools.coping import cards, operations, shown, work
from jobunivers.tools.coping.models import ADDRESSES, CARD, PAUSE, THEMES, Answer

bp = tool_blueprint("coping", __name__)
USEFUL = {"still": (COMPETENCE, SKILL), "energy": (VALUE, COMPETENCE)}


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved = work.latest(citizen_id())
    return tool_page(
        "coping/start.html",
        said=feedback.on(citizen_id(), "coping"),
        asked=len(saved.chosen(CARD)),
        has_help=bool(shown.chosen_cards(saved) or shown.kept_pauses(saved)),
        opened=opened("coping"),
    )


def theme(key: str) -> Shown:
    """One theme: its text, the film, and the exercise."""
    saved, asked, place = work.latest(citizen_id()), work.questions(key), THEMES.index(key) + 1
    return tool_page(
        "coping/theme.html",
        key=key,
        theme=work.themes()[key],
        film=_film(key),
        rows=[(number, one, saved.answers.get(one["key"])) for number, one in enumerate(asked, 1)],
        at=partial(_at, key),
        first=questions.first_open(saved.answers, asked),
        is_told=bool(work.answered(saved, key)),
        onward=url_for(f"coping.{THEMES[place]}") if place < len(THEMES) else "",
        shares=_is_open(key),
    )


for _key, _address in ADDRESSES.items():
    bp.add_url_rule(f"/{_address}", _key, lambda key=_key: theme(key))


@bp.get("/<address>/<int:number>")
def question(address: str, number: int) -> Shown:
    """One question of an exercise."""
    asked = _asked(address, number)
    return questions.show(asked, **_beside(address, asked))


@bp.post("/<address>/<int:number>")
def save_question(address: str, number: int) -> Shown | str:
    """Save an answer."""
    asked = _asked(address, number)
    return questions.keep(asked, **_beside(address, asked))


@bp.get("/pauser")
def pause() -> Shown:
    """All pauses, and what somebody thought of those they tried."""
    marks = work.latest(citizen_id()).marks
    rows = [(one, marks.get((PAUSE, key))) for key, one in work.pauses().items()]
    return tool_page("coping/pauses.html", rows=rows, shares=_is_open(shown.HELP))


@bp.get("/pauser/<key>")
def one_pause(key: str) -> Shown:
    """One pause, step by step."""
    told = or_404(work.pauses().get(key))
    return tool_page("coping/pause.html", pause=told, mark=_mark(PAUSE, key), shares=_is_open(shown.HELP))


@bp.post("/pauser/<key>")
def tried(key: str) -> Shown:
    """It is tried: one to use again, or not."""
    or_404(work.pauses().get(key))
    chosen = request.form.get("chosen") == "1"
    operations.mark(citizen_id=citizen_id(), kind=PAUSE, key=key, chosen=chosen)
    said = _("Nu er den din.") if chosen else _("Fint, at du prøvede. Måske passer en anden bedre.")
    return go(url_for("coping.pause"), said)


@bp.get("/hjaelp")
def help_cards() -> Shown:
    """The cards about what may help."""
    marks = work.latest(citizen_id()).marks
    return tool_page(
        "coping/cards.html", rows=[(card, marks.get((CARD, card.key))) for card in cards.cards()]
    )


@bp.get("/hjaelp/<key>")
def card(key: str) -> Shown:
    """One card."""
    return tool_page("coping/card.html", card=_card(key), mark=_mark(CARD, key), shares=_is_open(shown.HELP))


@bp.post("/hjaelp/<key>")
def ask_about(key: str) -> Shown:
    """Mark a card as one to ask about, or take the mark away."""
    chosen = request.form.get("chosen") == "1"
    operations.mark(citizen_id=citizen_id(), kind=CARD, key=_card(key).key, chosen=chosen)
    said = _("Kortet ligger klar til din næste samtale.") if chosen else _("Mærket er taget af.")
    return go(url_for("coping.card", key=key), said)


def _card(key: str) -> cards.Card:
    return or_404(next((card for card in cards.cards() if card.key == key), None))


def _mark(kind: str, key: str) -> object:
    return work.latest(citizen_id()).marks.get((kind, key))


def _theme_at(address: str) -> str:
    return or_404(next((key for key, found in ADDRESSES.items() if found == address), None))


def _asked(address: str, number: int) -> Asked:
    key = _theme_at(address)
    return Asked(Answer, work.questions(key), number, partial(_at, key), url_for(f"coping.{key}"))


def _beside(address: str, asked: Asked) -> dict[str, object]:
    key = _theme_at(address)
    return {
        "part": work.themes()[key]["title"],
        "before": said_before(*USEFUL.get(asked.question["key"], ())),
        "shares": _is_open(key),
    }


def _at(key: str, number: int) -> str:
    return url_for("coping.question", address=ADDRESSES[key], number=number)


def _film(key: str) -> list[dict[str, Any]]:
    """The scenes of the film that tell of a theme."""
    return [scene for scene in content.deck("tools/coping/video")["scene"] if scene.get("part") == key]


def _is_open(item: str) -> bool:
    return tool_of("coping").is_open(sharing.of(or_404(me())), item)
