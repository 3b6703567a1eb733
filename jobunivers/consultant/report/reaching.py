"""Which report a request is about. Somebody else's is not there."""

from dataclasses import dataclass

from flask import url_for

from jobunivers.consultant import beside
from jobunivers.services import sharing
from jobunivers.services.caseload.cases import Case
from jobunivers.services.report import reading
from jobunivers.services.report.models import CLOSED, Report
from jobunivers.services.report.operations import ReportClosed
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.access import citizen_id, or_404


@dataclass(frozen=True)
class Opened:
    """A citizen the consultant is beside, and one of their reports."""

    case: Case
    report: Report

    @property
    def here(self) -> str:
        """The report's own page."""
        return url_for("report.edit", citizen_id=self.case.id, report_id=self.report.id)


def opened(citizen: int, report_id: int, *, removed: bool = False) -> Opened:
    """A report of somebody the consultant is beside today; 404 for any other."""
    case = beside.case_of(citizen)
    return Opened(case, or_404(reading.one_of(case.id, report_id, removed=removed)))


def still_open(citizen: int, report_id: int) -> Opened:
    """The same, to write in; raises ReportClosed."""
    found = opened(citizen, report_id)
    if found.report.stage == CLOSED:
        raise ReportClosed
    return found


def mine_to_read(report_id: int) -> Report:
    """A report of the citizen at the browser that they may see; 404 before it was sent for hearing."""
    found = or_404(reading.one_of(citizen_id(), report_id))
    return or_404(found if found.shown_at else None)


def shares_of(case: Case) -> Shares:
    """What the citizen lets professionals read."""
    return Shares(case.sharing, sharing.choices(case.id))
