"""What a report is drafted from: whole sentences, days, ways; and nothing that is not shared."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.consultant.report.gathering import gathered
from jobunivers.languages import speaking
from jobunivers.services.messages.models import Draft
from jobunivers.services.report.sources import SECTIONS, Source
from jobunivers.services.report.telling import spelled
from jobunivers.services.sharing import AS_I_GO, ASK, Shares
from jobunivers.services.sticky.models import Sticky
from jobunivers.services.talks.models import Note
from jobunivers.tools import TOOLS
from tests.demo_stage import DemoStage, person

LONG = timedelta(days=200)


@contextmanager
def inside(stage: DemoStage) -> Iterator[int]:
    """Amina's id, with the demo open."""
    with stage.store(), stage.app.test_request_context():
        yield person("amina").id


def told(amina: int, shares: Shares, since: date | None = None, until: date | None = None) -> list[Source]:
    """What may stand in her report."""
    found = gathered(amina, shares, since or clock.today() - LONG, until or clock.today())
    return [one for _tool, one in found]


def where(found: list[Source]) -> set[str]:
    """The tools the sources come from."""
    return {str(one.where) for one in found} & {str(tool.title) for tool in TOOLS}


def _of(found: list[Source], section: str) -> list[Source]:
    return [one for one in found if one.section == section]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nul"),
        (1, "en"),
        (12, "tolv"),
        (26, "seksogtyve"),
        (3.5, "tre en halv"),
        (1.5, "halvanden"),
        (100, "100"),
        (7.25, "7,25"),
    ],
)
def test_numbers_stand_in_words(number: float, words: str) -> None:
    assert spelled(number) == words
    assert spelled(1, "et") == "et"
    with speaking("ar"):
        assert spelled(12) == "12"


def test_each_source_is_a_sentence_with_its_place_its_day_and_a_way_to_it(stage: DemoStage) -> None:
    with inside(stage) as amina:
        found = told(amina, Shares(AS_I_GO, {}))
    assert {"CV", "Jobloggen", "SMART-jobplan", "ABC-jobplan", "Progression"} <= where(found)
    for one in found:
        assert one.section in SECTIONS
        assert str(one.text)[-1] in ".”"
        assert one.day is not None
        assert one.href.startswith("/konsulent/")


def test_the_words_are_danish_whatever_the_consultant_reads(stage: DemoStage) -> None:
    with inside(stage) as amina:
        danish = told(amina, Shares(AS_I_GO, {}))
        with speaking("ar"):
            assert told(amina, Shares(AS_I_GO, {})) == danish


def test_what_is_not_shared_is_no_source(stage: DemoStage) -> None:
    with inside(stage) as amina:
        assert where(told(amina, Shares(ASK, {}))) == set()
        shared = told(amina, Shares(ASK, {("abc", ""): True}))
    assert where(shared) == {"ABC-jobplan"}


def test_a_private_tool_tells_nothing_until_she_opens_it(stage: DemoStage) -> None:
    with inside(stage) as amina:
        assert "Arbejdsliv og mestring" not in where(told(amina, Shares(AS_I_GO, {})))
        assert "Arbejdsliv og mestring" in where(told(amina, Shares(ASK, {("coping", ""): True})))


def test_one_closed_measurement_closes_what_is_drawn_from_all_of_them(stage: DemoStage) -> None:
    with inside(stage) as amina:
        open_ones = told(amina, Shares(AS_I_GO, {}))
        closed = told(amina, Shares(AS_I_GO, {("progression", "1"): False}))
    assert "Progression" in where(_of(open_ones, "development_aims"))
    assert "Progression" not in where(_of(closed, "development_aims"))


def test_what_professionals_keep_for_themselves_is_in_no_source(stage: DemoStage) -> None:
    with inside(stage) as amina:
        said = " ".join(str(one.text) for one in told(amina, Shares(AS_I_GO, {})))
        kept = [
            *db.session.scalars(select(Note.text).where(Note.shared_at.is_(None))),
            *db.session.scalars(select(Sticky.text)),
            *db.session.scalars(select(Draft.text)),
        ]
    assert len(kept) > 3
    assert [words for words in kept if words and words in said] == []


def test_what_was_agreed_and_kept_is_told(stage: DemoStage) -> None:
    with inside(stage) as amina:
        found = told(amina, Shares(AS_I_GO, {}))
    assert any("Vi har aftalt" in str(one.text) for one in _of(found, "recommendation"))
    assert any(str(one.text).endswith("Det er gjort.") for one in _of(found, "done_or_tried"))


def test_only_what_lies_between_the_two_days_is_told(stage: DemoStage) -> None:
    with inside(stage) as amina:
        before = told(amina, Shares(AS_I_GO, {}), date(2000, 1, 1), date(2000, 12, 31))
        week = told(amina, Shares(AS_I_GO, {}), clock.today() - timedelta(days=20))
    assert where(before) == set()
    assert len(week) > 0
    assert all(one.day and one.day >= clock.today() - timedelta(days=20) for one in week)
