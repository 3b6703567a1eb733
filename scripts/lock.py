"""Pin everything with hashes: ``python scripts/lock.py`` (needs ``uv``). No index address ends up in the files."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements.lock": [],
    "requirements-test.lock": ["--extra", "test"],
    "requirements-voices.lock": ["--extra", "voices"],
}


def lock(name: str, extras: list[str]) -> None:
    """Write one lock file; the extras follow what the main one says."""
    against = ["-c", "requirements.lock"] if extras else []
    command = [
        "uv",
        "pip",
        "compile",
        "-q",
        "--generate-hashes",
        "--python-version",
        "3.11",
        "--universal",
        "--no-header",
        "--no-emit-index-url",
        *extras,
        *against,
        "pyproject.toml",
        "-o",
        name,
    ]
    subprocess.run(command, cwd=ROOT, check=True)


for file, chosen in LOCKS.items():
    lock(file, chosen)
