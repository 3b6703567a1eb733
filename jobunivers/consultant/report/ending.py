"""The hearing, the closing, the correction, and earlier versions: the consultant's side."""

from flask import request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.report import told
from jobunivers.consultant.report.forms import CorrectionForm, text_form
from jobunivers.consultant.report.reaching import opened, still_open
from jobunivers.consultant.report.routes import bp
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.report import operations, reading
from jobunivers.services.report.models import CLOSED, DRAFT
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page, warn


@bp.errorhandler(operations.ReportClosed)
def is_closed(_error: Exception) -> Shown:
    """Somebody has closed it meanwhile: say so, and show it."""
    warn(_("Rapporten er lukket. Den ændrer sig ikke mere. Du kan lave en rettelse."))
    return go(url_for("report.edit", **{**(request.view_args or {}), "version_id": None}))


@bp.post("/<int:report_id>/hoering")
def send(citizen_id: int, report_id: int) -> Shown:
    """Let the citizen read it, or see what has changed."""
    it = still_open(citizen_id, report_id)
    is_first = it.report.stage == DRAFT
    operations.send(report=it.report, by_id=beside.consultant().id)
    name = it.case.first_name
    if is_first:
        return go(it.here, _("%(navn)s kan læse den nu.", navn=name))
    return go(it.here, _("%(navn)s kan se, hvad du har ændret.", navn=name))


@bp.get("/<int:report_id>/luk")
def closing(citizen_id: int, report_id: int) -> Shown:
    """Look it over before it is closed."""
    it = opened(citizen_id, report_id)
    if it.report.stage == CLOSED:
        return go(it.here)
    said = reading.said(it.report)
    return page(
        "report/closing.html",
        case=it.case,
        it=it,
        may_close=not it.report.has_news and (it.report.read_at or it.report.is_over_time),
        standing=told.standing(it.report, it.case.first_name),
        how_heard=told.how_heard(it.report, it.case.name, len(said)),
        said=[(told.title_of(key), text) for key, text in said.items()],
    )


@bp.post("/<int:report_id>/luk")
def close(citizen_id: int, report_id: int) -> Shown:
    """Close it."""
    it, person = still_open(citizen_id, report_id), beside.consultant()
    names = {"centre": person.organisation, "citizen": it.case.name, "closed_by": person.name}
    try:
        operations.close(report=it.report, by_id=person.id, names=names)
    except operations.NotHeard:
        warn(_("%(navn)s skal høres først.", navn=it.case.first_name))
        return go(url_for("report.closing", citizen_id=it.case.id, report_id=report_id))
    return go(it.here, _("Rapporten er lukket. %(navn)s har fået sin egen.", navn=it.case.first_name))


@bp.get("/<int:report_id>/rettelse")
def correction(citizen_id: int, report_id: int) -> Shown:
    """Why is a new edition needed? Only a closed one has another."""
    it = opened(citizen_id, report_id)
    if it.report.stage != CLOSED:
        return go(it.here)
    return _correction(citizen_id, report_id, CorrectionForm())


@bp.post("/<int:report_id>/rettelse")
def correct(citizen_id: int, report_id: int) -> Shown:
    """Begin the edition that replaces a closed one."""
    it, person, form = opened(citizen_id, report_id), beside.consultant(), CorrectionForm()
    if not form.validate():
        return _correction(citizen_id, report_id, form, UNPROCESSABLE)
    if it.report.stage != CLOSED:
        return go(it.here)
    typed = text_form(it.report.sections)()
    made = operations.correct(report=it.report, by_id=person.id, by_name=person.name, why=form.why.data)
    if made.version == 1 and typed.validate():
        versions.save(made, typed.written(), base=None, by_id=person.id)
    here = url_for("report.edit", citizen_id=it.case.id, report_id=made.id)
    return go(here, _("Her er udgave %(nr)s. Den første bliver, som den er.", nr=made.edition))


@bp.get("/<int:report_id>/udgaver")
def earlier(citizen_id: int, report_id: int) -> Shown:
    """What the texts said earlier."""
    it = opened(citizen_id, report_id)
    kept = [(one, _texts(one.values)) for one in versions.sittings(it.report)]
    now = _texts(it.report.texts)
    names = {one.id: one.name for one in reading.writers(one for one, _said in kept)}
    return page(
        "report/earlier.html",
        case=it.case,
        it=it,
        titles={key: one["title"] for key, one in told.sections().items()},
        kept=[(one, texts) for one, texts in kept if texts and texts != now],
        names=names,
    )


@bp.post("/<int:report_id>/udgaver/<int:version_id>")
def restore(citizen_id: int, report_id: int, version_id: int) -> Shown:
    """Bring earlier texts back; the present ones stay among the earlier."""
    it = still_open(citizen_id, report_id)
    version = or_404(versions.one_of(it.report, version_id))
    versions.save(it.report, _texts(version.values), base=None, by_id=beside.consultant().id)
    return go(it.here, _("Nu gælder den udgave."))


def _texts(values: dict[str, object]) -> dict[str, str]:
    return {key: text for key in told.sections() if isinstance(text := values.get(key), str) and text}


def _correction(citizen_id: int, report_id: int, form: Form, status: int = 200) -> Shown:
    it = opened(citizen_id, report_id)
    return page("report/correction.html", status, case=it.case, it=it, form=form)
