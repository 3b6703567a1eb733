"""Bo puts a note on Amina, for himself alone, and is reminded of it on its day."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import privacy
from jobunivers.services.accounts import operations, placing
from jobunivers.services.accounts.models import Person
from jobunivers.services.sticky import operations as stickies
from jobunivers.services.sticky.models import Sticky
from tests.conftest import Cast
from tests.consultant.at_the_desk import counts, names, reasons
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

SAID = "Spørg til <b>suppen</b>"


def home(cast: Cast) -> str:
    """Amina's page."""
    return f"/konsulent/borger/{cast.amina.id}"


def written(bo: PageClient, cast: Cast, **values: str) -> int:
    """Bo writes a note by its form; the status of the answer."""
    bo.get(f"{home(cast)}/huskeseddel/")
    return int(bo.send(f"{home(cast)}/huskeseddel/", {"text": SAID, "on": "", **values}).status_code)


def test_a_note_stands_on_her_page_and_is_taken_off_and_fetched_back(bo: PageClient, cast: Cast) -> None:
    assert written(bo, cast) == 303
    bo.get(home(cast))
    assert bo.texts("//li[@class='note-sticky']/p[1]") == [SAID]
    (off,) = bo.page.xpath("//form[contains(@action, '/klaret')]/@action")
    bo.send(off)
    bo.get(home(cast))
    assert not bo.page.xpath("//section[@id='part-sticky']")
    (back,) = bo.page.xpath("//form[@class='undo']/@action")
    bo.send(back)
    bo.get(home(cast))
    assert bo.texts("//li[@class='note-sticky']/p[1]") == [SAID]


def test_on_its_day_she_stands_in_the_queue_with_his_own_words(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    written(bo, cast, on=f"{tomorrow:%d.%m.%Y}")
    assert names(bo, "/konsulent/?koe=husk") == []
    with inside():
        note = db.session.scalars(select(Sticky)).one()
        stickies.change(note, text=note.text, on=clock.today())
    assert names(bo, "/konsulent/?koe=husk") == ["Amina Haddad"]
    assert counts(bo)["Husk i dag"] == "1"
    assert f"Husk: {SAID}" in reasons(bo)


def test_a_note_can_be_changed(bo: PageClient, cast: Cast) -> None:
    written(bo, cast)
    bo.get(home(cast))
    (edit,) = bo.page.xpath("//li[@class='note-sticky']//a/@href")
    bo.get(edit)
    bo.send(edit, {"text": "Ring", "on": ""})
    bo.get(home(cast))
    assert bo.texts("//li[@class='note-sticky']/p[1]") == ["Ring"]


def test_what_is_not_right_is_told_and_what_he_wrote_stays(bo: PageClient, cast: Cast) -> None:
    assert written(bo, cast, on="31.2.2027") == 422
    assert SAID in bo.page.text_content()
    assert written(bo, cast, text="") == 422
    assert written(bo, cast, text="Hun er 010170-1234") == 422
    assert written(bo, cast, text="a" * 301) == 422


def test_a_colleague_beside_her_sees_nothing_of_it(
    client_of: Callable[[Person], PageClient], bo: PageClient, cast: Cast, inside: Inside
) -> None:
    written(bo, cast, on=f"{clock.today():%d.%m.%Y}")
    with inside():
        mette = operations.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette", email=None
        )
        operations.assign(citizen_id=cast.amina.id, consultant_id=mette.id)
        note = db.session.scalars(select(Sticky)).one().id
    beside = client_of(mette)
    for address in (home(cast), "/konsulent/", "/konsulent/?koe=husk"):
        assert "suppen" not in beside.get(address).get_data(as_text=True)
    assert names(beside, "/konsulent/?koe=husk") == []
    assert beside.get(f"{home(cast)}/huskeseddel/{note}").status_code == 404
    for act in ("", "/klaret", "/igen"):
        assert beside.send(f"{home(cast)}/huskeseddel/{note}{act}", {"text": "x"}).status_code == 404


def test_strangers_and_those_who_were_beside_her_get_not_a_byte(
    client_of: Callable[[Person], PageClient], bo: PageClient, cast: Cast, inside: Inside
) -> None:
    written(bo, cast)
    for stranger in (client_of(cast.peter), client_of(cast.dora), client_of(cast.carl)):
        stranger.get("/")
        for address in (f"{home(cast)}/huskeseddel/", f"{home(cast)}/huskeseddel/1"):
            assert stranger.get(address).status_code == 404
            assert stranger.send(address, {"text": "x"}).status_code == 404
    with inside():
        placing.part(citizen_id=cast.amina.id, consultant_id=cast.bo.id)
    assert bo.get(f"{home(cast)}/huskeseddel/1").status_code == 404


def test_it_is_his_when_he_takes_his_things_along_and_not_hers(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    written(bo, cast)
    with inside():
        place = cast.bo.organisation_id
        assert "sticky_note" in privacy.everything_about(cast.bo.id, place)
        assert "sticky_note" not in privacy.everything_about(cast.amina.id, place)
        db.session.delete(db.session.get_one(Person, cast.amina.id))
    with inside():
        assert not db.session.scalars(select(Sticky)).all()


def test_after_thirty_days_what_was_taken_off_is_gone(bo: PageClient, cast: Cast, inside: Inside) -> None:
    written(bo, cast)
    with inside():
        stickies.take_off(db.session.scalars(select(Sticky)).one())
    with inside():
        assert stickies.forget() == 0
    with clock.at(clock.now() + timedelta(days=31)), inside():
        assert stickies.forget() == 1
        assert stickies.forget() == 0
