"""Read-aloud for the browser: published texts by their short name, a person's own words by themselves."""

from flask import Flask

from jobunivers.pages.speech.desk import Desk
from jobunivers.pages.speech.routes import bp
from jobunivers.toolkit.policy import ANYBODY, allow


def wire(app: Flask) -> None:
    """Register the three addresses; no voice starts before somebody listens."""
    app.extensions["jobunivers.speech"] = Desk(app.config["SETTINGS"])
    app.register_blueprint(bp)
    allow(app, "speech.published speech.sound speech.own", ANYBODY)
