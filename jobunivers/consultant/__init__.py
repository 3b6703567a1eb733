"""The consultant's side, wired here."""

from flask import Flask

from jobunivers.consultant import caseload, citizen, feedback, groups, newcomer
from jobunivers.consultant.around.part import PART as AROUND
from jobunivers.consultant.goals.part import PART as GOALS
from jobunivers.consultant.internship.part import PART as INTERNSHIP
from jobunivers.consultant.messages.part import PART as MESSAGES
from jobunivers.consultant.report.part import PART as REPORT
from jobunivers.consultant.sticky.part import PART as STICKY
from jobunivers.consultant.supervision.part import PART as SUPERVISION
from jobunivers.consultant.talk.part import PART as TALK
from jobunivers.consultant.times.part import PART as TIMES
from jobunivers.consultant.week.part import PART as WEEK
from jobunivers.toolkit import parts
from jobunivers.toolkit.parts import Part
from jobunivers.toolkit.policy import CONSULTANT, allow, audit

PARTS: tuple[Part, ...] = (
    GOALS,
    TALK,
    STICKY,
    MESSAGES,
    WEEK,
    AROUND,
    TIMES,
    INTERNSHIP,
    groups.PART,
    REPORT,
    SUPERVISION,
)
"""Every part of the consultant's day, in the order of a citizen's page. One line a part."""


def wire(app: Flask) -> None:
    """Register the consultant's pages and enter them into the policy table."""
    for blueprint in (caseload.bp, citizen.bp, feedback.bp, newcomer.bp):
        app.register_blueprint(blueprint)
    allow(app, "caseload.desk caseload.seen caseload.done caseload.keys", CONSULTANT)
    allow(app, "caseload.new_list caseload.save_list caseload.remove_list caseload.fetch_list", CONSULTANT)
    allow(app, "citizen.overview citizen.timeline citizen.way_in", CONSULTANT)
    allow(app, "citizen.interpreter citizen.set_interpreter", CONSULTANT)
    allow(app, "feedback.work feedback.give feedback.still_shared newcomer.form newcomer.open_up", CONSULTANT)
    audit(app, "citizen.overview citizen.timeline feedback.work")
    parts.wire(app, PARTS)
