"""Style sheets, scripts and icons under addresses that change with their bytes, so that browsers keep them for good.

What the map needs comes first: one sheet of styles and one of icons for every page, and one of each for the rest.
"""

import hashlib
import mimetypes
import re
from collections.abc import Iterable
from pathlib import Path

from flask import Blueprint, Flask, Request, Response, abort, current_app, request

STATIC = Path(__file__).resolve().parent.parent / "static"
FIRST_STYLES = ("tokens", "base", "components", "map", "badges", "player", "saving")
MORE_STYLES = ("desk",)
"""Which style sheets come first, and which come first of the rest; the others follow by name."""
FIRST_ICONS = frozenset(
    (
        *("abc", "application", "call", "coping", "cv", "development", "future", "home", "interview", "jar"),
        *("joblog", "pitch", "progression", "resources", "smart", "status", "strengths", "time", "values"),
        *("planet", "mail", "user", "users", "award", "ear", "volume", "keyboard", "language", "x"),
        *("player-play", "player-stop", "player-skip-back", "player-skip-forward", "arrow-back-up"),
        *("circle-check", "info-circle", "alert-circle", "alert-triangle", "arrow-right", "chevron-left"),
    )
)
_ICON = re.compile(rb'<symbol id="([^"]+)".*?</symbol>\n?', re.DOTALL)
FOR_GOOD = "public, max-age=31536000, immutable"
bp = Blueprint("assets", __name__)


class Assets:
    """The bytes of every static file by name; styles and icons in two sheets each, what comes first and the rest."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }
        self._files["css/app.css"] = self._styles(FIRST_STYLES)
        self._files["css/more.css"] = self._styles(self._rest())
        self._split_icons(self._files.pop("icons/sprite.svg"))
        self._addresses = {name: self._address(name, data) for name, data in self._files.items()}

    def address(self, name: str) -> str:
        """Where a file is found; raises KeyError for one that is not there."""
        return self._addresses[name]

    def read(self, name: str) -> bytes | None:
        """A file's bytes."""
        return self._files.get(name)

    def icon(self, name: str) -> str:
        """Where a drawing is found: its sheet's address with the name in it."""
        return f"{self._addresses['icons/first.svg' if name in FIRST_ICONS else 'icons/more.svg']}#{name}"

    def _styles(self, names: Iterable[str]) -> bytes:
        return b"\n".join(self._files[f"css/{name}.css"] for name in names)

    def _rest(self) -> list[str]:
        """The style sheets that do not come first."""
        made = ("app", *FIRST_STYLES, *MORE_STYLES)
        found = (name[4:-4] for name in self._files if name.startswith("css/"))
        return [*MORE_STYLES, *sorted(name for name in found if name not in made)]

    def _split_icons(self, whole: bytes) -> None:
        def without(first: bool) -> bytes:
            return _ICON.sub(
                lambda icon: b"" if (icon[1].decode() in FIRST_ICONS) is first else icon[0], whole
            )

        self._files["icons/first.svg"], self._files["icons/more.svg"] = without(False), without(True)

    @staticmethod
    def _address(name: str, data: bytes) -> str:
        return f"/static/{hashlib.sha256(data).hexdigest()[:10]}/{name}"


class Compressed:
    """Static files as they were compressed first, for Flask-Compress: by algorithm and name. Nothing else is kept."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    @staticmethod
    def key(asked: Request) -> str:
        """The name of a static file; empty for whatever else is answered."""
        return str((asked.view_args or {}).get("name", "")) if asked.endpoint == "assets.file" else ""

    def get(self, key: str) -> bytes | None:
        """What was kept under Flask-Compress's ``<algorithm>;<name>``."""
        return self._kept.get(key)

    def set(self, key: str, data: bytes) -> None:
        """Keep a static file's bytes."""
        if not key.endswith(";"):
            self._kept[key] = data


def wire(app: Flask) -> None:
    """Read the files once and give templates ``static('css/app.css')`` and ``drawing('users')``."""
    assets = Assets(STATIC)
    app.extensions["jobunivers.assets"] = assets
    app.jinja_env.globals["static"] = assets.address
    app.jinja_env.globals["drawing"] = assets.icon
    app.register_blueprint(bp)


@bp.get("/static/<stamp>/<path:name>")
def file(stamp: str, name: str) -> Response:
    """A static file; any stamp finds the present bytes, only the right one is kept for good."""
    assets: Assets = current_app.extensions["jobunivers.assets"]
    data = assets.read(name)
    if data is None:
        abort(404)
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response = Response(data, mimetype=kind)
    is_right = assets.address(name) == request.path
    response.headers["Cache-Control"] = FOR_GOOD if is_right else "no-cache"
    response.add_etag()
    return response.make_conditional(request)
