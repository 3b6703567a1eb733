"""Style sheets, scripts and icons under addresses that change with their bytes, so that browsers keep them for good."""

import hashlib
import mimetypes
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, current_app, request

STATIC = Path(__file__).resolve().parent.parent / "static"
STYLE_ORDER = ("tokens", "base", "components", "map", "desk")
FOR_GOOD = "public, max-age=31536000, immutable"
bp = Blueprint("assets", __name__)


class Assets:
    """The bytes of every static file by name, with one style sheet made of all."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }
        self._files["css/app.css"] = self._style_sheet()
        self._addresses = {name: self._address(name, data) for name, data in self._files.items()}

    def address(self, name: str) -> str:
        """Where a file is found; raises KeyError for one that is not there."""
        return self._addresses[name]

    def read(self, name: str) -> bytes | None:
        """A file's bytes."""
        return self._files.get(name)

    def _style_sheet(self) -> bytes:
        names = [name for name in self._files if name.startswith("css/")]
        order = {f"css/{name}.css": place for place, name in enumerate(STYLE_ORDER)}
        return b"\n".join(
            self._files[name] for name in sorted(names, key=lambda name: (order.get(name, 99), name))
        )

    @staticmethod
    def _address(name: str, data: bytes) -> str:
        return f"/static/{hashlib.sha256(data).hexdigest()[:10]}/{name}"


def wire(app: Flask) -> None:
    """Read the files once and give templates ``static('css/app.css')``."""
    assets = Assets(STATIC)
    app.extensions["jobunivers.assets"] = assets
    app.jinja_env.globals["static"] = assets.address
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
