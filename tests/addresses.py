"""What may stand in the places of a route's address."""

from collections.abc import Mapping
from typing import Any

from werkzeug.routing import AnyConverter, Rule


def filled(rule: Rule, known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A value for each place: the only one, the first of a few, one that is known, or 1."""
    return {name: _value(rule, name, known or {}) for name in rule.arguments}


def _value(rule: Rule, name: str, known: Mapping[str, Any]) -> Any:
    if rule.defaults and name in rule.defaults:
        return rule.defaults[name]
    converter = rule._converters.get(name)
    return min(converter.items) if isinstance(converter, AnyConverter) else known.get(name, 1)
