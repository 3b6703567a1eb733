"""What of the messages stands on a citizen's page, and what waits for the citizen on *Sammen*."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.messages.writing import data_dir
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.messages import attachments, reading
from jobunivers.toolkit.access import me
from jobunivers.toolkit.parts import Card

NEWEST = 3


def section(case: Case) -> dict[str, Any] | None:
    """The newest messages."""
    return {"found": reading.thread(case.id, limit=NEWEST), "words": words}


def card(citizen_id: int) -> Card:
    """The way to the thread, and whether something new is there."""
    person = me()
    unread = person.unread if person else 0
    text = (
        _n("Du har %(num)s ny.", "Du har %(num)s nye.", unread) if unread else _("Skriv til din konsulent.")
    )
    return Card(_("Beskeder"), text, "mail", "/beskeder/", bool(unread))


def nightly() -> Iterable[str]:
    """Files that nobody speaks of any more are gone."""
    swept = attachments.sweep(data_dir(), (clock.now() - timedelta(days=1)).timestamp())
    return [f"{swept} loose files erased"] if swept else []


def files(person_id: int) -> Iterable[Path]:
    """The files of somebody's thread and of what they have begun to write."""
    return attachments.files_about(person_id, data_dir())
