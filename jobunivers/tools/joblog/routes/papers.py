"""The very letter and CV that were sent for a job."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts
from jobunivers.services.facts import SENT, Fact
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import operations
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.forms import UsedForm
from jobunivers.tools.joblog.models import Entry

MOST = 20


@bp.get("/<int:entry_id>/sendt")
def papers(entry_id: int) -> Shown:
    """What did they get?"""
    found = mine(Entry, entry_id)
    return _page(found, UsedForm(obj=found))


@bp.post("/<int:entry_id>/sendt")
def save_papers(entry_id: int) -> Shown:
    """Keep it; a letter brings its own CV where none is chosen."""
    found, form = mine(Entry, entry_id), UsedForm()
    if not form.validate():
        return _page(found, form, 422)
    letters, cvs = _offered()
    letter = operations.chosen(found, letters, "application", request.form.get("application", ""))
    cv = operations.chosen(found, cvs, "cv", request.form.get("cv", ""))
    cv = cv or (letter.along[0] if letter and letter.along else None)
    save(found, {**operations.papers(letter, cv), "used": form.used.data})
    return go(url_for("joblog.entry", entry_id=found.id), _("Nu kan du altid se, hvad de fik."))


def _offered() -> tuple[list[Fact], list[Fact]]:
    found = facts.of(citizen_id(), SENT, operations.CV)
    return [one for one in found if one.kind == SENT], [one for one in found if one.kind == operations.CV]


def _page(found: Entry, form: UsedForm, status: int = 200) -> Shown:
    letters, cvs = _offered()
    return tool_page(
        "joblog/papers.html",
        status,
        entry=found,
        form=form,
        choices=[
            ("application", _("Hvilken ansøgning sendte du?"), _choices(found, letters, "application")),
            ("cv", _("Hvilket CV sendte du?"), _choices(found, cvs, "cv")),
        ],
    )


def _choices(found: Entry, offered: list[Fact], name: str) -> list[Fact]:
    """What can be chosen, what is kept already first."""
    kept = operations.kept(found, name)
    others = [one for one in offered if kept is None or one.key != kept.key]
    return ([kept] if kept else []) + others[:MOST]
