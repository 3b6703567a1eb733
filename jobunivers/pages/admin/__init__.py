"""The administrator's pages: people, one person's record, courses and teams, lists of newcomers, the
lists citizens read, mails, and the centre's figures."""

from flask import Flask

from jobunivers.pages.admin import courses, figures, invited, lists, people, record
from jobunivers.toolkit.policy import ADMINISTRATOR, allow, audit

ROUTES = (
    "admin.people admin.new admin.create admin.mails_out admin.send_mails "
    "record.show record.change record.invite record.send_invitation record.disable record.enable "
    "record.forget_second_factor record.log_out record.take_back record.move record.part record.play record.hand_over "
    "record.enrol courses.all_courses courses.new courses.create courses.show courses.change courses.end "
    "courses.enrol courses.leave courses.name_team "
    "lists.every lists.show lists.new lists.add lists.edit lists.change lists.hide lists.use_ours "
    "invited.form invited.take_in invited.batch invited.sheet invited.send invited.undo "
    "figures.show figures.make figures.take_along"
)


def wire(app: Flask) -> None:
    """Register the pages and enter them into the policy table."""
    for blueprint in (people.bp, record.bp, courses.bp, invited.bp, lists.bp, figures.bp):
        app.register_blueprint(blueprint)
    allow(app, ROUTES, ADMINISTRATOR)
    audit(app, "record.show")
