"""M5: the Jobnet check: each field of the national job bank with what the gross CV has ready for it."""

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from jobunivers.services.facts import TITLE
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import SaidBefore, said_before
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import jobnet_fields, operations, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import TitleForm


@bp.get("/jobnet")
def jobnet() -> Shown:
    """All fields in Jobnet's own order."""
    return _page(TitleForm())


@bp.post("/jobnet/navn")
def choose_title() -> Shown:
    """Take a job title into "Søger job som", or out again."""
    form = TitleForm()
    if request.form.get("pick"):
        form.title.process(MultiDict({"title": request.form["pick"]}))
    if not form.validate():
        return _page(form, 422)
    chosen = request.form.get("chosen", "1") == "1"
    operations.choose_title(citizen_id=citizen_id(), title=form.title.data or "", chosen=chosen)
    return go(url_for("cv.jobnet", _anchor="felt-job_titles"))


@bp.post("/jobnet/felt")
def tick() -> Shown:
    """The field is written into Jobnet, or not after all."""
    field = request.form.get("field", "")
    operations.tick(citizen_id=citizen_id(), field=field, ticked=request.form.get("ticked") == "1")
    return go(url_for("cv.jobnet", _anchor=f"felt-{field}"))


def _wished(chosen: set[str]) -> list[SaidBefore]:
    """The jobs searched for in other tools that are not chosen here yet."""
    return said_before(TITLE, say=lambda fact: "" if fact.text.casefold() in chosen else fact.text)


def _page(form: TitleForm, status: int = 200) -> Shown:
    cv = work.latest(citizen_id())
    return tool_page(
        "cv/jobnet.html",
        status,
        form=form,
        work=cv,
        fields=jobnet_fields.fields(cv),
        variants=jobnet_fields.suggested_titles(cv),
        wished=_wished({row.title.casefold() for row in cv.titles}),
        deciding=work.DECIDING,
    )
