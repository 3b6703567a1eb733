"""Everything that is no tool and not the consultant's: one folder or file a room, wired here."""

from flask import Flask

from jobunivers.pages import account, assets, errors, health, universe
from jobunivers.toolkit.policy import ANYBODY, CITIZEN, PEOPLE, allow


def wire(app: Flask) -> None:
    """Register every page and enter it into the policy table."""
    assets.wire(app)
    errors.wire(app)
    for blueprint in (health.bp, account.bp, universe.bp):
        app.register_blueprint(blueprint)
    allow(app, "assets.file health.alive health.ready", ANYBODY)
    allow(app, "universe.home", ANYBODY)
    allow(app, "account.log_in account.enter account.invitation account.accept", ANYBODY)
    allow(app, "account.log_out account.second_factor account.give_second_factor", PEOPLE)
    allow(app, "universe.swap_step", CITIZEN)
