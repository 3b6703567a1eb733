"""Figures for those who run it: true for all workers, about nobody, and for nobody else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from jobunivers.app import create_app
from jobunivers.services.metrics import text
from jobunivers.services.metrics.counters import LOST, Counters, clear
from jobunivers.settings import Settings, UnsafeSettings
from tests.conftest import Cast
from tests.page_client import PageClient

TOKEN = "a token long enough to be one"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


def figures(client: PageClient, **options: object) -> dict[str, float]:
    """What /metrics tells, by series."""
    answer = client.get("/metrics", **options)
    assert answer.status_code == 200
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


@pytest.fixture
def public(settings: Settings) -> Iterator[PageClient]:
    """A browser at an installation that people reach by a public address."""
    app = create_app(replace(settings, public_url="https://jobunivers.example.org", metrics_token=TOKEN))
    app.test_client_class = PageClient
    yield app.test_client()
    app.extensions["jobunivers.engine"].dispose()


def test_requests_are_counted_by_route_and_status_and_timed(app: Flask, amina: PageClient) -> None:
    for address in ("/", "/", "/cv/job", "/er-her-ikke"):
        amina.get(address)
    told = figures(amina)
    assert told['jobunivers_requests_total{route="universe.home",status="2xx"}'] == 2
    assert told['jobunivers_requests_total{route="none",status="4xx"}'] == 1
    assert told['jobunivers_request_seconds_count{route="universe.home"}'] == 2
    assert told['jobunivers_request_seconds_bucket{route="universe.home",le="+Inf"}'] == 2
    assert 0 < told['jobunivers_request_seconds_sum{route="universe.home"}'] < 60


def test_buckets_grow_to_the_count(app: Flask, amina: PageClient) -> None:
    amina.get("/")
    told = [
        value
        for name, value in figures(amina).items()
        if name.startswith("jobunivers_request_seconds_bucket")
    ]
    each = [told[at : at + len(text.BUCKETS) + 1] for at in range(0, len(told), len(text.BUCKETS) + 1)]
    assert all(buckets == sorted(buckets) for buckets in each)


def test_saves_are_told_apart_by_what_became_of_them(amina: PageClient) -> None:
    amina.get("/indstillinger/")
    amina.send("/indstillinger/log-ud-andre")
    amina.send("/indstillinger/", {"fields": ["theme"], "theme": "purple"})
    amina.post("/indstillinger/", data={})
    told = figures(amina)
    assert told['jobunivers_saves_total{outcome="kept"}'] == 1
    assert told['jobunivers_saves_total{outcome="asked again"}'] == 1
    assert told['jobunivers_saves_total{outcome="refused"}'] == 1


def test_failed_log_ins_are_counted(app: Flask, cast: Cast) -> None:
    browser = app.test_client()
    browser.get("/log-ind")
    browser.send("/log-ind", {"email": "amina@example.org", "password": "forkert"})
    assert figures(browser)['jobunivers_login_failures_total{what="password"}'] == 1


def test_the_database_and_the_voices_are_told(app: Flask) -> None:
    told = figures(app.test_client())
    assert told["jobunivers_database_up"] == 1
    assert told["jobunivers_database_seconds"] >= 0
    assert told[f'jobunivers_speech_voices{{pid="{os.getpid()}",engine="espeak",state="running"}}'] == 0


def test_a_database_that_is_away_is_told_and_not_an_error(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: object) -> None:
        raise OSError("away")

    monkeypatch.setattr("jobunivers.pages.metrics.db.session.execute", away)
    assert figures(app.test_client())["jobunivers_database_up"] == 0


def test_nobody_s_name_address_or_words_are_in_the_figures(app: Flask, amina: PageClient) -> None:
    amina.get("/cv/?navn=Amina")
    amina.get("/hemmelig-side-12345")
    answer = amina.get("/metrics").text
    assert not [word for word in ("Amina", "hemmelig", "12345", "example.org") if word in answer]


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host", "X-Forwarded-Proto"]
)
def test_a_forwarded_request_gets_nothing_without_the_token(app: Flask, header: str) -> None:
    assert app.test_client().get("/metrics", headers={header: "127.0.0.1"}).status_code == 404


def test_another_machine_and_another_name_get_nothing(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": "10.0.0.7"}).status_code == 404
    assert client.get("/metrics", base_url="http://jobunivers.example.org").status_code == 404
    assert client.get("/metrics", base_url="http://127.0.0.1:8000").status_code == 200


def test_behind_a_public_address_loopback_is_not_enough(public: PageClient) -> None:
    assert public.get("/metrics", base_url="http://127.0.0.1:8000").status_code == 404
    assert figures(public, headers=BEARER)["jobunivers_database_up"] == 1


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer ", f"Bearer {TOKEN}x", TOKEN, "Bearer ø"])
def test_a_wrong_token_is_no_token(public: PageClient, sent: str) -> None:
    assert public.get("/metrics", headers={"Authorization": sent}).status_code == 404


def test_without_a_token_set_an_empty_one_opens_nothing(app: Flask) -> None:
    away = {"REMOTE_ADDR": "10.0.0.7"}
    for sent in ("Bearer ", "Bearer None"):
        answer = app.test_client().get("/metrics", headers={"Authorization": sent}, environ_base=away)
        assert answer.status_code == 404


def test_a_short_token_is_named(settings: Settings) -> None:
    with pytest.raises(UnsafeSettings, match="JOBUNIVERS_METRICS_TOKEN"):
        replace(settings, metrics_token="short").check_safe_to_serve()


def test_any_worker_tells_the_sum_of_all_even_of_one_that_was_killed(tmp_path: Path) -> None:
    here = Counters(tmp_path)
    here.add("one_total", 2)
    count = (
        "import os, signal, pathlib; from jobunivers.services.metrics.counters import Counters;"
        f"c = Counters(pathlib.Path({str(tmp_path)!r})); c.add('one_total', 40); c.note('voices', 3);"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", count], check=False)  # noqa: S603 - ours
    here.note('voices{engine="x"}', 1)
    assert here.told() == {"one_total": 42.0, LOST: 0.0, f'voices{{pid="{os.getpid()}",engine="x"}}': 1.0}


def test_a_start_begins_anew(tmp_path: Path) -> None:
    Counters(tmp_path).add("one_total")
    clear(tmp_path)
    assert Counters(tmp_path).told() == {}


def test_a_full_disk_costs_nobody_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    Counters(tmp_path).add("one_total")


def test_what_has_no_room_is_counted_as_lost(tmp_path: Path) -> None:
    counters = Counters(tmp_path)
    for number in range(20_000):
        counters.add(f'many_total{{number="{number:030}"}}')
    told = counters.told()
    assert told[LOST] == 20_000 - (len(told) - 1) > 0
