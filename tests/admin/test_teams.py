"""Teams and courses are closed, moved and deleted, roles changed, and mails explained."""

from collections.abc import Callable

from jobunivers import clock, db
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Course, Mail, Person, Team
from tests.admin.conftest import Inside, Somebody, ended
from tests.conftest import Cast
from tests.page_client import PageClient

ClientOf = Callable[[Person], PageClient]


def test_what_follows_of_another_role_is_told_first_and_citizens_are_handed_over_before(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside, client_of: ClientOf
) -> None:
    elif_, here = somebody("Elif Kaya"), f"/admin/personer/{cast.peter.id}/rolle"
    with inside():
        operations.assign(citizen_id=elif_, consultant_id=cast.peter.id)
    dora.get(here)
    assert "Giv borgeren til en anden først." in dora.page.text_content()
    assert dora.send(here).location == here
    with inside():
        placing.part(citizen_id=elif_, consultant_id=cast.peter.id)
    peters = client_of(cast.peter)
    dora.get(here)
    assert len(dora.texts("//main//ul/li")) == 3
    dora.send(here)
    assert peters.get("/konsulent/").status_code == 401
    assert client_of(cast.peter).get("/admin/").status_code == 200
    for nobody in (cast.dora.id, elif_):
        assert dora.get(f"/admin/personer/{nobody}/rolle").status_code == 404


def test_a_team_is_renamed_closed_moved_and_deleted_when_it_is_empty(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        teams = [placing.name_team(name=name).id for name in ("Kompas", "Medvind")]
        course = operations.create_course(
            name="Nye veje", target_group="jobparat", weeks=6, starts_on=clock.today(), team_id=teams[0]
        ).id
    kompas, medvind = (f"/admin/forloeb/hold/{one}" for one in teams)
    dora.get(kompas)
    assert not dora.page.xpath("//form[contains(@action,'/slet')]")
    assert dora.send(kompas, {"team_name": "Medvind"}).status_code == 422
    dora.send(f"{kompas}/slet")
    dora.get(kompas)
    assert "Der er noget på det endnu." in dora.texts("//*[@id='notices']")[0]
    assert dora.send(f"{kompas}/flyt", {"chosen": teams[1]}).location == medvind
    dora.get(medvind)
    assert dora.texts("//main//ul//a") == ["Nye veje"]
    dora.send(f"{medvind}/luk", {"closed": "1"})
    dora.get("/admin/forloeb/nyt")
    assert "Medvind" not in dora.texts("//select[@name='team_id']/option")
    dora.get(f"/admin/forloeb/{course}")
    assert "Medvind" in dora.texts("//select[@name='team_id']/option")
    dora.get(kompas)
    dora.send(f"{kompas}/slet")
    with inside():
        assert [team.name for team in db.session.query(Team)] == ["Medvind"]


def test_a_course_nobody_was_on_is_deleted_and_one_somebody_was_on_is_not(
    dora: PageClient, cast: Cast, somebody: Somebody, inside: Inside
) -> None:
    elif_ = somebody("Elif Kaya")
    with inside():
        ended(cast, elif_, 10)
        empty = operations.create_course(
            name="Tomt", target_group="jobparat", weeks=6, starts_on=clock.today()
        ).id
        full = db.session.query(Course).filter(Course.name == "Fra før").one().id
    for course in (empty, full):
        dora.get(f"/admin/forloeb/{course}")
        dora.send(f"/admin/forloeb/{course}/slet")
    with inside():
        assert [course.name for course in db.session.query(Course)] == ["Fra før"]


def test_a_mail_that_did_not_go_out_says_why_and_how_often(
    dora: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        db.session.add_all(
            [
                Mail(
                    to="a@example.org",
                    subject="Et",
                    body="…",
                    failures=2,
                    why="refused",
                    tried_at=clock.now(),
                ),
                Mail(to="b@example.org", subject="To", body="…", sent_at=clock.now()),
            ]
        )
    dora.get("/admin/mails/?vis=fejl")
    (told,) = dora.texts("//main//details")
    assert "Mailserveren kender ikke adressen. Prøvet 2 gange." in told
    dora.get("/admin/")
    assert "1 mail kom ikke afsted" in dora.texts("//h2")
