"""Mixed traffic at the real server, and what it takes of the machine meanwhile."""

import json
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, cycle

import psutil

from tests.browser.server import LiveServer
from tests.deep.visitor import Answer, Visitor

WHY, PDF = "/jobvaerdier/hvorfor?nr=1", "/cv/ud/samlet/samlet.pdf"
CITIZEN = ("/", "/jobvaerdier/", "/cv/", "/cv/job", "/smart/", "/elevatortale/", "/ansoegning/", "/beskeder/")
CITIZEN_SOMETIMES = (PDF, "/maerker/", "/?lang=ar", "/indstillinger/", "/?lang=da")
DESK = ("/konsulent/", "/konsulent/?sort=name", "/konsulent/")
STRANGER = ("/log-ind", "/was", "/privatliv", "/findes-ikke", "/jobvaerdier/")
EXPECTED = {"/findes-ikke": 404, "/jobvaerdier/": 401}


@dataclass(frozen=True)
class Taken:
    """What the server's worker takes at a moment."""

    megabytes: float
    handles: int
    threads: int
    children: int


@dataclass
class Traffic:
    """``seconds`` of people at work; ``slow`` are the times of all answers, ``wrong`` what should not have been."""

    server: LiveServer
    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    samples: list[Taken] = field(default_factory=list)

    def run(self, people: dict[str, Visitor], seconds: float, every: float = 2.0) -> None:
        """Let them go on until the time is over; look at the worker every so often."""
        self._until = time.monotonic() + seconds
        threads = [
            threading.Thread(target=self._citizen, args=(people["amina"],)),
            threading.Thread(target=self._citizen, args=(people["jens"],)),
            threading.Thread(target=self._reader, args=(people["karen"], DESK)),
            threading.Thread(target=self._reader, args=(people["nobody"], STRANGER)),
        ]
        for thread in threads:
            thread.start()
        while time.monotonic() < self._until:
            self.samples.append(taken(self.server))
            time.sleep(every)
        for thread in threads:
            thread.join()

    @property
    def p95(self) -> float:
        """The time within which 95 of 100 answers came, in milliseconds."""
        return 1000 * statistics.quantiles(self.times, n=20)[-1]

    def grew(self, what: str) -> float:
        """How much more it takes in the last quarter than in the second, once it is warm; medians."""
        values = [float(getattr(sample, what)) for sample in self.samples]
        quarter = len(values) // 4
        return statistics.median(values[-quarter:]) - statistics.median(values[quarter : 2 * quarter])

    def _citizen(self, visitor: Visitor) -> None:
        page = visitor.form(WHY)
        sometimes = cycle(CITIZEN_SOMETIMES)
        for turn in self._turns():
            for path in CITIZEN:
                self._look(visitor, path)
            self._look(visitor, next(sometimes))
            saved = self._timed(lambda: page.autosave(turn, why=f"Tanke {turn}."))  # noqa: B023
            if not saved.is_saved:
                self.wrong.append(f"autosave {turn}: {saved.status}")
            self._listen(visitor, page.fields["csrf_token"], f"Det er tanke nummer {turn % 20}.")

    def _reader(self, visitor: Visitor, paths: tuple[str, ...]) -> None:
        for _turn in self._turns():
            for path in paths:
                self._look(visitor, path, 200 if visitor.person else EXPECTED.get(path, 200))

    def _listen(self, visitor: Visitor, token: str, text: str) -> None:
        body = json.dumps({"text": text, "language": "da"})
        answer = self._timed(lambda: visitor.post_json("/lyd/egen", body, token))
        if answer.status != 200:
            self.wrong.append(f"read aloud: {answer.status}")

    def _look(self, visitor: Visitor, path: str, expected: int = 200) -> None:
        answer = self._timed(lambda: visitor.get(path))
        if answer.status != expected:
            self.wrong.append(f"{path}: {answer.status}")

    def _timed(self, ask: "object") -> Answer:
        begun = time.perf_counter()
        answer: Answer = ask()  # type: ignore[operator]
        self.times.append(time.perf_counter() - begun)
        return answer

    def _turns(self) -> Iterator[int]:
        for turn in count(1):
            if time.monotonic() > self._until:
                return
            yield turn


def taken(server: LiveServer) -> Taken:
    """The worker now: the process of ours with the most memory."""
    assert server.process_id is not None
    ours = psutil.Process(server.process_id)
    everybody = [ours, *ours.children(recursive=True)]
    worker = max(everybody, key=lambda one: one.memory_info().rss)
    return Taken(
        worker.memory_info().rss / 1024**2, worker.num_fds(), worker.num_threads(), len(everybody) - 1
    )
