"""The timeline and the caseload hear of a citizen's work, but not of every word."""

from datetime import timedelta

from jobunivers import clock
from jobunivers.services.accounts.models import Person
from jobunivers.services.progress import NOT_BEGUN, Event, Progress
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.writing import all_of, begin


def works() -> list[Event]:
    """What the timeline tells of work in the game."""
    return [one for one in all_of(Event) if one.kind == "work"]


def test_words_within_a_minute_are_told_once_and_more_than_words_at_once(
    amina: PageClient, cast: Cast
) -> None:
    start = clock.now() + timedelta(hours=2)
    with clock.at(start):
        page = begin(amina)
        page.autosave(1, why="Ro")
    with clock.at(start + timedelta(seconds=40)):
        page.autosave(2, why="Ro giver overskud")
    assert works()[-1].at == start
    (progress,) = all_of(Progress)
    assert progress.changed_at == start
    with clock.at(start + timedelta(seconds=50)):
        page.autosave(3, why="")
    (progress,) = all_of(Progress)
    assert (progress.changed_at, progress.missions["why"][0]) == (start + timedelta(seconds=50), NOT_BEGUN)


def test_who_goes_on_writing_is_seen_to_each_minute(amina: PageClient, cast: Cast) -> None:
    start = clock.now() + timedelta(hours=2)
    with clock.at(start):
        page = begin(amina)
    for turn in range(1, 8):
        with clock.at(start + timedelta(seconds=20 * turn)):
            page.autosave(turn, why="Ro" * turn)
    noted = next(one for one in all_of(Person) if one.id == cast.amina.id).active_at
    assert noted == works()[-1].at
    assert noted is not None
    assert start + timedelta(seconds=140) - noted <= timedelta(minutes=1)


def test_history_entered_later_does_not_make_her_look_away(amina: PageClient, cast: Cast) -> None:
    start = clock.now() + timedelta(hours=2)
    with clock.at(start):
        page = begin(amina)
        page.autosave(1, why="Ro")
    with clock.at(start - timedelta(hours=1)):
        page.autosave(2, why="Ro igen")
    noted = next(one for one in all_of(Person) if one.id == cast.amina.id).active_at
    assert noted == start
