"""Hours of work in minutes: no answer goes wrong, and the server takes no more of the machine at the end."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobunivers import db, demo
from tests.browser.server import LiveServer
from tests.deep.desk import desk_of, room_of
from tests.deep.traffic import Traffic
from tests.deep.visitor import Visitor
from tests.demo_stage import person

pytestmark = pytest.mark.deep
SECONDS = float(os.environ.get("JOBUNIVERS_TEST_SOAK", "180"))
MEGABYTES, HANDLES, THREADS = 12, 8, 4
P95 = 1500


@pytest.fixture
def target() -> str:
    """The app that is served."""
    return "wsgi:app"


@pytest.fixture
def server(tmp_path: Path, target: str) -> Iterator[LiveServer]:
    """A server of its own with the demo in it."""
    made = LiveServer(tmp_path, target)
    with made.store():
        demo.fill()
    yield made
    made.kill()


@pytest.fixture
def people(server: LiveServer) -> dict[str, Visitor]:
    """Two citizens, a consultant and a stranger."""
    with server.store():
        found = {name: person(name) for name in ("amina", "jens", "karen")}
    return {
        "nobody": Visitor(server, None),
        **{name: Visitor(server, somebody) for name, somebody in found.items()},
    }


@pytest.fixture
def traffic(server: LiveServer) -> Traffic:
    """The citizens are in a live group, the consultant has a citizen more to write about."""
    with server.store():
        karen = person("karen")
        with db.tenant(karen.organisation_id):
            pages, room = desk_of(karen), room_of(karen, [person("amina"), person("jens")])
    return Traffic(server, pages, room)


def test_minutes_of_mixed_traffic_cost_nothing_that_stays(
    server: LiveServer, people: dict[str, Visitor], traffic: Traffic, figure: Callable[[object], None]
) -> None:
    server.start()
    traffic.run(people, SECONDS)
    grew = {what: traffic.grew(what) for what in ("megabytes", "handles", "threads", "children")}
    figure(
        f"soak: {len(traffic.times)} requests in {SECONDS:.0f} s, p95 {traffic.p95:.0f} ms, "
        f"{traffic.samples[-1].megabytes:.0f} MB at the end, more than when warm: {grew}"
    )
    figure(f"soak: saved {dict(traffic.saved)}")
    assert traffic.wrong == []
    said = server.log.read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, said[-2000:]
    assert "ERROR" not in said, said[-2000:]
    assert grew["megabytes"] <= MEGABYTES
    assert grew["handles"] <= HANDLES
    assert max(grew["threads"], grew["children"]) <= THREADS
    assert traffic.p95 <= P95


@pytest.mark.parametrize("target", ["tests.deep.leaky:app"])
def test_a_server_that_keeps_a_little_of_each_request_would_be_found_out(
    server: LiveServer, people: dict[str, Visitor], traffic: Traffic, figure: Callable[[object], None]
) -> None:
    server.start()
    traffic.run(people, 30, every=0.5)
    figure(
        f"soak, with a leak: {traffic.grew('megabytes'):.0f} MB and "
        f"{traffic.grew('handles'):.0f} handles more (as it must)"
    )
    assert traffic.grew("megabytes") > MEGABYTES
    assert traffic.grew("handles") > HANDLES
