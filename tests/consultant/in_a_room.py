"""Hold Kompas with Bo in front: Amina and Carl are on it, and there is a room for it."""

from dataclasses import dataclass
from datetime import timedelta

from jobunivers import clock
from jobunivers.services.accounts import operations, placing
from jobunivers.services.groups import rooms
from jobunivers.services.groups.models import FUTURE
from tests.conftest import Cast
from tests.page_client import PageClient


@dataclass
class Met:
    """A room by its id and its code."""

    id: int
    code: str

    @property
    def mine(self) -> str:
        """Where a participant is in it."""
        return f"/gruppe/{self.id}/"

    @property
    def led(self) -> str:
        """Where it is led from."""
        return f"/konsulent/grupper/{self.id}/"


def team_of(cast: Cast) -> int:
    """A team with a running course of Bo's, Amina and Carl on it; inside a store."""
    team = placing.name_team(name="Hold Kompas")
    course = operations.create_course(
        name="Nye veje",
        target_group="jobparat",
        weeks=13,
        starts_on=clock.today() - timedelta(days=7),
        consultant_id=cast.bo.id,
        team_id=team.id,
    )
    for citizen in (cast.amina, cast.carl):
        operations.enrol(citizen=citizen, course=course)
    return team.id


def met(cast: Cast, kind: str = FUTURE) -> Met:
    """Bo opens a room for the team; inside a store."""
    room = rooms.open_room(consultant_id=cast.bo.id, kind=kind, title="", team_id=team_of(cast))
    return Met(room.id, str(room.code))


def come_in(client: PageClient, room: Met) -> None:
    """Somebody types the code."""
    client.get("/gruppe/")
    answer = client.send("/gruppe/", {"code": room.code})
    assert answer.location == room.mine, answer.text
    client.get(room.mine)


def lay(client: PageClient, room: Met, text: str, phase: str = "critique") -> None:
    """Somebody puts a card up."""
    client.get(room.mine)
    answer = client.send(f"{room.mine}skriv/{phase}", {"text": text, "base": "0", "form": "card-form"})
    assert answer.status_code == 303, answer.text
    client.get(room.mine)
