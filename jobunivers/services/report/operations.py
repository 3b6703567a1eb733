"""A report is begun, sent for hearing, answered, closed, corrected. Flush, never commit."""

from collections.abc import Mapping, Sequence
from datetime import date

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.happened import at_the_desk, by_citizen
from jobunivers.services.report import reading
from jobunivers.services.report.models import CLOSED, DRAFT, HEARD, HEARING, Comment, Report

SLUG = "report"
SENT, SHOWN_AGAIN, READ, SAID, DONE = "sent", "shown", "read", "said", "closed"


class ReportClosed(Exception):
    """The report is closed; nothing in it changes any more."""


class NotHeard(Exception):
    """The citizen has not been heard: not asked, not shown the changes, or still within the days to answer."""


def begin(
    *,
    citizen_id: int,
    since: date,
    until: date,
    sections: Sequence[str],
    texts: Mapping[str, str],
    author_id: int,
    author_name: str,
    course: tuple[int | None, str] | None = None,
    replaces_id: int | None = None,
    why: str = "",
) -> Report:
    """A new draft for a period, with a text a section.

    ``course`` is (id, name) of the one it is about, where it is about one; ``replaces_id`` and ``why`` are those of
    a correction.
    """
    made = Report(
        citizen_id=citizen_id,
        edition=reading.last_edition(citizen_id) + 1,
        since=since,
        until=until,
        sections=list(sections),
        author_id=author_id,
        author_name=author_name,
        course_id=course[0] if course else None,
        course_name=course[1] if course else "",
        replaces_id=replaces_id,
        why=why,
        **texts,
    )
    versions.keep(made, by_id=author_id)
    return made


def send(*, report: Report, by_id: int) -> None:
    """Let the citizen read it; sent once more, they see what has changed, and are asked again. Raises ReportClosed."""
    is_first = report.stage == DRAFT
    if report.stage == CLOSED:
        raise ReportClosed
    if not is_first and not report.has_news:
        return
    now = clock.now()
    if is_first:
        report.heard, report.sent_at = report.texts, now
    report.shown, report.shown_at, report.read_at = report.texts, now, None
    versions.keep(report, by_id=by_id)
    at_the_desk(report.citizen_id, SLUG, f"{SENT if is_first else SHOWN_AGAIN}:{report.id}")


def comment(*, report: Report, section: str) -> Comment:
    """The citizen's comment on a section, begun when there is none. Raises ReportClosed."""
    if report.stage not in (HEARING, HEARD):
        raise ReportClosed
    found = reading.comments(report.id).get(section)
    if found is None:
        found = Comment(citizen_id=report.citizen_id, report_id=report.id, section=section, text="")
        versions.keep(found, by_id=report.citizen_id)
    return found


def commented(*, report: Report) -> None:
    """The citizen has written something: those beside them see that there is news."""
    by_citizen(report.citizen_id, SLUG, f"{SAID}:{report.id}")


def answer(*, report: Report) -> None:
    """The citizen has read it. Raises ReportClosed."""
    if report.stage not in (HEARING, HEARD):
        raise ReportClosed
    if report.read_at is None:
        report.read_at = clock.now()
        versions.keep(report, by_id=report.citizen_id)
        by_citizen(report.citizen_id, SLUG, f"{READ}:{report.id}")


def close(*, report: Report, by_id: int, names: Mapping[str, str]) -> None:
    """Close it as it was shown, with the comments as they stand; ``names``: centre, citizen, closed_by.

    Raises ReportClosed, or NotHeard while the citizen has not been heard.
    """
    if report.stage == CLOSED:
        raise ReportClosed
    if report.has_news or not (report.stage == HEARD or report.is_over_time):
        raise NotHeard
    said = {key: one.text for key, one in reading.comments(report.id).items() if one.text.strip()}
    report.closing = {**names, "texts": report.texts, "comments": said, "author": report.author_name}
    report.closed_at = clock.now()
    versions.keep(report, by_id=by_id)
    at_the_desk(report.citizen_id, SLUG, f"{DONE}:{report.id}")


def correct(*, report: Report, by_id: int, by_name: str, why: str = "") -> Report:
    """A new edition to replace a closed one, with its texts; where that has been begun already, the one begun."""
    under_way = reading.replacing(report.id)
    if under_way is not None:
        return under_way
    return begin(
        citizen_id=report.citizen_id,
        since=report.since,
        until=report.until,
        sections=report.sections,
        texts=report.texts,
        author_id=by_id,
        author_name=by_name,
        course=(report.course_id, report.course_name),
        replaces_id=report.id,
        why=why,
    )
