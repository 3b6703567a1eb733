"""Every page there is, found as people find them: from the url map, and by the links on each page.

A page that is added is in by itself: at the end, routes that only a sent form leads to are opened with the ids met
on the way. What none of these leads to is a door, given by whoever crawls.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urljoin, urlsplit

from flask import Flask
from lxml import html
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from jobunivers.toolkit.policy import may, policy_of
from tests.page_client import PageClient

_PART = "a part of a page, which its page fetches"
_GIVEN = "a file somebody has handed in; the demo has none"
_SPOKEN = "sound, made when somebody listens"
_MACHINE = "read by a machine"
FILES = {
    "assets.file": "what pages are made of",
    "calendar_feed.feed": _MACHINE,
    "cv.photo": _GIVEN,
    "messages.file": _GIVEN,
    "my_messages.file": _GIVEN,
    "pitch.take": _GIVEN,
    "my_report.paper": "what report.paper hands out, to a citizen whose report is closed",
    "feedback.still_shared": _PART,
    "groups.now": _PART,
    "groups.wall_now": _PART,
    "my_groups.now": _PART,
    "speech.published": _SPOKEN,
    "speech.sound": _SPOKEN,
    "health.alive": _MACHINE,
    "health.ready": _MACHINE,
    "metrics.figures": _MACHINE,
}
"""What is no page to open, and why."""
ONWARD = frozenset(
    [
        "abc.level_a",
        "abc.level_b",
        "abc.level_c",
        "application.go_ad",
        "application.go_check",
        "application.go_company",
        "application.go_send",
        "application.go_write",
        "application.write",
        "call.to_after",
        "call.to_pick",
        "call.to_ring",
        "call.to_script",
        "interview.practise",
        "interview.to_after",
    ]
)
"""Short addresses of missions, which only lead to the page where somebody stopped (303)."""
PICTURES = frozenset(["badges.picture"])
"""Drawn alike whatever they are of (tests/pictures): one is opened."""


@dataclass(frozen=True)
class Found:
    """One address somebody can open; ``is_page`` is False for a file (PDF, picture) and for a way on (303)."""

    endpoint: str
    address: str
    status: int
    is_page: bool


@dataclass
class Crawl:
    """All that one person can open, each kind of address once: ids and numbers are alike, words (a receiver) are not.

    Run it inside the app's own database; ``role`` is None for somebody who is not logged in.
    """

    app: Flask
    client: PageClient
    role: str | None
    doors: Sequence[str] = ()
    found: list[Found] = field(default_factory=list)
    look: Callable[["Crawl", Found], None] = field(default=lambda crawl, found: None)
    """Called with each page while it is the one in ``client.page``."""

    def __post_init__(self) -> None:
        self._own = urlsplit(self.app.config["SETTINGS"].public_url)
        self._adapter = self.app.url_map.bind(self._own.netloc)
        self._met: set[object] = set()
        self._ids: dict[str, object] = {}
        self._linked: set[str] = set(self.doors)

    def run(self) -> "Crawl":
        """Open everything; the answers are in ``found`` in the order they were met."""
        waiting = [*self.doors, *self._without_arguments()]
        while waiting:
            address = waiting.pop(0)
            kind = self._kind(address)
            if self._is_new(kind):
                self._met.add(kind)
                waiting += self._open(address)
            waiting = waiting or [one for one in self._by_known_ids() if self._is_new(self._kind(one))]
        return self

    @property
    def pages(self) -> list[Found]:
        """What is a page that can be shown."""
        return [one for one in self.found if one.is_page and one.status == 200]

    @property
    def endpoints(self) -> set[str]:
        """The routes that showed something, or led on where that is all they do."""
        return {one.endpoint for one in self.found if one.status == 200 or one.endpoint in ONWARD}

    @property
    def dead_ends(self) -> list[Found]:
        """What a page or a door leads to and is not there."""
        return [one for one in self.found if one.status >= 400 and one.address in self._linked]

    def _without_arguments(self) -> Iterator[str]:
        for rule in self.app.url_map.iter_rules():
            if not rule.arguments and rule.methods and "GET" in rule.methods:
                yield self._adapter.build(rule.endpoint, method="GET")

    def _by_known_ids(self) -> Iterator[str]:
        """Routes with ids in them, filled with the ids met so far."""
        for rule in self.app.url_map.iter_rules():
            known = rule.arguments and rule.arguments <= self._ids.keys()
            if known and rule.methods and "GET" in rule.methods:
                values = {name: self._ids[name] for name in rule.arguments}
                yield self._adapter.build(rule.endpoint, values, "GET")

    def _is_new(self, kind: object) -> bool:
        return kind is not None and kind not in self._met

    def _kind(self, address: str) -> object:
        """What makes an address one of its kind; None for one that is not for this person, or no page of ours."""
        parts = urlsplit(address)
        if parts.scheme not in ("", self._own.scheme) or parts.netloc not in ("", self._own.netloc):
            return None
        try:
            endpoint, values = self._adapter.match(parts.path, "GET")
        except (HTTPException, RequestRedirect):
            return None
        if endpoint in FILES or not may(self.app, endpoint, self.role):
            return None
        names = () if endpoint in PICTURES else values
        words = tuple(str(values[name]) for name in names if not _is_id(name))
        asked = tuple(sorted(name for name, _value in parse_qsl(parts.query)))
        return None if "lang" in asked else (endpoint, words, asked)

    def _open(self, address: str) -> list[str]:
        parts = urlsplit(address)
        asked = parts.path + (f"?{parts.query}" if parts.query else "")
        endpoint, values = self._adapter.match(parts.path, "GET")
        self._ids |= {name: value for name, value in values.items() if name.endswith("_id")} | self._ids
        answer = self.client.get(asked, base_url=self._own.geturl())
        is_page = answer.mimetype == "text/html" and answer.location is None
        self.found.append(Found(str(endpoint), asked, answer.status_code, is_page))
        if is_page and answer.status_code == 200:
            self.look(self, self.found[-1])
        onward = [answer.location] if answer.location else []
        onward += self._links(answer.get_data(as_text=True)) if is_page else []
        answer.close()
        met = [urljoin(self._own.geturl() + asked, link) for link in onward]
        self._linked |= {one.removeprefix(self._own.geturl()).partition("#")[0] for one in met} - {asked}
        return met

    def _links(self, page: str) -> list[str]:
        """Where the page leads: its links, and addresses written out to be copied."""
        linked = [str(link) for link in html.fromstring(page).xpath("//a/@href")]
        return linked + re.findall(rf"{re.escape(self._own.geturl())}/[\w./-]+", page)


def _is_id(name: str) -> bool:
    return name.endswith("_id") or name in ("item", "token", "number")


def unseen(app: Flask, seen: Iterable[str]) -> set[str]:
    """The pages that no crawl has been shown."""
    shown = {rule.endpoint for rule in app.url_map.iter_rules() if rule.methods and "GET" in rule.methods}
    return (shown & set(policy_of(app))) - set(seen) - FILES.keys()
