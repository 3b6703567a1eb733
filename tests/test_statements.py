"""How many SQL statements a page makes is known, and does not depend on how much somebody has done."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from jobunivers import clock, db
from jobunivers.services.accounts import operations
from tests.demo_stage import DemoStage, person
from tests.more_work import multiply
from tests.page_client import PageClient

MANY = 20
CITIZEN_PAGES = {
    "/": 3,
    "/jobvaerdier/": 9,
    "/cv/": 9,
    "/smart/": 9,
    "/elevatortale/": 10,
    "/ansoegning/": 5,
    "/jobvaerdier/sorter": 7,
    "/jobvaerdier/hvorfor": 7,
    "/cv/job": 8,
    "/cv/linje/1": 4,
    "/smart/maal/professional/s": 9,
    "/elevatortale/svar": 14,
    "/ansoegning/1/skriv/start": 19,
    "/krukke/": 8,
    "/krukke/raekkefoelge": 7,
    "/krukke/seddel/1/1": 8,
    "/abc/a/job": 10,
    "/abc/paa-en-gang": 8,
    "/fremtid/droemme": 17,
    "/fremtid/plan": 5,
    "/ressourcer/": 5,
    "/ressourcer/kompetencer": 4,
    "/ressourcer/helbred/2": 4,
    "/mestring/": 7,
    "/mestring/sten/1": 4,
    "/mestring/pauser/breath": 5,
    "/mestring/hjaelp/chronic": 6,
    "/tid/": 7,
    "/tid/nu": 6,
    "/tid/forskel": 6,
    "/tid/uger/2": 7,
    "/tid/uger/2/3": 8,
    "/hjem/": 6,
    "/hjem/opgaver": 5,
    "/hjem/fordeling": 5,
    "/hjem/runder": 5,
    "/udvikling/": 5,
    "/udvikling/hverdag": 4,
    "/udvikling/kurve": 6,
    "/progression/": 9,
    "/progression/nu": 7,
    "/progression/trin": 7,
    "/progression/aftaler": 7,
    "/progression/kurver": 8,
    "/styrker/": 7,
    "/styrker/svar": 6,
    "/styrker/profil/stability": 6,
    "/opkald/": 7,
    "/opkald/1/spoergsmaal": 6,
    "/opkald/1/manuskript?trin=who": 12,
    "/opkald/1/ring": 6,
    "/opkald/oev": 12,
    "/samtale/": 9,
    "/samtale/svar": 8,
    "/samtale/svar/2": 16,
    "/samtale/disposition/1": 10,
    "/samtale/oev/et?spm=tell": 16,
    "/samtale/dag/1": 12,
    "/samtale/afslag/1": 12,
    "/joblog/": 6,
    "/joblog/tavle": 5,
    "/joblog/liste": 6,
    "/joblog/1": 4,
    "/joblog/nyt": 14,
    "/joblog/sendt": 9,
    "/status/": 5,
    "/status/gjort": 6,
    "/beskeder/": 2,
    "/indstillinger/": 7,
}
AUTOSAVE, NEXT_AUTOSAVE = 14, 12
ADMINISTRATOR = 12
DESK, ONE_CITIZEN = 7, 69
SECTIONS = {
    "sticky": 1,
}
"""What each part adds to a citizen's page."""


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
    """How many statements showing a page makes."""
    with counted(stage.engine) as made:
        assert client.get(address).status_code == 200, address
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
        assert 'data-save-state="saved"' in answer.get_data(as_text=True)
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


def test_the_administrator_asks_the_same_for_many_people_as_for_few(stage: DemoStage) -> None:
    anna, karen = stage.client("anna"), stage.id_of("karen")
    pages = (
        "/admin/",
        "/admin/forloeb/",
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
