"""Pictures and PDFs that go along with a message: told by content, cleaned or checked, kept under a random name."""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from sqlalchemy import or_, select

from jobunivers import db
from jobunivers.db import session
from jobunivers.services import handed_in
from jobunivers.services.guards import cpr_numbers, tidy
from jobunivers.services.messages.models import PDF, PICTURE, Attachment, Draft
from jobunivers.services.pdf_check import check_pdf, is_pdf
from jobunivers.services.pictures.photo import clean_photo

FOLDER = "messages"
MOST, LONGEST_NAME, LONGEST_SIDE = 5, 120, 2000
_PICTURES = {".jpg", ".jpeg", ".jpe", ".png", ".webp"}


class TooMany(Exception):
    """There are five files already; one must go before another can come."""


class LiesAboutItself(Exception):
    """Its name says one kind of file and its content another."""


def attach(*, draft: Draft, name: str, data: bytes, data_dir: Path) -> Attachment:
    """Keep a file with a draft. Raises TooMany, LiesAboutItself, or what ``clean_photo`` and ``check_pdf`` raise."""
    if len(draft.files) >= MOST:
        raise TooMany
    kind = PDF if is_pdf(data) else PICTURE
    said = _said_to_be(name)
    if said and said != kind:
        raise LiesAboutItself
    clean = check_pdf(data) if kind == PDF else clean_photo(data, LONGEST_SIDE)
    file = f"{secrets.token_hex(16)}.{'pdf' if kind == PDF else 'jpg'}"
    row = Attachment(file=file, name=_called(name, kind), kind=kind, size=len(clean), draft_id=draft.id)
    handed_in.keep(path_of(row, data_dir), clean)
    draft.files.append(row)
    session.flush()
    return row


def again(file: Attachment, *, message_id: int, citizen_id: int, data_dir: Path) -> dict[str, Any]:
    """The fields of the same file in another thread: under a name of its own, and on the disk once."""
    name = f"{secrets.token_hex(16)}{PurePosixPath(file.file).suffix}"
    row = Attachment(file=name, name=file.name, kind=file.kind, size=file.size)
    handed_in.keep_link(path_of(row, data_dir), path_of(file, data_dir))
    of = {"message_id": message_id, "citizen_id": citizen_id}
    return {**of, "file": name, "name": file.name, "kind": file.kind, "size": file.size}


def remove(file: Attachment, data_dir: Path) -> None:
    """Take a file away for good, once that is committed."""
    handed_in.let_go(path_of(file, data_dir))
    session.delete(file)
    session.flush()


def path_of(file: Attachment, data_dir: Path) -> Path:
    """Where it lies."""
    return data_dir / FOLDER / file.file


def files_about(person_id: int, data_dir: Path) -> Iterator[Path]:
    """Every file that goes with a person: of their thread, and of what they have begun to write."""
    drafts = select(Draft.id).where(Draft.person_id == person_id)
    found = select(Attachment).where(or_(Attachment.citizen_id == person_id, Attachment.draft_id.in_(drafts)))
    return (path_of(one, data_dir) for one in session.scalars(found))


def sweep(data_dir: Path, older_than: float) -> int:
    """Take away files that nobody's row speaks of, older than that moment (seconds of the epoch); how many."""
    folder = data_dir / FOLDER
    if not folder.is_dir():
        return 0
    with db.every_tenant():
        kept = set(session.scalars(select(Attachment.file)))
    loose = [
        path for path in folder.iterdir() if path.name not in kept and os.path.getmtime(path) < older_than
    ]
    for path in loose:
        path.unlink(missing_ok=True)
    return len(loose)


def _said_to_be(name: str) -> str:
    """The kind of file a name claims; empty for one that claims none we know."""
    suffix = PurePosixPath(name.lower()).suffix
    return PDF if suffix == ".pdf" else PICTURE if suffix in _PICTURES else ""


def _called(name: str, kind: str) -> str:
    """What the file is called on the page; never a CPR number."""
    plain = " ".join(tidy(PurePosixPath(name.replace("\\", "/")).name).split())[:LONGEST_NAME]
    if not plain or cpr_numbers(plain):
        return "fil.pdf" if kind == PDF else "billede.jpg"
    return plain
