"""Bo writes down who came: one tap a person, once for everybody."""

import time
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.consultant.week import paper
from jobunivers.languages import speaking
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person, Team
from jobunivers.services.export.document import Table
from jobunivers.services.week import days, operations, reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import AGREED, ILL, Attendance, Session
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.consultant.week.conftest import Kompas, join, meeting
from tests.page_client import PageClient

CLICKS = 14


def kinds(inside: Inside, session_id: int) -> dict[int, str]:
    """What is written down, by citizen."""
    with inside():
        found = db.session.scalars(select(Attendance).where(Attendance.session_id == session_id))
        return {one.citizen_id: one.kind for one in found}


def test_a_team_of_twelve_takes_fourteen_clicks_though_each_of_them_needs_one(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        ids = [cast.amina.id, *join(cast, kompas, [f"Borger {number:02}" for number in range(11)])]
    bo.get("/konsulent/")
    (desk,) = [one for one in bo.page.xpath("//nav//a") if "Fremmøde i dag" in one.text_content()]
    answer = bo.get(desk.get("href"))
    clicks = 1
    bo.get(answer.location)
    (form,) = bo.page.xpath("//form[contains(@action,'/moede/')]")
    assert len(form.xpath(".//fieldset")) == len(ids) == 12
    assert len(form.xpath(".//input[@checked and @value='came']")) == 12
    marked = {f"kind-{one}": "ill" for one in ids}
    clicks += len(marked)
    assert bo.send(form.get("action"), marked).status_code == 303
    clicks += 1
    assert clicks <= CLICKS
    assert set(kinds(inside, kompas.session).values()) == {"ill"}


def test_nobody_tapped_means_that_everybody_came(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    bo.get(f"/konsulent/moede/{kompas.session}")
    assert bo.send(f"/konsulent/moede/{kompas.session}").status_code == 303
    assert kinds(inside, kompas.session) == {cast.amina.id: "came"}
    bo.get(f"/konsulent/moede/{kompas.session}")
    assert "Skrevet ned " in bo.page.text_content()


def test_who_has_told_ahead_stands_so_before_a_tap(
    bo: PageClient, amina: PageClient, cast: Cast, kompas: Kompas
) -> None:
    amina.get("/ugen/")
    assert amina.send("/ugen/syg").status_code == 303
    bo.get(f"/konsulent/moede/{kompas.session}")
    assert bo.page.xpath(f"//input[@id='kind-{cast.amina.id}-ill']/@checked")
    assert "har sagt til" in bo.page.text_content()


def test_a_colleagues_citizen_is_only_a_number(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    bo.get(f"/konsulent/moede/{kompas.session}")
    assert "Carl" not in bo.page.text_content()
    assert "1 på holdet er hos en kollega" in bo.page.text_content()
    bo.send(f"/konsulent/moede/{kompas.session}", {f"kind-{cast.carl.id}": "absent"})
    assert cast.carl.id not in kinds(inside, kompas.session)


def test_yesterdays_session_is_there_all_the_same(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        yesterday = meeting(kompas.team, -1, "Gå og tal")
    bo.get(f"/konsulent/moede/{yesterday}")
    assert bo.send(f"/konsulent/moede/{yesterday}", {f"kind-{cast.amina.id}": "agreed"}).status_code == 303
    assert kinds(inside, yesterday) == {cast.amina.id: "agreed"}


def test_a_day_with_nothing_shows_what_waits_and_what_comes(
    bo: PageClient, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        operations.cancel(db.session.get_one(Session, kompas.session))
        friday, monday = meeting(kompas.team, -2, "Fælles fredag"), meeting(kompas.team, 1, "Gå og tal")
        meeting(kompas.team, -40, "Længe siden")
    assert bo.get("/konsulent/fremmoede/").status_code == 200
    (waits,) = bo.page.xpath("//h2[text()='Ikke skrevet ned endnu']/following-sibling::ul[1]//a/@href")
    (comes,) = bo.page.xpath("//h2[text()='Kommer snart']/following-sibling::ul[1]//a/@href")
    assert waits.endswith(f"/moede/{friday}")
    assert comes.endswith(f"/moede/{monday}")
    bo.get(waits)
    bo.send(waits)
    bo.get("/konsulent/fremmoede/")
    assert "Ikke skrevet ned endnu" not in bo.page.text_content()


def test_tomorrow_and_a_cancelled_one_are_told_in_clear_words(
    bo: PageClient, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        tomorrow = meeting(kompas.team, 1)
        operations.cancel(db.session.get_one(Session, kompas.session))
    bo.get("/konsulent/")
    assert bo.send(f"/konsulent/moede/{tomorrow}").status_code == 422
    assert "ikke begyndt endnu" in bo.page.text_content()
    assert bo.send(f"/konsulent/moede/{kompas.session}").status_code == 422
    assert "aflyst" in bo.page.text_content()
    assert kinds(inside, kompas.session) == {}


def test_what_no_register_can_say_is_not_kept(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    bo.get(f"/konsulent/moede/{kompas.session}")
    bo.send(f"/konsulent/moede/{kompas.session}", {f"kind-{cast.amina.id}": "lazy", "kind-999999": "ill"})
    assert kinds(inside, kompas.session) == {cast.amina.id: "came"}


def test_another_team_another_centre_and_a_former_consultant_find_nothing(
    client_of: Callable[[Person], PageClient], bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        mette = accounts.create_person(
            organisation_id=cast.bo.organisation_id,
            role="consultant",
            name="Mette",
            email="mette@example.org",
        )
    pages = (
        f"/konsulent/moede/{kompas.session}",
        f"/konsulent/hold/{kompas.team}/uge",
        f"/konsulent/hold/{kompas.team}/uge/liste",
        f"/konsulent/hold/{kompas.team}/fremmoede",
        f"/konsulent/borger/{cast.amina.id}/fravaer/",
    )
    for stranger in (client_of(mette), client_of(cast.peter), client_of(cast.dora)):
        for page in pages:
            answer = stranger.get(page)
            assert answer.status_code == 404
            assert "Amina" not in answer.get_data(as_text=True)
    client = client_of(mette)
    client.get(pages[0])
    assert "Det hold er ikke hos dig" in client.page.text_content()


def test_five_hundred_on_a_team_are_a_page_at_a_time_and_saved_at_once(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        ids = join(cast, kompas, [f"Borger {number:03}" for number in range(499)])
    began = time.perf_counter()
    bo.get(f"/konsulent/moede/{kompas.session}")
    assert len(bo.page.xpath("//fieldset")) == 60
    assert bo.send(f"/konsulent/moede/{kompas.session}", {f"kind-{ids[0]}": "ill"}).status_code == 303
    assert time.perf_counter() - began < 5
    found = kinds(inside, kompas.session)
    assert len(found) == 500
    assert found[ids[0]] == "ill"
    bo.get(f"/konsulent/moede/{kompas.session}?side=9")
    assert len(bo.page.xpath("//fieldset")) == 20


def test_the_words_are_kind_and_the_same_for_both(
    bo: PageClient, amina: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        for number in range(4):
            one = db.session.get_one(Session, meeting(kompas.team, -number - 1))
            members = reading.members(cast.bo.id, one)
            kind = {0: ILL, 1: AGREED}.get(number, "came")
            operations.register(one=one, members=members, kinds={cast.amina.id: kind}, by_id=cast.bo.id)
    said = "Kommet til 2 af 4 gange. Syg 1 gang. Fri efter aftale 1 gang."
    for client, page in (
        (amina, "/ugen/"),
        (bo, f"/konsulent/borger/{cast.amina.id}"),
        (bo, f"/konsulent/hold/{kompas.team}/fremmoede"),
    ):
        client.get(page)
        assert said in " ".join(client.page.text_content().split()), page
        assert "%" not in client.page.xpath("string(//main)")


def test_the_figures_say_how_often_the_team_met_and_lead_to_the_week(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    with inside():
        monday = Week.of(clock.today()).other(-1).monday
        for title in ("Gå og tal", "Ring og spørg"):
            one = operations.add(
                team_id=kompas.team,
                title=title,
                starts_at=days.begins(monday) + timedelta(hours=9),
                ends_at=days.begins(monday) + timedelta(hours=11),
            )
            operations.register(one=one, members=reading.members(cast.bo.id, one), kinds={}, by_id=cast.bo.id)
    bo.get(f"/konsulent/hold/{kompas.team}/fremmoede")
    (row,) = bo.page.xpath("//tbody/tr")
    assert [cell.text_content() for cell in row.xpath("./td")] == ["2", "2", "0", "0", "0"]
    assert row.xpath(".//a/@href") == [f"/konsulent/hold/{kompas.team}/uge?uge={Week.of(monday).name}"]


def test_the_list_of_the_week_is_a_pdf_on_which_who_told_ahead_has_no_box(
    bo: PageClient, cast: Cast, kompas: Kompas, inside: Inside
) -> None:
    answer = bo.get(f"/konsulent/hold/{kompas.team}/uge/liste")
    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF")
    with inside(), speaking("da"):
        today = clock.today()
        (line,) = join(cast, kompas, ["Line"])
        operations.tell(
            citizen_id=line, kind=ILL, first=today, last=today, by_id=cast.bo.id, from_citizen=False
        )
        sheet = paper.register(cast.bo.id, db.session.get_one(Team, kompas.team), Week.of(today))
        (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
        assert table.rows == (("Amina Haddad", "☐"), ("Line", "Syg"))
