"""Peer supervision, as a part of the consultant's day. It has no section and no line on anybody's timeline."""

from flask import url_for

from jobunivers import clock
from jobunivers.consultant.supervision import mine
from jobunivers.consultant.supervision.demo import demo
from jobunivers.consultant.supervision.routes import bp
from jobunivers.languages import Text as _
from jobunivers.services.supervision import reading
from jobunivers.toolkit.parts import Card, DeskLink, Part, Plus
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

TITLE = _("Kollegial supervision")


def card(citizen_id: int) -> Card | None:
    """A question that waits; afterwards the way to take an answer back, until the day is over."""
    found = [one for one in reading.asked_of(citizen_id) if one.on >= clock.today()]
    if not found:
        return None
    waits = any(not one.answer for one in found)
    said = (
        _("%(name)s vil gerne spørge dig om noget.", name=found[-1].by_name) if waits else _("Du har svaret.")
    )
    return Card(_("Må en kollega se med?"), said, "eyeglass", url_for("my_supervision.asked"), waits)


PART = Part(
    slug="supervision",
    title=TITLE,
    icon="eyeglass",
    blueprints=(bp, mine.bp),
    may={
        "supervision.every supervision.new supervision.plan supervision.one supervision.agreed": CONSULTANT,
        "supervision.agree supervision.observe supervision.note supervision.pass_on": CONSULTANT,
        "supervision.keep supervision.remove supervision.put_back": CONSULTANT,
        "my_supervision.asked my_supervision.answer": CITIZEN,
    },
    plus=(Plus(TITLE, "eyeglass", "supervision.new"),),
    desk=(DeskLink(TITLE, "eyeglass", "supervision.every"),),
    card=card,
    demo=demo,
)
