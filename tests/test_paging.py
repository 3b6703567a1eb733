"""A long list comes a page at a time, and a page about one thing shows that thing alone."""

import pytest
from flask import Flask

from jobunivers.toolkit.paging import part_of
from tests.page_client import PageClient


@pytest.mark.parametrize(
    ("asked", "number", "rows"),
    [("1", 1, [0, 1]), ("3", 3, [4]), ("99", 3, [4]), ("-1", 1, [0, 1]), ("x", 1, [0, 1]), ("²", 1, [0, 1])],
)
def test_the_page_asked_for_or_the_nearest_there_is(
    app: Flask, asked: str, number: int, rows: list[int]
) -> None:
    with app.test_request_context(f"/?side={asked}"):
        part = part_of(range(5), 2)
    assert (part.number, part.pages, part.of, list(part.rows)) == (number, 3, 5, rows)


def test_nothing_is_one_empty_page(app: Flask) -> None:
    with app.test_request_context("/"):
        part = part_of([])
    assert (part.number, part.pages, list(part.rows)) == (1, 1, [])


def test_one_thing_is_shared_from_a_page_of_its_own(amina: PageClient) -> None:
    amina.get("/elevatortale/svar")
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok."})
    amina.get("/elevatortale/netvaerk")
    amina.send("/elevatortale/netvaerk", {"name": "Birgit"})
    amina.get("/elevatortale/deling")
    assert len(amina.page.xpath("//form[@class='share-choice']")) == 3
    amina.get("/elevatortale/deling?item=netvaerk")
    (form,) = amina.page.xpath("//form[@class='share-choice']")
    answer = amina.send(form.get("action"), {"item": "netvaerk", "shared": "1"})
    assert answer.location == "/elevatortale/deling?item=netvaerk"
    amina.get(answer.location)
    assert "deles med din konsulent" in " ".join(amina.texts("//form[@class='share-choice']"))
