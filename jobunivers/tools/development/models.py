"""A round: what somebody answered in the four areas at one time."""

from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

AREAS = {
    "everyday": ("up_in_time", "planned_days", "done_chores", "kept_agreements"),
    "motivation": ("energy", "looked_forward", "kept_going", "proud"),
    "social": ("talked", "asked_help", "said_no", "went_out"),
    "future": (
        *("can_work", "know_strengths", "know_direction", "see_openings", "know_search"),
        *("know_needs", "can_tell", "backing", "first_day"),
    ),
}
STATEMENTS = tuple(statement for area in AREAS.values() for statement in area)


@one_column_each(STATEMENTS)
class Round(OwnedByCitizen, Base):
    """One round: a column a statement, 1 (Slet ikke) to 5 (I høj grad), and two short texts."""

    __tablename__ = "development_round"
    note: Mapped[str] = mapped_column(default="")
    attempt: Mapped[str] = mapped_column(default="")
