"""What stands in somebody's calendar, whichever part of the consultant's day it comes from."""

from dataclasses import dataclass
from datetime import date, datetime

from jobunivers import clock
from jobunivers.languages import Words

AT_CENTRE, BY_PHONE, BY_VIDEO, AT_COMPANY = "centre", "phone", "video", "company"


@dataclass(frozen=True, kw_only=True)
class Dated:
    """One thing with a time: an appointment, a team's session, a follow-up.

    ``key`` stays when it moves (*times-12*); several citizens' rows with the same key are one thing with many people.
    ``starts`` and ``ends`` are moments with their zone; a whole ``day`` has none. ``title`` goes into calendar feeds
    that others may come to see: what kind of thing it is, not a word on health or of what is written in confidence.
    ``place`` stands on pages only; ``kind`` is how people meet ("" where that says nothing); ``note`` is what else the
    consultant needs to know of it, ``interpreter`` whether one is booked. ``by_id``: the professional who holds it,
    None for anybody beside the citizen. The addresses are paths; ``href_citizen`` may be empty.
    """

    citizen_id: int
    key: str
    title: Words
    starts: datetime | None = None
    day: date | None = None
    ends: datetime | None = None
    place: str = ""
    kind: str = ""
    note: Words = ""
    interpreter: bool = False
    by_id: int | None = None
    href: str = ""
    href_citizen: str = ""

    @property
    def on(self) -> date:
        """The day it is, or begins, in Denmark."""
        if self.starts is not None:
            return clock.local(self.starts).date()
        return self.day or date.max
