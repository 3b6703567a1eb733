"""Bo sits beside Amina at her measurement: her numbers are hers, his view is a second mark, his belief is his alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import privacy, sharing, versions
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements.models import DONE, MEASUREMENT, Agreement
from jobunivers.services.agreements.operations import agree
from jobunivers.services.second_view import operations as views
from jobunivers.services.second_view import reading
from jobunivers.services.second_view.models import Belief, SecondMark
from jobunivers.tools.progression import operations
from jobunivers.tools.progression.models import Answer
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

NOTE = "En chef, der ser hendes mad"


def here(cast: Cast) -> str:
    """Where they measure together."""
    return f"/progression/sammen/{cast.amina.id}/"


@pytest.fixture
def measured(cast: Cast, inside: Inside) -> int:
    """Amina has measured three indicators and shares as she goes; the id of the measurement."""
    with inside():
        db.session.get_one(Person, cast.amina.id).sharing = sharing.AS_I_GO
        measurement = operations.begin_measurement(citizen_id=cast.amina.id)
        for indicator, step in (("meeting", 5), ("realistic", 8), ("labour_market", 8)):
            row = operations.answer_of(citizen_id=cast.amina.id, indicator=indicator)
            versions.save(row, {"now": step}, base=None)
        return measurement.id


def marks(bo: PageClient, cast: Cast, **steps: str) -> int:
    """Bo sets his marks; the status of the answer."""
    bo.get(here(cast))
    return int(bo.send(here(cast), {f"mark-{key}": step for key, step in steps.items()}).status_code)


def test_her_numbers_stay_hers_and_his_stand_beside_them(
    bo: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    assert marks(bo, cast, meeting="7") == 303
    bo.get(here(cast))
    assert bo.page.xpath("//input[@name='mark-meeting'][@checked]/@value") == ["7"]
    assert "Amina: 5" in bo.texts("//fieldset[@id='mark-meeting-field']//p")
    (row,) = bo.page.xpath("//figure[@class='wheel']//tbody/tr[1]")
    assert [cell.text_content() for cell in row][2:] == ["5", "7"]
    assert bo.page.xpath("//figure[@class='wheel']//*[@class='second']")
    with inside():
        steps = {one.indicator: one.now for one in db.session.scalars(select(Answer))}
        assert steps["meeting"] == 5


def test_she_sees_his_marks_when_he_shows_them_and_not_before(
    bo: PageClient, amina: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    marks(bo, cast, meeting="7")
    pages = ("/progression/", "/progression/nu?nr=1", "/progression/kurver")
    for page in pages:
        assert "Bo Holm" not in amina.get(page).get_data(as_text=True)
    bo.get(here(cast))
    bo.send(f"{here(cast)}vis", {"shown": "1"})
    for page in pages:
        assert "Bo Holm" in amina.get(page).get_data(as_text=True), page
    amina.get("/progression/nu?nr=1")
    assert "Bo Holm ser det som 7. Tal om det." in amina.texts("//fieldset//p")
    bo.get(here(cast))
    bo.send(f"{here(cast)}vis", {"shown": "0"})
    assert "Bo Holm" not in amina.get("/progression/kurver").get_data(as_text=True)


def test_where_both_see_the_same_there_is_nothing_to_talk_over(
    bo: PageClient, amina: PageClient, cast: Cast, measured: int
) -> None:
    marks(bo, cast, meeting="5")
    bo.get(here(cast))
    bo.send(f"{here(cast)}vis", {"shown": "1"})
    amina.get("/progression/nu?nr=1")
    assert "Bo Holm ser det som 5." in amina.texts("//fieldset//p")


def test_a_mark_is_handed_out_to_her_only_once_it_is_shown(
    bo: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    marks(bo, cast, meeting="7")
    with inside():
        place = cast.amina.organisation_id
        assert "second_mark" not in privacy.everything_about(cast.amina.id, place)
        views.show(consultant_id=cast.bo.id, citizen_id=cast.amina.id, measurement_id=measured)
        assert "second_mark" in privacy.everything_about(cast.amina.id, place)


def test_a_mark_can_be_taken_away(bo: PageClient, cast: Cast, measured: int, inside: Inside) -> None:
    marks(bo, cast, meeting="7", coping="3")
    marks(bo, cast, meeting="6", coping="")
    with inside():
        kept = reading.own(cast.bo.id, cast.amina.id)
        assert {indicator: one.step for (_at, indicator), one in kept.items()} == {"meeting": 6}


def test_what_is_no_step_is_told(bo: PageClient, cast: Cast, measured: int) -> None:
    for odd in ("11", "0", "x", "-1"):
        assert marks(bo, cast, meeting=odd) == 422


def test_a_closed_measurement_is_not_opened_by_it(
    bo: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    with inside():
        sharing.choose(citizen_id=cast.amina.id, tool="progression", shared=False)
    bo.get(here(cast))
    assert "Målingen er ikke delt" in bo.page.text_content()
    assert not bo.page.xpath("//figure[@class='wheel']")
    assert bo.send(here(cast), {"mark-meeting": "7"}).status_code == 404
    assert bo.send(f"{here(cast)}vis", {"shown": "1"}).status_code == 404


@pytest.mark.parametrize(
    ("step", "asked"), [("3", True), ("4", True), ("5", True), ("6", False), ("9", False)]
)
def test_the_quiet_question_comes_where_belief_is_low_or_far_from_hers(
    bo: PageClient, cast: Cast, measured: int, step: str, asked: bool
) -> None:
    bo.get(f"{here(cast)}tro")
    assert bo.send(f"{here(cast)}tro", {"step": step, "note": ""}).status_code == 303
    bo.get(f"{here(cast)}tro")
    assert bool(bo.page.xpath("//*[@class='quiet-question']")) is asked


def test_belief_is_kept_over_time_and_is_his_alone(
    bo: PageClient,
    amina: PageClient,
    client_of: Callable[[Person], PageClient],
    cast: Cast,
    measured: int,
    inside: Inside,
) -> None:
    with inside(), clock.at(clock.now() - timedelta(days=20)):
        views.believe(consultant_id=cast.bo.id, citizen_id=cast.amina.id, step=2, note="")
    bo.get(f"{here(cast)}tro")
    for step in ("3", "4"):
        bo.send(f"{here(cast)}tro", {"step": step, "note": NOTE})
    bo.get(f"{here(cast)}tro")
    assert NOTE in bo.page.text_content()
    assert "fra 2 til 4" in " ".join(bo.texts("//div[@id='belief']//figcaption"))
    with inside():
        mette = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
        )
        accounts.assign(citizen_id=cast.amina.id, consultant_id=mette.id)
        assert len(db.session.scalars(select(Belief)).all()) == 2
        assert "second_belief" not in privacy.everything_about(cast.amina.id, cast.amina.organisation_id)
    hers = client_of(mette)
    for client, address in (
        (bo, here(cast)),
        (bo, f"/konsulent/borger/{cast.amina.id}"),
        (hers, f"{here(cast)}tro"),
        (amina, "/progression/"),
        (amina, "/sammen/"),
        (amina, "/maal/"),
    ):
        shown = client.get(address).get_data(as_text=True)
        assert NOTE not in shown
        assert "fra 2 til 4" not in shown
        assert not client.page.xpath("//input[@name='step']") or address.endswith("tro")


def test_belief_without_a_step_keeps_what_he_wrote(bo: PageClient, cast: Cast, measured: int) -> None:
    bo.get(f"{here(cast)}tro")
    assert bo.send(f"{here(cast)}tro", {"step": "", "note": NOTE}).status_code == 422
    assert NOTE in bo.page.text_content()


def test_agreements_of_the_measurement_are_followed_up_there(
    bo: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    with inside():
        agree(
            citizen_id=cast.amina.id,
            text="Jeg går en tur",
            indicator="coping",
            origin=MEASUREMENT,
            origin_id=measured,
        )
    bo.get(here(cast))
    (form,) = bo.page.xpath("//ul[contains(@class, 'agreements')]//form/@action")
    assert bo.send(form, {"outcome": "odd"}).status_code == 404
    bo.get(here(cast))
    bo.send(form, {"outcome": DONE})
    with inside():
        assert db.session.scalars(select(Agreement)).one().outcome == DONE


def test_the_page_is_one_look_and_stands_under_plus(
    bo: PageClient, amina: PageClient, cast: Cast, measured: int
) -> None:
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert bo.page.xpath(f"//details[@class='plus']//a[@href='{here(cast)}']")
    bo.get(here(cast))
    amina.get("/hvem-har-set/")
    assert "Progression" in " ".join(amina.texts("//main"))


def test_without_a_measurement_it_says_how_one_begins(bo: PageClient, cast: Cast) -> None:
    bo.get(here(cast))
    assert "Ingen måling endnu" in bo.page.text_content()
    assert bo.send(here(cast), {"mark-meeting": "7"}).status_code == 404


def test_strangers_get_not_a_byte(
    client_of: Callable[[Person], PageClient], bo: PageClient, cast: Cast, measured: int, inside: Inside
) -> None:
    marks(bo, cast, meeting="7")
    for stranger in (client_of(cast.peter), client_of(cast.dora), client_of(cast.carl)):
        assert stranger.get(here(cast)).status_code == 404
        assert stranger.get(f"{here(cast)}tro").status_code == 404
        for act in ("", "vis", "tro", "aftaler/1"):
            stranger.get("/indstillinger/")
            assert stranger.send(f"{here(cast)}{act}", {"step": "3", "shown": "1"}).status_code == 404
    with inside():
        assert all(one.citizen_id is None for one in db.session.scalars(select(SecondMark)))
