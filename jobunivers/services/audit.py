"""Each look at a citizen's data by somebody else is one row that the citizen can see: appended, chained by hashes."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.languages import Text

BESIDE, FEEDBACK, WAY_IN, LINK, KEEPS = "beside", "feedback", "way_in", "link", "keeps"
OVERVIEW, TIMELINE, RECORD = "overview", "timeline", "record"
MESSAGES = "messages"
GROUP = "group"
LOG = "log"
WHY = {
    BESIDE: Text("Er ved din side"),
    FEEDBACK: Text("For at give dig feedback"),
    WAY_IN: Text("For at hjælpe dig ind"),
    LINK: Text("Fik et link af dig"),
    KEEPS: Text("Holder styr på navne og forløb"),
}
WHAT = {
    OVERVIEW: Text("Overblikket over dit arbejde"),
    TIMELINE: Text("Din tidslinje: hvilke missioner og hvornår"),
    RECORD: Text("Dit navn, din mailadresse og dit forløb"),
    WAY_IN: Text("En kode til en ny adgangskode"),
    MESSAGES: Text("Jeres beskeder"),
    LOG: Text("Listen over, hvem der har set dine ting"),
    GROUP: Text("Det, du viste i en gruppe"),
}


class Look(OwnedByOrganisation, Base):
    """Somebody opened something of a citizen's: who, in which role, what and why."""

    __tablename__ = "look"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(default=clock.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(200))
    by_role: Mapped[str] = mapped_column(String(20))
    by_organisation: Mapped[str] = mapped_column(String(200))
    what: Mapped[str] = mapped_column(String(60))
    why: Mapped[str] = mapped_column(String(60))
    chain: Mapped[str] = mapped_column(String(64))

    __table_args__ = (Index("ix_look_citizen", "citizen_id", "at"),)

    @property
    def why_words(self) -> str | Text:
        """The reason in the reader's language, or as it was written."""
        return WHY.get(self.why, self.why)

    @property
    def what_words(self) -> str | Text:
        """What was opened when it is no tool, in the reader's language."""
        return WHAT.get(self.what, self.what)


def looked(
    *,
    citizen_id: int,
    by_id: int | None,
    by_name: str,
    by_role: str,
    by_organisation: str,
    what: str,
    why: str,
) -> Look:
    """Write one look, chained to the citizen's one before."""
    row = Look(
        citizen_id=citizen_id,
        at=clock.now(),
        by_id=by_id,
        by_name=by_name,
        by_role=by_role,
        by_organisation=by_organisation,
        what=what,
        why=why,
    )
    row.chain = _link(_latest_chain(citizen_id), row)
    session.add(row)
    session.flush()
    return row


def looks_at(citizen_id: int, limit: int = 200) -> list[Look]:
    """The looks at a citizen's data, newest first."""
    found = select(Look).where(Look.citizen_id == citizen_id).order_by(Look.id.desc()).limit(limit)
    return list(session.scalars(found))


def is_noted(
    citizen_id: int, *, by_id: int | None, what: str, since: datetime, by_name: str | None = None
) -> bool:
    """Whether somebody's look at a thing is written down already: a professional's by id, a friend's by name."""
    found = select(Look.id).where(
        Look.citizen_id == citizen_id, Look.by_id == by_id, Look.what == what, Look.at > since
    )
    if by_name is not None:
        found = found.where(Look.by_name == by_name)
    return session.scalar(found.limit(1)) is not None


def broken_link(looks: Iterable[Look]) -> Look | None:
    """The first row, oldest first, that does not follow from the one before; None for a whole chain."""
    chain = ""
    for row in looks:
        chain = _link(chain, row)
        if chain != row.chain:
            return row
    return None


def _latest_chain(citizen_id: int) -> str:
    found = select(Look.chain).where(Look.citizen_id == citizen_id).order_by(Look.id.desc()).limit(1)
    return session.scalar(found) or ""


def _link(before: str, row: Look) -> str:
    parts = (
        before,
        row.citizen_id,
        row.at.timestamp(),
        row.by_name,
        row.by_role,
        row.by_organisation,
        row.what,
        row.why,
    )
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
