"""Everybody in the organisation, and somebody new."""

from flask import Blueprint, request, url_for

from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import ROLE_NAMES, PersonForm
from jobunivers.services.accounts import listing, operations
from jobunivers.services.guards import tidy
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("admin", __name__, url_prefix="/admin")
LONGEST_SEARCH = 80
TAKEN = _("Den mailadresse er i brug. Skriv en anden.")
STATES = {
    listing.INSIDE: _("Har været inde"),
    listing.OUTSIDE: _("Har ikke været inde"),
    listing.CLOSED: _("Er lukket ude"),
    listing.ALONE: _("Er uden konsulent"),
}


@bp.get("/personer/")
def people() -> Shown:
    """Everybody, found by name or mail address, by role and by how far they have come."""
    search = tidy(request.args.get("q", "")).strip()[:LONGEST_SEARCH]
    role, state = (request.args.get(name, "") for name in ("rolle", "adgang"))
    role, state = role if role in ROLE_NAMES else "", state if state in STATES else ""
    number = min(max(1, request.args.get("side", 1, int)), 10**6)
    lines, count = listing.listed(search=search, role=role, state=state, page=number)
    asked = {"q": search or None, "rolle": role or None, "adgang": state or None}
    if not lines and number > 1:
        return go(url_for("admin.people", **asked))
    return page(
        "admin/people.html",
        lines=lines,
        count=count,
        q=search,
        role=role,
        state=state,
        role_names=ROLE_NAMES,
        states=STATES,
        number=number,
        pages=max(1, -(-count // listing.PAGE)),
        onward=url_for("admin.people", **asked, side="{page}").replace("%7Bpage%7D", "{page}"),
    )


@bp.get("/ny")
def new() -> Shown:
    """The form for somebody new."""
    return page("admin/new.html", form=PersonForm())


@bp.post("/ny")
def create() -> Shown:
    """Somebody new; on to their record, where the way in is made."""
    form = PersonForm()
    if not form.validate():
        return page("admin/new.html", 422, form=form)
    try:
        person = operations.create_person(
            organisation_id=or_404(me()).organisation_id,
            role=form.role.data,
            name=form.name.data,
            email=form.email.data,
            language=form.language.data,
        )
    except operations.EmailTaken:
        form.email.errors = [TAKEN]
        return page("admin/new.html", 422, form=form)
    said = _("%(navn)s er oprettet. Vælg nu, hvordan %(navn)s kommer ind.", navn=person.name)
    return go(url_for("record.show", person_id=person.id), said)
