"""Every page of the demo, opened by a real browser: nothing is refused, asked for elsewhere, broken or cut off."""

import pytest

from tests.browser.walk import NARROW, Walk

pytestmark = pytest.mark.browser


def test_every_page_answers(walk: Walk) -> None:
    assert [f"{look}: {look.status}" for look in walk.looks if look.status != 200] == []


def test_the_policy_refuses_nothing(walk: Walk) -> None:
    assert walk.refused == []


def test_no_foreign_host_is_asked(walk: Walk) -> None:
    assert walk.foreign == []


def test_no_script_breaks(walk: Walk) -> None:
    assert walk.errors == []


def test_a_thumb_hits_everything_a_citizen_can_press_and_no_field_zooms(walk: Walk) -> None:
    assert [f"{look}: {look.too_small}" for look in walk.looks if look.too_small] == []


def test_whoever_has_only_the_keys_reaches_everything_on_every_page_and_sees_where_she_is(walk: Walk) -> None:
    tried = [look for look in walk.looks if look.out_of_reach is not None]
    assert {(look.who, look.address) for look in tried} == {(look.who, look.address) for look in walk.looks}
    assert [f"{look}: {look.out_of_reach}" for look in tried if look.out_of_reach] == []


@pytest.mark.parametrize("language", ["da", "ar", "xx"])
def test_nothing_is_cut_off_on_the_narrowest_screen(walk: Walk, language: str) -> None:
    narrow = [look for look in walk.looks if look.width == NARROW and look.language == language]
    assert len(narrow) > 60
    assert [f"{look}: {look.too_wide}" for look in narrow if look.too_wide] == []
