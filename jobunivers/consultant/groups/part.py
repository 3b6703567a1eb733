"""Group work on one screen."""

from collections.abc import Iterable
from datetime import timedelta

from jobunivers import clock
from jobunivers.consultant.groups import lead_verbs, mine_future, mine_roleplay, mine_values, shown
from jobunivers.consultant.groups.demo import demo
from jobunivers.consultant.groups.lead import bp
from jobunivers.consultant.groups.mine import bp as mine
from jobunivers.languages import Text as _
from jobunivers.services.facts import STEP
from jobunivers.services.groups import roleplay, rooms
from jobunivers.services.groups.rooms import JOINED
from jobunivers.services.groups.rooms import PART as SLUG
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

A_DAY = timedelta(days=1)
lead_verbs.put_on(bp)


def nightly() -> Iterable[str]:
    """Sessions nobody has closed are closed; what observers have not kept is gone the day after."""
    closed = rooms.close_old()
    if closed:
        yield f"groups: {closed} sessions closed"
    forgotten = roleplay.forget_notes(clock.now() - A_DAY)
    if forgotten:
        yield f"groups: {forgotten} notes erased"


PART = Part(
    slug=SLUG,
    title=_("Grupper"),
    icon="users-group",
    blueprints=(bp, mine),
    may={
        "my_groups.door my_groups.enter my_groups.go_in my_groups.room my_groups.now": CITIZEN,
        "my_groups.called my_groups.leave": CITIZEN,
        "my_groups.put_away my_groups.remove_note": CITIZEN,
        f"{mine_future.ENDPOINTS} {mine_values.ENDPOINTS} {mine_roleplay.ENDPOINTS}": CITIZEN,
        "groups.rooms groups.open_up groups.lead groups.now groups.wall groups.wall_now": CONSULTANT,
        lead_verbs.ENDPOINTS: CONSULTANT,
    },
    audited="groups.lead",
    desk=(DeskLink(_("Grupper"), "users-group", "groups.rooms"),),
    place=ASIDE,
    section=shown.section,
    card=shown.card,
    nightly=nightly,
    offers=(STEP,),
    facts=shown.facts,
    sources=shown.sources,
    demo=demo,
    tells={JOINED: Tell(_("Var med i en gruppe"), "users-group")},
)
