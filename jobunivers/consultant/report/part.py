"""The progression report, as a part of the consultant's day."""

from collections.abc import Mapping
from typing import Any

from flask import url_for

from jobunivers.consultant.report import ending, making, mine, told  # noqa: F401 - their pages join the blueprints
from jobunivers.consultant.report.demo import demo
from jobunivers.consultant.report.routes import bp
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.mails.notices import Notice
from jobunivers.services.report import reading, waiting
from jobunivers.services.report.figures import FIGURES
from jobunivers.services.report.models import CLOSED, DUE_AFTER, HEARING
from jobunivers.toolkit.parts import ASIDE, Card, Part, Plus, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT


def section(case: Case) -> Mapping[str, Any] | None:
    """The newest report and where it stands, and when one is due."""
    newest = reading.newest(case.id)
    return {
        "newest": newest,
        "standing": told.standing(newest, case.first_name) if newest else "",
        "due": case.ends_on + DUE_AFTER if case.ends_on else None,
        "closed": newest is not None and newest.stage == CLOSED,
    }


def card(citizen_id: int) -> Card | None:
    """A report to read, or the citizen's own closed one."""
    newest = next(iter(reading.to_read(citizen_id)), None)
    if newest is None:
        return None
    waits = newest.stage == HEARING
    text = _("Læs det, der står om dig. Sig, hvad du synes.") if waits else _("Her er din rapport.")
    return Card(_("Rapport"), text, "report", url_for("my_report.one", report_id=newest.id), waits)


PART = Part(
    slug="report",
    title=told.TITLE,
    icon="report",
    blueprints=(bp, mine.bp),
    may={
        "report.all_of report.new report.start report.edit report.save report.content report.choose": CONSULTANT,
        "report.draft_again report.put_away report.fetch_back report.paper report.send report.closing": CONSULTANT,
        "report.close report.correction report.correct report.earlier report.restore": CONSULTANT,
        "my_report.all_of my_report.one my_report.part my_report.say my_report.whole": CITIZEN,
        "my_report.read my_report.paper": CITIZEN,
    },
    audited="report.edit report.paper",
    plus=(Plus(_("Rapport"), "report", "report.new"),),
    place=ASIDE,
    section=section,
    card=card,
    figures=FIGURES,
    notices=(Notice(_("Der er noget, du kan læse og svare på."), "my_report.all_of", waiting.hearing),),
    tells={
        "sent": Tell(_("Fik rapporten til høring"), "report"),
        "shown": Tell(_("Fik vist ændringer i rapporten"), "report"),
        "said": Tell(_("Skrev til rapporten"), "message-circle"),
        "read": Tell(_("Læste rapporten"), "check"),
        "closed": Tell(_("Rapporten blev lukket"), "lock"),
    },
    demo=demo,
)
