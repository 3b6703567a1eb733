"""The administrator's pages: what waits, people, one person's record, courses and teams, lists of newcomers, the
lists citizens read, mails, the centre's figures, who has access and who has looked, and what holds for the place."""

from flask import Flask

from jobunivers.pages.admin import (
    access,
    courses,
    figures,
    invited,
    keeping,
    lists,
    log,
    mails_out,
    people,
    place,
    record,
    role,
    start,
    teams,
)
from jobunivers.toolkit.policy import ADMINISTRATOR, allow, audit

ROUTES = (
    "start.overview admin.people admin.new admin.create mails.every mails.send mails.again "
    "record.show record.change record.invite record.send_invitation record.disable record.enable "
    "record.forget_second_factor record.log_out record.take_back record.move record.part record.play record.hand_over "
    "record.enrol courses.all_courses courses.new courses.create courses.show courses.change courses.end "
    "courses.enrol courses.leave courses.name_team "
    "lists.every lists.show lists.new lists.add lists.edit lists.change lists.hide lists.use_ours "
    "invited.form invited.take_in invited.batch invited.sheet invited.send invited.undo "
    "figures.show figures.make figures.take_along role.ask role.change courses.delete "
    "teams.show teams.rename teams.close teams.move teams.delete access.show access.reviewed access.end "
    "log.show log.take_along place.show place.choose keeping.show keeping.choose keeping.longer"
)


def wire(app: Flask) -> None:
    """Register the pages and enter them into the policy table."""
    for blueprint in (start.bp, people.bp, record.bp, role.bp, courses.bp, teams.bp, invited.bp, lists.bp):
        app.register_blueprint(blueprint)
    for blueprint in (figures.bp, mails_out.bp, access.bp, log.bp, place.bp, keeping.bp):
        app.register_blueprint(blueprint)
    allow(app, ROUTES, ADMINISTRATOR)
    audit(app, "record.show log.show log.take_along")
