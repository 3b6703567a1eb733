"""What others see of the applications: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import sharing
from jobunivers.services.export.document import Document
from jobunivers.services.facts import AD, SENT, Fact
from jobunivers.toolkit.contract import Export
from jobunivers.tools.application import as_it_was, document, names, work
from jobunivers.tools.application.models import Application
from jobunivers.tools.application.operations import CV
from jobunivers.tools.application.sender import head_of


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each application is one item."""
    return [(str(one.id), names.name_of(one)) for one in work.applications(citizen_id)]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One application for reading: what was asked, what is known of the place, and the letter by its parts."""
    one = _find(citizen_id, item)
    if one is None:
        return None
    questions = document.questions_of(one.kind)
    return {
        "one": one,
        "kind": names.KIND_NAMES[one.kind],
        "standing": names.standing(one),
        "parts": [(part, questions[part]["question"], getattr(one, part)) for part in questions],
        "words": work.of_application(one).words,
    }


def summary(citizen_id: int) -> list[_ | str]:
    """How many applications, how many sent and answered; not a word of them."""
    found = work.applications(citizen_id)
    if not found:
        return []
    sent = sum(one.sent_on is not None for one in found)
    answered = sum(bool(one.answer) for one in found)
    return [
        _n("%(num)s ansøgning", "%(num)s ansøgninger", len(found)),
        _("Sendt: %(done)s", done=sent),
        *([_("Svar: %(done)s", done=answered)] if answered else ()),
    ]


def facts(citizen_id: int) -> Iterator[Fact]:
    """Every ad that was read here: the job, the company as proof, the ad's text as detail; and what is sent."""
    found = work.applications(citizen_id)
    if any(one.sent_on for one in found):
        yield from _sent(citizen_id, found)
    for one in found:
        if one.ad.strip():
            href = f"/ansoegning/{one.id}/annonce"
            yield Fact(
                AD,
                one.title or names.name_of(one),
                "application",
                str(one.id),
                proof=one.company,
                detail=one.ad,
                href=href,
            )


def _sent(citizen_id: int, found: list[Application]) -> Iterator[Fact]:
    """What is sent, as the very letter it was, with its CV along; ``detail`` is the kind of application."""
    numbers = as_it_was.numbers(citizen_id)
    for one in found:
        if one.sent_on is None:
            continue
        key = f"{one.id}.{numbers[one.id]}" if one.id in numbers else str(one.id)
        yield Fact(
            SENT,
            one.title or names.name_of(one),
            "application",
            key,
            proof=one.company,
            detail=one.kind,
            href=f"/ansoegning/ud/brev/{key}.pdf",
            day=one.sent_on,
            next_day=one.follow_up_on,
            along=(Fact(CV, one.cv_title, "cv", one.cv, href=one.cv_href),) if one.cv else (),
        )


def letter(citizen_id: int, item: str) -> Document | None:
    """The letter, in the look of the CV; *12.5* is application 12 as its version 5 was."""
    one = _find(citizen_id, item) or as_it_was.edition(citizen_id, item)
    return document.as_document(one, head_of(citizen_id)) if one else None


def sheet(citizen_id: int, item: str) -> Document | None:
    """The four parts on paper with room to write."""
    one = _find(citizen_id, item)
    return document.sheet(one) if one else None


LETTER = Export(key="brev", title=_("Ansøgning"), build=letter)
SHEET = Export(key="ark", title=_("Ark til at skrive på"), build=sheet)


def _find(citizen_id: int, item: str) -> Application | None:
    found = select(Application).where(Application.citizen_id == citizen_id, Application.deleted_at.is_(None))
    return session.scalar(found.where(Application.id == sharing.item_id(item)))
