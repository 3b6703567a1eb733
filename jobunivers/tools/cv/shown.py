"""What others see of the CV: the consultant, the other tools, and the paper."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import current_app

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.languages import Words, current
from jobunivers.services.accounts.models import Person
from jobunivers.services.export.document import Document
from jobunivers.toolkit.contract import Export
from jobunivers.tools.cv import as_it_was, documents, grouping, paper, photos, preview, sections, work, years
from jobunivers.tools.cv.document_words import language
from jobunivers.tools.cv.documents import LAYOUT_OF, Sheet
from jobunivers.tools.cv.models import Item, Profile, Targeted

_KEY = re.compile(r"([0-9]{1,15})(?:\.([0-9]{1,15}))?")
GROSS, GROSS_SIDEBAR = "samlet", "samlet-to-spalter"


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each CV for a job, and the gross CV last."""
    cv = work.latest(citizen_id)
    found: list[tuple[str, Words]] = [(str(one.id), one.title or _("CV uden navn")) for one in cv.targeted]
    return [*found, (GROSS, _("Det samlede CV"))] if _begun(cv) else found


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """The gross CV by section, or one targeted CV as it looks; None for what is not there."""
    cv = work.latest(citizen_id)
    if item == GROSS:
        parts = [(sections.SECTIONS[kind], cv.of(kind)) for kind in sections.SECTIONS]
        filled = [part for part in parts if part[1]]
        words = {"levels": sections.LEVELS, "period": years.period}
        return {"profile": cv.profile, "parts": filled, "one": None, **words}
    one = next((one for one in cv.targeted if str(one.id) == item), None)
    document = targeted(citizen_id, item)
    if one is None or document is None:
        return None
    return {"one": one, "preview": preview.preview(document), "profile": cv.profile}


def summary(citizen_id: int) -> list[_ | str]:
    """How far the CV is, for the consultant's overview; not a word of it."""
    cv = work.latest(citizen_id)
    if not _begun(cv):
        return []
    lines: list[_ | str] = [
        _("Job: %(jobs)s", jobs=len(cv.of(sections.JOBS))),
        _("Skole og kurser: %(number)s", number=len(cv.of(sections.EDUCATION, sections.COURSES))),
        _("Anden erfaring: %(number)s", number=len(cv.of(sections.OTHER, sections.VOLUNTARY))),
    ]
    if cv.targeted:
        lines.append(_("CV til et job: %(number)s", number=len(cv.targeted)))
    return lines


def gross(citizen_id: int, item: str) -> Document | None:
    """Everything on paper, in one column or two."""
    cv = work.latest(citizen_id)
    if item not in (GROSS, GROSS_SIDEBAR) or not _begun(cv):
        return None
    layout = LAYOUT_OF["sidebar" if item == GROSS_SIDEBAR else "classic"]
    photo = photos.read(cv.profile.photo, data_dir())
    return documents.gross(
        Sheet(_name(citizen_id), cv.profile, cv.items, current().document, layout, photo=photo)
    )


def targeted(citizen_id: int, item: str) -> Document | None:
    """A CV for one job, now (item *7*) or as it was when its newest version was 1234 (item *7.1234*)."""
    key = _KEY.fullmatch(item)
    if key is None:
        return None
    number, stamp = int(key[1]), key[2]
    found = _then(citizen_id, number, int(stamp)) if stamp else _now(citizen_id, number)
    return as_document(_name(citizen_id), *found) if found else None


snapshot = targeted


def as_document(name: str, one: Targeted, profile: Profile, carried: tuple[Item, ...]) -> Document:
    """A targeted CV as a document: its lines, its looks, its own language."""
    top = [item for item in carried if item.kind == sections.COMPETENCES]
    lived = [item for item in carried if item.kind in sections.EXPERIENCE]
    sheet = Sheet(
        name,
        profile,
        carried,
        language(one.language),
        LAYOUT_OF.get(one.layout, LAYOUT_OF["classic"]),
        about=one.profile,
        photo=photos.read(profile.photo, data_dir()) if one.with_photo else None,
        groups=grouping.groups(lived, top, one.groups),
    )
    return documents.targeted(sheet, one.shape, one.title or sheet.words["cv"])


def card(citizen_id: int, item: str) -> Document | None:
    """The three strongest competences with their proof, on one sheet to bring along."""
    cv = work.latest(citizen_id)
    if item != GROSS or not any(one.proof.strip() for one in cv.top):
        return None
    return documents.card(Sheet(_name(citizen_id), cv.profile, cv.top, current().document))


def sheet(citizen_id: int, item: str) -> Document | None:
    """The parts of the CV in large type with room to write by hand; there before anything is written, too."""
    return paper.sheet(work.latest(citizen_id)) if item == GROSS else None


def files(citizen_id: int) -> Iterator[Path]:
    """The photo in the data folder."""
    name = work.latest(citizen_id).profile.photo
    if name:
        yield photos.path_of(name, data_dir())


def data_dir() -> Path:
    """Where the running app keeps its files."""
    found: Path = current_app.config["SETTINGS"].data_dir
    return found


def _now(citizen_id: int, targeted_id: int) -> tuple[Targeted, Profile, tuple[Item, ...]] | None:
    cv = work.latest(citizen_id)
    one = next((one for one in cv.targeted if one.id == targeted_id), None)
    return (one, cv.profile, tuple(item for item in cv.items if item.id in one.chosen)) if one else None


def _then(citizen_id: int, targeted_id: int, stamp: int) -> tuple[Targeted, Profile, tuple[Item, ...]] | None:
    found = as_it_was.edition(citizen_id, targeted_id, stamp)
    return (found.targeted, found.profile, found.items) if found else None


def _begun(cv: work.Work) -> bool:
    return bool(cv.items or cv.profile.text or cv.profile.headline)


def _name(citizen_id: int) -> str:
    return session.get_one(Person, citizen_id).name


EXPORTS = (
    Export(key="samlet", title=_("Mit samlede CV"), build=gross),
    Export(key="til-job", title=_("CV til et job"), build=targeted),
    Export(key="kort", title=_("Kompetencekort"), build=card),
    Export(key="ark", title=_("CV på papir"), build=sheet),
)
