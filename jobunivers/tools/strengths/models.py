"""A profile with its private answers, what somebody says of each trait, and the licensed instrument's results."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

TRAITS = (
    *("stability", "outgoing", "relations", "confidence"),
    *("energy", "responsibility", "caution", "creative"),
)
A_TRAIT = 6
ITEMS = tuple(f"{trait}_{number}" for trait in TRAITS for number in range(1, A_TRAIT + 1))


@one_column_each(ITEMS)
class Profile(OwnedByCitizen, Base):
    """One time through the statements: a column a statement, 1 (Passer slet ikke) to 5 (Passer helt)."""

    __tablename__ = "strengths_profile"


class Comment(OwnedByCitizen, Base):
    """What the citizen says of one trait, and whether it is to be used when they look for work."""

    __tablename__ = "strengths_comment"
    profile_id: Mapped[int] = mapped_column(ForeignKey("strengths_profile.id", ondelete="CASCADE"))
    trait: Mapped[str] = mapped_column(String(20))
    comment: Mapped[str] = mapped_column(default="")
    use: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("profile_id", "trait"),)


@one_column_each(TRAITS)
class Licensed(OwnedByCitizen, Base):
    """The eight results of the licensed instrument, each from 0 to 100, and the consultant who wrote them in."""

    __tablename__ = "strengths_licensed"
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(200), default="")
