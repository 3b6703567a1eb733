"""One line of the gross CV on its own page: everything about it, its place in the list, and away with it."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.guards import diagnoses
from jobunivers.services.jobads import titles
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import operations, sections, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import ItemForm
from jobunivers.tools.cv.models import Item

MOST_NAMES = 6


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
    name = request.form.get("pick", "")
    if name not in titles.variants_of(item.title):
        abort(404)
    save(item, {"title": name})
    return go(url_for("cv.line", item_id=item.id))


@bp.post("/linje/<int:item_id>/flyt")
def move_line(item_id: int) -> Shown:
    """Move a line up or down in its section."""
    item = mine(Item, item_id)
    by = -1 if request.form.get("by") == "up" else 1
    operations.move(items=work.latest(citizen_id()).items, item=item, by=by)
    return go(_list_of(item))


@bp.post("/linje/<int:item_id>/slet")
def remove_line(item_id: int) -> Shown:
    """Put a line away; it can be fetched back."""
    item = mine(Item, item_id)
    versions.remove(item, by_id=citizen_id())
    return go(url_for(f"cv.{sections.page_of(item.kind)}", fortryd=item.id))


@bp.post("/linje/<int:item_id>/hent")
def fetch_line(item_id: int) -> Shown:
    """Fetch a line back."""
    item = mine(Item, item_id, removed=True)
    versions.fetch_back(item, by_id=citizen_id())
    return go(_list_of(item), _("Nu er den her igen."))


def _line_page(form: ItemForm, item: Item, status: int = 200) -> Shown:
    section = sections.SECTIONS[item.kind]
    other_names = titles.variants_of(item.title)[:MOST_NAMES] if item.kind == sections.JOBS else ()
    return tool_page(
        "cv/line.html",
        status,
        form=form,
        item=item,
        section=section,
        starters=sections.starters(),
        back=_list_of(item),
        other_names=other_names,
        names_illness=bool(diagnoses(f"{item.title} {item.text}")),
    )


def _list_of(item: Item) -> str:
    return url_for(f"cv.{sections.page_of(item.kind)}", _anchor=f"linje-{item.id}")
