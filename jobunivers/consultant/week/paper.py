"""The week's list on paper: a row a person, a box a session."""

from jobunivers.consultant import words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.forms import REASONS
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Team
from jobunivers.services.export.document import Block, Document, Paragraph, Table
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.week import reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import Session
from jobunivers.services.week.reading import Member

A_ROW = 5


def register(consultant_id: int, team: Team, week: Week) -> Document:
    """The sessions of a week with those the consultant is beside, five sessions a table; days off are told."""
    held = [
        one for one in reading.between([team.id], week.days[0], week.days[-1]) if one.cancelled_at is None
    ]
    title = _("%(team)s, uge %(number)s", team=team.name, number=week.number)
    if not held:
        return on_a_sheet(title, [Paragraph(str(_("Der står ikke noget i ugen endnu.")))])
    blocks: list[Block] = []
    for first in range(0, len(held), A_ROW):
        blocks += _part(consultant_id, held[first : first + A_ROW])
    return on_a_sheet(title, blocks)


def _part(consultant_id: int, held: list[Session]) -> list[Block]:
    """What is held, and a row a person."""
    there = [{one.id: one for one in reading.members(consultant_id, each)} for each in held]
    names = sorted({(one.name, one.id) for members in there for one in members.values()})
    head = (str(_("Navn")), *(f"{words.short_weekday(one.day)} {telling.hours(one)}" for one in held))
    rows = tuple((name, *(_cell(members.get(key)) for members in there)) for name, key in names)
    what = " · ".join(f"{words.short_weekday(one.day)}: {one.title}" for one in held)
    return [Paragraph(what), Table(head, rows)]


def _cell(member: Member | None) -> str:
    """A box to tick; the word of who has told ahead; nothing for who is not on the team that day."""
    if member is None:
        return ""
    return str(REASONS[member.told]) if member.told else "☐"
