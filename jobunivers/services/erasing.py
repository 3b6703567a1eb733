"""Erasing a person: rows, versions, files and what the database keeps of deleted pages; and again after a restore.

What was erased is written beside the database, not in it, so that a restored backup can be cleaned of the same people.
The record holds a number and two moments, no name.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import delete, event

from jobunivers import clock, db
from jobunivers.db import session
from jobunivers.services import handed_in, versions
from jobunivers.services.accounts.models import Mail, Person
from jobunivers.services.privacy import everything_about

ERASED = "erased.jsonl"


@dataclass(frozen=True)
class Receipt:
    """What went: when, rows by table, and how many files. It names nobody."""

    person_id: int
    at: datetime
    rows: dict[str, int]
    files: int

    def lines(self) -> list[str]:
        """The receipt to read."""
        head = f"Person {self.person_id} was erased at {self.at:%Y-%m-%d %H:%M:%S} UTC."
        counted = [f"  {table}: {rows}" for table, rows in self.rows.items()]
        return [head, *counted, f"  files: {self.files}"]


def erase(person: Person, files: Iterable[Path], data_dir: Path) -> Receipt:
    """Take a person and everything of theirs away at the commit that follows; ``files`` lie in the data folder."""
    kept = everything_about(person.id, person.organisation_id)
    paths = list(files)
    for path in paths:
        handed_in.let_go(path)
    receipt = Receipt(person.id, clock.now(), {table: len(rows) for table, rows in kept.items()}, len(paths))
    if person.email:
        session.execute(delete(Mail).where(Mail.to == person.email))
    gone = partial(_gone, data_dir, session.get_bind(), receipt, person.created_at)
    event.listen(session(), "after_commit", lambda _session: gone(), once=True)
    session.execute(delete(Person).where(Person.id == person.id))
    versions.forget_orphans()
    session.expire_all()
    return receipt


def erased(data_dir: Path) -> list[tuple[int, datetime]]:
    """Who was erased: number and when the person was made (a number may be given again)."""
    path = data_dir / ERASED
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    found = [json.loads(line) for line in lines if line.strip()]
    return [(one["person"], datetime.fromisoformat(one["made"])) for one in found]


def still_there(data_dir: Path) -> list[Person]:
    """People who were erased and came back with a backup."""
    people = [(session.get(Person, number), born) for number, born in erased(data_dir)]
    return [person for person, born in people if person is not None and person.created_at == born]


def _gone(data_dir: Path, engine: Any, receipt: Receipt, born: datetime) -> None:
    """What follows the commit: nothing is left in the log, and a backup of before is cleaned when it comes back."""
    db.empty_log(engine)
    told = {"person": receipt.person_id, "made": born.isoformat(), "erased": receipt.at.isoformat()}
    line = json.dumps(told)
    with (data_dir / ERASED).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
        file.flush()
        os.fsync(file.fileno())
