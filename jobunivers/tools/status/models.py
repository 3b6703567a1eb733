"""A round: what somebody answered before one talk."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

PARTS = {
    "done": ("network", "advertised", "unsolicited", "phoned", "visited", "internship"),
    "plan": ("knows", "opening", "has_plan", "new_branch", "internship_next"),
    "it": ("search", "mail", "document"),
}
ITEMS = tuple(item for part in PARTS.values() for item in part)
RECORD = ("yes", "no", "later")


@one_column_each(ITEMS)
class Round(OwnedByCitizen, Base):
    """One status: a column an item, 1 (Slet ikke) to 5 (I høj grad).

    ``which`` opening there is; ``record``: whether the criminal record is clean, one of ``RECORD``; ``talk_about``:
    what the person wants to talk about.
    """

    __tablename__ = "status_round"
    which: Mapped[str] = mapped_column(default="")
    record: Mapped[str] = mapped_column(String(10), default="")
    talk_about: Mapped[str] = mapped_column(default="")
