"""The letter as it was the day it was sent, whatever is written in it later."""

import re

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services.versions import SAVED, Version, table_of
from jobunivers.services.versions.models import put
from jobunivers.tools.application.models import Application

_EDITION = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")


def numbers(citizen_id: int) -> dict[int, int]:
    """For each application that is sent (by id) the number of the first version that says so."""
    said = Version.values["sent_on"].as_string()
    found = select(Version.row_id, func.min(Version.number)).where(
        Version.citizen_id == citizen_id,
        Version.table_name == table_of(Application),
        Version.kind == SAVED,
        said.is_not(None),
    )
    return dict(session.execute(found.group_by(Version.row_id)).all())


def edition(citizen_id: int, item: str) -> Application | None:
    """The application *12* as its version 5 was (``item`` *12.5*); it does not belong to the session."""
    key = _EDITION.fullmatch(item)
    if key is None:
        return None
    found = select(Version).where(
        Version.citizen_id == citizen_id,
        Version.table_name == table_of(Application),
        Version.row_id == int(key[1]),
        Version.number == int(key[2]),
        Version.kind == SAVED,
    )
    version = session.scalars(found.order_by(Version.id).limit(1)).first()
    return as_row(version) if version else None


def as_row(version: Version) -> Application:
    """An application with the values of a version."""
    row = Application(id=version.row_id, citizen_id=version.citizen_id)
    put(row, {name: value for name, value in version.values.items() if name != "deleted_at"})
    return row
