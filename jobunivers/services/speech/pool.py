"""A few voice workers, one request each at a time, started when needed, replaced when they end."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, LifoQueue
from typing import NamedTuple

from jobunivers.services.speech.process import Request, Said, VoiceFailed, Worker, WorkerEnded

ANSWER_WITHIN = 5.0
START_WITHIN = 5.0
TRIES = 2


class PoolState(NamedTuple):
    """Workers that run, and places for them."""

    running: int
    places: int


class Pool:
    """Up to ``size`` workers of one voice box.

    Safe for threads; a forked process starts workers of its own.
    """

    def __init__(
        self, box: str, size: int, *, within: float = ANSWER_WITHIN, start_within: float = START_WITHIN
    ) -> None:
        self._box, self._size = box, max(1, size)
        self._within, self._start_within = within, start_within
        self._fill()

    def _fill(self) -> None:
        self._owner = os.getpid()
        self._slots: LifoQueue[_Slot] = LifoQueue()
        self._all = [_Slot(self._box, self._start_within) for _ in range(self._size)]
        for slot in self._all:
            self._slots.put(slot)

    def ask(self, request: Request) -> Said:
        """The answer of the first free worker.

        ``VoiceFailed`` when it cannot, or when a fresh one ended as well.
        """
        if os.getpid() != self._owner:
            self._fill()
        with self._slot() as slot:
            for _ in range(TRIES):
                with suppress(WorkerEnded):
                    return slot.ask(request, self._within)
        raise VoiceFailed("the voice ended or took too long, twice")

    @contextmanager
    def _slot(self) -> "Iterator[_Slot]":
        slots = self._slots
        try:
            slot = slots.get(timeout=self._within * TRIES)
        except Empty:
            raise VoiceFailed("every voice is busy") from None
        try:
            yield slot
        finally:
            slots.put(slot)

    def pids(self) -> list[int]:
        """The worker processes that run now."""
        return [slot.worker.pid for slot in self._all if slot.worker]

    def state(self) -> "PoolState":
        """How many workers run, and how many there may be."""
        return PoolState(len(self.pids()), self._size)

    def close(self) -> None:
        """End every worker; a later request starts new ones."""
        slots = self._all
        self._fill()
        for slot in slots:
            slot.end()


class _Slot:
    """A place for one worker."""

    def __init__(self, box: str, start_within: float) -> None:
        self._box, self._start_within = box, start_within
        self.worker: Worker | None = None

    def ask(self, request: Request, within: float) -> Said:
        self.worker = self.worker or Worker(self._box, self._start_within)
        try:
            return self.worker.ask(request, within)
        except WorkerEnded:
            self.worker = None
            raise

    def end(self) -> None:
        if self.worker:
            self.worker.end()
        self.worker = None
