"""The production server: Granian, one worker a core, few threads."""

import os

from granian import Granian
from granian.constants import Interfaces

BLOCKING_THREADS = 4


def run(host: str, port: int, workers: int, target: str = "wsgi:app") -> None:
    """Serve until stopped."""
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")  # for the workers: threads that share what they give back
    Granian(
        target,
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        blocking_threads=BLOCKING_THREADS,
        respawn_failed_workers=True,
        log_access=False,
    ).serve()
