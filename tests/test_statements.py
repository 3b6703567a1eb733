"""How many SQL statements a page makes is known, and does not depend on how much somebody has done."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from jobunivers import clock, db
from jobunivers.services.accounts import operations
from tests.demo_stage import DemoStage, person
from tests.more_work import multiply
from tests.page_client import PageClient
from tests.plans import whole_tables

MANY = 20
CITIZEN_PAGES = {
    "/": 3,
    "/jobvaerdier/": 8,
    "/cv/": 5,
    "/smart/": 5,
    "/elevatortale/": 8,
    "/ansoegning/": 5,
    "/jobvaerdier/sorter": 7,
    "/jobvaerdier/hvorfor": 7,
    "/cv/job": 4,
    "/cv/linje/1": 4,
    "/smart/maal/professional/s": 7,
    "/elevatortale/svar": 8,
    "/ansoegning/1/skriv/start": 13,
    "/krukke/": 5,
    "/krukke/raekkefoelge": 4,
    "/krukke/seddel/1/1": 5,
    "/abc/a/job": 6,
    "/abc/paa-en-gang": 8,
    "/fremtid/droemme": 12,
    "/fremtid/plan": 4,
    "/ressourcer/": 5,
    "/ressourcer/kompetencer": 4,
    "/ressourcer/helbred/2": 4,
    "/mestring/": 6,
    "/mestring/sten/1": 4,
    "/mestring/pauser/breath": 4,
    "/mestring/hjaelp/chronic": 5,
    "/tid/": 5,
    "/tid/nu": 4,
    "/tid/forskel": 4,
    "/tid/uger/2": 5,
    "/tid/uger/2/3": 6,
    "/hjem/": 5,
    "/hjem/opgaver": 4,
    "/hjem/fordeling": 4,
    "/hjem/runder": 4,
    "/udvikling/": 5,
    "/udvikling/hverdag": 4,
    "/udvikling/kurve": 7,
    "/progression/": 7,
    "/progression/nu": 5,
    "/progression/trin": 4,
    "/progression/aftaler": 4,
    "/progression/kurver": 6,
    "/styrker/": 5,
    "/styrker/svar": 4,
    "/styrker/profil/stability": 4,
    "/opkald/": 6,
    "/opkald/1/spoergsmaal": 5,
    "/opkald/1/manuskript?trin=who": 9,
    "/opkald/1/ring": 5,
    "/opkald/oev": 9,
    "/samtale/": 6,
    "/samtale/svar": 5,
    "/samtale/svar/2": 12,
    "/samtale/disposition/1": 6,
    "/samtale/oev/et?spm=tell": 9,
    "/samtale/dag/1": 10,
    "/samtale/afslag/1": 12,
    "/joblog/": 6,
    "/joblog/tavle": 5,
    "/joblog/liste": 6,
    "/joblog/1": 4,
    "/joblog/nyt": 10,
    "/joblog/sendt": 9,
    "/status/": 5,
    "/status/gjort": 6,
    "/rapport/": 2,
    "/rapport/1": 3,
    "/rapport/1/gjort": 5,
    "/rapport/1/hele": 3,
    "/samtaler/": 7,
    "/samtaler/3": 7,
    "/beskeder/": 9,
    "/tider/": 5,
    "/tider/2": 2,
    "/tider/kalender": 2,
    "/gruppe/": 4,
    "/gruppe/1/": 12,
    "/gruppe/2/": 6,
    "/praktik/": 2,
    "/praktik/1": 3,
    "/praktik/1/uge": 3,
    "/indstillinger/": 8,
    "/ugen/": 5,
    "/beskeder/feedback": 2,
}
AUTOSAVE, NEXT_AUTOSAVE = 13, 5
ADMINISTRATOR = 12
DESK, ONE_CITIZEN = 14, 37
SECTIONS = {
    "goals": 3,
    "talk": 2,
    "sticky": 1,
    "messages": 2,
    "week": 2,
    "around": 1,
    "times": 1,
    "groups": 1,
    "report": 1,
    "internship": 1,
}
"""What each part adds to a citizen's page."""
PARTS_AT_THE_DESK = {
    "/konsulent/dagen": 6,
    "/konsulent/tider/": 7,
    "/konsulent/kalender": 2,
    "/konsulent/borger/{amina}/tider/": 6,
    "/konsulent/borger/{amina}/tider/ny": 6,
    "/konsulent/borger/{amina}/tider/2": 7,
    "/konsulent/borger/{amina}/tider/2/flyt": 6,
    "/konsulent/supervision/": 2,
    "/konsulent/supervision/1": 3,
    "/konsulent/supervision/3/se": 3,
    "/konsulent/borger/{amina}/praktik/": 6,
    "/konsulent/borger/{amina}/praktik/ny": 5,
    "/konsulent/borger/{amina}/praktik/1": 6,
    "/konsulent/borger/{amina}/praktik/1/ret": 6,
    "/konsulent/borger/{amina}/praktik/1/plan": 6,
    "/konsulent/borger/{amina}/praktik/opfoelgning/1": 6,
    "/konsulent/borger/{amina}/samtaler/": 15,
    "/konsulent/borger/{amina}/samtaler/ny": 6,
    "/konsulent/borger/{amina}/samtaler/3/": 13,
    "/konsulent/borger/{amina}/samtaler/4/contract": 13,
    "/konsulent/borger/{amina}/samtaler/4/closing": 14,
    "/konsulent/borger/{amina}/samtaler/4/livshjul": 9,
    "/konsulent/borger/{amina}/samtaler/4/motivation": 10,
    "/konsulent/borger/{amina}/samtaler/4/vis/captain/1": 8,
    "/konsulent/borger/{amina}/noter/ny": 5,
    "/konsulent/borger/{amina}/aftaler/ny": 5,
    "/konsulent/beskeder/": 6,
    "/konsulent/beskeder/hold/1": 3,
    "/konsulent/borger/{amina}/beskeder": 13,
    "/konsulent/borger/{amina}/fravaer/": 7,
    "/konsulent/borger/{amina}/development/2": 13,
    "/konsulent/borger/{amina}/progression/3": 15,
    "/konsulent/borger/{amina}/status/2": 13,
    "/progression/sammen/{amina}/": 15,
    "/konsulent/fremmoede/?alle=1": 3,
    "/konsulent/hold/1/uge": 3,
    "/konsulent/hold/1/fremmoede": 3,
    "/konsulent/moede/1": 6,
    "/konsulent/modeller/": 4,
    "/konsulent/modeller/1": 6,
    "/konsulent/modeller/1/faser/1": 4,
    "/konsulent/modeller/1/faser/1/aktiviteter/1": 4,
    "/konsulent/modeller/1/forloeb/1": 7,
}
"""The consultant's pages of each part; none asks more than MOST."""
MOST = 15


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements made inside, without the opening and closing of transactions."""
    made: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA", "SAVEPOINT", "RELEASE", "SELECT set_config")):
            made.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(engine, "before_cursor_execute", note)


def of_page(stage: DemoStage, client: PageClient, address: str) -> int:
    """How many statements showing a page makes; only an administrator's go through all that an organisation has."""
    with counted(stage.engine) as made:
        assert client.get(address).status_code == 200, address
    unseen = set(made) - stage.planned
    if unseen and stage.engine.dialect.name == "sqlite" and not address.startswith("/admin/"):
        with db.reading(), stage.engine.connect() as connection:
            assert whole_tables(connection, unseen) == [], address
        stage.planned |= unseen
    return len(made)


def test_the_statements_of_each_page_are_known(stage: DemoStage) -> None:
    amina = stage.client("amina")
    assert {address: of_page(stage, amina, address) for address in CITIZEN_PAGES} == CITIZEN_PAGES


def test_an_autosave_makes_few_statements(stage: DemoStage) -> None:
    amina = stage.client("amina")
    amina.get("/jobvaerdier/hvorfor?nr=1")
    (form,) = amina.page.xpath("//form[@id='answers']")
    written = {field.name: field.value or "" for field in form.iter("input", "textarea") if field.name}
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    for turn, statements in ((1, AUTOSAVE), (2, NEXT_AUTOSAVE)):
        sent = {**written, "why": f"Fordi {turn}", "operation": f"{written['operation']}.{turn}"}
        with counted(stage.engine) as made:
            answer = amina.post(form.get("action"), data=sent, headers=headers)
        said = answer.get_data(as_text=True)
        assert 'data-save-state="saved"' in said
        written["base"] = re.findall(r'name="base" value="(\d+)"', said)[0]
        assert len(made) == statements, "\n".join(made)


def test_no_page_asks_more_of_the_database_because_she_has_done_more(stage: DemoStage) -> None:
    amina = stage.client("amina")
    addresses = {page.endpoint: page.address for page in stage.seen("amina").pages}.values()
    before = {address: of_page(stage, amina, address) for address in addresses}
    with stage.store():
        copied = multiply(person("amina").id)
    assert sum(copied.values()) > 100
    more = {address: (before[address], of_page(stage, amina, address)) for address in addresses}
    assert {address: counts for address, counts in more.items() if counts[1] > counts[0]} == {}


def test_the_desk_asks_the_same_for_many_citizens_as_for_few(stage: DemoStage) -> None:
    karen, amina = stage.client("karen"), stage.id_of("amina")
    pages = {"/konsulent/": DESK, f"/konsulent/borger/{amina}": ONE_CITIZEN + sum(SECTIONS.values())}
    assert {address: of_page(stage, karen, address) for address in pages} == pages
    with stage.store():
        _more_citizens()
    assert {address: of_page(stage, karen, address) for address in pages} == pages


def test_the_pages_of_the_consultants_day_ask_little(stage: DemoStage) -> None:
    karen, amina = stage.client("karen"), stage.id_of("amina")
    asked = {address: of_page(stage, karen, address.format(amina=amina)) for address in PARTS_AT_THE_DESK}
    assert asked == PARTS_AT_THE_DESK
    assert max(asked.values()) <= MOST


def test_the_administrator_asks_the_same_for_many_people_as_for_few(stage: DemoStage) -> None:
    anna, karen = stage.client("anna"), stage.id_of("karen")
    anna.get("/admin/log/?soeg=1")  # a search is written down the first time
    pages = (
        "/admin/",
        "/admin/forloeb/",
        "/admin/personer/",
        "/admin/tal/",
        "/admin/adgang/",
        "/admin/log/",
        "/admin/log/?soeg=1",
        "/admin/stedet/",
        "/admin/opbevaring/",
        "/admin/mails/",
        "/admin/forloeb/hold/1",
        f"/admin/personer/{karen}/rolle",
        f"/admin/personer/{karen}",
        f"/admin/personer/{stage.id_of('amina')}",
    )
    before = {address: of_page(stage, anna, address) for address in pages}
    with stage.store():
        _more_citizens()
    assert {address: of_page(stage, anna, address) for address in pages} == before
    assert max(before.values()) <= ADMINISTRATOR


def _more_citizens() -> None:
    beside = person("karen")
    with db.tenant(beside.organisation_id):
        for number in range(MANY):
            one = operations.create_person(
                organisation_id=beside.organisation_id, role="citizen", name=f"Borger {number}", email=None
            )
            one.welcomed_at = clock.now()
            operations.assign(citizen_id=one.id, consultant_id=beside.id)
