"""Bo's notes: drafts that nobody else sees, and shared ones that Amina reads and answers."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.talks.models import Note
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
SECRET = "En tanke, der kun er min"
PLUS = "//details[@class='plus']//a[normalize-space()='Notat']/@href"


@pytest.fixture
def home(cast: Cast) -> str:
    """The address of Amina's page at Bo's desk."""
    return f"/konsulent/borger/{cast.amina.id}"


@pytest.fixture
def mette(cast: Cast, inside: Inside, client_of: Browser) -> PageClient:
    """Mette, who is beside Amina too."""
    with inside():
        found = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette Dam", email=None
        )
        accounts.assign(citizen_id=cast.amina.id, consultant_id=found.id)
        session.flush()
        session.expunge(found)
    return client_of(found)


def write(bo: PageClient, home: str, text: str = SECRET, **more: str) -> None:
    """Bo writes a note from Amina's page."""
    bo.get(f"{home}/noter/ny")
    bo.send(f"{home}/noter/ny", {"text": text, **more})


def test_a_note_after_a_talk_takes_three_clicks(bo: PageClient, home: str) -> None:
    bo.get(home)
    assert bo.page.xpath("//details[@class='plus']/summary")  # 1: +
    (ask,) = bo.page.xpath(PLUS)  # 2: Notat
    bo.get(ask)
    (form,) = [form for form in bo.page.forms if form.xpath(".//textarea[@name='text']")]
    assert form.xpath(".//textarea[@autofocus]")
    assert form.xpath("(.//button)[last()-1]")
    answer = bo.send(form.get("action"), {"text": "Hun fik prøvedagen."})  # 3: Gem
    assert answer.location.startswith(home)
    bo.get(answer.location)
    assert "Hun fik prøvedagen." in bo.page.text_content()
    assert "Kladde, kun for dig" in bo.page.text_content()


def test_an_empty_note_and_a_cpr_number_are_told_and_kept_on_the_page(bo: PageClient, home: str) -> None:
    bo.get(f"{home}/noter/ny")
    assert bo.send(f"{home}/noter/ny", {"text": " "}).status_code == 422
    assert bo.send(f"{home}/noter/ny", {"text": "Hun hedder 010170-1234"}).status_code == 422
    assert bo.texts("//textarea") == ["Hun hedder 010170-1234"]


def test_a_draft_reaches_nobody_but_its_writer(
    bo: PageClient, mette: PageClient, amina: PageClient, home: str, cast: Cast, client_of: Browser
) -> None:
    write(bo, home)
    pages = ("", "/samtaler/", "/tidslinje", "/noter/1")
    for page in pages:
        assert SECRET not in mette.get(f"{home}{page}").get_data(as_text=True)
    assert mette.get(f"{home}/noter/1").status_code == 404
    for act in ("", "/del", "/tilbage", "/fjern", "/igen"):
        mette.get(home)
        assert mette.send(f"{home}/noter/1{act}", {"text": "x"}).status_code == 404
    for page in ("/sammen/", "/samtaler/", "/slettede/", "/hvem-har-set/", "/"):
        assert SECRET not in amina.get(page).get_data(as_text=True)
    for page in ("/samtaler/notat/1", "/udgaver/talk_note/1"):
        assert amina.get(page).status_code == 404
    amina.get("/indstillinger/")
    assert amina.send("/samtaler/notat/1", {"comment": "x"}).status_code == 404
    amina.get("/indstillinger/")
    assert amina.send("/slettede/talk_note/1").status_code == 404
    dora = client_of(cast.dora)
    assert SECRET not in dora.get(f"/admin/personer/{cast.amina.id}").get_data(as_text=True)


def test_a_draft_that_was_put_away_is_not_on_aminas_list(
    bo: PageClient, amina: PageClient, home: str
) -> None:
    write(bo, home)
    bo.get(f"{home}/noter/1")
    bo.send(f"{home}/noter/1/fjern")
    bo.get(home)
    assert SECRET not in bo.texts("//section[@id='part-talk']")[0]
    assert SECRET not in amina.get("/slettede/").get_data(as_text=True)
    bo.send(bo.page.xpath("//form[contains(., 'Fortryd')]/@action")[0])
    bo.get(home)
    assert SECRET in bo.page.text_content()


def test_the_law_hands_out_drafts_and_all_with_everything_else(
    bo: PageClient, amina: PageClient, home: str
) -> None:
    write(bo, home)
    handed_out = json.loads(amina.get("/mine-data/alt.json").data)
    assert [row["text"] for row in handed_out["talk_note"]] == [SECRET]


def test_a_shared_note_is_read_by_amina_and_by_those_beside_her_and_answered(
    bo: PageClient, mette: PageClient, amina: PageClient, home: str
) -> None:
    write(bo, home, "Du har øvet dig.", share="1")
    assert "Du har øvet dig." in mette.get(f"{home}/samtaler/").get_data(as_text=True)
    amina.get("/sammen/")
    assert "Bo Holm har skrevet et notat til dig" in amina.page.text_content()
    amina.get("/samtaler/")
    assert "Nyt" in amina.texts("//h2[contains(., 'Notater')]/following-sibling::ul//p")[0]
    amina.get("/samtaler/notat/1")
    assert "Du har øvet dig." in amina.page.text_content()
    assert amina.page.xpath("//button[@data-hear='note-text']")
    amina.send("/samtaler/notat/1", {"comment": "Tak, det vil jeg huske."})
    bo.get(f"{home}/samtaler/")
    assert "Tak, det vil jeg huske." in bo.page.text_content()
    bo.get(f"{home}/tidslinje")
    assert "Svarede på et notat" in bo.page.text_content()


def test_a_shared_note_is_taken_back_only_as_long_as_nobody_has_read_it(
    bo: PageClient, amina: PageClient, home: str, inside: Inside
) -> None:
    write(bo, home, share="1")
    bo.get(home)
    bo.send(f"{home}/noter/1/tilbage")
    assert amina.get("/samtaler/notat/1").status_code == 404
    bo.get(f"{home}/noter/1")
    bo.send(f"{home}/noter/1/del")
    amina.get("/samtaler/notat/1")
    bo.get(home)
    assert not bo.page.xpath("//button[contains(., 'Tag tilbage')]")
    bo.send(f"{home}/noter/1/tilbage")
    bo.get(home)
    assert "har læst notatet" in bo.page.text_content()
    assert bo.get(f"{home}/noter/1").status_code == 404
    with inside():
        assert session.get_one(Note, 1).shared_at is not None


def test_a_note_at_a_signpost_is_saved_while_it_is_written_and_two_windows_do_not_lose_it(
    bo: PageClient, home: str
) -> None:
    bo.get(f"{home}/samtaler/ny")
    talk = str(bo.send(f"{home}/samtaler/ny", {"kind": "start"}).location).rpartition("/")[0]
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    bo.get(f"{talk}/focus")
    form = {"form": "note-form", "base": "0"}
    said = bo.send(f"{talk}/focus/notat", {**form, "text": "Hun", "operation": "a.1"}, headers=headers)
    assert 'data-save-state="saved"' in said.text
    assert "/udgaver/" not in said.text
    bo.get(f"{talk}/focus")
    bo.send(f"{talk}/focus/notat", {**form, "text": "Hun vil", "operation": "a.2"}, headers=headers)
    bo.get(f"{talk}/focus")
    torn = bo.send(f"{talk}/focus/notat", {**form, "text": "Han", "operation": "b.1"}, headers=headers)
    assert torn.status_code == 409
    assert "Hun vil" in torn.text
    bo.get(f"{talk}/focus")
    assert bo.texts("//textarea[@id='text']") == ["Hun vil"]


def test_a_shared_note_leaves_room_for_the_next_one_and_empty_ones_go(
    bo: PageClient, home: str, inside: Inside
) -> None:
    bo.get(f"{home}/samtaler/ny")
    talk = str(bo.send(f"{home}/samtaler/ny", {"kind": "start"}).location).rpartition("/")[0]
    bo.get(f"{talk}/focus")
    bo.send(f"{talk}/focus/notat", {"text": "Det første"})
    bo.send(f"{talk}/move/notat", {"text": ""})
    bo.get(f"{talk}/closing")
    share = bo.page.xpath("//form[contains(., 'Del med')]/@action")[0]
    assert bo.send(share, {"talk": "1"}).location == f"{talk}/closing"
    bo.get(f"{talk}/focus")
    assert bo.texts("//textarea[@id='text']") == [""]
    bo.send(f"{talk}/focus/notat", {"text": "Det andet"})
    bo.send(f"{talk}/luk")
    with inside():
        assert [note.text for note in session.query(Note).order_by(Note.id)] == ["Det første", "Det andet"]


def test_a_colleague_reads_a_talk_but_does_not_lead_it(
    bo: PageClient, mette: PageClient, amina: PageClient, home: str
) -> None:
    bo.get(f"{home}/samtaler/ny")
    talk = str(bo.send(f"{home}/samtaler/ny", {"kind": "start"}).location).rpartition("/")[0]
    bo.get(f"{talk}/focus")
    bo.send(f"{talk}/focus/notat", {"text": SECRET})
    assert SECRET not in mette.get(f"{talk}/").get_data(as_text=True)
    for page in ("focus", "livshjul", "motivation", "vurdering", "pause", "kort/contract", "vis/contract/1"):
        assert mette.get(f"{talk}/{page}").status_code == 404
    for act in (
        "kontrakt",
        "focus/notat",
        "livshjul",
        "motivation",
        "vurdering",
        "sidste-ord",
        "luk",
        "aabn",
    ):
        mette.get(home)
        assert mette.send(f"{talk}/{act}", {"text": "x"}).status_code == 404
    number = talk.rpartition("/")[2]
    assert amina.get(f"/samtaler/{number}").status_code == 404
    bo.send(f"{talk}/luk")
    amina.get(f"/samtaler/{number}")
    assert SECRET not in amina.page.text_content()


def test_strangers_of_every_kind_get_nothing(
    bo: PageClient, home: str, cast: Cast, client_of: Browser
) -> None:
    write(bo, home, share="1")
    bo.get(f"{home}/samtaler/ny")
    talk = str(bo.send(f"{home}/samtaler/ny", {"kind": "start"}).location).rpartition("/")[0]
    bo.get(f"{home}/aftaler/ny")
    bo.send(f"{home}/aftaler/ny", {"text": SECRET})
    carl, peter, dora = client_of(cast.carl), client_of(cast.peter), client_of(cast.dora)
    own = ("/samtaler/notat/1", f"/samtaler/{talk.rpartition('/')[2]}")
    for page in (
        f"{home}/samtaler/",
        f"{home}/samtaler/ny",
        f"{talk}/",
        f"{talk}/focus",
        f"{home}/aftaler/1",
        *own,
    ):
        for stranger in (carl, peter, dora):
            answer = stranger.get(page)
            assert answer.status_code == 404, page
            assert SECRET not in answer.get_data(as_text=True)
    for act in ("noter/ny", "aftaler/ny", "aftaler/1", "aftaler/1/gik", "aftaler/1/fjern", "samtaler/ny"):
        peter.get("/konsulent/")
        assert peter.send(f"{home}/{act}", {"text": "x", "kind": "start"}).status_code == 404
    carl.get("/indstillinger/")
    assert carl.send("/samtaler/aftale/1/gik", {"outcome": "done"}).status_code == 404
    carl.get("/indstillinger/")
    assert carl.send("/samtaler/notat/1", {"comment": "x"}).status_code == 404


def test_when_bo_is_no_longer_beside_her_the_door_is_shut_for_him_too(
    bo: PageClient, home: str, inside: Inside, cast: Cast
) -> None:
    write(bo, home)
    bo.get(f"{home}/samtaler/ny")
    talk = str(bo.send(f"{home}/samtaler/ny", {"kind": "start"}).location).rpartition("/")[0]
    with inside():
        over = clock.today() - timedelta(days=1)
        session.execute(update(Assignment).values(ends_on=over, starts_on=over))
    for page in (f"{home}/samtaler/", f"{talk}/", f"{talk}/focus", f"{home}/noter/1"):
        assert bo.get(page).status_code == 404


def test_amina_sees_who_has_opened_her_talks(bo: PageClient, amina: PageClient, home: str) -> None:
    bo.get(f"{home}/samtaler/")
    bo.get(f"{home}/samtaler/")
    amina.get("/hvem-har-set/")
    assert amina.texts("//tbody/tr/td[3]") == ["Samtaler"]
