"""An edition of a centre's figures: made once for a month and never again, so that nothing can be moved to compare."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation


class Edition(OwnedByOrganisation, Base):
    """The figures as they stood on the evening of ``until``; ``told`` holds averages and counts, no person."""

    __tablename__ = "centre_edition"
    id: Mapped[int] = mapped_column(primary_key=True)
    until: Mapped[date]
    told: Mapped[dict[str, Any]]
    made_at: Mapped[datetime] = mapped_column(default=clock.now)

    __table_args__ = (UniqueConstraint("organisation_id", "until"),)
