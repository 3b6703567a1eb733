"""The desk's questions and their answers as plain data."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Executable

from jobunivers.db import session
from jobunivers.services.caseload import statements
from jobunivers.services.caseload.cases import (
    ANY,
    PAGE,
    Asked,
    Begun,
    Beside,
    Case,
    Choices,
    Desk,
    Listed,
    Standing,
)
from jobunivers.services.caseload.queues import CALLING, KEYS
from jobunivers.services.names import patterns

_READ = tuple(one.name for one in fields(Case) if one.name not in ("queues", "progress", "events", "wishes"))
"""What of a citizen stands in a row of the list."""


def standing(desk: Desk) -> Standing:
    """How many citizens stand in each queue, and what the list can be narrowed to: one statement for both."""
    rows = session.execute(statements.STANDING, desk.parameters()).all()
    counts = {key: sum(bool(getattr(row, key)) for row in rows) for key in KEYS}
    counts[statements.EVERYBODY] = len(rows)
    counts[statements.NEEDS_ME] = sum(any(getattr(row, key) for key in CALLING) for row in rows)
    return Standing(counts, _choices(rows))


def listed(desk: Desk, asked: Asked) -> Listed:
    """One page of what was asked for."""
    rows = rows_of(desk, asked)
    return Listed(_filled(desk, rows, statements.PROGRESS), rows[0].of if rows else 0, asked.page)


def rows_of(desk: Desk, asked: Asked, most: int = PAGE) -> Sequence[Any]:
    """The rows of what was asked for, without what each citizen has done; ``of`` is how many there are in all."""
    statement = statements.page(
        asked.queue,
        asked.order,
        search=bool(asked.search),
        team=asked.team is not None,
        course=asked.course is not None,
        language=bool(asked.language),
        interpreter=asked.interpreter not in ("", ANY),
        any_interpreter=asked.interpreter == ANY,
    )
    return session.execute(statement, {**desk.parameters(), **_narrowed(asked, most)}).all()


def one(desk: Desk, citizen_id: int) -> Case | None:
    """One citizen of the desk, or None for anybody the professional is not beside today."""
    rows = session.execute(statements.ONE, {**desk.parameters(), "citizen_id": citizen_id}).all()
    return next(iter(_filled(desk, rows, statements.WHOLE_PROGRESS)), None)


def people(desk: Desk) -> dict[int, Beside]:
    """Everybody the professional is beside today, by id and in the order of their names."""
    rows = session.execute(statements.PEOPLE, desk.parameters())
    return {row.id: Beside(row.id, row.name, row.phone or "", row.language) for row in rows}


def _choices(rows: Sequence[Any]) -> Choices:
    return Choices(
        teams=tuple(
            sorted({(row.team_id, row.team) for row in rows if row.team_id}, key=lambda team: team[1])
        ),
        courses=tuple(
            sorted(
                {(row.course_id, row.course, row.starts_on) for row in rows if row.course_id},
                key=lambda course: (course[1], course[2]),
            )
        ),
        languages=tuple(sorted({row.language for row in rows})),
        interpreters=tuple(sorted({row.interpreter for row in rows} - {""})),
    )


def _narrowed(asked: Asked, most: int) -> dict[str, object]:
    return {
        **dict(zip(statements.SEARCHED, patterns(asked.search), strict=True)),
        "team_id": asked.team,
        "course_id": asked.course,
        "spoken": asked.language,
        "interpreted": asked.interpreter,
        "most": most,
        "first": (asked.page - 1) * most,
    }


def _filled(desk: Desk, rows: Sequence[Any], of_progress: Executable) -> tuple[Case, ...]:
    """The cases with their progress, events and wishes: three statements for all of them, none for nobody.

    A search among nobody's rows would be planned as one among everybody's.
    """
    if not rows:
        return ()
    wanted = {**desk.parameters(), "ids": [row.id for row in rows]}
    progress = _by_citizen(Begun(*row) for row in session.execute(of_progress, wanted))
    events, wishes = (
        _by_citizen(session.execute(statement, wanted))
        for statement in (statements.EVENTS, statements.WISHES)
    )
    return tuple(
        _case(
            row._mapping,
            progress=progress.get(row.id, ()),
            events=events.get(row.id, ()),
            wishes=wishes.get(row.id, ()),
        )
        for row in rows
    )


def _case(row: Mapping[Any, Any], **of_the_citizen: Any) -> Case:
    queues = {key: at for key in KEYS if (at := row[key]) is not None}
    return Case(**{name: row[name] for name in _READ}, queues=queues, **of_the_citizen)


def _by_citizen(rows: Iterable[Sequence[Any]]) -> dict[int, tuple[Any, ...]]:
    """Rows that begin with the citizen's id, by it."""
    kept: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        kept[row[0]].append(row)
    return {citizen: tuple(found) for citizen, found in kept.items()}
