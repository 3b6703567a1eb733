"""A report holds nothing she has not shared; opening it is written down (strangers: tests/test_canaries.py)."""

from jobunivers import db
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.report.conftest import Desk
from tests.page_client import PageClient

CANARY = "Kanariefugl"


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
