"""The consultant's side: all threads, one citizen's thread, and what is marked as answered."""

from flask import Blueprint, Response, request, url_for

from jobunivers.consultant import beside, words
from jobunivers.consultant.caseload.asked import number
from jobunivers.consultant.messages import files
from jobunivers.consultant.messages.forms import AnswerTimeForm
from jobunivers.consultant.messages.many import groups
from jobunivers.consultant.messages.writing import Box, here, taken_back
from jobunivers.languages import Text as _
from jobunivers.services import audit, sharing
from jobunivers.services.caseload.cases import Case
from jobunivers.services.messages import answer_times, drafts, operations, reading
from jobunivers.services.messages.models import Draft
from jobunivers.toolkit import looks
from jobunivers.toolkit.access import myself, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("messages", __name__, url_prefix="/konsulent", template_folder="templates")


@bp.get("/beskeder/")
def inbox() -> Shown:
    """Every thread of those the consultant is beside: who waits for an answer first."""
    return _inbox(AnswerTimeForm(workdays=_chosen()))


@bp.post("/beskeder/svartid")
def answer_time() -> Shown:
    """How soon this consultant answers."""
    form = AnswerTimeForm()
    if not form.validate():
        return _inbox(form, 422)
    answer_times.choose(person_id=beside.consultant().id, workdays=form.number)
    return go(url_for("messages.inbox"), _("Det er gemt. Dine borgere kan se det på deres side."))


@bp.get("/beskeder/svartid/huset")
def centre() -> Shown:
    """How soon everybody here answers who has not said so themself."""
    chosen = answer_times.of(None)
    return _centre(
        AnswerTimeForm(of_centre=True, workdays=str(answer_times.USUAL if chosen is None else chosen))
    )


@bp.post("/beskeder/svartid/huset")
def choose_centre() -> Shown:
    """Set it."""
    form = AnswerTimeForm(of_centre=True)
    if not form.validate():
        return _centre(form, 422)
    answer_times.choose(person_id=None, workdays=form.number)
    return go(url_for("messages.centre"), _("Det er gemt."))


def _centre(form: AnswerTimeForm, status: int = 200) -> Shown:
    return page("messages/centre.html", status, form=form)


@bp.get("/borger/<int:citizen_id>/beskeder")
def thread(citizen_id: int) -> Shown:
    """One citizen's thread; opening it is a look, and marks what the citizen wrote as read."""
    case = beside.case_of(citizen_id)
    return _thread(case, _box(case).begin())


@bp.post("/borger/<int:citizen_id>/beskeder")
def send(citizen_id: int) -> Shown | str:
    """Keep what is written, or send it."""
    case = beside.case_of(citizen_id)
    box = _box(case)

    def sent(text: str, draft: Draft | None, operation: str | None) -> Shown:
        operations.to_citizen(citizen_id=case.id, by=myself(), text=text, draft=draft, operation=operation)
        return go(here("messages.thread", citizen_id=case.id), _("Sendt til %(name)s.", name=case.first_name))

    return box.take(sent, lambda status: _thread(case, box, status))


@bp.post("/borger/<int:citizen_id>/beskeder/besvaret")
def answered(citizen_id: int) -> Shown:
    """What the citizen wrote has its answer: said on the phone, or none is needed."""
    case = beside.case_of(citizen_id)
    operations.answered(case.id)
    onward = url_for("messages.inbox" if "inbox" in request.form else "messages.thread", citizen_id=case.id)
    return go(onward, _("%(name)s venter ikke længere på svar.", name=case.name))


@bp.post("/borger/<int:citizen_id>/beskeder/<int:message_id>/tilbage")
def take_back(citizen_id: int, message_id: int) -> Shown:
    """Have one's own message again, as long as nobody has read it; ``every`` from all it went to."""
    case, me = beside.case_of(citizen_id), beside.consultant().id
    message = or_404(reading.one_of(case.id, message_id, me))
    return taken_back(
        message,
        case.first_name,
        url_for("messages.thread", citizen_id=case.id),
        every="every" in request.form,
    )


@bp.get("/borger/<int:citizen_id>/beskeder/fil/<int:file_id>")
def file(citizen_id: int, file_id: int) -> Response:
    """A file of the thread; opening it is a look."""
    case = beside.case_of(citizen_id)
    found = or_404(reading.file_of(case.id, file_id))
    looks.by_professional(case.id, audit.MESSAGES)
    return files.sent(found)


def _box(case: Case) -> Box:
    names = [case.name, *(one.name for one in sharing.beside(case.id))]
    action = url_for("messages.send", citizen_id=case.id)
    me = beside.consultant().id
    return Box(me, drafts.citizen(case.id), action, names, about_id=case.id, reads=True)


def _thread(case: Case, box: Box, status: int = 200) -> Shown:
    before = number(request.args.get("foer", ""))
    found = reading.thread(case.id, before=before, limit=reading.PAGE + 1)
    new = {one.id for one in operations.unread(found, by_citizen=False)}
    looks.by_professional(case.id, audit.MESSAGES)
    operations.read(case.id, found, by_citizen=False)
    return page(
        "messages/thread.html",
        status,
        case=case,
        box=box,
        found=found[: reading.PAGE],
        older=found[reading.PAGE - 1].id if len(found) > reading.PAGE else None,
        new=new,
        waits=any(one.from_citizen and one.answered_at is None for one in found),
        words=words,
    )


def _inbox(form: AnswerTimeForm, status: int = 200) -> Shown:
    me = beside.consultant().id
    pages = max(1, -(-reading.threads(me) // reading.PAGE))
    at = min(max(number(request.args.get("side", "")) or 1, 1), pages)
    lines = reading.inbox(me, offset=(at - 1) * reading.PAGE)
    return page(
        "messages/inbox.html",
        status,
        lines=lines,
        at=at,
        pages=pages,
        form=form,
        words=words,
        groups=groups(),
    )


def _chosen() -> str:
    chosen = answer_times.of(beside.consultant().id)
    return "" if chosen is None else str(chosen)
