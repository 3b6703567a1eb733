"""The pages of a profile, and the consultant's page for the licensed results."""

from flask import abort, request, url_for

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import feedback, sharing
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.access import citizen_id, mine, myself, or_404
from jobunivers.toolkit.earlier import Earlier, add_earlier
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.looks import look
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import kept, removed
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_of, tool_page
from jobunivers.tools.strengths import forms, operations, shown, work
from jobunivers.tools.strengths.models import TRAITS, Licensed, Profile

bp = tool_blueprint("strengths", __name__)
add_earlier(
    bp,
    Earlier(
        path="profiler",
        model=Profile,
        title=_("Alle profiler"),
        why=_("De gamle er gemt, så du kan se, hvad der har ændret sig."),
        empty=(_("Der er ingen profiler endnu"), _("Den første begynder, når du svarer på noget.")),
        begin=("strengths.first", _("Svar nu")),
        remove=_("Slet profilen"),
        reading="strengths/reading.html",
    ),
)
TRAIT = f"<any({','.join(TRAITS)}):trait>"


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    said = feedback.on(citizen_id(), "strengths")
    return tool_page("strengths/start.html", said=said, **shown.overview(work.latest(citizen_id())))


@bp.get("/svar", endpoint="first", defaults={"half": 0})
@bp.get("/svar/mere", endpoint="second", defaults={"half": 1})
def answer(half: int) -> Shown:
    """Six statements; of a half, the first six with an open one, unless others are asked for."""
    now, pages = work.latest(citizen_id()), forms.pages()
    places = range(half * len(pages) // 2 + 1, (half + 1) * len(pages) // 2 + 1)
    is_open = (number for number in places if any(one["key"] not in now.answers for one in pages[number - 1]))
    number = request.args.get("nr", default=next(is_open, places[0]), type=int)
    if not 1 <= number <= len(pages):
        abort(404)
    return _items_page(number, forms.items_form(pages[number - 1])(obj=now.newest))


@bp.post("/svar/<int:number>")
def save_items(number: int) -> Shown | str:
    """Save six answers."""
    pages = forms.pages()
    if not 1 <= number <= len(pages):
        abort(404)
    form, profile = forms.items_form(pages[number - 1])(), operations.open_profile(citizen_id=citizen_id())
    half = "first" if number < len(pages) // 2 else "second"
    onward = (
        url_for(f"strengths.{half}", nr=number + 1) if number < len(pages) else url_for("strengths.profile")
    )
    return kept(profile, form, lambda status: _items_page(number, form, status), onward)


@bp.get("/profil")
def profile() -> Shown:
    """The eight bars, each leading to what to talk over."""
    return tool_page("strengths/profile.html", **shown.overview(work.latest(citizen_id())))


@bp.get(f"/profil/{TRAIT}")
def trait(trait: str) -> Shown:
    """One trait: the words, guesses to talk over, and one's own comment."""
    now = work.latest(citizen_id())
    return _trait_page(trait, forms.comment_form()(obj=now.comment(now.newest, trait)))


@bp.post(f"/profil/{TRAIT}")
def save_comment(trait: str) -> Shown | str:
    """Save the comment."""
    form, mine_now = forms.comment_form()(), operations.open_profile(citizen_id=citizen_id())
    row = operations.comment_of(profile=mine_now, trait=trait)
    return kept(row, form, lambda status: _trait_page(trait, form, status), url_for("strengths.profile"))


@bp.post("/forfra")
def begin() -> Shown:
    """Answer all of it anew; earlier profiles are kept."""
    operations.begin_profile(citizen_id=citizen_id())
    return go(url_for("strengths.first"), _("Du kan svare forfra. Din gamle profil er gemt."))


@bp.post("/resultat/bed")
def ask_for_results() -> Shown:
    """Ask the consultant to write the licensed results in."""
    operations.ask_for_results(citizen_id=citizen_id())
    return go(url_for("strengths.profile"), _("Nu kan din konsulent skrive det ind."))


@bp.post("/resultat/<int:licensed_id>/fjern")
def remove_results(licensed_id: int) -> Shown:
    """Put the licensed results away; they are the citizen's."""
    return removed(mine(Licensed, licensed_id), url_for("strengths.profile"))


@bp.get("/borger/<int:citizen_id>/resultat")
def results(citizen_id: int) -> Shown:
    """The consultant's page for the licensed results. Opening it is a look."""
    citizen = _beside_me(citizen_id)
    look(citizen.id, "strengths")
    return _results_page(citizen, forms.results_form()(obj=work.latest(citizen_id).licensed))


@bp.post("/borger/<int:citizen_id>/resultat")
def write_results(citizen_id: int) -> Shown:
    """Write them in."""
    citizen, form = _beside_me(citizen_id), forms.results_form()()
    if not form.validate():
        return _results_page(citizen, form, 422)
    operations.write_results(citizen_id=citizen_id, by_person=myself(), results=form.written())
    return go(url_for("citizen.overview", citizen_id=citizen_id), _("Resultatet er skrevet ind."))


def _beside_me(citizen_id: int) -> Person:
    """A citizen the consultant is beside today, who shares the newest profile; 404 otherwise."""
    citizen = or_404(session.get(Person, citizen_id))
    newest = work.latest(citizen_id).newest
    if newest is None or not sharing.is_beside(myself().id, citizen_id):
        abort(404)
    if not tool_of("strengths").is_open(sharing.of(citizen), str(newest.id)):
        abort(404)
    return citizen


def _results_page(citizen: Person, form: Form, status: int = 200) -> Shown:
    return page("strengths/results.html", status, citizen=citizen, form=form, tool=tool_of("strengths"))


def _items_page(number: int, form: Form, status: int = 200) -> Shown:
    now = work.latest(citizen_id())
    base = now.newest.version if now.newest else 0
    return tool_page(
        "strengths/items.html", status, form=form, number=number, of=len(forms.pages()), base=base
    )


def _trait_page(trait: str, form: Form, status: int = 200) -> Shown:
    now = work.latest(citizen_id())
    row = now.comment(now.newest, trait)
    return tool_page(
        "strengths/trait.html",
        status,
        form=form,
        told=forms.traits()[trait],
        bar=shown.bar(now, trait),
        starters=forms.starters(),
        onward=shown.after(trait),
        base=row.version if row else 0,
    )
