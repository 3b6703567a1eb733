"""What needs no page in the call: the employer of the rehearsal, and the number to dial."""

from jobunivers.services import content
from jobunivers.tools.call import rehearsal
from jobunivers.tools.call.models import Call

NODES = content.danish_deck("tools/call/rehearsal")["node"]


def test_every_way_through_the_rehearsal_comes_to_an_end() -> None:
    open_ways, endings = [("", 0)], set()
    while open_ways:
        way, turns = open_ways.pop()
        now = rehearsal.scene(NODES, way)
        if now.node is None:
            endings.add(now.ending)
            continue
        assert turns < 12, way
        open_ways += [(f"{way}.{n}".lstrip("."), turns + 1) for n in range(len(now.node["answer"]))]
    assert len(endings) >= 3
    reached = {node["key"] for node in NODES}
    assert {answer["to"] for node in NODES for answer in node["answer"]} - {""} <= reached


def test_a_number_is_dialled_without_its_spaces() -> None:
    assert Call(phone="+45 20 00 00 11").number == "+4520000011"
    assert Call(phone="spørg i døren").number == ""
