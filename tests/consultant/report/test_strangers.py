"""Not a byte of Amina's report reaches anybody who is not beside her, and nothing unfinished reaches her."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.report.models import Report
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.report.conftest import Desk
from tests.page_client import PageClient

CANARY = "Kanariefugl"
WORD = "maal"


@pytest.fixture
def addresses(app: Flask, desk: Desk, report: Callable[[], Report], cast: Cast) -> list[tuple[str, str]]:
    """Each way to the report as (method, address); the report holds the canary and is out for hearing."""
    desk.sent(goals=f"{CANARY} synger.")
    known = {
        "citizen_id": cast.amina.id,
        "report_id": report().id,
        "version_id": 1,
        "kind": "pdf",
        "word": WORD,
    }
    found = []
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.endpoint.partition(".")[0] in ("report", "my_report"):
            method = "POST" if "POST" in (rule.methods or ()) else "GET"
            for kind in ("pdf", "docx") if "kind" in rule.arguments else ("",):
                values = {
                    key: value for key, value in {**known, "kind": kind}.items() if key in rule.arguments
                }
                found.append((method, adapter.build(rule.endpoint, values, method=method)))
    assert len(found) > 20
    return found


@pytest.fixture
def stranger(request: pytest.FixtureRequest, cast: Cast, inside: Inside) -> Person:
    """Somebody who is not beside Amina."""
    if request.param == "former":
        with inside():
            over = clock.today() - timedelta(days=1)
            db.session.execute(update(Assignment).values(starts_on=over, ends_on=over))
        return cast.bo
    if request.param == "another team":
        with inside():
            mette = operations.create_person(
                organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
            )
            operations.assign(citizen_id=cast.carl.id, consultant_id=mette.id)
        return mette
    found: Person = getattr(cast, request.param)
    return found


@pytest.mark.parametrize("stranger", ["former", "another team", "peter", "dora", "carl"], indirect=True)
def test_a_stranger_finds_nothing(
    addresses: list[tuple[str, str]],
    stranger: Person,
    client_of: Callable[[Person], PageClient],
    report: Callable[[], Report],
) -> None:
    before, client = report(), client_of(stranger)
    client.get("/indstillinger/")
    mine = client.page
    for method, address in addresses:
        own = address == "/rapport/" and stranger.role == "citizen"
        client.page = mine
        sent = {"goals": "Rettet.", "text": "Rettet.", "why": "Rettet."}
        answer = client.get(address) if method == "GET" else client.send(address, sent)
        assert answer.status_code == (200 if own else 404), address
        assert CANARY not in answer.get_data(as_text=True)
    after = report()
    assert (after.goals, after.version, after.closed_at) == (before.goals, before.version, None)


def test_nothing_she_has_not_shared_and_no_draft_note_is_in_it(
    desk: Desk, inside: Inside, cast: Cast
) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).sharing = "ask"
    address = desk.begin(sections=["done_or_tried", "field_and_considerations", "goals", "development_aims"])
    desk.bo.get(address)
    assert "Kok" not in desk.bo.page.text_content()


def test_opening_it_is_written_down_for_her(desk: Desk, amina: PageClient) -> None:
    address = desk.begin()
    desk.bo.get(address)
    desk.bo.get(f"{address}/rapport.pdf")
    amina.get("/hvem-har-set/")
    assert amina.page.text_content().count("Progressionsrapport") == 1


def test_removed_drafts_are_not_among_her_removed_things(desk: Desk, amina: PageClient) -> None:
    address = desk.begin()
    desk.write(address, goals=f"{CANARY} synger.")
    desk.bo.send(f"{address}/slet")
    amina.get("/slettede/")
    assert CANARY not in amina.page.text_content()
