"""Recordings and listeners: what Amina lets others hear, and for how long."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask

from jobunivers import clock, db
from jobunivers.services import audit
from jobunivers.services.accounts.models import Person
from jobunivers.settings import Settings
from jobunivers.tools.pitch import recordings
from jobunivers.tools.pitch.media import without_place
from tests.conftest import Cast
from tests.page_client import PageClient

Browser = Callable[[Person], PageClient]
WEBM = b"\x1a\x45\xdf\xa3" + b"\x9fB\x86\x81\x01B\x82\x84webm" + b"A_OPUS" + bytes(200)


def box(kind: bytes, inside: bytes) -> bytes:
    """One box of an MP4 file."""
    return (len(inside) + 8).to_bytes(4, "big") + kind + inside


MP4 = (
    box(b"ftyp", b"mp42" + bytes(8))
    + box(b"moov", box(b"udta", b"+55.6761+012.5683/"))
    + box(b"mdat", b"lyd")
)


def hand_in(amina: PageClient, data: bytes, name: str = "take.webm") -> int:
    """Amina shares a recording; the status of the answer."""
    amina.get("/elevatortale/oev")
    files = {"take": (BytesIO(data), name)}
    return amina.send("/elevatortale/optagelser", files, content_type="multipart/form-data").status_code


def kept(settings: Settings) -> list[Path]:
    """The files in the data folder."""
    return list((settings.data_dir / recordings.FOLDER).glob("*"))


def test_a_shared_take_is_heard_by_her_and_her_consultant_only(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    assert hand_in(amina, WEBM) == 303
    assert amina.get("/elevatortale/optagelser/1").data == WEBM
    assert client_of(cast.bo).get("/elevatortale/optagelser/1").data == WEBM
    for stranger in (cast.carl, cast.peter, cast.dora):
        assert client_of(stranger).get("/elevatortale/optagelser/1").status_code == 404


def test_each_time_somebody_listens_is_one_row_she_can_see(
    amina: PageClient, app: Flask, cast: Cast, client_of: Browser
) -> None:
    hand_in(amina, WEBM)
    bo = client_of(cast.bo)
    amina.get("/elevatortale/optagelser/1")
    for _ in range(3):
        bo.get("/elevatortale/optagelser/1")
    app.test_client().get(friend(amina))
    with app.app_context(), db.every_tenant():
        seen = [(one.by_name, one.what) for one in audit.looks_at(cast.amina.id)]
    assert seen == [("Sara", "pitch"), ("Bo Holm", "pitch")]


def test_a_friends_look_reads_as_a_name_and_a_reason(amina: PageClient, app: Flask) -> None:
    app.test_client().get(friend(amina))
    amina.get("/hvem-har-set/")
    assert [row[1:] for row in _rows(amina)] == [["Sara", "Elevatortale", "Fik et link af dig"]]
    amina.get("/hvem-har-set/?lang=ar")
    (row,) = _rows(amina)
    assert row[1] == "Sara"
    assert all("\u0600" < cell[0] < "\u06ff" for cell in row[2:])


def _rows(amina: PageClient) -> list[list[str]]:
    rows = amina.page.xpath("//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("./td")] for row in rows]


def test_a_take_she_stops_sharing_is_hers_again(amina: PageClient, cast: Cast, client_of: Browser) -> None:
    hand_in(amina, WEBM)
    amina.get("/elevatortale/deling")
    amina.send("/elevatortale/deling", {"item": "optagelse-1", "shared": "0"})
    assert client_of(cast.bo).get("/elevatortale/optagelser/1").status_code == 404
    assert amina.get("/elevatortale/optagelser/1").status_code == 200


def test_a_deleted_take_leaves_no_file(amina: PageClient, settings: Settings) -> None:
    hand_in(amina, WEBM)
    assert len(kept(settings)) == 1
    amina.send("/elevatortale/optagelser/1/slet")
    assert kept(settings) == []
    assert amina.get("/elevatortale/optagelser/1").status_code == 404


def test_carl_cannot_delete_it(amina: PageClient, cast: Cast, client_of: Browser, settings: Settings) -> None:
    hand_in(amina, WEBM)
    carl = client_of(cast.carl)
    carl.get("/elevatortale/oev")
    assert carl.send("/elevatortale/optagelser/1/slet").status_code == 404
    assert len(kept(settings)) == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Vælg en optagelse"),
        (b"MZ\x90 et program", "ligner ikke lyd"),
        (b"<html><script>alert(1)</script>", "ligner ikke lyd"),
        (WEBM + bytes(recordings.LARGEST), "fylder lidt for meget"),
    ],
)
def test_what_is_no_recording_is_refused_kindly(
    amina: PageClient, settings: Settings, data: bytes, told: str
) -> None:
    assert hand_in(amina, data) == 422
    assert told in " ".join(amina.texts("//p[@class='error']"))
    assert kept(settings) == []


def test_an_eleventh_take_must_wait(amina: PageClient) -> None:
    assert [hand_in(amina, WEBM) for _ in range(11)] == [303] * 10 + [422]


def test_a_film_does_not_tell_where_it_was_made(amina: PageClient) -> None:
    hand_in(amina, MP4, "film.mp4")
    heard = amina.get("/elevatortale/optagelser/1").data
    assert b"+55.6761" not in heard
    assert len(heard) == len(MP4)
    assert heard.endswith(b"lyd")


@pytest.mark.parametrize(
    "broken", [MP4[:30], box(b"moov", b"\0\0\0\4udta"), box(b"moov", b"\0" * 7), b"\0\0\0\1moov"]
)
def test_a_broken_film_is_kept_as_it_is(broken: bytes) -> None:
    assert without_place(broken, "mp4") == broken


def test_a_film_of_boxes_in_boxes_does_no_harm() -> None:
    deep = b""
    for _ in range(2_000):
        deep = box(b"moov", deep)
    assert without_place(deep, "mp4") == deep


def test_bo_reads_the_pitch_and_hears_the_take_on_his_desk(
    amina: PageClient, cast: Cast, client_of: Browser
) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok."})
    amina.send("/elevatortale/lyt/konsulent")
    hand_in(amina, WEBM)
    bo = client_of(cast.bo)
    bo.get(f"/konsulent/borger/{cast.amina.id}/pitch/tale")
    assert "Jeg er kok." in bo.texts("//*[@data-field='whole']")
    bo.get(f"/konsulent/borger/{cast.amina.id}/pitch/optagelse-1")
    assert bo.page.xpath("//audio/@src") == ["/elevatortale/optagelser/1"]


def friend(amina: PageClient) -> str:
    """Amina makes a link for Sara; its address."""
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok, og jeg hedder Amina."})
    amina.get(amina.send("/elevatortale/lyt", {"name": "Sara"}).location)
    return str(amina.page.xpath("//input[@id='link']/@value")[0]).partition("8000")[2]


def test_a_friend_hears_and_answers_without_logging_in(amina: PageClient, app: Flask) -> None:
    address, sara = friend(amina), app.test_client()
    shown = sara.get(address)
    assert "Jeg er kok, og jeg hedder Amina." in sara.page.text_content()
    assert "Haddad" not in sara.page.text_content()
    assert shown.headers["X-Robots-Tag"] == "noindex, nofollow"
    sara.send(address, {"remembered": "At du er kok.", "more": "Hvor har du lavet mad?"})
    amina.get("/elevatortale/lyt")
    assert "At du er kok." in amina.page.text_content()


def test_an_answer_without_words_is_asked_for(amina: PageClient, app: Flask) -> None:
    address, sara = friend(amina), app.test_client()
    sara.get(address)
    assert sara.send(address, {"remembered": "", "more": "Mere om brødet"}).status_code == 422
    assert sara.page.xpath("string(//textarea[@id='more'])").strip() == "Mere om brødet"


def test_a_link_takes_one_answer(amina: PageClient, app: Flask) -> None:
    address, sara = friend(amina), app.test_client()
    sara.get(address)
    sara.send(address, {"remembered": "Kokken."})
    sara.send(address, {"remembered": "Noget andet."})
    amina.get("/elevatortale/lyt")
    assert "Kokken." in amina.page.text_content()
    assert "Noget andet." not in amina.page.text_content()


def test_after_a_week_the_link_is_over(amina: PageClient, app: Flask) -> None:
    address, sara = friend(amina), app.test_client()
    with clock.at(clock.now() + timedelta(days=8)):
        assert sara.get(address).status_code == 410
        assert "Jeg er kok" not in sara.page.text_content()


def test_a_closed_link_shows_nothing(amina: PageClient, app: Flask) -> None:
    address, sara = friend(amina), app.test_client()
    amina.send("/elevatortale/lyt/1/luk")
    assert sara.get(address).status_code == 410
    sara.get("/log-ind")
    assert sara.send(address, {"remembered": "Hej"}).status_code == 410


def test_a_made_up_link_leads_nowhere(amina: PageClient, app: Flask) -> None:
    signature = friend(amina).rpartition(".")[2]
    for token in ("1", "MQ.AAAA", f"Mg.{signature}", f"MQ.{signature}x", "x" * 5_000):
        assert app.test_client().get(f"/elevatortale/hoer/{token}").status_code == 404


def test_asking_for_feedback_the_usual_way_counts_as_well(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/feedback", {"item": "tale"})
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok."})
    amina.get("/elevatortale/lyt")
    assert "Du har bedt din konsulent om at lytte." in amina.page.text_content()


def test_asking_the_consultant_twice_is_asking_once(amina: PageClient) -> None:
    friend(amina)
    amina.send("/elevatortale/lyt/konsulent")
    amina.send("/elevatortale/lyt/konsulent")
    amina.get("/elevatortale/")
    assert "Spurgt: 2" in " ".join(amina.texts("//li[@data-status='done']"))
