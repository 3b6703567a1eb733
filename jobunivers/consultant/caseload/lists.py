"""Saving what the desk asks for under a name, and taking a saved list away again."""

from typing import Any

from flask import request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.caseload.asked import Address
from jobunivers.consultant.caseload.blueprint import bp
from jobunivers.languages import Text as _
from jobunivers.services.caseload import saved
from jobunivers.services.caseload.saved import LONGEST_NAME, SavedList
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.forms import Form, line, needed
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import go_with_undo


class ListForm(Form):
    """What a list is called."""

    name = line(_("Listens navn"), "", needed(_("Skriv et navn.")), limit=LONGEST_NAME)


@bp.get("/lister/ny")
def new_list() -> Shown:
    """What shall it be called?"""
    return _form(Address.of(request.args), ListForm())


@bp.post("/lister/ny")
def save_list() -> Shown:
    """Keep the list, and show it."""
    address, form = Address.of(request.form), ListForm()
    if not form.validate():
        return _form(address, form, UNPROCESSABLE)
    name = form.name.data
    saved.save(consultant_id=beside.consultant().id, name=name, asked=address.asked())
    return go(address.but(side=""), _("Listen %(name)s er gemt.", name=name))


@bp.post("/lister/<int:list_id>/fjern")
def remove_list(list_id: int) -> Shown:
    """The list goes, and can be fetched back."""
    found = _mine(list_id)
    saved.put_away(found)
    back = url_for("caseload.fetch_list", list_id=found.id)
    return go_with_undo(url_for("caseload.desk"), action=back, said=_("Listen er fjernet."))


@bp.post("/lister/<int:list_id>/igen")
def fetch_list(list_id: int) -> Shown:
    """The list is there again."""
    found = _mine(list_id)
    saved.put_back(found)
    return go(Address.asking(found.asks).but(), _("Nu er det her igen."))


def shown(address: Address, consultant_id: int) -> list[dict[str, Any]]:
    """The consultant's lists for the left column: name, address, and whether it is the one looked at."""
    here = address.but(side="")
    return [
        {"id": one.id, "name": one.name, "href": href, "here": href == here}
        for one in saved.lists_of(consultant_id)
        if (href := Address.asking(one.asks).but(side=""))
    ]


def _mine(list_id: int) -> SavedList:
    return or_404(saved.one(beside.consultant().id, min(list_id, LARGEST_ID)))


def _form(address: Address, form: ListForm, status: int = 200) -> Shown:
    return page("consultant/new_list.html", status, address=address, form=form)
