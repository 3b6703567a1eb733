"""The lines of the gross CV: a page for each part, and a page for each line."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.jobads import titles
from jobunivers.toolkit.access import citizen_id, me, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add, save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import operations, sections, work, years
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import AddForm, ItemForm
from jobunivers.tools.cv.models import Item

MOST_SUGGESTIONS = 6
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
        form.title.data = request.form["pick"]
    if kind not in sections.SECTIONS:
        abort(404)
    if not form.validate():
        return _page(sections.page_of(kind), 422, form=form, wanted=kind)
    item = add(operations.new_item(citizen_id=citizen_id(), kind=kind, title=form.title.data or ""))
    return go(url_for("cv.line", item_id=item.id))


@bp.get("/linje/<int:item_id>")
def line(item_id: int) -> Shown:
    """One line with everything about it."""
    item = mine(Item, item_id)
    return _line_page(ItemForm(obj=item).of_section(sections.SECTIONS[item.kind]), item)


@bp.post("/linje/<int:item_id>")
def save_line(item_id: int) -> Shown | str:
    """Save one line."""
    item = mine(Item, item_id)
    form = ItemForm().of_section(sections.SECTIONS[item.kind])
    if not form.validate():
        return _line_page(form, item, 422)
    save(item, form)
    return saved(item, _list_of(item))


@bp.post("/linje/<int:item_id>/kald")
def rename_line(item_id: int) -> Shown:
    """Take a suggested name for a line."""
    item = mine(Item, item_id)
    save(item, {"title": request.form.get("pick", "").strip()[: operations.LONGEST_TITLE] or item.title})
    return go(url_for("cv.line", item_id=item.id))


@bp.post("/linje/<int:item_id>/flyt")
def move_line(item_id: int) -> Shown:
    """Move a line up or down in its section."""
    item = mine(Item, item_id)
    by = -1 if request.form.get("by") == "up" else 1
    operations.move(items=work.latest(citizen_id()).items, item=item, by=by)
    return go(_list_of(item))


@bp.post("/nyeste-foerst/<kind>")
def newest_first(kind: str) -> Shown:
    """Put a section in order of time."""
    if kind not in sections.SECTIONS:
        abort(404)
    operations.newest_first(items=work.latest(citizen_id()).of(kind))
    return go(url_for(f"cv.{sections.page_of(kind)}"), _("Nu står det nyeste øverst."))


@bp.post("/linje/<int:item_id>/slet")
def remove_line(item_id: int) -> Shown:
    """Put a line away; it can be fetched back."""
    item = mine(Item, item_id)
    versions.remove(item, by_id=_my_id())
    return go(url_for(f"cv.{sections.page_of(item.kind)}", fortryd=item.id))


@bp.post("/linje/<int:item_id>/hent")
def fetch_line(item_id: int) -> Shown:
    """Fetch a line back."""
    item = mine(Item, item_id, removed=True)
    versions.fetch_back(item, by_id=_my_id())
    return go(_list_of(item), _("Nu er den her igen."))


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
    when = years.period(item.began, item.ended, str(_("nu")))
    return " · ".join(part for part in (item.place, when) if part)


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


def _line_page(form: ItemForm, item: Item, status: int = 200) -> Shown:
    section = sections.SECTIONS[item.kind]
    other_names = titles.variants_of(item.title)[:MOST_SUGGESTIONS] if item.kind == sections.JOBS else ()
    return tool_page(
        "cv/line.html",
        status,
        form=form,
        item=item,
        section=section,
        starters=sections.starters(),
        back=_list_of(item),
        other_names=other_names,
        work=work.latest(citizen_id()),
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


def _list_of(item: Item) -> str:
    return url_for(f"cv.{sections.page_of(item.kind)}", _anchor=f"linje-{item.id}")


def _my_id() -> int | None:
    person = me()
    return person.id if person else None
