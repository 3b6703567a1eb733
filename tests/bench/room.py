"""A room with thirty phones: how long from a card put up until it is on everybody's screen, and what it costs.

The phones do what ``static/js/live.js`` does: ask every 0.7 s from a moment of their own whether anything is new.
"""

import heapq
import random
import re
import selectors
import socket
import time
from dataclasses import dataclass, field
from uuid import uuid4

from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import select

from jobunivers import db
from jobunivers.app import create_app
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Person
from jobunivers.services.groups import board, places, rooms
from jobunivers.services.groups.models import CRITIQUE, FUTURE, Card, Room
from jobunivers.settings import Settings
from tests.bench.client import fetch, get, kept_cookie, post, token_in
from tests.bench.servers import Server

PHONES, ON_THE_BOARD, CARDS = 30, 30, 12
EVERY, PACE, FOR_GOOD = 0.7, 0.7, 30.0
PART = "HX-Request: true\r\nHX-Target: section#live\r\n"
_VERSION = re.compile(rb'data-version="(\d+)"')


@dataclass(frozen=True)
class Measured:
    """``p95``: seconds from putting a card up to having it, over all cards and phones; ``cpu``: of one core."""

    p95: float
    worst: float
    cpu: float
    answers: int


@dataclass
class Phone:
    """One participant's browser: its cookie, its connection, and what it has on its screen."""

    port: int
    path: str
    cookie: str
    seen: int = 0
    has: set[bytes] = field(default_factory=set)
    read: bytearray = field(default_factory=bytearray)
    connection: socket.socket = field(init=False)

    def __post_init__(self) -> None:
        self.connection = socket.create_connection(("127.0.0.1", self.port), timeout=FOR_GOOD)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self) -> None:
        """Whether anything is new."""
        self.connection.sendall(get(f"{self.path}nu?v={self.seen}", self.cookie, PART))

    def answered(self) -> bool:
        """Take in what has come; True once it is the whole answer."""
        self.read += self.connection.recv(1 << 18)
        head, _, body = bytes(self.read).partition(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
        if b" 204 " not in head.split(b"\r\n")[0] and (length is None or len(body) < int(length.group(1))):
            return False
        self.read.clear()
        if found := _VERSION.search(body):
            self.seen = int(found.group(1))
            self.has |= set(re.findall(rb"Kort [0-9a-f]{32}", body))
        return True


def measured(server: Server, settings: Settings) -> Measured:
    """Thirty phones in one room with thirty cards on its board; a card more every 0.7 s."""
    cookies, path = _room_of(settings, PHONES)
    phones = [Phone(server.port, path, _warm(server.port, path, cookie)) for cookie in cookies]
    watching = _Watching(phones)
    watching.until(time.perf_counter() + 2 * EVERY)
    cpu, begun, put_up = server.cpu_seconds(), time.perf_counter(), {}
    for number in range(CARDS):
        text = f"Kort {uuid4().hex}".encode()
        put_up[text] = time.perf_counter()
        _put_up(server.port, phones[number % PHONES], text.decode())
        watching.until(begun + PACE * (number + 1))
    watching.until(time.perf_counter() + 2 * EVERY)
    seconds = time.perf_counter() - begun
    waits = sorted(at - put_up[text] for (text, _phone), at in watching.came.items() if text in put_up)
    if len(waits) != CARDS * PHONES:
        raise LookupError(f"{CARDS * PHONES - len(waits)} cards never came")
    used = (server.cpu_seconds() - cpu) / seconds
    return Measured(waits[int(len(waits) * 0.95)], waits[-1], used, watching.answers)


class _Watching:
    """All phones on one thread: each asks at its own times, and what came when is kept."""

    def __init__(self, phones: list[Phone]) -> None:
        self.came: dict[tuple[bytes, int], float] = {}
        self.answers = 0
        self._phones, self._selector = phones, selectors.DefaultSelector()
        now = time.perf_counter()
        self._next = [(now + random.random() * EVERY, number) for number in range(len(phones))]  # noqa: S311
        heapq.heapify(self._next)
        for number, phone in enumerate(phones):
            self._selector.register(phone.connection, selectors.EVENT_READ, number)

    def until(self, end: float) -> None:
        """Let them ask until then."""
        while (now := time.perf_counter()) < end:
            while self._next and self._next[0][0] <= now:
                self._phones[heapq.heappop(self._next)[1]].ask()
            soon = min(end, self._next[0][0] if self._next else end)
            for key, _event in self._selector.select(max(0.0, soon - time.perf_counter())):
                self._took(key.data)

    def _took(self, number: int) -> None:
        phone = self._phones[number]
        if phone.answered():
            now = time.perf_counter()
            self.answers += 1
            for text in phone.has:
                self.came.setdefault((text, number), now)
            heapq.heappush(self._next, (now + EVERY, number))


def _put_up(port: int, phone: Phone, text: str) -> None:
    page = fetch(port, get(phone.path, phone.cookie)).decode()
    body = (
        f"csrf_token={token_in(page)}&form=card-form&base=0&operation={uuid4()}&text={text.replace(' ', '+')}"
    )
    fetch(port, post(f"{phone.path}skriv/{CRITIQUE}", body, phone.cookie))


def _warm(port: int, path: str, cookie: str) -> str:
    return kept_cookie(fetch(port, get(path, cookie)), cookie)


def _room_of(settings: Settings, citizens: int) -> tuple[list[str], str]:
    """A new room with so many citizens in it and some cards on its board: their cookies and its address."""
    app = create_app(settings)
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    if signer is None:
        raise LookupError("no secret key")
    with app.app_context(), db.every_tenant():
        karen = db.session.scalars(select(Person).where(Person.role == CONSULTANT)).first()
        if karen is None:
            raise LookupError("no consultant")
        with db.tenant(karen.organisation_id):
            cookies, room = _filled(karen, citizens)
        db.session.commit()
        db.session.remove()
    return [
        f"jobunivers={signer.dumps({'_user_id': token, '_fresh': True})}; sprog=da" for token in cookies
    ], room


def _filled(karen: Person, citizens: int) -> tuple[list[str], str]:
    people = [
        operations.create_person(
            organisation_id=karen.organisation_id, role=CITIZEN, name=f"Borger {number}", email=None
        )
        for number in range(citizens)
    ]
    for one in people:
        operations.assign(citizen_id=one.id, consultant_id=karen.id)
    room: Room = rooms.open_room(
        consultant_id=karen.id, kind=FUTURE, title="", citizen_ids=[one.id for one in people]
    )
    for one in people:
        place = places.open_to(room.id, one.id)
        if place is not None:
            rooms.join(place, one.id)
    for number in range(ON_THE_BOARD):
        card = Card(
            citizen_id=people[number].id,
            room_id=room.id,
            phase=CRITIQUE,
            text=f"Noget i vejen, nummer {number}",
        )
        board.show(card, by_id=card.citizen_id)
    return [logins.log_in(one) for one in people], f"/gruppe/{room.id}/"
