"""Somebody at the real server, through HTTP alone: keeps the connection and the cookies, fills in forms."""

import http.client
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from lxml import html

from jobunivers.services.accounts.models import Person
from tests.browser.server import LiveServer
from tests.writing import AUTOSAVE

PATIENCE = 30


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str

    @property
    def is_saved(self) -> bool:
        """Whether the page was told that it is saved."""
        return self.status == 200 and 'data-save-state="saved"' in self.text

    @property
    def is_taken(self) -> bool:
        """The same, or led on as after a form that was sent."""
        return self.is_saved or self.status == 303


@dataclass
class Visitor:
    """One browser without a screen. Raises OSError or HTTPException when the server is gone."""

    server: LiveServer
    person: Person | None
    cookies: dict[str, str] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    """How long each answer took, in seconds."""

    def __post_init__(self) -> None:
        self._connection: http.client.HTTPConnection | None = None
        if self.person is not None:
            cookie = self.server.cookie_of(self.person)
            self.cookies[cookie["name"]] = cookie["value"]

    def get(self, path: str) -> Answer:
        """Open a page."""
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str], headers: dict[str, str] | None = None) -> Answer:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields), {**kind, **(headers or {})})

    def post_json(self, path: str, body: str, token: str) -> Answer:
        """Ask as the page's own script does."""
        return self._ask("POST", path, body, {"Content-Type": "application/json", "X-CSRFToken": token})

    def form(self, path: str, wanted: str = "//form[@data-autosave]") -> "OpenForm":
        """Open a page and take a form of it as it stands."""
        (found, *_more) = html.fromstring(self.get(path).text).xpath(wanted)
        fields = {name: value or "" for name, value in found.form_values()}
        return OpenForm(self, str(found.get("action") or path), fields)

    def leave(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> Answer:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        begun = time.perf_counter()
        try:
            self._connection.request(method, path, body, {"Cookie": kept, **(headers or {})})
            answer = self._connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.leave()
            raise
        self.times.append(time.perf_counter() - begun)
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(answer.status, text)


@dataclass
class OpenForm:
    """A form somebody has open."""

    visitor: Visitor
    action: str
    fields: dict[str, str]

    def autosave(self, turn: int, **written: Any) -> Answer:
        """What the page's own script sends, for the how-manieth time."""
        turns = {"operation": f"{self.fields.get('operation', 'page')}.{turn}"}
        return self.visitor.post(self.action, {**self.fields, **turns, **written}, AUTOSAVE)

    def send(self, **written: Any) -> Answer:
        """Press the button."""
        return self.visitor.post(self.action, {**self.fields, **written})
