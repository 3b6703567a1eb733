"""The application: a list of what is wired."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask_babel import Babel
from flask_compress import Compress
from htmx_flask import Htmx

from jobunivers import consultant, db, languages, pages
from jobunivers.pages import assets
from jobunivers.settings import Settings
from jobunivers.toolkit import incoming, measuring, nightly, repeats, requests, templates, tokens
from jobunivers.tools import TOOLS

LARGEST_REQUEST = 12 * 1024 * 1024
LARGEST_TEXT = 4 * 1024 * 1024


class Portal(Flask):
    """Flask, whose every function here is a plain one: none is looked at each time for being a coroutine."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function as it is."""
        return func


def create_app(settings: Settings | None = None) -> Flask:
    """Wire the application; opens the database but neither makes nor changes it."""
    settings = settings or Settings.from_env()
    app = Portal("jobunivers", static_folder=None)
    app.config.update(
        SETTINGS=settings,
        SECRET_KEY=settings.secret_keys[0],
        SECRET_KEY_FALLBACKS=list(settings.secret_keys[1:]),
        SESSION_COOKIE_NAME="jobunivers",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.is_secure,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_TEXT,
        LANGUAGES=settings.languages,
        WTF_CSRF_TIME_LIMIT=None,
        COMPRESS_ALGORITHM=["zstd", "br", "gzip"],
        COMPRESS_ZSTD_LEVEL=3,
        COMPRESS_BR_LEVEL=4,
        COMPRESS_CACHE_BACKEND=assets.Compressed,
        COMPRESS_CACHE_KEY=assets.Compressed.key,
        BABEL_DEFAULT_LOCALE=languages.SOURCE,
    )
    app.extensions["jobunivers.engine"] = db.configure(settings.database_url)
    measuring.wire(app)
    requests.wire(app)
    Htmx(app)
    incoming.wire(app)
    Babel(app, locale_selector=lambda: languages.current().code)
    tokens.wire(app)
    repeats.wire(app)
    Compress(app)
    TOOLS.wire(app)
    pages.wire(app)
    consultant.wire(app)
    nightly.wire(app)
    app.extensions["jobunivers.templates"] = templates.environments(app)
    return app
