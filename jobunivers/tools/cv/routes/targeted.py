"""M6: a CV for one real job: its ad, what the ad asks for, and the list of such CVs."""

from collections import Counter

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts, versions
from jobunivers.services.facts import AD
from jobunivers.services.versions import Version
from jobunivers.toolkit.access import citizen_id, mine, or_404
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add, is_autosave, save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import matching, operations, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import AdForm, NewTargetedForm
from jobunivers.tools.cv.models import Targeted

MOST_VERSIONS = 30


@bp.get("/til-job")
def targeted() -> Shown:
    """All CVs for a job, and a new one."""
    return _list_page(NewTargetedForm())


@bp.post("/til-job")
def new_targeted() -> Shown:
    """A new CV for a job; with the ad already, when it is taken from another tool."""
    form = NewTargetedForm()
    if not form.validate():
        return _list_page(form, 422)
    told = {"title": form.title.data or ""}
    known = _ads().get(form.known.data or "")
    if known:
        told.update(job=known.text, company=known.proof, ad=known.detail)
    row = add(operations.new_targeted(work=work.latest(citizen_id()), citizen_id=citizen_id(), **told))
    return go(url_for("cv.needs" if known else "cv.ad", targeted_id=row.id))


@bp.get("/til-job/<int:targeted_id>")
def ad(targeted_id: int) -> Shown:
    """Step 1: the ad."""
    one = mine(Targeted, targeted_id)
    return _ad_page(AdForm(obj=one), one)


@bp.post("/til-job/<int:targeted_id>")
def save_ad(targeted_id: int) -> Shown | str:
    """Save the ad."""
    one = mine(Targeted, targeted_id)
    form = AdForm()
    if not form.validate():
        return _ad_page(form, one, 422)
    save(one, form.written() if is_autosave() else matching.guessed(form.written()))
    return saved(one, url_for("cv.needs", targeted_id=one.id))


@bp.get("/til-job/<int:targeted_id>/det-vil-de-have")
def needs(targeted_id: int) -> Shown:
    """Step 2: what the ad asks for, and what the gross CV answers already."""
    one, cv = mine(Targeted, targeted_id), work.latest(citizen_id())
    answered = matching.answers(one.ad, cv)
    return tool_page(
        "cv/needs.html",
        one=one,
        work=cv,
        answered=answered,
        counts=Counter(found.answer for found in answered),
        pieces=matching.marked(one.ad, answered),
        deadline=matching.deadline(one.ad),
    )


@bp.get("/til-job/<int:targeted_id>/udgaver")
def editions(targeted_id: int) -> Shown:
    """Every kept version of one CV."""
    one = mine(Targeted, targeted_id)
    return tool_page("cv/editions.html", one=one, versions=versions.history(one, MOST_VERSIONS))


@bp.post("/til-job/<int:targeted_id>/udgaver/<int:version_id>")
def restore(targeted_id: int, version_id: int) -> Shown:
    """Make an old version the newest; the present one stays in the list."""
    one = mine(Targeted, targeted_id)
    kept = {version.id: version for version in versions.history(one, MOST_VERSIONS)}
    version: Version = or_404(kept.get(version_id))
    versions.restore(one, version, by_id=citizen_id())
    return go(url_for("cv.look", targeted_id=one.id), _("Nu er det den udgave, du arbejder i."))


@bp.post("/til-job/<int:targeted_id>/kopi")
def copy(targeted_id: int) -> Shown:
    """The same choices for another job."""
    one = mine(Targeted, targeted_id)
    fresh = operations.copy_targeted(targeted=one, title=str(_("Kopi af %(title)s", title=one.title)))
    return go(url_for("cv.ad", targeted_id=fresh.id), _("Her er din kopi. Giv den et nyt navn."))


@bp.post("/til-job/<int:targeted_id>/slet")
def remove_targeted(targeted_id: int) -> Shown:
    """Put a CV away; it can be fetched back."""
    one = mine(Targeted, targeted_id)
    versions.remove(one, by_id=citizen_id())
    return go(url_for("cv.targeted", fortryd=one.id))


@bp.post("/til-job/<int:targeted_id>/hent")
def fetch_targeted(targeted_id: int) -> Shown:
    """Fetch a CV back."""
    versions.fetch_back(mine(Targeted, targeted_id, removed=True), by_id=citizen_id())
    return go(url_for("cv.targeted"), _("Nu er det her igen."))


def _list_page(form: NewTargetedForm, status: int = 200) -> Shown:
    item_id = request.args.get("fortryd", type=int)
    removed = mine(Targeted, item_id, removed=True) if item_id else None
    return tool_page(
        "cv/targeted.html",
        status,
        form=form,
        work=work.latest(citizen_id()),
        ads=_ads(),
        removed=removed if removed and removed.deleted_at else None,
    )


def _ad_page(form: AdForm, one: Targeted, status: int = 200) -> Shown:
    return tool_page("cv/ad.html", status, form=form, one=one)


def _ads() -> dict[str, facts.Fact]:
    """The ads that stand in other tools, by tool and key."""
    return {f"{fact.tool}.{fact.key}": fact for fact in facts.of(citizen_id(), AD) if fact.tool != "cv"}
