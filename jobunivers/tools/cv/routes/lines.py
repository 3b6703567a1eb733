"""The lines of the gross CV: a page for each part, and a page for each line."""

from flask import abort, request, url_for
from werkzeug.datastructures import MultiDict

from jobunivers.languages import Text as _
from jobunivers.services.jobads import titles
from jobunivers.services.said import Said
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import operations, sections, work, years
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import AddForm
from jobunivers.tools.cv.models import Item

MOST_SUGGESTIONS = 6
NOW = _("nu")
ONWARD = {
    "jobs": ("cv.education", _("Videre til skole og kurser")),
    "education": ("cv.other", _("Videre til anden erfaring")),
    "other": ("cv.competences", _("Videre til det, du er god til")),
    "competences": ("cv.skills", _("Videre til sprog og IT")),
    "skills": ("cv.references", _("Videre til dem, der kan fortælle om dig")),
    "references": ("cv.profile", _("Videre til kort om dig")),
}


@bp.get("/job")
def jobs() -> Shown:
    """M1: the jobs."""
    return _page("jobs")


@bp.get("/skole")
def education() -> Shown:
    """M2: school, education, courses and certificates."""
    return _page("education")


@bp.get("/andet")
def other() -> Shown:
    """M3: family, leisure, clubs, internships, voluntary work."""
    return _page("other")


@bp.get("/god-til")
def competences() -> Shown:
    """M4: the three competences that stand first, each with its proof."""
    return _page("competences")


@bp.get("/sprog-og-it")
def skills() -> Shown:
    """Languages and IT."""
    return _page("skills")


@bp.get("/referencer")
def references() -> Shown:
    """Who can tell about the person."""
    return _page("references")


@bp.post("/nyt/<kind>")
def add_line(kind: str) -> Shown:
    """One more line; on to its own page, where the rest is asked."""
    form = AddForm()
    if request.form.get("pick"):
        form.title.process(MultiDict({"title": request.form["pick"]}))
    if kind not in sections.SECTIONS:
        abort(404)
    if not form.validate():
        return _page(sections.page_of(kind), 422, form=form, wanted=kind)
    item = add(operations.new_item(citizen_id=citizen_id(), kind=kind, title=form.title.data or ""))
    return go(url_for("cv.line", item_id=item.id))


@bp.post("/nyeste-foerst/<kind>")
def newest_first(kind: str) -> Shown:
    """Put a section in order of time."""
    if kind not in sections.SECTIONS:
        abort(404)
    operations.newest_first(items=work.latest(citizen_id()).of(kind))
    return go(url_for(f"cv.{sections.page_of(kind)}"), _("Nu står det nyeste øverst."))


@bp.post("/ingen-job")
def no_jobs() -> Shown:
    """The person has had no job yet."""
    operations.say_no_jobs(citizen_id=citizen_id(), said=request.form.get("said") == "1")
    return go(url_for("cv.jobs"))


def brief(item: Item) -> object:
    """What a list tells of a line under its name: where and when, how well, or whether it has its example."""
    if item.kind == sections.LANGUAGES:
        return sections.LEVELS.get(item.level, _("Hvor godt kan du det?"))
    if item.kind == sections.COMPETENCES:
        return _("Har et eksempel") if item.proof.strip() else _("Giv det et eksempel")
    return Said(_where_and_when(item, str(NOW)), _where_and_when(item, NOW.msgid))


def _where_and_when(item: Item, now: str) -> str:
    return " · ".join(part for part in (item.place, years.period(item.began, item.ended, now)) if part)


def _page(name: str, status: int = 200, form: AddForm | None = None, wanted: str = "") -> Shown:
    cv = work.latest(citizen_id())
    return tool_page(
        "cv/lines.html",
        status,
        work=cv,
        page=name,
        onward=ONWARD[name],
        form=form,
        wanted=wanted,
        sections=[sections.SECTIONS[kind] for kind in sections.PAGES[name]],
        top=sections.TOP,
        typed=form.title.data if form else request.args.get("title", ""),
        suggestions=_suggestions(name, form),
        removed=_removed(),
        brief=brief,
    )


def _suggestions(page: str, form: AddForm | None) -> list[str]:
    typed = form.title.data if form else request.args.get("title", "")
    if page != "jobs" or not typed:
        return []
    return [title.title for title in titles.suggest(typed, MOST_SUGGESTIONS)]


def _removed() -> Item | None:
    item_id = request.args.get("fortryd", type=int)
    item = mine(Item, item_id, removed=True) if item_id else None
    return item if item and item.deleted_at else None
