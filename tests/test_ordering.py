"""An order people choose: what is moved goes one place, and nothing is lost or doubled."""

from dataclasses import dataclass

from jobunivers.services.ordering import after, in_order, move


@dataclass
class Note:
    """Something with a place."""

    text: str
    place: int = 0


def order(*notes: Note) -> list[str]:
    return [note.text for note in in_order(notes)]


def test_a_note_goes_one_up_and_one_down() -> None:
    bill, sleep, bus = Note("regning", 1), Note("søvn", 2), Note("bus", 3)
    move([bill, sleep, bus], bus, -1)
    assert order(bill, sleep, bus) == ["regning", "bus", "søvn"]
    move([bill, sleep, bus], regning := bill, 1)
    assert order(regning, sleep, bus) == ["bus", "regning", "søvn"]


def test_the_first_goes_no_higher_and_the_last_no_lower() -> None:
    bill, sleep = Note("regning", 1), Note("søvn", 2)
    move([bill, sleep], bill, -5)
    move([bill, sleep], sleep, 9)
    assert order(bill, sleep) == ["regning", "søvn"]


def test_places_with_holes_and_twins_are_counted_anew() -> None:
    one, two, three = Note("a", 4), Note("b", 4), Note("c", 90)
    move([one, two, three], three, -1)
    assert [(note.text, note.place) for note in (one, two, three)] == [("a", 1), ("b", 3), ("c", 2)]


def test_a_new_one_comes_last() -> None:
    assert after([]) == 1
    assert after([Note("a", 3), Note("b", 1)]) == 4
