"""What a professional says about a citizen's work: at a place in the text, or as praise."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, Select, String, bindparam, func, select, update
from sqlalchemy.orm import Mapped, joinedload, mapped_column, relationship

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.fence import within
from jobunivers.services import progress
from jobunivers.services.accounts.models import Person

COMMENT, PRAISE = "comment", "praise"


class NothingSaid(ValueError):
    """Feedback without a word in it."""


class Feedback(OwnedByOrganisation, Base):
    """One comment or praise on an item of a tool; ``quote`` is the place in the text it is about."""

    __tablename__ = "feedback"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by: Mapped[Person | None] = relationship(foreign_keys=[by_id])
    tool: Mapped[str] = mapped_column(String(20))
    item: Mapped[str] = mapped_column(String(40), default="")
    kind: Mapped[str] = mapped_column(String(10), default=COMMENT)
    quote: Mapped[str] = mapped_column(String(500), default="")
    text: Mapped[str]
    given_at: Mapped[datetime] = mapped_column(default=clock.now)
    read_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_feedback_citizen", "citizen_id", "tool"),)


class Wish(OwnedByOrganisation, Base):
    """A citizen asks for feedback on an item; answered by the next feedback on that tool."""

    __tablename__ = "feedback_wish"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    tool: Mapped[str] = mapped_column(String(20))
    item: Mapped[str] = mapped_column(String(40), default="")
    asked_at: Mapped[datetime] = mapped_column(default=clock.now)
    answered_at: Mapped[datetime | None]


def ask(*, citizen_id: int, tool: str, item: str = "") -> Wish:
    """The citizen asks for feedback; asking twice is one wish."""
    open_wish: Wish | None = session.scalar(_open_wishes(citizen_id, tool).where(Wish.item == item))
    if open_wish is not None:
        return open_wish
    wish = Wish(citizen_id=citizen_id, tool=tool, item=item, asked_at=clock.now())
    session.add(wish)
    progress.note(citizen_id=citizen_id, tool=tool, kind="ask", what=item)
    session.flush()
    return wish


def give(
    *, citizen_id: int, by_id: int, tool: str, item: str, text: str, quote: str = "", kind: str = COMMENT
) -> Feedback:
    """Write feedback and answer the open wishes for that tool; sent twice, it is said once. Raises NothingSaid."""
    if not text.strip():
        raise NothingSaid
    before = next(iter(on(citizen_id, tool, item)), None)
    if before is not None and _is_again(before, by_id, text.strip(), quote.strip()[:500]):
        return before
    said = Feedback(
        citizen_id=citizen_id,
        by_id=by_id,
        tool=tool,
        item=item,
        kind=kind,
        quote=quote.strip()[:500],
        text=text.strip(),
        given_at=clock.now(),
    )
    session.add(said)
    answered(citizen_id=citizen_id, tool=tool)
    progress.note(citizen_id=citizen_id, tool=tool, kind="feedback", what=item)
    session.flush()
    return said


def _is_again(before: Feedback, by_id: int, text: str, quote: str) -> bool:
    """Whether the same is sent once more within a minute: a double click, or a browser that tried again."""
    same = (before.by_id, before.text, before.quote) == (by_id, text, quote)
    return same and clock.now() - before.given_at < timedelta(minutes=1)


def withdrawn(*, citizen_id: int, tool: str, item: str = "") -> None:
    """The citizen does not wait for feedback on an item any more: it is closed again."""
    for wish in session.scalars(_open_wishes(citizen_id, tool).where(Wish.item == item)):
        session.delete(wish)
    session.flush()


def answered(*, citizen_id: int, tool: str) -> None:
    """The open wishes for a tool have their answer: in words, or by what was done."""
    for wish in session.scalars(_open_wishes(citizen_id, tool)):
        wish.answered_at = clock.now()


def on(citizen_id: int, tool: str, item: str | None = None) -> list[Feedback]:
    """Feedback on a tool or one item, newest first."""
    found = select(Feedback).where(Feedback.citizen_id == citizen_id, Feedback.tool == tool)
    if item is not None:
        found = found.where(Feedback.item == item)
    return list(session.scalars(found.options(joinedload(Feedback.by)).order_by(Feedback.id.desc())))


def received(citizen_id: int, limit: int = 100) -> list[Feedback]:
    """All feedback a citizen has been given, newest first."""
    found = select(Feedback).where(Feedback.citizen_id == citizen_id).order_by(Feedback.given_at.desc())
    return list(session.scalars(found.options(joinedload(Feedback.by)).limit(limit)))


_F = Feedback.__table__.c
_UNREAD = (
    select(_F.tool, func.count())
    .where(
        _F.citizen_id == bindparam("citizen_id"),
        within(_F.organisation_id, bindparam("organisation_id")),
        _F.read_at.is_(None),
    )
    .group_by(_F.tool)
    .execution_options(tenant_in_statement=True)
)


def unread(citizen_id: int, organisation_id: int) -> dict[str, int]:
    """How much feedback the citizen has not yet seen, by tool."""
    whose = {"citizen_id": citizen_id, "organisation_id": organisation_id}
    return {tool: count for tool, count in session.connection().execute(_UNREAD, whose)}  # noqa: C416 - rows are no pairs


def read(citizen_id: int, tool: str) -> None:
    """The citizen has seen what was said about a tool."""
    session.execute(
        update(Feedback)
        .where(Feedback.citizen_id == citizen_id, Feedback.tool == tool, Feedback.read_at.is_(None))
        .values(read_at=clock.now())
    )


def _open_wishes(citizen_id: int, tool: str) -> Select[Wish]:
    return select(Wish).where(Wish.citizen_id == citizen_id, Wish.tool == tool, Wish.answered_at.is_(None))
