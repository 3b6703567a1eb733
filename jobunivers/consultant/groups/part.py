"""Group work on one screen."""

from jobunivers.consultant.groups import mine_future, shown
from jobunivers.consultant.groups.lead import bp
from jobunivers.consultant.groups.mine import bp as mine
from jobunivers.languages import Text as _
from jobunivers.services.groups.rooms import JOINED
from jobunivers.services.groups.rooms import PART as SLUG
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

PART = Part(
    slug=SLUG,
    title=_("Grupper"),
    icon="users-group",
    blueprints=(bp, mine),
    may={
        "my_groups.door my_groups.enter my_groups.go_in my_groups.room my_groups.now": CITIZEN,
        "my_groups.called my_groups.leave": CITIZEN,
        mine_future.ENDPOINTS: CITIZEN,
        "groups.rooms groups.open_up groups.lead groups.now groups.wall groups.wall_now": CONSULTANT,
    },
    desk=(DeskLink(_("Grupper"), "users-group", "groups.rooms"),),
    place=ASIDE,
    section=shown.section,
    card=shown.card,
    tells={JOINED: Tell(_("Var med i en gruppe"), "users-group")},
)
