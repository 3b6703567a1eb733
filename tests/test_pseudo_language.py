"""No text escapes translation: in the pseudo-language every message has brackets round it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from jobunivers.services.content import CONTENT
from tests.demo_stage import ROLES, DemoStage
from tests.pseudo_words import escaped


@cache
def own_words() -> frozenset[str]:
    """All that the people of the demo have written or copied, whole, by line and by sentence, and their names."""
    told = tomllib.loads((CONTENT / "da" / "demo.toml").read_text(encoding="utf-8"))
    tools = [
        tomllib.loads(file.read_text(encoding="utf-8")) for file in (CONTENT / "da" / "demo").glob("*.toml")
    ]
    model = tomllib.loads((CONTENT / "da" / "desk" / "models" / "example.toml").read_text(encoding="utf-8"))
    names = [part for one in (*told["citizen"], *told["staff"]) for part in one["name"].split()]
    return frozenset(words for words in (*_written([told, model, *tools]), *names) if len(words) > 1)


def _written(value: object) -> Iterator[str]:
    if isinstance(value, str):
        text = " ".join(value.split())
        yield from (text, *value.splitlines(), *re.split(r"(?<=[.!?:]) ", text), text.rstrip("."))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _written(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _written(inner)


@pytest.mark.parametrize("name", ROLES)
def test_every_text_she_meets_can_be_said_in_her_language(stage: DemoStage, name: str) -> None:
    found = {}
    pages = stage.seen(name).pages
    client = stage.client(name)
    for page in pages:
        client.get(in_pseudo(page.address), base_url="http://localhost")
        assert client.page.get("lang") == "xx"
        if left := escaped(client.page, own_words()):
            found[page.address] = left
    assert not found, "\n".join(f"{address}: {left}" for address, left in found.items())


def in_pseudo(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang=xx"
