"""Every route names who may use it, and strangers of every kind get nothing."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.policy import ANYBODY, policy_of
from tests.addresses import filled
from tests.conftest import Cast
from tests.page_client import PageClient

VALUES = {
    "number": "1",
    "stamp": "x",
    "name": "js/app.js",
    "token": "x",
    "kind": "pdf",
    "key": "x",
    "item": "1",
    "slug": "values",
    "batch": "x",
    "tool": "values",
    "what": "x",
    "block": "x",
    "language": "da",
    "lang": "da",
}


def addresses(app: Flask) -> Iterator[tuple[str, str, str]]:
    """Every (endpoint, method, address) with an id of somebody else's in it."""
    adapter = app.url_map.bind("127.0.0.1:8000")
    for rule in app.url_map.iter_rules():
        values = filled(rule, VALUES)
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            yield rule.endpoint, method, adapter.build(rule.endpoint, values, method)


def test_every_route_is_in_the_policy_table(app: Flask) -> None:
    routed = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert routed == set(policy_of(app))


def test_nobody_gets_past_the_door_without_a_log_in(app: Flask, cast: Cast) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    client = app.test_client()
    for endpoint, method, address in addresses(app):
        if policy_of(app)[endpoint] != ANYBODY:
            answer = client.open(address, method=method)
            assert answer.status_code == 401, f"{method} {address}: {answer.status_code}"


@pytest.mark.parametrize("role", ["citizen", "consultant", "administrator"])
def test_other_roles_find_nothing(
    app: Flask, cast: Cast, client_of: Callable[[Person], PageClient], role: str
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    person = {"citizen": cast.amina, "consultant": cast.bo, "administrator": cast.dora}[role]
    client = client_of(person)
    for endpoint, method, address in addresses(app):
        roles = policy_of(app)[endpoint]
        if roles != ANYBODY and role not in roles:
            answer = client.open(address, method=method)
            assert answer.status_code == 404, f"{role} {method} {address}: {answer.status_code}"


def test_a_post_without_the_token_changes_nothing(amina: PageClient) -> None:
    answer = amina.post("/jobvaerdier/sorter", data={"card": "calm", "pile": "very"})
    assert answer.status_code == 400
    amina.get("/jobvaerdier/sorter")
    assert amina.texts("//p[@class='steps']") == ["Kort 1 af 36"]
