"""Netværk: the people met, and when to talk to them again."""

from flask import url_for
from werkzeug.wrappers import Response

from jobunivers.languages import Text as _
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add, kept, removed
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.forms import NewContactForm, contact_form, starters
from jobunivers.tools.pitch.models import Contact


@bp.get("/netvaerk")
def network() -> Shown:
    """Everybody met, the next to follow up first."""
    return _network_page(NewContactForm())


@bp.post("/netvaerk")
def meet() -> Shown:
    """Begin with a name; the rest follows on the next page."""
    form = NewContactForm()
    if not form.validate():
        return _network_page(form, 422)
    contact = add(Contact(citizen_id=citizen_id(), name=form.name.data))
    return go(url_for("pitch.contact", contact_id=contact.id))


@bp.get("/netvaerk/<int:contact_id>")
def contact(contact_id: int) -> Shown:
    """One person."""
    found = mine(Contact, contact_id)
    return _contact_page(contact_form()(obj=found), found)


@bp.post("/netvaerk/<int:contact_id>")
def save_contact(contact_id: int) -> Shown | str:
    """Save what is known of one person."""
    found, form = mine(Contact, contact_id), contact_form()()
    return kept(found, form, lambda status: _contact_page(form, found, status), url_for("pitch.network"))


@bp.post("/netvaerk/<int:contact_id>/gjort")
def followed_up(contact_id: int) -> Shown:
    """They have talked again."""
    found = mine(Contact, contact_id)
    operations.followed_up(contact=found)
    return go(
        url_for("pitch.contact", contact_id=found.id),
        _("Godt gjort. Skriv, hvad I aftalte, mens du husker det."),
    )


@bp.post("/netvaerk/<int:contact_id>/fjern")
def remove_contact(contact_id: int) -> Shown:
    """Put one person away."""
    return removed(mine(Contact, contact_id), url_for("pitch.network"))


def _network_page(form: Form, status: int = 200) -> Shown:
    return tool_page("pitch/network.html", status, form=form, people=operations.contacts(citizen_id()))


def _contact_page(form: Form, found: Contact, status: int = 200) -> Shown:
    return tool_page(
        "pitch/contact.html",
        status,
        form=form,
        contact=found,
        told=starters()["network_agreed"],
        base=found.version,
    )


@bp.get("/netvaerk.csv")
def network_csv() -> Response:
    """The list for a spreadsheet."""
    head = (_("Navn"), _("Sted"), _("Arbejder med"), _("Aftalt"), _("Tal igen"))
    people = operations.contacts(citizen_id())
    rows = [(one.name, one.place, one.field, one.agreed, one.follow_up_on) for one in people]
    return files.spreadsheet(head, rows, "netvaerk")


@bp.get("/netvaerk.ics")
def network_calendar() -> Response:
    """The days to follow up, for a calendar."""
    found = [_event(one) for one in operations.contacts(citizen_id()) if one.follow_up_on]
    return files.events(found, _("Netværk"), "netvaerk")


def _event(one: Contact) -> CalendarEvent:
    return CalendarEvent(
        uid=f"pitch-contact-{one.id}@jobunivers",
        summary=str(_("Tal med %(navn)s", navn=one.name)),
        day=one.follow_up_on,
        description=one.agreed,
        url=files.public(url_for("pitch.contact", contact_id=one.id)),
    )
