"""Bo opens his desk: everybody he is beside, in a list that stays quick."""

from collections.abc import Callable
from datetime import timedelta

from jobunivers import clock, db
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.consultant.at_the_desk import names, on_the_desk
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


def test_the_row_tells_course_week_and_language(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        on_the_desk(cast, "Ole Dam", began_days_ago=15, weeks=13)
    bo.get("/konsulent/?koe=alle&soeg=ole")
    assert bo.texts("//table[@class='caseload']//th[@scope='row']") == [
        "Vælg Ole DamOle Dam dansk · Forløb Ole Dam · uge 3 af 13"
    ]


def test_search_finds_a_name_by_any_part_in_any_case_letter_or_order(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        for name in ("Åse Østergaard", "100 % Per", "Ib_Bo", "أمينة الحدّاد", "José Ærø"):
            on_the_desk(cast, name)
    expected = {
        "HADD": ["Amina Haddad"],
        "haddad am": ["Amina Haddad"],
        "åse": ["Åse Østergaard"],
        "ØSTER": ["Åse Østergaard"],
        "mcø": [],
        "%25": ["100 % Per"],
        "_": ["Ib_Bo"],
        "امينه": ["أمينة الحدّاد"],
        "jose ær": ["José Ærø"],
    }
    assert {search: names(bo, f"/konsulent/?koe=alle&soeg={search}") for search in expected} == expected


def test_names_stand_as_in_a_danish_telephone_book(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for name in ("Åse", "ærlig", "Øjvind", "Zenia", "bent"):
            on_the_desk(cast, name)
    assert names(bo, "/konsulent/?koe=alle&orden=navn") == [
        *("Amina Haddad", "bent", "Zenia", "ærlig", "Øjvind", "Åse")
    ]


def test_a_new_name_is_found_and_the_old_one_is_not(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).name = "Amina Sørensen"
    assert names(bo, "/konsulent/?koe=alle&soeg=SØR") == ["Amina Sørensen"]
    assert names(bo, "/konsulent/?koe=alle&soeg=haddad") == []


def test_a_search_that_finds_nobody_shows_the_way_back(bo: PageClient) -> None:
    assert names(bo, "/konsulent/?koe=alle&soeg=zzz") == []
    assert bo.page.xpath("//a[contains(., 'Vis hele køen')]/@href") == ["/konsulent/?koe=alle"]


def test_the_list_is_filtered_by_course_and_language(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        ole = on_the_desk(cast, "Ole", began_days_ago=3, weeks=6)
        ole.language = "ar"
    course = bo.get("/konsulent/?koe=alle") and bo.page.xpath("//select[@id='forloeb']/option[2]/@value")[0]
    assert names(bo, f"/konsulent/?koe=alle&forloeb={course}") == ["Ole"]
    assert names(bo, "/konsulent/?koe=alle&sprog=ar") == ["Ole"]
    assert names(bo, "/konsulent/?koe=alle&hold=99") == []
    assert names(bo, "/konsulent/?koe=alle&hold=x&forloeb=%27") == ["Amina Haddad", "Ole"]


def test_the_list_is_sorted_as_asked(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        db.session.get_one(Person, cast.amina.id).active_at = clock.now() - timedelta(days=3)
        on_the_desk(cast, "Åge", began_days_ago=3, weeks=6)
        on_the_desk(cast, "Bent", began_days_ago=20, weeks=6)
    assert names(bo, "/konsulent/?koe=alle&orden=navn")[0] == "Amina Haddad"
    assert names(bo, "/konsulent/?koe=alle&orden=uge") == ["Bent", "Åge", "Amina Haddad"]
    assert names(bo, "/konsulent/?koe=alle&orden=aktivitet")[-1] == "Amina Haddad"


def test_fifty_a_page_and_the_rest_on_the_next(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        for number in range(60):
            on_the_desk(cast, f"Borger {number:02}")
    first, second = (names(bo, f"/konsulent/?koe=alle&orden=navn&side={side}") for side in (1, 2))
    assert (len(first), len(second), len(set(first) | set(second))) == (50, 11, 61)
    assert bo.texts("//nav[@class='pager']/span") == ["Side 2 af 2"]
    assert bo.get("/konsulent/?koe=alle&side=9").location.endswith("/konsulent/?koe=alle")


def test_the_desk_costs_as_many_statements_for_sixty_as_for_one(
    bo: PageClient, cast: Cast, inside: Inside, game: int, counted: Callable[[Callable[[], object]], int]
) -> None:
    few = counted(lambda: bo.get("/konsulent/?koe=alle"))
    with inside():
        for number in range(60):
            on_the_desk(cast, f"Borger {number:02}", began_days_ago=3, weeks=6)
    assert counted(lambda: bo.get("/konsulent/?koe=alle")) == few <= 15


def test_an_empty_queue_asks_after_nobodys_work(
    bo: PageClient, cast: Cast, counted: Callable[[Callable[[], object]], int]
) -> None:
    bo.get("/konsulent/?koe=slutter")
    empty = counted(lambda: bo.get("/konsulent/?koe=slutter"))
    assert empty <= counted(lambda: bo.get("/konsulent/?koe=alle")) - 3


def test_one_citizen_beside_the_list_costs_four_statements_more(
    bo: PageClient, cast: Cast, game: int, counted: Callable[[Callable[[], object]], int]
) -> None:
    desk = counted(lambda: bo.get("/konsulent/?koe=alle"))
    assert counted(lambda: bo.get(f"/konsulent/?koe=alle&borger={cast.amina.id}")) == desk + 4


def test_choosing_a_citizen_swaps_only_the_desk(bo: PageClient, cast: Cast) -> None:
    answer = bo.get(
        f"/konsulent/?koe=alle&borger={cast.amina.id}",
        headers={"HX-Request": "true", "HX-Target": "div#desk"},
    )
    shown = answer.get_data(as_text=True)
    assert shown.lstrip().startswith('<div class="desk-floor" id="desk" data-step="citizen"')
    assert "Amina Haddad</h2>" in shown
    assert "<html" not in shown


def test_on_a_phone_the_desk_is_three_steps(bo: PageClient, cast: Cast) -> None:
    for address, step in (
        ("", "queues"),
        ("?koe=alle", "list"),
        (f"?koe=alle&borger={cast.amina.id}", "citizen"),
    ):
        bo.get(f"/konsulent/{address}")
        assert bo.page.xpath("//*[@id='desk']/@data-step") == [step]


def test_the_keys_can_be_turned_off_and_on(bo: PageClient) -> None:
    bo.get("/konsulent/")
    assert bo.page.xpath("//*[@data-keys]")
    for off, there in (("1", False), ("0", True)):
        bo.send("/konsulent/taster", {"off": off})
        bo.get("/konsulent/")
        assert bool(bo.page.xpath("//*[@data-keys]")) is there


def test_odd_addresses_do_no_harm(bo: PageClient) -> None:
    for query in (
        "koe=x",
        "orden=x",
        "side=-1",
        "side=0",
        "side=99999999999",
        "borger=x",
        "soeg=%00%27",
        "side=²",
    ):
        assert bo.get(f"/konsulent/?{query}").status_code in (200, 303)


def test_somebody_disabled_leaves_the_list(bo: PageClient, cast: Cast, inside: Inside) -> None:
    with inside():
        operations.disable(person=db.session.get_one(Person, cast.amina.id))
    assert names(bo, "/konsulent/?koe=alle") == []
