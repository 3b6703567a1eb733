"""The citizen's pages of a report: what it is, one part at a time with room for their own words, and the whole."""

from collections.abc import Iterable

from flask import Blueprint, abort, url_for

from jobunivers.consultant.report import told
from jobunivers.consultant.report.document import document
from jobunivers.consultant.report.forms import comment_form
from jobunivers.consultant.report.reaching import mine_to_read
from jobunivers.languages import Text as _
from jobunivers.services.report import operations, reading
from jobunivers.services.report.models import WHOLE, Comment, Report
from jobunivers.services.report.sources import SECTIONS
from jobunivers.toolkit.access import citizen_id, me, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page, warn
from jobunivers.toolkit.saving import kept
from jobunivers.toolkit.tool_pages import send_document

bp = Blueprint("my_report", __name__, url_prefix="/rapport", template_folder="templates")
ADDRESSES = {
    "gjort": "done_or_tried",
    "fag": "field_and_considerations",
    "maal": "goals",
    "udvikling": "development_aims",
    "praktik": "internship",
    "timer": "hours",
    "hjaelp": "compensation",
    "forslag": "recommendation",
    "alt": WHOLE,
}
"""Each part and its word in the address; the whole comes last."""
WORD_OF = {section: word for word, section in ADDRESSES.items()}
PART = f"<any({', '.join(ADDRESSES)}):word>"


@bp.errorhandler(operations.ReportClosed)
def is_closed(_error: Exception) -> Shown:
    """It was closed while the citizen wrote."""
    warn(_("Rapporten er lukket nu. Tal med din konsulent, hvis noget skal rettes."))
    return go(url_for("my_report.all_of"))


@bp.get("/")
def all_of() -> Shown:
    """All reports the citizen may see."""
    return page("report/mine.html", reports=reading.to_read(citizen_id()))


@bp.get("/<int:report_id>")
def one(report_id: int) -> Shown:
    """What a report is, what has changed, its parts, and *I have read it*."""
    report = mine_to_read(report_id)
    said = reading.said(report)
    parts = [(word, told.title_of(ADDRESSES[word]), ADDRESSES[word] in said) for word in _words(report)]
    replacing = reading.replacing(report.id) if report.closed_at else None
    return page(
        "report/hearing.html",
        report=report,
        replacing=replacing if replacing and replacing.shown_at else None,
        told=told.hearing(),
        parts=parts,
        changes=told.changes(report),
        how_heard=told.how_heard(report, report.closing["citizen"], len(said)) if report.closed_at else "",
    )


@bp.get(f"/<int:report_id>/{PART}")
def part(report_id: int, word: str) -> Shown:
    """One part: what it is about, the text in Danish, and room to say something."""
    report = mine_to_read(report_id)
    return _part(report, word, comment_form()(obj=reading.comments(report.id).get(ADDRESSES[word])))


@bp.post(f"/<int:report_id>/{PART}")
def say(report_id: int, word: str) -> Shown | str:
    """Keep what the citizen says, and go on to the next part."""
    report = mine_to_read(report_id)
    _known(report, word)
    comment = operations.comment(report=report, section=ADDRESSES[word])
    before, form = comment.text, comment_form()()
    answer = kept(comment, form, lambda status: _part(report, word, form, status), _after(report, word))
    if comment.text != before:
        operations.commented(report=report)
    return answer


@bp.get("/<int:report_id>/hele")
def whole(report_id: int) -> Shown:
    """Everything on one page, to read or to hear from end to end."""
    report = mine_to_read(report_id)
    said = reading.said(report)
    return page("report/whole.html", report=report, parts=_texts(report), said=_titled(said))


@bp.post("/<int:report_id>/laest")
def read(report_id: int) -> Shown:
    """The citizen has read it."""
    report = mine_to_read(report_id)
    operations.answer(report=report)
    return go(url_for("my_report.one", report_id=report.id), told.hearing()["after"])


@bp.get("/<int:report_id>/rapport.<any(pdf, docx):kind>")
def paper(report_id: int, kind: str) -> Shown:
    """The citizen's own copy, once it is closed."""
    report, person = mine_to_read(report_id), or_404(me())
    if not report.closed_at:
        abort(404)
    made = document(report, person.name, person.organisation)
    return send_document(made, kind, f"{told.TITLE} {report.edition}")


def _part(report: Report, word: str, form: Form, status: int = 200) -> Shown:
    _known(report, word)
    section, words = ADDRESSES[word], _words(report)
    row: Comment | None = reading.comments(report.id).get(section)
    return page(
        "report/part.html",
        status,
        report=report,
        word=word,
        title=told.title_of(section),
        explained=told.sections()[section]["citizen"] if section in SECTIONS else "",
        texts=[(None, _seen(report)[section])] if section in SECTIONS else [],
        said=reading.said(report).get(section, ""),
        form=form,
        base=row.version if row else 0,
        asked=told.hearing()["comment"],
        number=words.index(word) + 1,
        of=len(words),
        before=words[words.index(word) - 1] if words.index(word) else "",
        after=_after(report, word),
    )


def _seen(report: Report) -> dict[str, str]:
    """What the citizen sees: as closed, or as it was sent."""
    return report.texts if report.closed_at else dict(report.shown)


def _words(report: Report) -> list[str]:
    """The parts there are; of a closed report the whole only where something was said about it."""
    seen = {*_seen(report), WHOLE}
    if report.closed_at and WHOLE not in report.closing["comments"]:
        seen.remove(WHOLE)
    return [word for word, section in ADDRESSES.items() if section in seen]


def _known(report: Report, word: str) -> None:
    if word not in _words(report):
        abort(404)


def _after(report: Report, word: str) -> str:
    words = _words(report)
    at = words.index(word) + 1
    if at < len(words):
        return url_for("my_report.part", report_id=report.id, word=words[at])
    return url_for("my_report.one", report_id=report.id, _anchor="laest")


def _texts(report: Report) -> list[tuple[object, str, str]]:
    """(title, text, word) of each part."""
    seen = _seen(report)
    return [(told.title_of(key), seen[key], WORD_OF[key]) for key in SECTIONS if key in seen]


def _titled(said: dict[str, str]) -> list[tuple[object, str]]:
    order: Iterable[str] = (*SECTIONS, WHOLE)
    return [(told.title_of(key), said[key]) for key in order if key in said]
