"""Opgaver i hjemmet, as Amina fills it."""

from collections.abc import Callable
from typing import Any

import pytest

from jobunivers.services import content
from jobunivers.services.accounts.models import Person
from jobunivers.tools.home.models import GROUPS, TASKS, WHO
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
AUTOSAVE = {"HX-Request": "true", "HX-Target": "p#save-state", "HX-Current-URL": "http://localhost/hjem/"}


def tick(amina: PageClient, group: str = "cooking", headers: Any = None, **doers: Any) -> Any:
    """Amina says who does some tasks of a group."""
    amina.get("/hjem/hvem")
    return amina.send(f"/hjem/opgaver/{group}", doers, headers=headers)


def tick_all(amina: PageClient, doer: str = "me") -> None:
    """Amina says it for all thirty."""
    for group, tasks in GROUPS.items():
        tick(amina, group, **dict.fromkeys(tasks, doer))


def write(amina: PageClient, key: str, text: str) -> Any:
    """Amina writes one of the two texts."""
    amina.get("/hjem/hvem")
    return amina.send(f"/hjem/tekst/{key}", {key: text})


def ticked(amina: PageClient, task: str) -> list[str]:
    """Who is ticked for a task."""
    number = next(number for number, tasks in enumerate(GROUPS.values(), 1) if task in tasks)
    amina.get(f"/hjem/opgaver?nr={number}")
    return [str(one) for one in amina.page.xpath(f"//input[@name='{task}'][@checked]/@value")]


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/hjem/")
    return amina.texts("//li[@data-status='done']//strong")


def test_the_tasks_are_those_of_the_catalogue() -> None:
    told = content.danish_deck("tools/home/tasks")
    assert [len(tasks) for tasks in GROUPS.values()] == [5, 2, 5, 6, 4, 8]
    assert [one["key"] for one in told["who"]] == list(WHO)
    assert {one["key"]: one["group"] for one in told["task"]} == {
        task: group for group, tasks in GROUPS.items() for task in tasks
    }


def test_every_page_opens_before_anything_is_ticked(amina: PageClient) -> None:
    for page in ("", "hvem", "opgaver", "opgaver?nr=6", "fordeling", "tal", "runder"):
        assert amina.get(f"/hjem/{page}").status_code == 200, page
    assert done(amina) == []


def test_what_is_not_there_is_not_found(amina: PageClient) -> None:
    for page in ("opgaver?nr=7", "opgaver?nr=0", "runder/7", "ud/ark/7.pdf", "ud/ark/x.pdf"):
        assert amina.get(f"/hjem/{page}").status_code == 404, page
    for address in ("opgaver/king", "tekst/king", "runder/7/fjern"):
        amina.get("/hjem/hvem")
        assert amina.send(f"/hjem/{address}").status_code == 404, address


def test_several_can_share_a_task_and_nobody_has_to(amina: PageClient) -> None:
    tick(amina, dinner=["partner", "me", "me"], lunch=["none", "children"], dishes=["none"])
    assert ticked(amina, "dinner") == ["me", "partner"]
    assert ticked(amina, "lunch") == ["children"]
    assert ticked(amina, "dishes") == ["none"]


def test_a_tick_can_be_taken_back(amina: PageClient) -> None:
    tick(amina, dinner=["me"])
    tick(amina)
    assert ticked(amina, "dinner") == []


def test_the_rest_is_nothing_for_a_home_without_children(amina: PageClient) -> None:
    answer = tick(amina, "children", fetch=["others"], rest="none")
    assert answer.location == "/hjem/fordeling"
    assert ticked(amina, "fetch") == ["others"]
    assert ticked(amina, "bedtime") == ["none"]


def test_she_comes_back_to_the_first_group_with_something_open(amina: PageClient) -> None:
    tick(amina, "cooking", **dict.fromkeys(GROUPS["cooking"], "me"))
    amina.get("/hjem/opgaver")
    assert amina.texts("//p[@class='steps']") == ["Trin 2 af 6"]


def test_people_are_called_as_she_calls_them(amina: PageClient) -> None:
    amina.get("/hjem/hvem")
    amina.send("/hjem/hvem", {"partner": "Samir", "others": "Min søster"})
    amina.get("/hjem/opgaver")
    said = amina.texts("(//fieldset)[1]//label")
    assert said == ["Mig", "Samir", "Børnene", "Min søster", "Ikke hos os"]


def test_thirty_answers_a_wish_and_something_to_talk_over_light_three_stars(amina: PageClient) -> None:
    tick_all(amina)
    assert done(amina) == ["Hvem gør hvad?"]
    write(amina, "wish", "En aften fri.")
    assert done(amina) == ["Hvem gør hvad?", "Se fordelingen"]
    write(amina, "talk", "Kan vi bytte?")
    assert done(amina) == ["Hvem gør hvad?", "Se fordelingen", "Tal om det"]


def test_the_share_is_a_picture_a_sentence_and_a_table(amina: PageClient) -> None:
    tick(amina, dinner=["me", "partner"], dishes=["me"], lunch=["none"], breakfast=["partner"])
    tick(amina, "shopping", groceries=["me"])
    amina.get("/hjem/fordeling")
    assert "Du er med i 3 af 4 opgaver. 2 gør du alene." in " ".join(amina.texts("//figcaption"))
    assert amina.page.xpath("//figure//rect[@class='part']/@width") == ["75.0%", "50.0%"]
    assert amina.texts("//tbody/tr") == ["Mad22", "Indkøb10"]


def test_what_has_moved_since_the_first_round_is_said(amina: PageClient) -> None:
    tick_all(amina)
    amina.get("/hjem/")
    assert amina.send("/hjem/runder").location == "/hjem/opgaver"
    assert ticked(amina, "dinner") == ["me"]
    tick(amina, "shopping", groceries=["partner"], other_shopping=["partner"])
    amina.get("/hjem/runder")
    assert "Du har 2 opgaver mindre end i den første runde." in amina.texts("//p/strong")
    assert amina.texts("//tbody/tr") == ["Mig3028", "Min partner02"]


def test_a_round_put_away_comes_back(amina: PageClient) -> None:
    tick(amina, dinner=["me"])
    amina.get("/hjem/runder/1")
    amina.send("/hjem/runder/1/fjern")
    amina.get("/hjem/runder")
    assert "Her er ingen runder endnu" in amina.texts("//strong")
    amina.get("/slettede/")
    amina.send("/slettede/home_round/1")
    assert ticked(amina, "dinner") == ["me"]


def test_it_is_hers_alone_until_she_shares_it(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    tick(amina, dinner=["me"])
    write(amina, "wish", "Canaryønske")
    bo, address = client_of(cast.bo), f"/konsulent/borger/{cast.amina.id}"
    assert bo.get(f"{address}/home/1").status_code == 404
    amina.get("/hjem/deling")
    amina.send("/hjem/deling", {"item": "1", "shared": "1"})
    assert "Canaryønske" in bo.get(f"{address}/home/1").get_data(as_text=True)


def test_somebody_elses_round_is_not_there(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    tick(amina, dinner=["me"])
    carl = client_of(cast.carl)
    assert carl.get("/hjem/runder/1").status_code == 404
    carl.get("/hjem/hvem")
    assert carl.send("/hjem/runder/1/fjern").status_code == 404


def test_the_sheet_is_a_pdf(amina: PageClient) -> None:
    tick(amina, dinner=["me"])
    assert amina.get("/hjem/ud/ark/1.pdf").data.startswith(b"%PDF")


@pytest.mark.parametrize("odd", ["king", "", "x" * 20_000, "me\u202e", "010190-1234"])
def test_somebody_who_is_not_there_is_told_and_the_rest_is_kept(amina: PageClient, odd: str) -> None:
    assert tick(amina, dinner=[odd or "king"], dishes=["me"]).status_code == 422
    assert "Vælg en af mulighederne." in " ".join(amina.texts("//p[@class='error']"))
    assert ticked(amina, "dishes") == ["me"]
    assert ticked(amina, "dinner") == []


def test_long_words_and_a_cpr_number_stay_on_the_page(amina: PageClient) -> None:
    for text in ("a" * 20_000, "010190-1234"):
        assert write(amina, "wish", text).status_code == 422
        assert amina.page.xpath("string(//textarea[@id='wish'])").strip() == text


def test_two_devices_at_one_task_are_shown_side_by_side_in_words(amina: PageClient) -> None:
    first = {"dinner": ["me"], "base": "0", "form": "tasks-form", "operation": "a.1"}
    assert tick(amina, headers=AUTOSAVE, **first).status_code == 200
    second = {**first, "dinner": ["partner"], "operation": "b.1"}
    assert tick(amina, headers=AUTOSAVE, **second).status_code == 409
    assert amina.texts("//p[@class='kept-text']") == ["Min partner", "Mig"]


def test_all_tasks_have_a_column_of_their_own() -> None:
    assert len(TASKS) == len(set(TASKS)) == 30
