"""Every form of the product that is sent, found on the pages it stands on: to be sent again with bad things in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import pytest

from jobunivers import db
from jobunivers.toolkit import progress, requests
from jobunivers.toolkit.policy import may, policy_of
from tests.addresses import filled
from tests.crawl import Crawl, Found
from tests.demo_stage import ROLES, DemoStage
from tests.page_client import PageClient

WRITTEN_IN = frozenset({"text", "email", "tel", "search", "url", "textarea", "date", "number"})
OURS = frozenset({"csrf_token", "operation", "base", "form", "fields"})
WITHOUT_A_PAGE = {
    "application.ask_instead": ("kind",),
    "cv.no_jobs": ("said",),
    "pitch.heard": ("remembered", "more"),
    "speech.own": ("text", "language"),
    "versions.fetch_back": ("back",),
}
"""What stands in the forms that the demo's pages happen not to show; those without a line here are mere buttons."""
WORDS = frozenset({"remembered", "more", "text"})


@dataclass(frozen=True)
class Sent:
    """A form as its page shows it: what a browser would send, and which of it somebody writes."""

    endpoint: str
    address: str
    values: tuple[tuple[str, str], ...]
    written: frozenset[str] = frozenset()

    def saying(self, said: str) -> list[tuple[str, str]]:
        """The form with these words in every field that is written in."""
        return [(name, said if name in self.written else value) for name, value in self.values]

    def saying_once(self, said: str) -> list[tuple[str, str]]:
        """The form with these words in one field that is written in."""
        first = min(self.written, default=None)
        return [(name, said if name == first else value) for name, value in self.values]

    def without(self, word: str) -> dict[str, str]:
        """The form with other words in place of those that hold this one."""
        return {name: "Suppe" if word in value else value for name, value in self.values}

    def choosing(self, said: str) -> list[tuple[str, str]]:
        """The form with something else in every field of its own, written or chosen."""
        return [(name, value if name in OURS else said) for name, value in self.values]

    def carrying(self, said: str) -> list[tuple[str, str]]:
        """The form with something else in the fields that nobody sees."""
        odd = OURS - {"csrf_token"}
        return [(name, said if name in odd else value) for name, value in self.values]


@dataclass
class Sender:
    """Somebody at a browser with all the forms they can send."""

    name: str
    client: PageClient
    forms: list[Sent]
    pages: list[str]

    def __post_init__(self) -> None:
        self._cookies = dict(self.client._cookies or {})

    def by_turns(self, turn: int, of: int) -> "Sender":
        """The same with every so many-th of the forms and pages."""
        part = copy(self)
        part.forms, part.pages = self.forms[turn::of], self.pages[turn::of]
        return part

    def send(self, form: Sent, data: Any = None, **options: Any) -> Any:
        """Send a form, without data as its page shows it, from a browser that has done nothing else."""
        self.client._cookies = dict(self._cookies)
        sent = _encoded(form.values if data is None else data)
        path, _, asked = form.address.partition("?")
        options["query_string"] = {**dict(parse_qsl(asked)), **options.get("query_string", {})}
        return self.client.open(path, **{"method": "POST", "data": sent, **options})


def senders_of(stage: DemoStage) -> list[Sender]:
    """Everybody of the demo with their pages, every form on them, each kind once, and those without a page."""
    met: set[object] = set()
    found = [_sender(stage, name, met) for name in ROLES]
    seen = {form.endpoint for one in found for form in one.forms}
    for endpoint in sorted(every_post(stage) - seen):
        one = next(one for one in found if may(stage.app, endpoint, ROLES[one.name]))
        one.forms.append(_without_a_page(stage, endpoint, one))
    return found


def every_post(stage: DemoStage) -> set[str]:
    """The routes that take a form."""
    posts = {rule.endpoint for rule in stage.app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    return posts & set(policy_of(stage.app))


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Each request is carried out to its end and then undone, so that the next finds the same."""

    def settle_and_undo() -> None:
        progress.settle()
        db.session.flush()
        db.session.rollback()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(requests, "commit", settle_and_undo)
        yield


def _sender(stage: DemoStage, name: str, met: set[object]) -> Sender:
    found = []

    def look(crawl: Crawl, page: Found) -> None:
        for form in forms_on(crawl, page.address):
            kind = (ROLES[name], form.endpoint, frozenset(key for key, _value in form.values))
            if kind not in met:
                met.add(kind)
                found.append(form)

    crawl = stage.crawl(name, look)
    return Sender(name, crawl.client, found, [page.address for page in crawl.pages])


def forms_on(crawl: Crawl, address: str) -> Iterator[Sent]:
    """The forms on the page that was opened last, which stands at this address."""
    adapter = crawl.app.url_map.bind("localhost")
    for form in crawl.client.page.xpath("//form[@method='post']"):
        written = form.xpath(".//input | .//textarea")
        names = frozenset(one.name for one in written if one.name and _kind(one) in WRITTEN_IN)
        for path in _sent_to(form, address):
            endpoint, _values = adapter.match(path.partition("?")[0], "POST")
            yield Sent(str(endpoint), path, tuple(_values_of(form)), names)


def _sent_to(form: Any, address: str) -> list[str]:
    """Where a form goes: its own address (or its page's), and those of buttons that have another.

    A form whose only buttons are those of things that are not there yet goes nowhere.
    """
    buttons = form.xpath(f".//button | .//input[@type='submit'] | //button[@form='{form.get('id')}']")
    others = [str(one.get("formaction")) for one in buttons if one.get("formaction")]
    own = form.get("action") or (address if len(buttons) > len(others) else "")
    return [path.partition("#")[0] for path in dict.fromkeys((own, *others)) if path]


def _without_a_page(stage: DemoStage, endpoint: str, sender: Sender) -> Sent:
    """A form with the token of another one, to the first row there is."""
    rule = next(one for one in stage.app.url_map.iter_rules() if one.endpoint == endpoint)
    address = stage.app.url_map.bind("localhost").build(endpoint, filled(rule), "POST")
    names = WITHOUT_A_PAGE.get(endpoint, ())
    token = dict(sender.forms[0].values)["csrf_token"]
    return Sent(
        endpoint,
        address,
        (("csrf_token", token), *((name, "x") for name in names)),
        WORDS.intersection(names),
    )


def _values_of(form: Any) -> Iterator[tuple[str, str]]:
    fields = form.xpath(".//input | .//select | .//textarea")
    named = {one.get("name"): one for one in fields if one.get("name") and one.get("type") != "file"}
    for name, one in named.items():
        yield name, _first_value(form.fields[name], one)
    for button in form.xpath("(.//button[@name])[1]"):
        if button.get("name") not in named:
            yield button.get("name"), button.get("value") or ""


def _first_value(value: Any, one: Any) -> str:
    if isinstance(value, str):
        return value
    chosen = sorted(str(each) for each in value) if value else []
    options = one.xpath("./option/@value") or [one.get("value") or ""]
    return str((chosen or options)[0])


def _kind(one: Any) -> str:
    return "textarea" if one.tag == "textarea" else str(one.get("type") or "text")


def _encoded(values: Any) -> Any:
    if not isinstance(values, list | tuple):
        return values
    sent: dict[str, list[Any]] = {}
    for name, value in values:
        sent.setdefault(name, []).append(value)
    return sent
