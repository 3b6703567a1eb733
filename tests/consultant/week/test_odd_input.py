"""Whatever is sent to the pages of messages and of the week: clear words, never a broken page."""

import pytest

from jobunivers.services import content
from jobunivers.services.week import course_models
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.week.conftest import Kompas
from tests.page_client import PageClient

FIELDS = (
    "title",
    "on",
    "at",
    "minutes",
    "where",
    "text",
    "kind",
    "first",
    "last",
    "note",
    "weeks",
    "aim",
    "lead",
)
MORE = ("weekday", "starts", "workdays", "sure", "remove", "people", "base", "operation", "form")
ODD = ("", "-1", "9" * 40, "31.2.2027", "1'--\x00", "\u202e👩🏽 <b>x</b> {{7*7}}", "x" * 20_000)
CPR_NUMBER = "010170-1234"


@pytest.fixture
def addresses(cast: Cast, kompas: Kompas, inside: Inside) -> list[str]:
    """Where Bo can send something."""
    with inside():
        model = course_models.copy(content.danish_deck("desk/models/example"))
        phase = model.phases[0].id
        model_id = model.id
    citizen = f"/konsulent/borger/{cast.amina.id}"
    models = f"/konsulent/modeller/{model_id}"
    return [
        f"{citizen}/beskeder",
        f"{citizen}/fravaer/",
        f"/konsulent/beskeder/hold/{kompas.team}",
        "/konsulent/beskeder/svartid",
        f"/konsulent/hold/{kompas.team}/uge",
        f"/konsulent/moede/{kompas.session}",
        f"/konsulent/moede/{kompas.session}/ret",
        "/konsulent/modeller/",
        models,
        f"{models}/faser",
        f"{models}/faser/{phase}",
        f"{models}/faser/{phase}/aktiviteter",
    ]


@pytest.mark.parametrize("said", ODD, ids=lambda said: ascii(said)[:14])
def test_nothing_odd_breaks_a_page(
    bo: PageClient, amina: PageClient, addresses: list[str], said: str
) -> None:
    sent = dict.fromkeys((*FIELDS, *MORE), said)
    bo.get("/konsulent/beskeder/")
    token = bo.page.xpath("//input[@name='csrf_token']/@value")[0]
    for address in addresses:
        status = bo.post(address, data={**sent, "csrf_token": token}).status_code
        assert status in (303, 404, 409, 422), f"{address}: {status}"
    amina.get("/ugen/")
    token = amina.page.xpath("//input[@name='csrf_token']/@value")[0]
    for address in ("/ugen/", "/beskeder/"):
        status = amina.post(address, data={**sent, "csrf_token": token}).status_code
        assert status in (303, 422), f"{address}: {status}"


def test_no_field_takes_a_cpr_number(bo: PageClient, amina: PageClient, addresses: list[str]) -> None:
    good = {"on": "i morgen", "at": "9", "minutes": "60", "kind": "ill", "first": "i morgen", "weeks": "2"}
    more = {"weekday": "1", "starts": "9", "title": CPR_NUMBER, "text": CPR_NUMBER, "note": CPR_NUMBER}
    takes_no_words = ("/svartid", "/moede/1")
    for address in addresses:
        if not address.endswith(takes_no_words):
            bo.get("/konsulent/beskeder/")
            assert bo.send(address, {**good, **more}).status_code == 422, address
    for address in ("/ugen/", "/beskeder/"):
        amina.get(address)
        assert amina.send(address, {**good, **more}).status_code == 422, address
