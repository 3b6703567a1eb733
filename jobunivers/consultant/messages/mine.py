"""The citizen's side: *Beskeder*, with what was said about their work below."""

from flask import Blueprint, Response, current_app, request, url_for

from jobunivers.consultant import words
from jobunivers.consultant.caseload.asked import number
from jobunivers.consultant.messages import files
from jobunivers.consultant.messages.writing import Box, here, taken_back
from jobunivers.languages import Later, current
from jobunivers.languages import Text as _
from jobunivers.services import content, sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.feedback import received
from jobunivers.services.messages import answer_times, drafts, operations, reading
from jobunivers.services.messages.models import Draft
from jobunivers.toolkit.access import citizen_id, me, myself, or_404
from jobunivers.toolkit.pages import Shown, go, page, warn

bp = Blueprint("my_messages", __name__, template_folder="templates")
OF_FEEDBACK = 3


@bp.get("/beskeder/")
def thread() -> Shown:
    """The thread, newest first, with the box to write in above it; what is shown is read."""
    beside = sharing.beside(citizen_id())
    return _thread(_box(beside).begin(), beside)


@bp.post("/beskeder/")
def send() -> Shown | str:
    """Keep what is written, or send it to whoever is beside the citizen now."""
    beside = sharing.beside(citizen_id())
    box = _box(beside)

    def sent(text: str, draft: Draft | None, operation: str | None) -> Shown:
        operations.from_citizen(citizen=myself(), text=text, draft=draft, operation=operation)
        return _said(beside)

    return box.take(sent, lambda status: _thread(box, beside, status))


@bp.post("/beskeder/<int:message_id>/tilbage")
def take_back(message_id: int) -> Shown:
    """Have one's own message again, as long as nobody has read it."""
    message = or_404(reading.one_of(citizen_id(), message_id, citizen_id()))
    return taken_back(message, "", url_for("my_messages.thread"))


@bp.get("/beskeder/feedback")
def feedback() -> Shown:
    """All that professionals have said about the citizen's work, newest first, each with the way to it."""
    return page("messages/feedback.html", said=_feedback(100))


@bp.get("/beskeder/fil/<int:file_id>")
def file(file_id: int) -> Response:
    """A file of one's own thread."""
    return files.sent(or_404(reading.file_of(citizen_id(), file_id)))


def _said(beside: list[Person]) -> Shown:
    """Who got it; also when that is somebody else than the page had said."""
    shown = request.form.get("people", "")
    names = current().comma.join(one.name for one in beside)
    if not beside:
        warn(_("Din besked er gemt. Den kan læses, når du får en konsulent."))
    elif shown and shown != people_of(beside):
        warn(_("Du har fået en ny ved din side. Din besked gik til %(names)s.", names=names))
    else:
        return go(here("my_messages.thread"), _("Sendt til %(names)s.", names=names))
    return go(here("my_messages.thread"))


def people_of(beside: list[Person]) -> str:
    """Who is beside the citizen, as the form carries it."""
    return "-".join(str(one.id) for one in beside)


def _box(beside: list[Person]) -> Box:
    person = or_404(me())
    names = [person.name, *(one.name for one in beside)]
    return Box(person.id, drafts.citizen(person.id), url_for("my_messages.send"), names)


def _thread(box: Box, beside: list[Person], status: int = 200) -> Shown:
    before = number(request.args.get("foer", ""))
    found = reading.thread(citizen_id(), before=before, limit=reading.PAGE + 1)
    new = {one.id for one in operations.unread(found, by_citizen=True)}
    operations.read(citizen_id(), found, by_citizen=True)
    answer_by = answer_times.answer_by([one.id for one in beside])
    return page(
        "messages/mine.html",
        status,
        box=box,
        beside=beside,
        people=people_of(beside),
        found=found[: reading.PAGE],
        older=found[reading.PAGE - 1].id if len(found) > reading.PAGE else None,
        newest=before is None,
        new=new,
        expected=Later(words.until_day, answer_by) if answer_by else "",
        starters=content.deck("desk/messages/starters"),
        said=_feedback(OF_FEEDBACK + 1),
        most=OF_FEEDBACK,
    )


def _feedback(most: int) -> list[tuple[object, object]]:
    tools = current_app.extensions["jobunivers.tools"]
    return [(one, tools.get(one.tool)) for one in received(citizen_id(), most)]
