"""One job: how far it is, and its parts, a short form each."""

from flask import url_for

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services.facts import LEARNED, PERSON
from jobunivers.toolkit.access import mine, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import kept, save
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import operations
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.forms import PARTS, WAYS, stages, starters
from jobunivers.tools.joblog.models import Entry

USEFUL = {"om": ("contact", PERSON), "note": ("note", LEARNED), "svar": ("learned", LEARNED)}


@bp.get("/<int:entry_id>")
def entry(entry_id: int) -> Shown:
    """All that is known of a job."""
    found = mine(Entry, entry_id)
    return tool_page(
        "joblog/entry.html", entry=found, stages=stages(), told=starters(), way=WAYS.get(found.way, "")
    )


@bp.get("/<int:entry_id>/<part>")
def part(entry_id: int, part: str) -> Shown:
    """One part of it."""
    found, of = mine(Entry, entry_id), or_404(PARTS.get(part))
    return _part_page(found, part, of.form()(obj=found))


@bp.post("/<int:entry_id>/<part>")
def save_part(entry_id: int, part: str) -> Shown | str:
    """Save one part; what is right is kept even where a day is not understood."""
    found, of = mine(Entry, entry_id), or_404(PARTS.get(part))
    form, onward = of.form()(), url_for("joblog.entry", entry_id=found.id)
    return kept(found, form, lambda status: _part_page(found, part, form, status), onward)


@bp.post("/<int:entry_id>/ringet")
def phoned(entry_id: int) -> Shown:
    """Somebody there was on the phone today."""
    found = mine(Entry, entry_id)
    save(found, operations.phoned(found, clock.today()))
    said = _("Godt gået. Skriv, hvad de sagde, mens du husker det.")
    return go(url_for("joblog.part", entry_id=found.id, part="note"), said)


def _part_page(found: Entry, key: str, form: Form, status: int = 200) -> Shown:
    return tool_page(
        "joblog/part.html",
        status,
        entry=found,
        key=key,
        part=PARTS[key],
        form=form,
        told=starters(),
        before={USEFUL[key][0]: said_before(USEFUL[key][1])} if key in USEFUL else {},
        base=found.version,
    )
