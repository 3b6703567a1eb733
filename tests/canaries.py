"""A word of its own in every column that holds somebody's words about a citizen: a leak tells which column it is of."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

from sqlalchemy import JSON, Column, ColumnElement, String, case, cast, literal, select, true, update
from sqlalchemy.orm import Mapper

from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.services.groups.playing import Observation
from jobunivers.services.report.models import Report
from jobunivers.services.talks.models import Note
from tests.export.reading import letters_in

BIRD, DRAFT = "Kanariefugl", "kladde"
SHORTEST, MANY = 60, 120
"""Columns that hold fewer signs hold keys, not words; those that hold many say of which row they are too."""
NO_OBJECTS: dict[str, Any] = {"execution_options": {"synchronize_session": False}}
KEYS = {
    *(
        "access_search.by_name",
        "access_search.chain",
        "coping_mark.key",
        "event.what",
        "interview_answer.proof",
    ),
    *("application_application.cv", "application_application.cv_href", "cv_profile.photo", "pitch_take.file"),
    *("joblog_entry.application", "joblog_entry.application_href", "joblog_entry.cv", "joblog_entry.cv_href"),
    *("joblog_entry.source", "look.by_name", "look.by_organisation", "look.chain", "look.what", "look.why"),
    *("messages_attachment.file", "messages_draft.page", "messages_message.operation", "report_drawn.href"),
    *(
        "groups_member.agreed",
        "progress.missions",
        "progress.stars",
        "version.operation",
        "version.table_name",
    ),
}
"""Names of files, addresses, marks of the program's own, and the record of who looked."""
DRAFTS: dict[type, ColumnElement[bool]] = {
    Note: Note.shared_at.is_(None),
    Report: Report.sent_at.is_(None),
}
"""Rows that nobody has been shown yet: their birds are drafts."""


def let_fly(citizen_id: int) -> set[str]:
    """Put a bird in every text about a citizen; where they sit, as ``table.column``."""
    found = set()
    for mapper in Base.registry.mappers:
        about = _about(mapper, citizen_id)
        if about is not None:
            for column in mapper.columns:
                if _holds_words(column) and _write(mapper, column, about):
                    found.add(f"{mapper.local_table.name}.{column.key}")
    return found


def tables() -> set[str]:
    """Every table in which a bird could sit."""
    owned = [mapper for mapper in Base.registry.mappers if _about(mapper, 0) is not None]
    return {one.local_table.name for one in owned if any(_holds_words(column) for column in one.columns)}


def rows_about(citizen_id: int) -> dict[str, list[Any]]:
    """All that is kept about a citizen, by table."""
    found = {}
    for mapper in Base.registry.mappers:
        about = _about(mapper, citizen_id)
        if about is not None:
            columns = [getattr(mapper.class_, column.key) for column in mapper.columns]
            found[mapper.local_table.name] = session.execute(select(*columns).where(about)).all()
    return found


def birds_in(answer: Any) -> set[str]:
    """The birds in an answer, in its headers and packed files too, as ``table.column``."""
    said = f"{answer.headers}{_text_of(answer.get_data())}"
    return {
        one.replace("__", ".") for one in re.findall(rf"{BIRD}_(\w+?)(?:_x\b|_x|\b)", said, re.IGNORECASE)
    }


def _text_of(body: bytes) -> str:
    if body[:4] == b"%PDF":
        return letters_in(body)
    if body[:2] == b"PK" and is_zipfile(BytesIO(body)):
        with ZipFile(BytesIO(body)) as packed:
            body = b"".join(packed.read(name) for name in packed.namelist())
    return body.decode("utf-8", "replace")


def _about(mapper: Mapper[Any], citizen_id: int) -> ColumnElement[bool] | None:
    """Which rows of a table are about a citizen; None for a table that is about no one of them."""
    model = mapper.class_
    if model is Observation:
        return true()
    whose = getattr(model, "about_id", None) or getattr(model, "citizen_id", None)
    return whose == citizen_id if issubclass(model, OwnedByOrganisation) and whose is not None else None


def _holds_words(column: Column[Any]) -> bool:
    kind = column.type
    is_long = isinstance(kind, String) and (kind.length or SHORTEST) >= SHORTEST
    return (is_long or isinstance(kind, JSON)) and f"{column.table.name}.{column.key}" not in KEYS


def _write(mapper: Mapper[Any], column: Column[Any], about: ColumnElement[bool]) -> int:
    """How many rows got the bird of this column."""
    model: Any = mapper.class_
    place = f"{BIRD}_{mapper.local_table.name}__{column.key}"
    if isinstance(column.type, JSON):
        return sum(
            _write_in(row, column.key, f"{place}_x") for row in session.scalars(select(model).where(about))
        )
    bird = literal(f"{place}_x")
    if (is_draft := DRAFTS.get(model)) is not None:
        bird = case((is_draft, f"{place}_{DRAFT}_x"), else_=f"{place}_x")
    if (column.type.length or MANY) >= MANY:
        bird = bird + cast(mapper.primary_key[0], String)
    still = {"changed_at": model.changed_at} if hasattr(model, "changed_at") else {}
    done = session.execute(update(model).where(about).values({column.key: bird, **still}), **NO_OBJECTS)
    return done.rowcount


def _write_in(row: Any, name: str, bird: str) -> bool:
    """Put the bird in place of every text inside a JSON value; whether there was any."""
    before = getattr(row, name)
    after = _with_bird(before, bird)
    if after != before:
        setattr(row, name, after)
    return bool(after != before)


def _with_bird(value: Any, bird: str) -> Any:
    if isinstance(value, str):
        return bird if " " in value else value
    if isinstance(value, dict):
        return {key: _with_bird(inner, bird) for key, inner in value.items()}
    return [_with_bird(inner, bird) for inner in value] if isinstance(value, list) else value
