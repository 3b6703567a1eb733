"""Time at a workplace, as a part of the consultant's day."""

from jobunivers.consultant.internship import following, mine, shown
from jobunivers.consultant.internship.demo import demo
from jobunivers.languages import Text as _
from jobunivers.services.internship.operations import PART as SLUG
from jobunivers.toolkit.parts import Part, Plus, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

PART = Part(
    slug=SLUG,
    title=_("Praktik"),
    icon="building-factory",
    blueprints=(following.bp, mine.bp),
    may={
        "internship.every internship.new internship.begin internship.one internship.edit": CONSULTANT,
        "internship.change internship.plan internship.save_plan internship.hours internship.says": CONSULTANT,
        "internship.agree internship.close internship.open_again": CONSULTANT,
        "internship.follow_up internship.write internship.hold internship.put_off": CONSULTANT,
        "my_internship.mine_all my_internship.one my_internship.week my_internship.save_week": CITIZEN,
        "my_internship.agree": CITIZEN,
    },
    plus=(Plus(_("Praktik"), "building-factory", "internship.new"),),
    section=shown.section,
    card=shown.card,
    tells={
        "begun": Tell(_("Fik en praktik"), "building-factory"),
        "hours": Tell(_("Skrev timer i praktik"), "clock"),
        "agreed": Tell(_("Sagde ja til planen for praktik"), "heart-handshake"),
        "followed_up": Tell(_("Opfølgning i praktik"), "messages"),
        "ended": Tell(_("Praktikken sluttede"), "flag"),
    },
    nightly=shown.nightly,
    dates=shown.dates,
    sources=shown.sources,
    demo=demo,
)
