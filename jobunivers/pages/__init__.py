"""Everything that is no tool and not the consultant's: one folder or file a room, wired here."""

from flask import Flask

from jobunivers.pages import (
    account,
    admin,
    assets,
    badges,
    errors,
    health,
    me,
    metrics,
    privacy,
    speech,
    universe,
    versions,
)
from jobunivers.pages.account import reset
from jobunivers.toolkit.policy import ANYBODY, CITIZEN, PEOPLE, STAFF, allow


def wire(app: Flask) -> None:
    """Register every page and enter it into the policy table."""
    assets.wire(app)
    errors.wire(app)
    speech.wire(app)
    versions.wire(app)
    admin.wire(app)
    for blueprint in (
        health.bp,
        metrics.bp,
        account.bp,
        reset.bp,
        universe.bp,
        me.bp,
        badges.bp,
        privacy.bp,
    ):
        app.register_blueprint(blueprint)
    allow(app, "assets.file health.alive health.ready metrics.figures universe.home", ANYBODY)
    allow(app, "account.log_in account.enter account.invitation account.accept reset.ask reset.send", ANYBODY)
    allow(app, "privacy.privacy privacy.accessibility privacy.help_page", ANYBODY)
    allow(app, "account.log_out account.second_factor account.give_second_factor", PEOPLE)
    allow(app, "account.new_codes", STAFF)
    allow(app, "me.settings me.choose me.end_others me.end_one privacy.my_data privacy.take_along", PEOPLE)
    allow(app, "me.welcome me.welcomed me.seen_by me.together universe.swap_step", CITIZEN)
    allow(app, "badges.all_badges badges.picture badges.diploma", CITIZEN)
