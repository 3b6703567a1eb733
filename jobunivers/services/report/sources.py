"""What a tool or a part of the consultant's day has to tell in a progression report, line by line."""

from datetime import date
from typing import NamedTuple

from jobunivers.languages import Words

DONE_OR_TRIED = "done_or_tried"
FIELD = "field_and_considerations"
GOALS = "goals"
DEVELOPMENT = "development_aims"
INTERNSHIP = "internship"
HOURS = "hours"
COMPENSATION = "compensation"
RECOMMENDATION = "recommendation"
SECTIONS = (DONE_OR_TRIED, FIELD, GOALS, DEVELOPMENT, INTERNSHIP, HOURS, COMPENSATION, RECOMMENDATION)


class Source(NamedTuple):
    """One sentence for a section of the report, and where it comes from.

    ``text`` is a whole neutral sentence that can stand in the report; it is asked for in Danish. ``where`` names the
    place and ``href`` leads a consultant to it; a tool leaves both empty, they follow from the tool and ``item``.
    ``day`` is when it happened. ``item`` is the piece of a tool's work it is drawn from ("12"): it is told only while
    the citizen shares that piece; without one, only while everything in the tool is shared. ``whose`` is the name of
    the professional whose words it is; empty for the citizen's.
    """

    section: str
    text: Words
    where: Words = ""
    href: str = ""
    day: date | None = None
    item: str = ""
    whose: str = ""
