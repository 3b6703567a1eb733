"""Whom a professional is beside today: what every question of the desk begins with."""

from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Date, Select, bindparam, func, literal, or_, select

from jobunivers.db import Moment
from jobunivers.fence import within
from jobunivers.services.accounts.models import Assignment, Enrolment, Person

LONG_AGO = literal(datetime(1970, 1, 1, tzinfo=UTC), Moment())
Query: TypeAlias = Select[*tuple[Any, ...]]

A, P, E = Assignment.__table__.c, Person.__table__.c, Enrolment.__table__.c
ORGANISATION: BindParameter[int] = bindparam("organisation_id")
TODAY, NOW = bindparam("today", type_=Date()), bindparam("now", type_=Moment())
BESIDE = (
    select(A.citizen_id, func.max(A.looked_at).label("looked_at"))
    .where(
        within(A.organisation_id, ORGANISATION),
        A.consultant_id == bindparam("consultant_id"),
        A.starts_on <= TODAY,
        or_(A.ends_on.is_(None), A.ends_on >= TODAY),
    )
    .group_by(A.citizen_id)
    .cte("beside")
)
SEEN = func.coalesce(BESIDE.c.looked_at, LONG_AGO)
