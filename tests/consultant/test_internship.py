"""Amina is at a workplace: what was agreed, the hours, the follow-ups, and what everybody says."""

from datetime import date, timedelta

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.consultant.internship import shown
from jobunivers.languages import speaking
from jobunivers.services.accounts.models import Person
from jobunivers.services.holidays import is_workday, workday_by
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import PHONE, VISIT, Placement
from jobunivers.services.week.days import Week
from tests.conftest import Cast
from tests.consultant.at_the_desk import names, reasons
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

WRITTEN = {"kind": "internship", "company": "Plejehjemmet Strandengen"}


def typed(day: date) -> str:
    """A day as somebody writes it."""
    return f"{day.day}.{day.month}.{day.year}"


def begun(cast: Cast, days_ago: int = 20, weeks: int = 8, citizen: Person | None = None) -> int:
    """A placement of Amina's; its id."""
    starts_on = clock.today() - timedelta(days=days_ago)
    values = {**WRITTEN, "contact": "Hanne", "duties": "Grønt", "considerations": "Pauser"}
    values |= {"starts_on": starts_on, "ends_on": starts_on + timedelta(weeks=weeks)}
    hours = [(starts_on, 10.0, ""), (starts_on + timedelta(weeks=2), 15.0, "")]
    who = citizen or cast.amina
    return operations.begin(
        citizen_id=who.id, by_id=cast.bo.id, values=values, hours=hours, beside_another=True
    ).id


@pytest.fixture
def placed(cast: Cast, inside: Inside) -> int:
    """Amina has been at a workplace for twenty days."""
    with inside():
        return begun(cast)


@pytest.fixture
def desk(cast: Cast) -> str:
    """Where Bo's pages of it are."""
    return f"/konsulent/borger/{cast.amina.id}/praktik"


def test_bo_opens_a_placement_and_amina_reads_all_of_it(bo: PageClient, amina: PageClient, desk: str) -> None:
    first, last = clock.today() + timedelta(days=3), clock.today() + timedelta(days=60)
    bo.get(f"{desk}/ny")
    sent = {
        **WRITTEN,
        "starts_on": typed(first),
        "ends_on": typed(last),
        "considerations": "To pauser om dagen",
        "hours_1": "7,5",
        "from_2": typed(first + timedelta(days=21)),
        "hours_2": "12 timer",
        "duties_2": "Kassen",
    }
    assert bo.send(f"{desk}/ny", sent).status_code == 303
    amina.get("/sammen/")
    assert "Virksomhedspraktik hos Plejehjemmet Strandengen" in amina.page.text_content()
    amina.get("/praktik/")
    told = " ".join(amina.page.text_content().split())
    for words in (
        "Plejehjemmet Strandengen",
        "To pauser om dagen",
        "7,5 timer om ugen",
        "12 timer om ugen",
        "Nye opgaver: Kassen",
    ):
        assert words in told
    assert "Det er et besøg på stedet." in told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"ends_on": "1.1.2025", "starts_on": "1.2.2025"}, "Den sidste dag ligger før den første"),
        ({"hours_1": "38"}, "En uge har højst 37 timer"),
        ({"hours_1": "-3"}, "Timer kan ikke være under nul"),
        ({"hours_1": "mange"}, "Skriv timer som et tal"),
        ({"company": " "}, "Skriv, hvor det er."),
        ({"hours_2": "12"}, "Skriv både en dag og timer"),
        ({"duties_2": "Kassen"}, "Skriv både en dag og timer"),
        ({"duties": "010170-1234"}, "CPR-nummer"),
    ],
)
def test_what_cannot_be_is_said_and_what_was_typed_stands(
    bo: PageClient, desk: str, fields: dict[str, str], told: str
) -> None:
    bo.get(f"{desk}/ny")
    sent = {**WRITTEN, "starts_on": "1.3.2027", "ends_on": "1.6.2027", "reach": "12 34 56 78", **fields}
    assert bo.send(f"{desk}/ny", sent).status_code == 422
    assert told in bo.page.text_content()
    assert bo.page.xpath("//input[@name='reach']/@value") == ["12 34 56 78"]


def test_two_at_once_are_asked_about_and_allowed_when_meant(
    bo: PageClient, cast: Cast, placed: int, desk: str, inside: Inside
) -> None:
    bo.get(f"{desk}/ny")
    sent = {**WRITTEN, "company": "Kantinen", "starts_on": "i morgen", "ends_on": "om tre uger"}
    assert bo.send(f"{desk}/ny", sent).status_code == 422
    assert "ligger oven i Plejehjemmet Strandengen" in bo.page.text_content()
    assert bo.send(f"{desk}/ny", {**sent, "beside_another": "y"}).status_code == 303
    with inside():
        assert len(reading.of_citizen(cast.amina.id).placements) == 2


def test_hours_are_a_curve_with_its_sentence_and_its_table(
    bo: PageClient, amina: PageClient, cast: Cast, placed: int, desk: str, inside: Inside
) -> None:
    with inside():
        placement = db.session.get_one(Placement, placed)
        week = placement.starts_on
        operations.work(placement=placement, week_on=week, hours=8, paid=2, by_id=cast.bo.id)
    amina.get(f"/praktik/{placed}/uge")
    amina.send(f"/praktik/{placed}/uge", {"hours": "14,5", "how": "Jeg lavede suppe."})
    bo.get(f"{desk}/{placed}")
    rows = [[cell.text_content() for cell in row] for row in bo.page.xpath("//figure//tbody/tr")]
    assert rows[0][1:] == ["10", "8", "2"]
    assert ["15", "14,5", "0"] in [row[1:] for row in rows]
    assert "Fra 8 timer i den første uge til 14,5" in bo.page.text_content()
    assert "Jeg lavede suppe." in bo.page.text_content()
    assert "2 timer var med løn i ugen fra" in bo.page.text_content()
    bo.get("/konsulent/?koe=nyt")
    assert "Amina Haddad" in bo.page.text_content()


def test_last_weeks_hours_can_be_told_on_monday_but_no_week_ahead(
    amina: PageClient, cast: Cast, placed: int, inside: Inside
) -> None:
    amina.get(f"/praktik/{placed}/uge")
    (before,) = [one for one in amina.page.xpath("//nav//a/@href") if "uge=" in one]
    amina.get(before)
    assert amina.send(before, {"hours": "9", "how": ""}).status_code == 303
    for odd in ("2099-01", "1999-01", "x"):
        assert amina.get(f"/praktik/{placed}/uge?uge={odd}").status_code == 200
    amina.send(f"/praktik/{placed}/uge?uge=2099-01", {"hours": "3", "how": ""})
    with inside():
        found = reading.of_citizen(cast.amina.id).every_week
        this = Week.of(clock.today())
        assert {one.week_on: one.hours for one in found} == {this.other(-1).monday: 9, this.monday: 3}


@pytest.mark.parametrize(
    ("hours", "told"), [("40", "højst 37"), ("-1", "under nul"), ("", "Nul timer er også")]
)
def test_a_week_has_from_none_to_37_hours(amina: PageClient, placed: int, hours: str, told: str) -> None:
    amina.get(f"/praktik/{placed}/uge")
    assert amina.send(f"/praktik/{placed}/uge", {"hours": hours, "how": "Fint"}).status_code == 422
    assert told in amina.page.text_content()
    assert amina.texts("//textarea[@name='how']") == ["Fint"]


def test_no_more_hours_are_paid_than_were_worked(bo: PageClient, placed: int, desk: str) -> None:
    bo.get(f"{desk}/{placed}")
    sent = {"week": typed(clock.today()), "hours": "10", "paid": "12"}
    assert bo.send(f"{desk}/{placed}/timer", sent).status_code == 422
    assert "flere timer med løn" in bo.page.text_content()


def test_every_fortnight_a_follow_up_is_due_by_visit_and_phone_in_turn(
    bo: PageClient, amina: PageClient, cast: Cast, placed: int, desk: str, inside: Inside
) -> None:
    assert names(bo, "/konsulent/?koe=praktik") == ["Amina Haddad"]
    assert "Opfølgning i praktik" in reasons(bo)
    bo.get(f"{desk}/{placed}")
    (link, *_more) = bo.page.xpath("//a[contains(@href,'/opfoelgning/')]/@href")
    bo.get(link)
    bo.send(link, {"going": "Det går fint.", "employer": "Hanne er glad."})
    amina.get("/praktik/")
    assert "Det går fint." not in amina.page.text_content(), "she reads it when it is held"
    bo.get(link)
    assert bo.send(f"{link}/holdt", {"held_on": typed(clock.today())}).status_code == 303
    amina.get("/praktik/")
    assert "Det går fint." in amina.page.text_content()
    assert "Det er et opkald." in amina.page.text_content()
    assert names(bo, "/konsulent/?koe=praktik") == []
    with inside():
        found = reading.of_citizen(cast.amina.id)
        placement = found.placements[0]
        due = found.due(placement)
        assert due is not None
        assert (due.way, due.due_on) == (PHONE, workday_by(clock.today() + timedelta(days=14)))
        assert [one.way for one in found.follow_ups(placement)][::-1] == [VISIT, PHONE]


def test_no_follow_up_is_proposed_on_a_day_off(cast: Cast, inside: Inside) -> None:
    with inside():
        for days_ago in range(3, 10):
            begun(cast, days_ago=days_ago)
        due = reading.of_citizen(cast.amina.id).every_follow_up
        assert len(due) == 7
        assert all(is_workday(one.due_on) for one in due)


def test_a_follow_up_can_be_moved_but_not_be_held_tomorrow(
    bo: PageClient, cast: Cast, placed: int, desk: str, inside: Inside
) -> None:
    bo.get(f"{desk}/{placed}")
    (link, *_more) = bo.page.xpath("//a[contains(@href,'/opfoelgning/')]/@href")
    bo.get(link)
    assert bo.send(f"{link}/holdt", {"held_on": "i morgen"}).status_code == 422
    assert "ikke kommet endnu" in bo.page.text_content()
    assert bo.send(f"{link}/dag", {"due_on": "om en uge", "way": "phone"}).status_code == 303
    assert names(bo, "/konsulent/?koe=praktik") == []
    with inside():
        week = clock.today() + timedelta(days=7)
        (dated,) = shown_dates(cast, week)
        assert (dated.day, dated.kind) == (week, "phone")


def shown_dates(cast: Cast, until: date) -> list[object]:
    """What stands in Amina's calendar."""
    from flask import current_app

    with current_app.test_request_context():
        return list(shown.dates([cast.amina.id], clock.today(), until))


def test_a_plan_for_the_way_back_is_agreed_by_all_three(
    bo: PageClient, amina: PageClient, cast: Cast, placed: int, desk: str, inside: Inside
) -> None:
    bo.get(f"{desk}/{placed}")
    bo.send(f"{desk}/{placed}/ja", {"employer": "Hanne Lykke", "on": "i dag"})
    amina.get("/sammen/")
    assert "Sig, om planen er, som den skal være." in amina.page.text_content()
    amina.get("/praktik/")
    amina.send(f"/praktik/{placed}/ja")
    bo.get(f"{desk}/{placed}")
    assert "Har ikke sagt ja endnu" not in bo.page.text_content()
    bo.get(f"{desk}/{placed}/plan")
    bo.send(f"{desk}/{placed}/plan", {"hours_1": "20"})
    bo.get(f"{desk}/{placed}")
    assert bo.page.text_content().count("Har ikke sagt ja endnu") == 3, "a new plan is agreed anew"
    with inside():
        found = reading.of_citizen(cast.amina.id)
        assert [one.hours for one in found.steps(found.placements[0])] == [20]


def test_what_the_company_says_stands_with_who_and_when(
    bo: PageClient, amina: PageClient, placed: int, desk: str
) -> None:
    bo.get(f"{desk}/{placed}")
    assert (
        bo.send(f"{desk}/{placed}/chefen", {"who": "Hanne", "text": "", "said_on": "i går"}).status_code
        == 422
    )
    bo.send(f"{desk}/{placed}/chefen", {"who": "Hanne", "text": "Hun er rolig.", "said_on": "i går"})
    amina.get("/praktik/")
    assert any("Hun er rolig." in one and "Hanne" in one for one in amina.texts("//blockquote"))


def test_once_it_is_over_it_is_only_read(
    bo: PageClient, amina: PageClient, cast: Cast, placed: int, desk: str
) -> None:
    bo.get(f"{desk}/{placed}")
    assert bo.send(f"{desk}/{placed}/afslut").status_code == 303
    for page in ("ret", "plan"):
        assert bo.get(f"{desk}/{placed}/{page}").status_code == 404
        assert "Den kan læses, men ikke ændres." in bo.page.text_content()
    for act in ("ret", "plan", "timer", "chefen", "ja"):
        bo.get(f"{desk}/{placed}")
        assert bo.send(f"{desk}/{placed}/{act}").status_code == 404
    assert names(bo, "/konsulent/?koe=praktik") == []
    amina.get("/praktik/")
    assert "Den er slut nu." in amina.page.text_content()
    assert amina.get(f"/praktik/{placed}/uge").status_code == 404
    bo.get(f"{desk}/{placed}")
    bo.send(f"{desk}/{placed}/aabn")
    assert amina.get(f"/praktik/{placed}/uge").status_code == 200


def test_what_ended_two_weeks_ago_is_closed_at_night(cast: Cast, inside: Inside) -> None:
    with inside():
        begun(cast, days_ago=80, weeks=8)
        assert operations.close_old() == 1
        assert operations.close_old() == 0
        assert reading.of_citizen(cast.amina.id).placements[0].is_closed


def test_the_report_is_told_where_how_many_hours_and_what_was_taken_into_account(
    cast: Cast, inside: Inside
) -> None:
    with inside(), speaking("da"):
        placement = db.session.get_one(Placement, begun(cast))
        for weeks, hours in ((0, 8.0), (1, 12.0)):
            on = placement.starts_on + timedelta(weeks=weeks)
            operations.work(placement=placement, week_on=on, hours=hours, paid=4, by_id=cast.bo.id)
        from flask import current_app

        with current_app.test_request_context():
            since = clock.today() - timedelta(days=90)
            told = [
                (one.section, str(one.text)) for one in shown.sources(cast.amina.id, since, clock.today())
            ]
    assert ("hours", "Hos Plejehjemmet Strandengen gik timerne fra otte til tolv om ugen.") in told
    assert ("hours", "Heraf er fire timer om ugen med løn.") in told
    assert ("compensation", "Stedet har taget hensyn: Pauser") in told
    assert [text for section, text in told if section == "internship" and "Virksomhedspraktik hos" in text]


def test_hours_that_are_the_same_are_not_told_as_a_rise(cast: Cast, inside: Inside, app: Flask) -> None:
    with inside(), speaking("da"), app.test_request_context():
        placement = db.session.get_one(Placement, begun(cast))
        for weeks, hours in ((0, 4.0), (1, 3.0), (2, 4.0)):
            on = placement.starts_on + timedelta(weeks=weeks)
            operations.work(placement=placement, week_on=on, hours=hours, by_id=cast.bo.id)
        since = clock.today() - timedelta(days=90)
        told = [str(one.text) for one in shown.sources(cast.amina.id, since, clock.today())]
        assert "Hos Plejehjemmet Strandengen var der fire timer om ugen, både først og sidst." in told
        curve = shown.curve(reading.of_citizen(cast.amina.id), placement)
        assert "ligesom i den første uge" in str(curve.sentence)
