"""Files people hand in: written whole before the row about them, and gone again when that row is not kept."""

import os
from functools import partial
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

from jobunivers.db import session


def keep(path: Path, data: bytes) -> None:
    """Write a file that only this program reads; raises OSError (a full disk) and leaves nothing then."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = [path]
    try:
        with open(path, "wb", opener=_for_us_alone) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        _remove(waiting)
        raise
    _unless_committed(waiting)


def keep_link(path: Path, source: Path) -> None:
    """Keep a file under a second name without keeping it twice; where the disk cannot, as a copy of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, path)
    except OSError:
        keep(path, source.read_bytes())
        return
    _unless_committed([path])


def let_go(path: Path) -> None:
    """Take a file away once that is committed."""
    event.listen(session(), "after_commit", lambda _session: path.unlink(missing_ok=True), once=True)


def _unless_committed(waiting: list[Path]) -> None:
    """Take files away again when the transaction they came in is not committed."""
    event.listen(session(), "after_commit", lambda _session: waiting.clear(), once=True)
    event.listen(session(), "after_transaction_end", partial(_at_the_end, waiting))


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _at_the_end(waiting: list[Path], _session: Session, transaction: SessionTransaction) -> None:
    """However it ended, by a rollback or with its connection: what was not committed by then is not kept."""
    if transaction.parent is None:
        _remove(waiting)


def _remove(waiting: list[Path]) -> None:
    while waiting:
        waiting.pop().unlink(missing_ok=True)
