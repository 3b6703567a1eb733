"""How each queue is called, what an empty one says, and why a citizen stands in it. One line a queue."""

from collections.abc import Callable
from dataclasses import dataclass

from jobunivers.consultant.caseload import reasons
from jobunivers.consultant.caseload.reasons import Reason
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.caseload.queues import (
    CHANGED,
    ENDING,
    FOLLOW_UP,
    MEASURE,
    MEETS_TODAY,
    QUIET,
    REMINDER,
    REPORT_DUE,
    WAITING,
    WROTE,
)
from jobunivers.services.caseload.statements import EVERYBODY, NEEDS_ME
from jobunivers.toolkit.registry import Registry


@dataclass(frozen=True)
class Told:
    """One queue: its word in the address, its title, what stands there when it is empty, its colour and its reason.

    ``way`` is where what is asked for is done: what the way is called, and a page that takes ``citizen_id``.
    """

    address: str
    title: _
    empty: tuple[_, _]
    world: str = ""
    reason: Callable[[Case, Registry], Reason] | None = None
    way: tuple[_, str] | None = None


TOLD = {
    NEEDS_ME: Told("brug", _("Har brug for mig"), (_("Alt er set"), _("Ingen har brug for dig lige nu."))),
    WROTE: Told(
        "skrev",
        _("Skrev til mig"),
        (_("Ingen venter på svar"), _("Når en borger skriver til dig, står det her.")),
        "everyday",
        reasons.wrote,
        (_("Læs og svar"), "messages.thread"),
    ),
    WAITING: Told(
        "feedback",
        _("Venter på feedback"),
        (_("Ingen venter"), _("Når en borger beder om feedback, står det her.")),
        "search",
        reasons.waits,
    ),
    MEETS_TODAY: Told(
        "i-dag",
        _("Aftale i dag"),
        (_("Ingen aftaler i dag"), _("Her står de, du skal møde eller ringe til i dag.")),
        "everyday",
        reasons.meets_today,
        (_("Begynd en samtale"), "talk.new"),
    ),
    REPORT_DUE: Told(
        "rapport",
        _("Rapport mangler"),
        (
            _("Ingen rapport mangler"),
            _("Her står de, der slutter om få dage, og hvis rapport ikke er lukket."),
        ),
        "plan",
        reasons.needs_report,
        (_("Til rapporten"), "report.all_of"),
    ),
    FOLLOW_UP: Told(
        "praktik",
        _("Opfølgning i praktik"),
        (_("Ingen opfølgning venter"), _("Her står de, der er på en arbejdsplads, hver fjortende dag.")),
        "cv",
        reasons.is_to_follow_up,
    ),
    MEASURE: Told(
        "maaling",
        _("Måling er på tide"),
        (_("Alle er målt"), _("Her står de, der kan måle igen, og de, der ikke har målt endnu.")),
        "me",
        reasons.is_to_measure,
    ),
    ENDING: Told(
        "slutter",
        _("Slutter snart"),
        (_("Ingen slutter snart"), _("Her står de, der slutter inden for 14 dage.")),
        "cv",
        reasons.ends,
    ),
    REMINDER: Told(
        "husk",
        _("Husk i dag"),
        (_("Intet at huske i dag"), _("Når dagen på en af dine huskesedler kommer, står borgeren her.")),
        "everyday",
        reasons.reminds,
    ),
    QUIET: Told(
        "stille",
        _("Stille i 14 dage"),
        (_("Ingen er stille"), _("Alle har været inde de sidste 14 dage.")),
        "me",
        reasons.is_quiet,
    ),
    CHANGED: Told(
        "nyt",
        _("Nyt siden sidst"),
        (_("Intet nyt"), _("Når en borger arbejder videre, står det her.")),
        "plan",
        reasons.has_news,
    ),
    EVERYBODY: Told(
        "alle",
        _("Alle mine borgere"),
        (
            _("Ingen borgere endnu"),
            _("Opret en, eller bed administratoren om at sætte dig ved siden af nogen."),
        ),
    ),
}
"""In the order of the page."""
BY_ADDRESS = {told.address: key for key, told in TOLD.items()}
