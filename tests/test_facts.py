"""Facts: what one tool knows and another uses."""

from collections.abc import Iterator

from jobunivers import db, languages
from jobunivers.services import facts, versions
from jobunivers.services.facts import Fact
from jobunivers.tools.values.models import Game
from tests.conftest import Cast


def test_a_tool_is_asked_once_however_many_kinds_a_page_wants(store: None, cast: Cast) -> None:
    asked: list[str] = []

    def source(citizen_id: int) -> Iterator[Fact]:
        asked.append(languages.current().code)
        yield Fact("stone", "Granit", "quarry", "1")
        yield Fact("wood", "Eg", "quarry", "2")

    facts.offer("quarry", ("stone", "wood"), source)
    try:
        assert [one.text for one in facts.of(cast.amina.id, "stone")] == ["Granit"]
        assert [one.text for one in facts.of(cast.amina.id, "wood")] == ["Eg"]
        assert asked == ["da"]
        with languages.speaking("ar"):
            facts.of(cast.amina.id, "stone")
        assert asked == ["da", "ar"]
        with db.tenant(cast.amina.organisation_id):
            versions.keep(Game(citizen_id=cast.amina.id, number=1))
        facts.of(cast.amina.id, "stone")
        assert asked == ["da", "ar", "da"]
    finally:
        facts._sources.pop("quarry")
