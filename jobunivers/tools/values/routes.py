"""The pages of the game."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import content, feedback
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.forms import WhyForm
from jobunivers.tools.values.models import PILES, Choice

bp = tool_blueprint("values", __name__)
PILE_NAMES = {
    "very": _("Meget vigtigt"),
    "important": _("Vigtigt"),
    "less": _("Mindre vigtigt"),
    "not": _("Ikke vigtigt"),
}


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    return tool_page(
        "values/start.html",
        work=work.latest(citizen_id()),
        games=work.games(citizen_id()),
        deck=_deck(),
        said=feedback.on(citizen_id(), "values"),
    )


@bp.get("/sorter")
def sort() -> Shown:
    """M1: one card at a time, or the whole list."""
    played = work.latest(citizen_id())
    left = [card for card in operations.cards() if card["key"] not in played.placed]
    as_list = request.args.get("liste") == "1"
    template = "values/list.html" if as_list else "values/sort.html"
    return tool_page(
        template,
        work=played,
        card=left[0] if left else None,
        cards=operations.cards(),
        piles=_piles(played),
        number=work.CARDS - len(left) + 1,
        of=work.CARDS,
    )


@bp.post("/sorter")
def place() -> Shown:
    """Put a card into a pile."""
    game = work.latest(citizen_id()).game or operations.start_game(citizen_id=citizen_id())
    operations.place(game=game, card=request.form.get("card", ""), pile=request.form.get("pile", ""))
    return go(url_for("values.sort", liste=request.form.get("liste") or None))


@bp.post("/fortryd")
def undo() -> Shown:
    """Take the last card back."""
    game = work.latest(citizen_id()).game
    if game is not None:
        operations.undo(game=game)
    return go(url_for("values.sort"))


@bp.get("/vaelg")
def choose() -> Shown:
    """M2: choose exactly seven."""
    played = work.latest(citizen_id())
    deck = _deck()
    return tool_page(
        "values/choose.html",
        work=played,
        cards=[deck[key] for key in played.to_choose_from()],
        chosen={choice.card for choice in played.chosen},
        of=work.SEVEN,
    )


@bp.post("/vaelg")
def take() -> Shown:
    """Take a card into the seven, or out again."""
    played = work.latest(citizen_id())
    try:
        operations.choose(
            work=played, card=request.form.get("card", ""), chosen=request.form.get("chosen") == "1"
        )
    except operations.SevenAlready:
        return go(
            url_for("values.choose"), _("Du har valgt syv. Tag et kort ud først, så er der plads til et nyt.")
        )
    return go(url_for("values.choose"))


@bp.get("/hvorfor")
def why() -> Shown:
    """M3: each of the seven, one at a time."""
    played = work.latest(citizen_id())
    place = request.args.get("nr", default=1, type=int)
    choice = played.chosen[place - 1] if 0 < place <= len(played.chosen) else None
    return _why_page(WhyForm(obj=choice), choice, played, place)


@bp.post("/hvorfor/<int:choice_id>")
def tell_why(choice_id: int) -> Shown | str:
    """Save the words about one of the seven."""
    choice, form = mine(Choice, choice_id), WhyForm()
    if not form.validate():
        played = work.latest(citizen_id())
        return _why_page(form, choice, played, _place_of(choice, played), 422)
    save(choice, form)
    return saved(choice, lambda: _after(choice))


@bp.get("/peger-paa")
def points() -> Shown:
    """M4: the kinds of work that the seven point to."""
    played = work.latest(citizen_id())
    ranked, deck = operations.points_to({choice.card for choice in played.chosen})[:12], _deck()
    named = [(function, [deck[key]["name"] for key in shared]) for function, shared in ranked]
    return tool_page("values/points.html", work=played, ranked=named)


@bp.post("/peger-paa")
def note_interest() -> Shown:
    """Note a kind of work, or take the note away."""
    game = work.latest(citizen_id()).game
    if game is None:
        abort(404)
    operations.note_interest(
        game=game,
        function=request.form.get("function", ""),
        interested=request.form.get("interested") == "1",
    )
    return go(url_for("values.points"))


@bp.get("/spil")
def games() -> Shown:
    """Earlier games side by side."""
    played = work.of_games(work.games(citizen_id()))
    kept = sorted({choice.card for one in played for choice in one.chosen})
    return tool_page("values/games.html", played=played, kept=kept, deck=_deck())


@bp.post("/spil")
def new_game() -> Shown:
    """Begin anew; what was there is kept."""
    operations.start_game(citizen_id=citizen_id())
    return go(url_for("values.sort"))


def _place_of(choice: Choice, played: work.Work) -> int:
    """The how-manieth of the seven it is."""
    return next((number for number, other in enumerate(played.chosen, 1) if other.id == choice.id), 1)


def _after(choice: Choice) -> str:
    """Where *Næste* leads from one of the seven."""
    played = work.latest(choice.citizen_id)
    place = _place_of(choice, played)
    return url_for("values.why", nr=place + 1) if place < len(played.chosen) else url_for("values.points")


def _why_page(
    form: WhyForm, choice: Choice | None, played: work.Work, place: int, status: int = 200
) -> Shown:
    return tool_page(
        "values/why.html",
        status,
        form=form,
        choice=choice,
        work=played,
        place=place,
        deck=_deck(),
        starters=content.deck("tools/values/starters"),
    )


def _deck() -> dict[str, dict[str, str]]:
    return {card["key"]: card for card in operations.cards()}


def _piles(played: work.Work) -> list[dict[str, object]]:
    return [{"key": pile, "name": PILE_NAMES[pile], "count": played.piles[pile]} for pile in PILES]
