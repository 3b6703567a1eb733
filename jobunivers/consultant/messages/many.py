"""One message to a whole team or to everybody on a saved list: a row in each one's own thread."""

from dataclasses import dataclass

from flask import Blueprint, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.messages.writing import Box, data_dir
from jobunivers.languages import Plural as _n
from jobunivers.services.caseload import saved
from jobunivers.services.messages import operations, reading
from jobunivers.services.messages.models import Draft
from jobunivers.toolkit.access import myself, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("messages_many", __name__, url_prefix="/konsulent/beskeder", template_folder="templates")
TEAM, LIST = "hold", "liste"


@dataclass(frozen=True)
class Group:
    """Who gets it: the team or the list, and those of it the consultant is beside today, as (id, name)."""

    kind: str
    id: int
    name: str
    people: tuple[tuple[int, str], ...]

    @property
    def href(self) -> str:
        """Where one writes to them."""
        return url_for("messages_many.write", kind=self.kind, group_id=self.id)


def groups() -> list[Group]:
    """Every team and saved list of the consultant with the number of people; a list is only counted when opened."""
    me = beside.consultant().id
    teams = [Group(TEAM, one.id, one.name, one.people) for one in reading.teams(me)]
    return teams + [Group(LIST, one.id, one.name, ()) for one in saved.lists_of(me)]


@bp.get("/<any(hold, liste):kind>/<int:group_id>")
def write(kind: str, group_id: int) -> Shown:
    """The box, and who gets what is written in it."""
    group = _group(kind, group_id)
    return _page(group, _box(group).begin())


@bp.post("/<any(hold, liste):kind>/<int:group_id>")
def send(kind: str, group_id: int) -> Shown | str:
    """Keep it, or send it to each of them."""
    group = _group(kind, group_id)
    box = _box(group)

    def sent(text: str, draft: Draft | None, operation: str | None) -> Shown:
        ids = [citizen_id for citizen_id, _name in group.people]
        number = operations.to_many(
            citizen_ids=ids,
            by=myself(),
            text=text,
            called=group.name,
            data_dir=data_dir(),
            draft=draft,
            operation=operation,
        )
        return go(
            url_for("messages.inbox"), _n("Sendt til %(num)s borger.", "Sendt til %(num)s borgere.", number)
        )

    return box.take(sent, lambda status: _page(group, box, status))


def _group(kind: str, group_id: int) -> Group:
    me = beside.consultant().id
    if kind == TEAM:
        team = or_404(next((one for one in reading.teams(me) if one.id == group_id), None))
        return Group(TEAM, team.id, team.name, team.people)
    found = or_404(saved.one(me, group_id))
    people = tuple((one.id, one.name) for one in saved.citizens(beside.desk(), found))
    return Group(LIST, found.id, found.name, people)


def _box(group: Group) -> Box:
    person = beside.consultant()
    action = url_for("messages_many.send", kind=group.kind, group_id=group.id)
    return Box(person.id, f"{group.kind}:{group.id}", action, [person.name, group.name], reads=True)


def _page(group: Group, box: Box, status: int = 200) -> Shown:
    return page("messages/many.html", status, group=group, box=box)
