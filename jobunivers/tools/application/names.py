"""What an application is called, and where it stands, in words."""

from dataclasses import dataclass
from datetime import date

from jobunivers import clock
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.on_day import whole_day
from jobunivers.tools.application.models import (
    AD,
    INTERNSHIP,
    INTERVIEW,
    NO,
    SILENCE,
    UNSOLICITED,
    WAGE_SUBSIDY,
    YES,
    Application,
)

KIND_NAMES = {
    AD: _("Ansøgning"),
    UNSOLICITED: _("Uopfordret ansøgning"),
    INTERNSHIP: _("Praktik"),
    WAGE_SUBSIDY: _("Løntilskud"),
}
ANSWERED = {
    INTERVIEW: _("Du skal til samtale"),
    YES: _("De sagde ja"),
    NO: _("De sagde nej"),
    SILENCE: _("De har ikke svaret"),
}


@dataclass(frozen=True)
class Day:
    """A day inside a text, said in the language the text is said in."""

    on: date

    def __str__(self) -> str:
        return whole_day(self.on)


def kinds() -> dict[str, dict[str, str]]:
    """The kinds of application by key: title, text and icon, in the reader's language."""
    return content.keyed("tools/application/kinds", "kind")


def name_of(application: Application) -> str:
    """Job and company; without a job, what is asked for."""
    named = application.title or str(KIND_NAMES[application.kind])
    return f"{named}, {application.company}" if application.company else named


def standing(application: Application) -> list[tuple[str, Text]]:
    """Where it stands: a draft, sent when, answered how, and when to follow up; each with its icon."""
    if application.sent_on is None:
        return [("pencil", _("Kladde"))]
    said = [("send", _("Sendt %(day)s", day=Day(application.sent_on)))]
    if application.answer:
        said.append(("message-circle", ANSWERED[application.answer]))
    if application.follow_up_on and application.answer in ("", SILENCE):
        said.append(("calendar-event", _follow_up(application)))
    return said


def _follow_up(application: Application) -> Text:
    if application.follow_up_on is not None and application.follow_up_on <= clock.today():
        return _("Nu er en god dag at følge op")
    return _("Følg op %(day)s", day=Day(application.follow_up_on or clock.today()))
