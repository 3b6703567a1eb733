"""Servers to measure: the product and a bare Flask page, under the same Granian, one worker each."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import psutil

ROOT = Path(__file__).resolve().parent.parent.parent
READY_SECONDS = 30


@dataclass
class Server:
    """One running server: its port and its processes."""

    name: str
    port: int
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float:
        """User and system time of the server and its worker so far."""
        parent = psutil.Process(self.process.pid)
        times = [one.cpu_times() for one in (parent, *parent.children(recursive=True))]
        return sum(one.user + one.system for one in times)

    def worker_megabytes(self) -> float:
        """Resident memory of the worker."""
        workers = psutil.Process(self.process.pid).children(recursive=True)
        served = [one for one in workers if "espeak" not in " ".join(one.cmdline())]
        return max((one.memory_info().rss for one in served), default=0) / 1024**2

    def stop(self) -> None:
        """Stop it and wait."""
        self.process.terminate()
        self.process.wait(timeout=10)


def start(name: str, target: str, environment: dict[str, str] | None = None) -> Server:
    """Serve a WSGI target with one worker on a free loopback port; returns when it answers."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--workers",
        "1",
        "--blocking-threads",
        "2",
        "--no-access-log",
        "--log-level",
        "error",
        target,
    ]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(environment or {})})  # noqa: S603
    server = Server(name, port, process)
    try:
        _wait(port)
    except TimeoutError:
        server.stop()
        raise
    return server


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"Nothing answers on port {port}.")
