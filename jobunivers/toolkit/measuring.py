"""Counts every request as it ends. Routes are named, never addresses: no id, no word and no person is in a figure."""

from flask import Flask, current_app, g, request
from werkzeug.wrappers import Response

from jobunivers import clock
from jobunivers.services.metrics import text
from jobunivers.services.metrics.counters import Counters

NO_SAVES = frozenset({"account", "reset", "speech"})
OUTCOMES = {409: "conflict", 422: "asked again", 503: "busy"}


def wire(app: Flask) -> None:
    """Put it outermost: to be wired before everything else."""
    app.extensions["jobunivers.metrics"] = Counters(app.config["SETTINGS"].data_dir / "metrics")
    app.before_request(_begin)
    app.after_request(_end)


def counters() -> Counters:
    """The counters of this application."""
    found: Counters = current_app.extensions["jobunivers.metrics"]
    return found


def refused(what: str) -> None:
    """A log-in failed: a wrong ``password``, a wrong ``code``, or one that must ``wait``."""
    counters().add(text.series(text.REFUSALS, what=what))


def _begin() -> None:
    g.began = clock.ticks()


def _end(response: Response) -> Response:
    route, status = request.endpoint or "none", response.status_code
    counted = counters()
    counted.add(text.series(text.REQUESTS, route=route, status=f"{status // 100}xx"))
    for series, by in text.seconds(route, clock.ticks() - g.get("began", clock.ticks())):
        counted.add(series, by)
    if request.method == "POST" and request.blueprint and request.blueprint not in NO_SAVES:
        counted.add(text.series(text.SAVES, outcome=_outcome(status)))
    if request.blueprint == "speech":
        note_voices()
    return response


def note_voices() -> None:
    """How many voice processes this worker has now."""
    for engine, state in current_app.extensions["jobunivers.speech"].read_aloud.chain.pools().items():
        for what, number in state._asdict().items():
            counters().note(text.series(text.VOICES, engine=engine, state=what), number)


def _outcome(status: int) -> str:
    if status < 400:
        return "kept"
    return OUTCOMES.get(status, "failed" if status >= 500 else "refused")
