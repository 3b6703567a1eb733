"""Sharing ends, or somebody else takes over, while the consultant reads: the door shuts at once, in clear words."""

from datetime import timedelta

from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Assignment
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


def work(cast: Cast, game: int) -> str:
    """The address of the game on Bo's side."""
    return f"/konsulent/borger/{cast.amina.id}/values/{game}"


def close(cast: Cast) -> None:
    """Amina closes her game."""
    sharing.choose(citizen_id=cast.amina.id, tool="values", shared=False)


def move_on() -> None:
    """Bo is beside nobody any more."""
    yesterday = clock.today() - timedelta(days=1)
    db.session.execute(update(Assignment).values(starts_on=yesterday, ends_on=yesterday))


def test_work_that_is_closed_says_so_and_shows_the_way_to_what_is_open(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    assert bo.get(work(cast, game)).status_code == 200
    with inside():
        close(cast)
    assert bo.get(work(cast, game)).status_code == 404
    assert bo.texts("//h1") == ["Det er ikke delt med dig"]
    assert bo.page.xpath("//main//a[contains(@class,'button-main')]/@href") == [
        f"/konsulent/borger/{cast.amina.id}"
    ]


def test_closed_work_and_work_that_never_was_look_the_same(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        close(cast)
    shown = []
    for one in (game, game + 1):
        assert bo.get(work(cast, one)).status_code == 404
        shown.append((bo.texts("//main"), bo.page.xpath("//main//@href")))
    assert shown[0] == shown[1]


def test_feedback_written_while_she_closed_is_not_given_and_not_lost(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    bo.get(work(cast, game))
    with inside():
        close(cast)
    answer = bo.send(work(cast, game), {"text": "Det står så fint her.", "quote": "", "kind": "praise"})
    assert answer.status_code == 404
    assert "Det står så fint her." in bo.texts("//*[@class='kept-text']")
    amina.get("/beskeder/")
    assert "Det står så fint" not in amina.page.text_content()


def test_when_bo_is_moved_every_page_says_so_and_leads_to_his_desk(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        move_on()
    for address in (
        work(cast, game),
        f"/konsulent/borger/{cast.amina.id}",
        f"/konsulent/?borger={cast.amina.id}",
    ):
        assert bo.get(address).status_code == 404
        assert bo.texts("//h1") == ["Den borger er ikke hos dig"]
        assert bo.page.xpath("//main//a/@href") == ["/konsulent/"]


def test_feedback_written_while_he_was_moved_is_not_lost_either(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    bo.get(work(cast, game))
    with inside():
        move_on()
    assert bo.send(work(cast, game), {"text": "Godt gået.", "kind": "praise"}).status_code == 404
    assert "Godt gået." in bo.texts("//*[@class='kept-text']")


def test_an_open_page_can_ask_whether_it_may_still_be_read(
    bo: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    assert bo.get(f"{work(cast, game)}/delt").status_code == 204
    with inside():
        close(cast)
    assert bo.get(f"{work(cast, game)}/delt").status_code == 404
