"""The figures as Prometheus reads them: its text format, version 0.0.4."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Family(NamedTuple):
    """One name with its kind and what it means."""

    name: str
    kind: str
    help: str


REQUESTS = Family("jobunivers_requests_total", "counter", "Requests answered, by route and class of status.")
SECONDS = Family(
    "jobunivers_request_seconds", "histogram", "Time from the first to the last of a request, by route."
)
SAVES = Family("jobunivers_saves_total", "counter", "Forms that people sent, by what became of them.")
REFUSALS = Family("jobunivers_login_failures_total", "counter", "Log-ins that failed, by what was wrong.")
VOICES = Family("jobunivers_speech_voices", "gauge", "Voice processes of a worker, and how many it may have.")
MISSING = Family(
    "jobunivers_speech_engine_missing", "gauge", "1 for a voice engine wished for that is not here."
)
DATABASE = Family("jobunivers_database_up", "gauge", "Whether the database answers.")
DATABASE_SECONDS = Family("jobunivers_database_seconds", "gauge", "How long the database took to answer.")
LOST = Family("jobunivers_metrics_lost_total", "counter", "Counts that had no room.")
FAMILIES = (REQUESTS, SECONDS, SAVES, REFUSALS, VOICES, MISSING, DATABASE, DATABASE_SECONDS, LOST)


@lru_cache(4096)
def series(family: Family, **labels: object) -> str:
    """The name of one series: ``series(SAVES, outcome="kept")``."""
    said = ",".join(f'{name}="{_escaped(str(value))}"' for name, value in labels.items())
    return f"{family.name}{{{said}}}" if said else family.name


def seconds(route: str, passed: float) -> Iterable[tuple[str, float]]:
    """What one request adds to the histogram of its route: (series, by). Buckets are summed up when they are told."""
    limit = next((str(bucket) for bucket in BUCKETS if passed <= bucket), "+Inf")
    yield f'{SECONDS.name}_bucket{{route="{_escaped(route)}",le="{limit}"}}', 1
    yield f'{SECONDS.name}_sum{{route="{_escaped(route)}"}}', passed


def text(found: Mapping[str, float]) -> str:
    """All figures, each family with its meaning; histograms with every bucket, in order, and their count."""
    lines = []
    for family in FAMILIES:
        told = {name: value for name, value in found.items() if _family_of(name) == family.name}
        if told:
            lines += [f"# HELP {family.name} {family.help}", f"# TYPE {family.name} {family.kind}"]
            lines += _histogram(told) if family.kind == "histogram" else _plain(told)
    return "\n".join(lines) + "\n"


def _plain(told: Mapping[str, float]) -> list[str]:
    return [f"{name} {_number(value)}" for name, value in sorted(told.items())]


def _histogram(told: Mapping[str, float]) -> list[str]:
    lines = []
    sums = {name: value for name, value in told.items() if name.startswith(f"{SECONDS.name}_sum")}
    for name, total in sorted(sums.items()):
        label = name.partition("{")[2].removesuffix("}")
        count = 0.0
        for limit in (*map(str, BUCKETS), "+Inf"):
            bucket = f'{SECONDS.name}_bucket{{{label},le="{limit}"}}'
            count += told.get(bucket, 0.0)
            lines.append(f"{bucket} {_number(count)}")
        lines += [f"{name} {total:.6f}", f"{SECONDS.name}_count{{{label}}} {_number(count)}"]
    return lines


def _family_of(name: str) -> str:
    bare = name.partition("{")[0]
    for ending in ("_bucket", "_sum"):
        if bare == SECONDS.name + ending:
            return SECONDS.name
    return bare


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.6f}"


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
