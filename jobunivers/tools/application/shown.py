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
from jobunivers.services.facts import AD, Fact
from jobunivers.toolkit.contract import Export
from jobunivers.tools.application import document, names, work
from jobunivers.tools.application.models import Application
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
    """Every ad that was read here: the job, the company as proof, the ad's text as detail."""
    for one in work.applications(citizen_id):
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


def letter(citizen_id: int, item: str) -> Document | None:
    """The letter, in the look of the CV."""
    one = _find(citizen_id, item)
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
