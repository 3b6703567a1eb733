"""What is being written and not sent yet, kept at every pause; a page only overwrites what it wrote itself."""

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from jobunivers.db import session
from jobunivers.services.messages.models import Draft


class WrittenElsewhere(Exception):
    """The same draft was written in another window since this page was opened; ``theirs`` is what it says there."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft


def citizen(citizen_id: int) -> str:
    """Where a message to or from one citizen goes."""
    return f"citizen:{citizen_id}"


def of(person_id: int, to: str) -> Draft | None:
    """What somebody has begun to write, with its files."""
    found = select(Draft).where(Draft.person_id == person_id, Draft.to == to)
    return session.scalar(found.options(selectinload(Draft.files)))


def begun(*, person_id: int, to: str, about_id: int | None = None) -> Draft:
    """The draft to write in, made where there is none."""
    draft = of(person_id, to)
    if draft is None:
        draft = Draft(person_id=person_id, to=to, about_id=about_id, version=0, files=[])
        session.add(draft)
        session.flush()
    return draft


def write(draft: Draft, text: str, *, base: int | None = None, page: str = "") -> None:
    """Keep the words. ``base`` is the version the writer saw (None: whatever there is); raises WrittenElsewhere."""
    if text == draft.text:
        return
    if base is not None and base < draft.version and draft.text and page != draft.page:
        raise WrittenElsewhere(draft)
    draft.text, draft.page = text, page[:60]
    draft.version += 1
    session.flush()
