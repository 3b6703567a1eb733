"""One agreement, wherever it was made: at a measurement, in a talk, at the desk."""

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

DONE, PARTLY, LATER = "done", "partly", "later"
OUTCOMES = (DONE, PARTLY, LATER)
MEASUREMENT, TALK = "measurement", "talk"
PROGRESSION = "progression"


class Agreement(OwnedByCitizen, Base):
    """What, who, by when; and how it went, once it is taken up.

    ``origin`` and ``origin_id`` name the row it came of ("measurement", 12), where it came of one; it stands on its
    own when that row is put away. ``indicator`` is the one it is to move up, empty for none.
    """

    __tablename__ = "agreement"
    text: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(String(200), default="")
    by_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(String(10), default="")
    taken_up_at: Mapped[datetime | None]
    indicator: Mapped[str] = mapped_column(String(20), default="")
    origin: Mapped[str] = mapped_column(String(20), default="")
    origin_id: Mapped[int | None]

    @property
    def of_tool(self) -> str:
        """The missions of Progression follow what is agreed on its indicators."""
        return PROGRESSION if self.indicator else ""

    @property
    def is_open(self) -> bool:
        """Whether it says something that has not been taken up yet."""
        return bool(self.text) and not self.outcome
