"""Appointments as a part of the consultant's day."""

from jobunivers.consultant.times import desk_pages, feed, mine, shown
from jobunivers.consultant.times.demo import demo
from jobunivers.languages import Text as _
from jobunivers.services.mails.notices import Notice
from jobunivers.services.times import waiting
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Plus, Tell
from jobunivers.toolkit.policy import ANYBODY, CITIZEN, CONSULTANT

PART = Part(
    slug="times",
    title=_("Tider"),
    icon="calendar-event",
    blueprints=(desk_pages.bp, mine.bp, feed.bp),
    may={
        "times.every times.new times.propose times.one times.change times.other_time times.move": CONSULTANT,
        "times.take times.cancel times.after_all times.day times.week": CONSULTANT,
        "times.address times.open_address times.close_address": CONSULTANT,
        "my_times.address my_times.open_address my_times.close_address": CITIZEN,
        "calendar_feed.feed": ANYBODY,
        "my_times.mine_all my_times.one my_times.fits my_times.another my_times.ask my_times.cancel": CITIZEN,
        "my_times.after_all my_times.seen my_times.to_take": CITIZEN,
    },
    plus=(Plus(_("Aftal en tid"), "calendar-event", "times.new"),),
    desk=(
        DeskLink(_("Dagen i dag"), "list-check", "times.day"),
        DeskLink(_("Min uge"), "calendar-week", "times.week"),
    ),
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
    nightly=shown.nightly,
    notices=(
        Notice(_("Der er nyt om en tid."), "my_times.mine_all", waiting.news),
        Notice(_("Du har snart en tid."), "my_times.mine_all", waiting.near, waiting.reminded),
    ),
    demo=demo,
)
