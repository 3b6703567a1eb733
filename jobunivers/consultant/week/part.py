"""Uge og fremmøde as a part of the consultant's day."""

from jobunivers.consultant.week import absence, laying, mine, models, phases, register, routes, shown
from jobunivers.consultant.week.demo import demo
from jobunivers.languages import Text as _
from jobunivers.services.week.operations import FREE, TOLD_AGREED, TOLD_ILL
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Plus, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT, STAFF

PART = Part(
    slug="week",
    title=_("Fremmøde"),
    icon="calendar-week",
    blueprints=(routes.bp, register.bp, absence.bp, models.bp, phases.bp, laying.bp, mine.bp),
    may={
        "week.today week.team week.add week.on_paper week.edit week.change week.cancel week.after_all": CONSULTANT,
        "register.show register.save register.team": CONSULTANT,
        "absence.show absence.enter absence.remove absence.put_back": CONSULTANT,
        "laying.look laying.lay laying.undo": CONSULTANT,
        "models.every models.make models.show models.change models.put_away models.put_back models.double": STAFF,
        "phases.add phases.show phases.change phases.move phases.remove phases.put_back": STAFF,
        "phases.add_activity phases.activity phases.change_activity": STAFF,
        "phases.remove_activity phases.put_back_activity": STAFF,
        "my_week.show my_week.tell my_week.ill my_week.remove my_week.put_back": CITIZEN,
    },
    plus=(Plus(_("Fravær"), "calendar-week", "absence.show"),),
    desk=(
        DeskLink(_("Fremmøde i dag"), "checklist", "week.today"),
        DeskLink(_("Forløbsmodeller"), "route", "models.every"),
    ),
    place=ASIDE,
    section=shown.section,
    card=shown.card,
    tells={
        TOLD_ILL: Tell(_("Meldte sig syg"), "mood-sick"),
        TOLD_AGREED: Tell(_("Skrev om en fridag"), "calendar-week"),
        FREE: Tell(_("Fri dage skrevet ned"), "calendar-week"),
    },
    dates=shown.dates,
    sources=shown.sources,
    nightly=shown.nightly,
    demo=demo,
)
