"""Earlier versions of what a person wrote, and what they put away."""

from flask import Flask

from jobunivers.pages.versions.routes import bp
from jobunivers.toolkit.policy import CITIZEN, PEOPLE, allow


def wire(app: Flask) -> None:
    """Register the pages and say who may use them."""
    app.register_blueprint(bp)
    allow(
        app, "versions.history versions.restore versions.undo versions.removed versions.fetch_back", CITIZEN
    )
    allow(app, "versions.logged_in", PEOPLE)
