"""The server's end of one voice worker: asks, waits no longer than it said it would, kills what hangs."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import IO, cast

_ROOT = Path(__file__).resolve().parents[3]
_MODULE = "jobunivers.services.speech.worker"

Request = dict[str, str | float]


class VoiceFailed(Exception):
    """No sound came, for this text or at all. Says why, never the text."""


class WorkerEnded(VoiceFailed):
    """The process died, hung or answered nonsense: a fresh one may do better."""


@dataclass(frozen=True)
class Said:
    """An MP3, how long it plays, and (character of the said text, seconds) of what the voice told about."""

    audio: bytes
    duration: float
    events: tuple[tuple[int, float], ...]


class Worker:
    """One running voice process. Every question has a deadline, after which the process is killed."""

    def __init__(self, box: str, start_within: float) -> None:
        command = [sys.executable, "-m", _MODULE, box]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no text of anybody's
            command, stdin=pipe, stdout=pipe, stderr=nowhere, cwd=_ROOT
        )
        self._in, self._out = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        with self._deadline(start_within):
            self._head()

    @property
    def pid(self) -> int:
        """The process id, for those who watch memory."""
        return self._process.pid

    def ask(self, request: Request, within: float) -> Said:
        """The answer to one request.

        ``WorkerEnded`` when none comes, ``VoiceFailed`` when the voice says no.
        """
        with self._deadline(within):
            try:
                self._in.write(json.dumps(request).encode() + b"\n")
                self._in.flush()
            except OSError:
                raise WorkerEnded("the voice had ended") from None
            return self._said(self._head())

    def end(self) -> None:
        """Kill and bury the process; harmless if it is gone."""
        self._process.kill()
        self._out.close()
        with suppress(OSError):
            self._in.close()
        self._process.wait()

    @contextmanager
    def _deadline(self, seconds: float) -> Iterator[None]:
        timer = Timer(seconds, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        except WorkerEnded:
            self.end()
            raise
        finally:
            timer.cancel()

    def _head(self) -> dict[str, object]:
        line = self._out.readline()
        if not line.endswith(b"\n"):
            raise WorkerEnded("the voice ended or took too long")
        head: dict[str, object] = json.loads(line)
        return head

    def _said(self, head: dict[str, object]) -> Said:
        match head:
            case {"error": str(problem)}:
                raise VoiceFailed(problem)
            case {"size": int(size), "duration": float() | int() as duration, "events": list(events)}:
                audio = self._out.read(size)
                if len(audio) == size:
                    return Said(audio, float(duration), tuple((int(at), float(when)) for at, when in events))
        raise WorkerEnded("the sound was cut short")
