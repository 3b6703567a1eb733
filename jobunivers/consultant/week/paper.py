"""The week's list on paper: a row a person, a box a session."""

from jobunivers.consultant import words
from jobunivers.consultant.week import telling
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Team
from jobunivers.services.export.document import Block, Document, Paragraph, Section, Table
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.week import reading
from jobunivers.services.week.days import Week

A_ROW = 5


def register(consultant_id: int, team: Team, week: Week) -> Document:
    """The sessions of a week with the names of those the consultant is beside, five sessions a table."""
    held = [
        one for one in reading.between([team.id], week.days[0], week.days[-1]) if one.cancelled_at is None
    ]
    title = _("%(team)s, uge %(number)s", team=team.name, number=week.number)
    if not held:
        return on_a_sheet(title, [Paragraph(str(_("Der står ikke noget i ugen endnu.")))])
    names = [member.name for member in reading.members(consultant_id, held[0])]
    blocks: list[Block] = []
    for first in range(0, len(held), A_ROW):
        part = held[first : first + A_ROW]
        head = (str(_("Navn")), *(f"{words.short_weekday(one.day)} {telling.hours(one)}" for one in part))
        rows = tuple((name, *("☐" for _one in part)) for name in names)
        what = " · ".join(f"{words.short_weekday(one.day)}: {one.title}" for one in part)
        blocks.append(Section(what, (Table(head, rows),)))
    return on_a_sheet(title, blocks)
