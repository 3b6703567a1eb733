"""Mixed traffic at the real server, and what it takes of the machine meanwhile."""

import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, cycle, islice

import psutil
from lxml import html

from tests.browser.server import LiveServer
from tests.deep.desk import Desk, card
from tests.deep.visitor import Answer, Visitor

WHY, PDF = "/jobvaerdier/hvorfor?nr=1", "/cv/ud/samlet/samlet.pdf"
CITIZEN = ("/", "/jobvaerdier/", "/cv/", "/cv/job", "/smart/", "/elevatortale/", "/ansoegning/", "/beskeder/")
CITIZEN_SOMETIMES = (PDF, "/maerker/", "/?lang=ar", "/indstillinger/", "/?lang=da")
DESK = ("/konsulent/", "/konsulent/?sort=name", "/konsulent/beskeder/", "/konsulent/kalender")
STRANGER = ("/log-ind", "/was", "/privatliv", "/findes-ikke", "/jobvaerdier/")
AT_THE_DESK = 5
OWN_CARD, TAKE_BACK = "//*[@id='own-cards']//a/@href", "//form[contains(@action, '/fjern')]"
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
    """People at work; ``times`` are those of all answers in seconds, ``wrong`` is what should not have been."""

    server: LiveServer
    desk: Desk
    room: str
    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    saved: Counter[str] = field(default_factory=Counter)
    samples: list[Taken] = field(default_factory=list)

    def run(self, people: dict[str, Visitor], seconds: float, every: float = 2.0) -> None:
        """Let them go on until the time is over; look at the worker every so often."""
        self._until = time.monotonic() + seconds
        work = {
            "amina": self._citizen,
            "jens": self._citizen,
            "karen": self._consultant,
            "nobody": self._stranger,
        }
        with ThreadPoolExecutor(len(work)) as pool:
            working = [pool.submit(at_work, people[name]) for name, at_work in work.items()]
            while time.monotonic() < self._until:
                self.samples.append(taken(self.server))
                time.sleep(every)
            for one in working:
                one.result()
        self.times = [seconds for visitor in people.values() for seconds in visitor.times]

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
            for path in (*CITIZEN, next(sometimes), f"{self.room}nu?v=0"):
                self._look(visitor, path)
            self._note("why", page.autosave(turn, why=f"Tanke {turn}."))
            self._listen(visitor, page.fields["csrf_token"], f"Det er tanke nummer {turn % 20}.")
            self._card(visitor, f"Kort {turn}")

    def _card(self, visitor: Visitor, text: str) -> None:
        """Put a card up in the group, and take it back so that the board does not fill."""
        self._note("card", card(visitor.form, self.room, text)[2])
        (newest, *_older) = html.fromstring(visitor.get(self.room).text).xpath(OWN_CARD)
        self._note("card taken back", visitor.form(newest, TAKE_BACK).send())

    def _consultant(self, visitor: Visitor) -> None:
        saves = self.desk.evening(visitor.form, "Aften")
        for _turn in self._turns():
            for path in DESK:
                self._look(visitor, path)
            for kind, _text, answer in islice(saves, AT_THE_DESK):
                self._note(kind, answer)

    def _stranger(self, visitor: Visitor) -> None:
        for _turn in self._turns():
            for path in STRANGER:
                self._look(visitor, path, EXPECTED.get(path, 200))

    def _listen(self, visitor: Visitor, token: str, text: str) -> None:
        body = json.dumps({"text": text, "language": "da"})
        answer = visitor.post_json("/lyd/egen", body, token)
        if answer.status != 200:
            self.wrong.append(f"read aloud: {answer.status}")

    def _look(self, visitor: Visitor, path: str, expected: int = 200) -> None:
        answer = visitor.get(path)
        if answer.status != expected:
            self.wrong.append(f"{path}: {answer.status}")

    def _note(self, kind: str, answer: Answer) -> None:
        self.saved[kind] += 1
        if not answer.is_taken:
            self.wrong.append(f"{kind}: {answer.status}")

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
