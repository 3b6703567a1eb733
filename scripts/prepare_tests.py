"""What the tests need besides Python packages: a browser and the Danish spelling dictionary.

A browser is looked for as the tests do: ``$CHROMIUM``, ``chromium`` on the path, the npm package. Where there is none,
Debian's packages are installed (as root); otherwise the sentence at the end says which command mends it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser import chromium


def missing() -> list[str]:
    """The Debian packages that are not there yet."""
    packages = [] if has_spelling() else ["hunspell", "hunspell-da"]
    try:
        chromium.find()
    except chromium.NoBrowser:
        packages.append("chromium")
    return packages


def has_spelling() -> bool:
    """Whether hunspell knows Danish."""
    if shutil.which("hunspell") is None:
        return False
    said = subprocess.run(
        ["hunspell", "-d", "da_DK", "-l"], input="hus", capture_output=True, text=True, check=False
    )
    return said.returncode == 0


def main() -> int:
    """Install what is missing; 1 with a clear sentence when that cannot be done here."""
    packages = missing()
    if not packages:
        return 0
    print(f"Installing for the tests: {' '.join(packages)} …", flush=True)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "check": False}
        subprocess.run(["apt-get", "update"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *packages], **quiet)
    still = missing()
    if still:
        print(f"The tests need these packages: apt-get install {' '.join(still)}", file=sys.stderr)
    return 1 if still else 0


sys.exit(main())
