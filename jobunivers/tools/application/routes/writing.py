"""M3: the letter, one part a screen, or all of it on one page."""

from flask import abort, url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts
from jobunivers.services.facts import COMPETENCE, GOAL, JOB, PITCH, SKILL, VALUE
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.tools.application import operations, phrases, wishes, work
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.forms import FreeForm, headline_form, part_form
from jobunivers.tools.application.models import PARTS, Application
from jobunivers.tools.application.routes.one import mine_of, one_page

HEADLINE = "headline"
STEPS = (*PARTS, HEADLINE)
ADDRESSES = {
    "start": "opening",
    "lyst": "motivation",
    "det-kan-jeg": "bring",
    "slut": "closing",
    "overskrift": HEADLINE,
}
PLACES = {part: address for address, part in ADDRESSES.items()}
USEFUL = {
    "opening": (PITCH,),
    "motivation": (VALUE, GOAL, PITCH),
    "bring": (COMPETENCE, JOB, SKILL),
    "closing": (GOAL,),
    HEADLINE: (),
}
ALL_USEFUL = (COMPETENCE, JOB, VALUE, PITCH, GOAL)
NAMES = {
    "opening": _("Start"),
    "motivation": _("Lyst"),
    "bring": _("Det, du kan"),
    "closing": _("Slut"),
    HEADLINE: _("Linjen over brevet"),
}


@bp.get("/<int:application_id>/skriv")
def write(application_id: int) -> Shown:
    """On to where the letter was left: the first part not yet written, or the page with all of it."""
    one = mine_of(application_id)
    if one.is_free:
        return go(url_for("application.free", application_id=one.id))
    left = next((part for part in PARTS if not getattr(one, part).strip()), PARTS[0])
    return go(_address(one, left))


@bp.get("/<int:application_id>/skriv/<place>")
def part(application_id: int, place: str) -> Shown:
    """One part of the letter."""
    one, name = mine_of(application_id), _part(place)
    return _part_page(_form(name, one)(obj=one), name, one)


@bp.post("/<int:application_id>/skriv/<place>")
def save_part(application_id: int, place: str) -> Shown | str:
    """Save one part."""
    one, name = mine_of(application_id), _part(place)
    form = _form(name, one)()
    if not form.validate():
        return _part_page(form, name, one, 422)
    save(one, form)
    last = name == STEPS[-1]
    onward = url_for("application.check", application_id=one.id) if last else _address(one, _next(name))
    return saved(one, onward, beside=lambda: _counted(one))


@bp.get("/<int:application_id>/skriv/frit")
def free(application_id: int) -> Shown:
    """The whole letter on one page."""
    one = mine_of(application_id)
    return _free_page(
        FreeForm(data={"free": one.free if one.is_free else one.free or operations.in_one_piece(one)}), one
    )


@bp.post("/<int:application_id>/skriv/frit")
def save_free(application_id: int) -> Shown | str:
    """Save it; from here on this is the letter."""
    one, form = mine_of(application_id), FreeForm()
    if not form.validate():
        return _free_page(form, one, 422)
    save(one, {**form.written(), "is_free": True})
    return saved(one, url_for("application.check", application_id=one.id), beside=lambda: _counted(one))


@bp.post("/<int:application_id>/skriv/maade")
def change_way(application_id: int) -> Shown:
    """Back to one part a screen; what was written on one page is kept."""
    one = mine_of(application_id)
    operations.write_freely(application=one, is_free=False)
    return go(_address(one, PARTS[0]), _("Nu skriver du ét stykke ad gangen. Det andet brev er gemt."))


def _part(place: str) -> str:
    if place not in ADDRESSES:
        abort(404)
    return ADDRESSES[place]


def _next(name: str) -> str:
    return STEPS[STEPS.index(name) + 1]


def _address(one: Application, name: str) -> str:
    return url_for("application.part", application_id=one.id, place=PLACES[name])


def _form(name: str, one: Application) -> type[Form]:
    return headline_form() if name == HEADLINE else part_form(name, one.kind)


def _counted(one: Application) -> str:
    return render("application/length.html", words=work.of_application(one).words)


def _part_page(form: Form, name: str, one: Application, status: int = 200) -> Shown:
    language = one.language
    told = (
        phrases.for_field(HEADLINE, language)
        if name == HEADLINE
        else phrases.for_part(name, one.kind, language)
    )
    return one_page(
        "application/part.html",
        one,
        status,
        form=form,
        field=form[name],
        place=PLACES[name],
        step=NAMES[name],
        number=STEPS.index(name) + 1,
        of=len(STEPS),
        before=_address(one, STEPS[STEPS.index(name) - 1]) if name != STEPS[0] else "",
        told=told,
        said=said_before(*USEFUL[name], say=phrases.proved),
        wishes=_wishes(one),
        words=work.of_application(one).words,
    )


def _free_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page(
        "application/free.html",
        one,
        status,
        form=form,
        told={part: phrases.for_part(part, one.kind, one.language)["starters"] for part in PARTS},
        names=NAMES,
        said=said_before(*ALL_USEFUL, say=phrases.proved),
        wishes=_wishes(one),
        words=work.of_application(one).words,
    )


def _wishes(one: Application) -> list[wishes.Wish]:
    known = facts.of(citizen_id(), *wishes.USEFUL)
    return wishes.wishes(one.asked, known, work.text_of(one))
