"""What a disk holds after the power went: all that was synced, and of the rest nothing, anything, or torn pieces.

The simulation is at SQLite's own file layer (``disk.py``). It takes for granted that a sync which returned is true, as
file systems promise and some cheap disks do not keep; it does not know about a disk that loses what it had.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pysqlite3.dbapi2 as sqlite

from tests.deep.disk import Event

SECTOR = 512
Survives = Callable[[Event, random.Random], Iterator[Event]]


def nothing(_event: Event, _chance: random.Random) -> Iterator[Event]:
    """What was not synced is gone."""
    yield from ()


def anything(event: Event, chance: random.Random) -> Iterator[Event]:
    """Each write that was not synced may have come through or not, in any order."""
    if chance.random() < 0.5:
        yield event


def torn(event: Event, chance: random.Random) -> Iterator[Event]:
    """Each sector of each write may have come through or not."""
    if event.kind != "write":
        yield from anything(event, chance)
        return
    for start in range(0, len(event.data), SECTOR):
        if chance.random() < 0.5:
            yield Event("write", event.path, event.offset + start, event.data[start : start + SECTOR])


@dataclass(frozen=True)
class Cut:
    """The power goes after so many events; ``survives`` says what of the unsynced ones is found."""

    after: int
    survives: Survives
    seed: int

    def __str__(self) -> str:
        return f"after event {self.after}, {self.survives.__name__} survives, seed {self.seed}"


def after(cut: Cut, before: dict[str, bytes], events: list[Event], folder: Path) -> Path:
    """Write the files as they are found after the cut; the database's path."""
    chance = random.Random(cut.seed)  # noqa: S311 - the same each time
    held = {path: bytearray(content) for path, content in before.items()}
    for path in {event.path for event in events if not event.path.endswith("-shm")}:
        file = held.setdefault(path, bytearray())
        mine = [event for event in events[: cut.after] if event.path == path]
        synced = max((place + 1 for place, event in enumerate(mine) if event.kind == "sync"), default=0)
        for event in mine[:synced]:
            _apply(event, file)
        for event in mine[synced:]:
            for piece in cut.survives(event, chance):
                _apply(piece, file)
    for path, content in held.items():
        (folder / Path(path).name).write_bytes(content)
    return folder / min((Path(path).name for path in held), key=len)


def _apply(event: Event, file: bytearray) -> None:
    if event.kind == "truncate":
        del file[event.offset :]
    elif event.kind == "write":
        file.extend(bytes(max(0, event.offset - len(file))))
        file[event.offset : event.offset + len(event.data)] = event.data


def asked(database: Path, statement: str) -> list[str]:
    """What SQLite finds when it opens the files, mending what it can; raises its errors."""
    connection = sqlite.connect(str(database))
    try:
        return [str(found) for (found,) in connection.execute(statement).fetchall()]
    finally:
        connection.close()
