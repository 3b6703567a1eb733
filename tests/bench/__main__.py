"""Measure, print the table, write build/bench.json; fails when a *pass* figure is missed."""

import json
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from jobunivers.consultant.caseload.told import TOLD
from jobunivers.languages import LANGUAGES
from jobunivers.services.caseload.statements import EVERYBODY
from jobunivers.services.export import measure as papers
from jobunivers.services.export.pdf import pdf
from jobunivers.services.speech import measure as speech
from jobunivers.services.speech.read_aloud import ReadAloud
from jobunivers.services.speech.settings import SpeechSettings
from jobunivers.settings import Settings
from tests.bench import room, stage
from tests.bench.client import Run, fetch, get, kept_cookie, measure, post, token_in
from tests.bench.servers import ROOT, Server, start

ROUNDS = 5
REQUESTS = 200
SPEECH_ROUNDS = 60
REPORTS = 30


@dataclass(frozen=True)
class Row:
    """One figure: ours, what it is held against, the ratio, and what it must reach."""

    name: str
    unit: str
    ours: float
    reference: float | None
    ratio: float
    passes: float
    aim: float
    rounds: int
    more_is_better: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the pass figure is reached."""
        return self.ratio >= self.passes if self.more_is_better else self.ratio <= self.passes


def main() -> int:
    """Measure everything; 1 when a pass figure is missed."""
    folder = Path(tempfile.mkdtemp(prefix="jobunivers-bench-"))
    rows = []
    try:
        for part in (_pages, _caseload, _live, _postgres, _papers, _reports, _speech):
            for row in part(folder):
                rows.append(row)
                print(_line(row), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _write(rows)
    missed = [row.name for row in rows if not row.is_reached]
    print(f"Missed: {', '.join(missed)}" if missed else "Every pass figure is reached.")
    return 1 if missed else 0


def _pages(folder: Path) -> Iterator[Row]:
    settings = stage.demo(folder / "demo")
    cookie = stage.cookie_of(settings, "jens@demo.example")
    with _serving("ours", "wsgi:app", settings) as ours, _serving("hello", "tests.bench.hello:app") as hello:
        cookie = kept_cookie(fetch(ours.port, get("/", cookie)), cookie)
        page, bare = [get("/", cookie)] * REQUESTS, [get("/")] * REQUESTS
        arabic = [get("/", cookie.replace("sprog=da", "sprog=ar"))] * REQUESTS
        form = fetch(ours.port, get("/jobvaerdier/hvorfor", cookie)).decode()
        action = re.search(r'action="(/jobvaerdier/hvorfor/\d+)"', form)
        address, token = action.group(1) if action else "/", token_in(form)
        formed = [get("/jobvaerdier/hvorfor", cookie)] * REQUESTS
        runs = _interleaved(
            page=lambda: measure(ours, page),
            hello=lambda: measure(hello, bare * 4),
            arabic=lambda: measure(ours, arabic),
            form=lambda: measure(ours, formed),
            save=lambda: measure(ours, [_autosave(address, cookie, token) for _ in range(REQUESTS)]),
        )
        yield _ratio(
            "page_rps",
            "requests/s",
            runs["page"],
            runs["hello"],
            0.10,
            0.15,
            lambda run: run.per_second,
            more=True,
        )
        yield _ratio(
            "page_cpu", "ms CPU", runs["page"], runs["hello"], 28, 16, lambda run: run.cpu_milliseconds
        )
        yield _ratio(
            "rtl_cpu", "ms CPU", runs["arabic"], runs["page"], 1.10, 1.03, lambda run: run.cpu_milliseconds
        )
        yield _ratio(
            "save_cpu", "ms CPU", runs["save"], runs["form"], 0.5, 0.3, lambda run: run.cpu_milliseconds
        )
        first, later = _transferred(ours, cookie)
        yield _alone("first_visit_kb", "KB", first, 120, 60)
        yield _alone("later_visit_kb", "KB", later, 15, 5)
        yield _alone("worker_rss_mb", "MB", ours.worker_megabytes(), 150, 120)


def _caseload(folder: Path) -> Iterator[Row]:
    small, large = (
        stage.organisation_of(100, folder / "small"),
        stage.organisation_of(100_000, folder / "large"),
    )
    with _serving("small", "wsgi:app", small) as few, _serving("large", "wsgi:app", large) as many:
        sent = [stage.cookie_of(settings, "karen@demo.example") for settings in (small, large)]
        cookies = [
            kept_cookie(fetch(one.port, get("/konsulent/", cookie)), cookie)
            for one, cookie in zip((few, many), sent, strict=True)
        ]
        for key, told in TOLD.items():
            is_list = key == EVERYBODY
            count = REQUESTS // 2 if is_list else REQUESTS // 8
            pages = [[get(f"/konsulent/?koe={told.address}", cookie)] * count for cookie in cookies]
            runs = _interleaved(few=partial(measure, few, pages[0]), many=partial(measure, many, pages[1]))
            yield _ratio(
                "caseload_growth" if is_list else f"queue_growth_{key}",
                "ms CPU",
                runs["many"],
                runs["few"],
                1.2,
                1.05,
                lambda run: run.cpu_milliseconds,
            )


def _live(folder: Path) -> Iterator[Row]:
    settings = stage.demo(folder / "live")
    with _serving("live", "wsgi:app", settings) as server:
        found = room.measured(server, settings)
    yield _alone("live_p95_ms", "ms", found.p95 * 1000, 1000, 800)
    yield _alone("live_cpu", "of a core", found.cpu, 0.30, 0.15)


def _postgres(folder: Path) -> Iterator[Row]:
    from tests.postgres import postgres

    with postgres() as url:
        here, there = stage.demo(folder / "sqlite"), stage.demo(folder / "pg", url)
        with _serving("sqlite", "wsgi:app", here) as ours, _serving("postgres", "wsgi:app", there) as theirs:
            pages = [
                [get("/", stage.cookie_of(settings, "jens@demo.example"))] * REQUESTS
                for settings in (here, there)
            ]
            runs = _interleaved(
                sqlite=lambda: measure(ours, pages[0]), postgres=lambda: measure(theirs, pages[1])
            )
            yield _ratio(
                "postgres_sqlite",
                "requests/s",
                runs["postgres"],
                runs["sqlite"],
                0.5,
                0.7,
                lambda run: run.per_second,
                more=True,
            )


def _papers(_folder: Path) -> Iterator[Row]:
    found = papers.measured()
    yield Row("cv_pdf", "ms", found.ours_ms, found.reference_ms, found.ratio, 2, 1, found.rounds)


def _reports(folder: Path) -> Iterator[Row]:
    """A report from its rows to its PDF, each time with other words."""
    with stage.a_report(stage.demo(folder / "report")) as made:
        pdf(made())
        taken = []
        for number in range(REPORTS):
            begun = time.perf_counter()
            pdf(papers.turned(made(), number + 1))
            taken.append(1000 * (time.perf_counter() - begun))
    yield _alone("report_pdf", "ms", statistics.median(taken), 300, 100)


def _speech(folder: Path) -> Iterator[Row]:
    read_aloud = ReadAloud(SpeechSettings(folder / "speech", engines=("espeak",)))
    worst = max(speech.measure(read_aloud, code, SPEECH_ROUNDS).p95_ms for code in LANGUAGES)
    read_aloud.close()
    yield _alone("speech_p95_ms", "ms", worst, 200, 100)


@contextmanager
def _serving(name: str, target: str, settings: Settings | None = None) -> Iterator[Server]:
    server = start(name, target, stage.environment(settings) if settings else None)
    try:
        yield server
    finally:
        server.stop()


def _autosave(address: str, cookie: str, token: str) -> bytes:
    words = uuid4().hex
    body = f"csrf_token={token}&form=answers&operation={uuid4()}&why=Det+giver+mig+{words}&looks_like=Vi+siger+{words}"
    return post(address, body, cookie, "HX-Request: true\r\nHX-Target: p#save-state\r\n")


def _interleaved(**sides: Callable[[], Run]) -> dict[str, list[Run]]:
    """Every side once unseen, then in turn, several rounds."""
    runs: dict[str, list[Run]] = {name: [] for name in sides}
    for measured in range(ROUNDS + 1):
        for name, side in sides.items():
            run = side()
            if measured:
                runs[name].append(run)
    return runs


def _ratio(
    name: str,
    unit: str,
    ours: list[Run],
    reference: list[Run],
    passes: float,
    aim: float,
    figure: Callable[[Run], float],
    *,
    more: bool = False,
) -> Row:
    """The middle of the rounds' ratios, with the middle of each side."""
    ratios = [figure(one) / figure(other) for one, other in zip(ours, reference, strict=True)]
    sides = [statistics.median(map(figure, side)) for side in (ours, reference)]
    return Row(name, unit, sides[0], sides[1], statistics.median(ratios), passes, aim, len(ratios), more)


def _alone(name: str, unit: str, value: float, passes: float, aim: float) -> Row:
    return Row(name, unit, value, None, value, passes, aim, 1)


def _transferred(server: Server, cookie: str) -> tuple[float, float]:
    """KB on the wire for the first page with all it loads, and for a later one."""
    accepts = "Accept-Encoding: zstd\r\n"
    page = fetch(server.port, get("/", cookie)).decode(errors="replace")
    loaded = set(re.findall(r'(?:src|href)="(/static/[^"#]+)', page))
    whole = len(fetch(server.port, get("/", cookie, accepts)))
    return (
        whole + sum(len(fetch(server.port, get(one, "", accepts))) for one in loaded)
    ) / 1024, whole / 1024


def _write(rows: list[Row]) -> None:
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    told = []
    for row in rows:
        one = asdict(row)
        one["pass"] = one.pop("passes")
        one.pop("more_is_better")
        told.append(one)
    out.write_text(json.dumps({"machine": stage.machine(), "rows": told}, indent=1), encoding="utf-8")


def _line(row: Row) -> str:
    reference = f"{row.reference:10.2f}" if row.reference is not None else " " * 10
    verdict = "ok" if row.is_reached else "MISSED"
    return (
        f"{row.name:16} {row.ours:10.2f} {reference} {row.unit:11} ratio {row.ratio:8.2f}"
        f"  pass {row.passes:7g}  aim {row.aim:7g}  {verdict}"
    )


if __name__ == "__main__":
    sys.exit(main())
