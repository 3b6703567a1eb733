"""A real server for the browser tests: Granian in its own process, its own port and its own data folder."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from jobunivers import db
from jobunivers.app import create_app
from jobunivers.services.accounts import logins
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings
from tests.demo_stage import DemoStage

ROOT = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 20.0
SERVE = "import sys; from jobunivers.server import run; run('127.0.0.1', int(sys.argv[1]), 1, sys.argv[2])"


class LiveServer:
    """``url`` is where it is found. It may be killed and started again: port and data stay.

    ``stage`` is the demo, where it has been filled.
    ``target`` is the app it serves; ``tests.browser.pseudo:app`` speaks the pseudo-language too.
    """

    def __init__(self, data_dir: Path, target: str = "wsgi:app") -> None:
        self.target = target
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.env = {"JOBUNIVERS_DATA_DIR": str(data_dir), "JOBUNIVERS_PUBLIC_URL": self.url}
        self.app = create_app(Settings.from_env(self.env))
        db.Base.metadata.create_all(self.app.extensions["jobunivers.engine"])
        self.stage = DemoStage(self.app)
        self.log = data_dir / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start serving and wait until a page is answered."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - this Python, our own server
                [sys.executable, "-c", SERVE, str(self.port), self.target],
                cwd=ROOT,
                env={**os.environ, **self.env},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(self._answers, STARTS_WITHIN, f"the server did not start: see {self.log}")

    @property
    def process_id(self) -> int | None:
        """The server's main process, while it runs."""
        return self._process.pid if self._process is not None else None

    def kill(self) -> None:
        """End every process of the server at once, as a power cut or ``kill -9`` does."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    @contextmanager
    def store(self) -> Iterator[None]:
        """The server's database open in the test's own process, for every tenant; commits at the end."""
        db.session.remove()
        db.session.configure(bind=self.app.extensions["jobunivers.engine"])
        with self.app.app_context(), db.every_tenant():
            try:
                yield
                db.session.commit()
            finally:
                db.session.expunge_all()
                db.session.remove()

    def cookie_of(self, person: Person) -> dict[str, str]:
        """The cookie of a browser this person has just logged in at, second factor given."""
        with self.store():
            token = logins.log_in(person, second_factor=True)
        signer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]
        value = signer.dumps({"_user_id": token, "_fresh": True})
        return {"name": self.app.config["SESSION_COOKIE_NAME"], "value": value, "url": self.url}

    def log_out_everywhere(self, person: Person) -> None:
        """End every log-in of a person, as when it has run out."""
        with self.store():
            logins.end_all(person.id)

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            raise RuntimeError(f"the server ended: see {self.log}")
        try:
            with urlopen(f"{self.url}/healthz", timeout=1):  # noqa: S310 - our own loopback address
                return True
        except (URLError, OSError):
            return False


def wait_until(holds: object, seconds: float, otherwise: str) -> None:
    """Ask ``holds()`` again and again; AssertionError with ``otherwise`` when it never does."""
    until = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < until, otherwise
        time.sleep(0.03)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
