"""*Dine næste skridt*: what is suggested to whom, with which reason, and what one tap changes it for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from jobunivers import clock
from jobunivers.languages import Text
from jobunivers.pages.universe.steps import Steps, next_steps
from jobunivers.toolkit.contract import STEP_KINDS, Again, Tool
from jobunivers.tools import TOOLS as EVERY_TOOL

DONE, UNDER_WAY = "done", "under way"
TOOLS = [EVERY_TOOL[slug] for slug in ("values", "cv", "smart", "pitch", "application")]
WEEK = Again("sort", clock.now() - timedelta(hours=1))


def row(day: int, **missions: tuple[str, dict[str, Any]]) -> SimpleNamespace:
    """One tool's saved progress, last changed on a day of November."""
    stars = {key: "then" for key, (status, _proof) in missions.items() if status == DONE}
    return SimpleNamespace(
        missions={key: list(told) for key, told in missions.items()},
        stars=stars,
        changed_at=datetime(2026, 11, day, tzinfo=UTC),
        again="",
        again_at=None,
    )


def finished(tool: Tool, but: str = "") -> SimpleNamespace:
    """A tool with every star lit, except one."""
    return row(1, **{mission.key: (DONE, {}) for mission in tool.missions if mission.key != but})


def keys(steps: Steps) -> list[str]:
    """The steps by name."""
    return [step.key for step in steps.shown]


def test_a_newcomer_begins_with_what_is_shortest_and_has_three_to_choose_from() -> None:
    steps = next_steps(TOOLS, {})
    assert keys(steps) == ["application.ad", "values.sort", "pitch.answer"]
    assert [step.reason for step in steps.shown] == [step.mission.nudge for step in steps.shown]


def test_what_she_is_in_the_midst_of_comes_first_and_says_how_far_she_is() -> None:
    steps = next_steps(TOOLS, {"pitch": row(9, answer=(UNDER_WAY, {"done": 2, "of": 4}))})
    assert keys(steps)[0] == "pitch.answer"
    assert str(steps.shown[0].reason) == "Du er i gang. 2 af 4 svar."


def test_there_is_one_step_of_each_kind_before_there_are_two_of_one() -> None:
    begun = {"smart": row(9, branches=(DONE, {})), "pitch": row(8, answer=(DONE, {}))}
    kinds = [step.tool.step_kind for step in next_steps(TOOLS, begun).shown]
    assert kinds[:2] == ["job", "skills"]


def test_three_are_shown_as_long_as_three_are_left() -> None:
    left = {tool.slug: finished(tool) for tool in TOOLS if tool.slug != "smart"}
    steps = next_steps(TOOLS, left)
    assert keys(steps) == ["smart.branches", "smart.around", "smart.goals"]
    assert not steps.more


def test_a_step_out_of_turn_gives_a_reason_that_is_true_all_the_same() -> None:
    left = {tool.slug: finished(tool) for tool in TOOLS if tool.slug != "pitch"}
    first, second, _third = next_steps(TOOLS, left).shown
    assert first.reason == first.mission.nudge
    assert second.reason == second.mission.why


def test_one_tap_changes_a_step_for_another_in_its_place() -> None:
    before = keys(next_steps(TOOLS, {}))
    after = keys(next_steps(TOOLS, {}, [before[1]]))
    assert before[1] not in after
    assert (after[0], after[2]) == (before[0], before[2])
    assert len(after) == 3


def test_every_first_step_has_been_seen_before_one_comes_back() -> None:
    skipped: list[str] = []
    seen = set(keys(next_steps(TOOLS, {})))
    for _tap in range(2):
        skipped.append(keys(next_steps(TOOLS, {}, skipped))[1])
        seen |= set(keys(next_steps(TOOLS, {}, skipped)))
    assert seen == {f"{tool.slug}.{tool.missions[0].key}" for tool in TOOLS}


def test_she_who_has_done_all_but_one_is_shown_the_one_and_no_way_to_change_it() -> None:
    left = {tool.slug: finished(tool, but="listen") for tool in TOOLS}
    steps = next_steps(TOOLS, left)
    assert keys(steps) == ["pitch.listen"]
    assert not steps.more


def test_she_who_has_done_all_is_shown_none() -> None:
    assert next_steps(TOOLS, {tool.slug: finished(tool) for tool in TOOLS}).shown == []


def test_what_is_half_done_comes_before_what_was_begun_later() -> None:
    begun = {
        "smart": row(20, branches=(DONE, {})),
        "pitch": row(2, answer=(UNDER_WAY, {"done": 1, "of": 4})),
    }
    assert keys(next_steps(TOOLS, begun))[0] == "pitch.answer"


def test_a_jar_whose_week_is_over_is_a_step_again_and_says_why() -> None:
    why = Text("Det er en uge siden.")
    tools = [replace(TOOLS[0], again_why=why), *TOOLS[1:]]
    opened = finished(tools[0])
    opened.again, opened.again_at = WEEK
    assert ("values.sort", why) in [
        (step.key, step.reason) for step in next_steps(tools, {"values": opened}).shown
    ]
    opened.again_at = clock.now() + timedelta(hours=1)
    assert "values.sort" not in keys(next_steps(tools, {"values": opened}))


def test_of_all_tools_she_gets_one_step_of_each_kind_that_there_is() -> None:
    kinds = {step.tool.step_kind for step in next_steps(EVERY_TOOL, {}).shown}
    assert kinds == {tool.step_kind for tool in EVERY_TOOL} <= set(STEP_KINDS)
