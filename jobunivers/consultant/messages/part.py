"""Beskeder: what citizens and the professionals beside them write to one another."""

from jobunivers.consultant.messages import many, mine, routes, shown
from jobunivers.consultant.messages.demo import demo
from jobunivers.languages import Text as _
from jobunivers.services.mails.notices import Notice
from jobunivers.services.messages import waiting
from jobunivers.services.messages.operations import SENT, WROTE
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Plus, Tell
from jobunivers.toolkit.policy import ADMINISTRATOR, CITIZEN, CONSULTANT

PART = Part(
    slug="messages",
    title=_("Beskeder"),
    icon="mail",
    blueprints=(routes.bp, many.bp, mine.bp),
    may={
        "messages.inbox messages.thread messages.send messages.answered messages.file messages.take_back": CONSULTANT,
        "messages.answer_time messages_many.write messages_many.send": CONSULTANT,
        "messages.centre messages.choose_centre": ADMINISTRATOR,
        "my_messages.thread my_messages.send my_messages.feedback my_messages.file my_messages.take_back": CITIZEN,
    },
    audited="messages.thread messages.file my_messages.thread",
    plus=(Plus(_("Besked"), "mail", "messages.thread"),),
    desk=(DeskLink(_("Beskeder"), "mail", "messages.inbox"),),
    place=ASIDE,
    section=shown.section,
    card=shown.card,
    tells={
        WROTE: Tell(_("Skrev en besked"), "mail"),
        SENT: Tell(_("Fik en besked"), "mail"),
    },
    nightly=shown.nightly,
    notices=(Notice(_("Der er en ny besked til dig."), "my_messages.thread", waiting.unread),),
    files=shown.files,
    demo=demo,
)
