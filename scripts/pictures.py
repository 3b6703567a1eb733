"""Take the pictures of the README anew, from the demo, into docs/pictures/.

    .venv/bin/python scripts/pictures.py [name …]

Needs what the tests need (``make test`` installs it).
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from jobunivers import demo
from jobunivers.services.accounts import operations

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import chromium  # noqa: E402 - the tests' own browser and server
from tests.browser.server import LiveServer  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
PHONE = (360, 740)
DESK = (1280, 800)
WIDEST = 960


@dataclass(frozen=True)
class Picture:
    """Who sees which page, in which language, on a screen of which width and height."""

    name: str
    who: str
    address: str
    language: str = "da"
    size: tuple[int, int] = PHONE
    whole: bool = False


WANTED = (
    Picture("map", "nadja", "/", size=(1280, 800), whole=True),
    Picture("card", "kasper", "/jobvaerdier/sorter"),
    Picture("plan-arabic", "amina", "/smart/", "ar"),
    Picture("week-arabic", "amina", "/ugen/", "ar"),
    Picture("desk", "karen", "/konsulent/", size=DESK),
)


def main(names: list[str]) -> None:
    """Fill a demo, serve it, take what was asked for or all."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as drivers:
        server = LiveServer(Path(folder))
        with server.store():
            demo.fill()
        server.start()
        browser = drivers.chromium.launch(executable_path=str(chromium.find()), args=chromium.ARGUMENTS)
        try:
            for picture in WANTED:
                if not names or picture.name in names:
                    take(browser, server, picture)
                    sys.stdout.write(f"{picture.name}\n")
        finally:
            browser.close()
            server.kill()


def take(browser: Browser, server: LiveServer, picture: Picture) -> None:
    """One picture, into its file."""
    width, height = picture.size
    with server.store():
        person = operations.person_by_email(f"{picture.who}@demo.example")
    if person is None:
        raise SystemExit(f"Nobody in the demo is called {picture.who}.")
    page = browser.new_context(viewport={"width": width, "height": height}, base_url=server.url).new_page()
    page.context.add_cookies([server.cookie_of(person)])  # type: ignore[list-item]
    page.goto(f"{picture.address}?lang={picture.language}")
    page.wait_for_load_state("networkidle")
    file = PICTURES / f"{picture.name}.png"
    page.screenshot(path=file, full_page=picture.whole)
    page.context.close()
    with Image.open(file) as taken:
        taken.thumbnail((WIDEST, 4 * WIDEST))
        taken.save(file, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
