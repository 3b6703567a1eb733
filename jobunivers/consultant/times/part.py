"""Appointments as a part of the consultant's day."""

from jobunivers.consultant.times import mine, routes, shown
from jobunivers.languages import Text as _
from jobunivers.toolkit.parts import ASIDE, Part, Plus, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

PART = Part(
    slug="times",
    title=_("Tider"),
    icon="calendar-event",
    blueprints=(routes.bp, mine.bp),
    may={
        "times.every times.new times.propose times.one times.change times.other_time times.move": CONSULTANT,
        "times.take times.cancel times.after_all": CONSULTANT,
        "my_times.mine_all my_times.one my_times.fits my_times.another my_times.ask my_times.cancel": CITIZEN,
        "my_times.after_all my_times.seen my_times.to_take": CITIZEN,
    },
    plus=(Plus(_("Aftal en tid"), "calendar-event", "times.new"),),
    place=ASIDE,
    section=shown.section,
    card=shown.card,
    tells={
        "proposed": Tell(_("Fik en tid foreslået"), "calendar-event"),
        "agreed": Tell(_("En tid blev aftalt"), "calendar-check"),
        "asked": Tell(_("Bad om en anden tid"), "calendar-time"),
        "moved": Tell(_("En tid blev flyttet"), "calendar-time"),
        "cancelled": Tell(_("En tid blev aflyst"), "x"),
        "back": Tell(_("En aflyst tid gælder igen"), "calendar-check"),
    },
    dates=shown.dates,
)
