"""The photo on the CV: hers, and her consultant's only while the CV is shared."""

import errno
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from jobunivers import clock, db
from jobunivers.services import handed_in, sharing
from jobunivers.settings import Settings
from jobunivers.toolkit import looks, progress
from jobunivers.tools.cv import shown
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.tools.test_cv import inside, write


def test_she_sees_her_photo_and_it_tells_nothing_about_where_it_was_taken(amina: PageClient) -> None:
    src = upload(amina, picture(exif=True))
    data = amina.get(src).data
    assert data.startswith(b"\xff\xd8\xff")
    assert b"Exif" not in data
    assert max(Image.open(BytesIO(data)).size) <= 800


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "kan vi ikke vise som et billede"),
        (b"%PDF-1.7 not a picture", "kan vi ikke vise som et billede"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kan vi ikke vise som et billede"),
        (b"x" * (10 * 1024 * 1024 + 1), "fylder for meget"),
    ],
)
def test_a_bad_picture_gets_a_clear_word(amina: PageClient, data: bytes, said: str) -> None:
    amina.get("/cv/billede")
    answer = send(amina, data)
    assert answer.status_code == 422
    assert said in " ".join(amina.texts("//*[@id='photo-error']"))


def test_a_picture_broken_on_the_way_says_so(amina: PageClient) -> None:
    amina.get("/cv/billede")
    assert send(amina, picture()[:200]).status_code == 422
    assert amina.texts("//*[@id='photo-error']")


def test_a_full_disk_is_told_as_such_and_leaves_no_half_photo(
    amina: PageClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    src = upload(amina, picture())

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(handed_in.os, "fsync", full)
        sent = {"operation": "x", "photo": (BytesIO(picture("navy")), "mig.jpg")}
        assert amina.send("/cv/billede", sent, content_type="multipart/form-data").status_code == 503
    assert amina.texts("//h1") == ["Vi kunne ikke gemme lige nu"]
    assert "Vælg den igen bagefter" in amina.texts("//main")[0]
    assert len(list((settings.data_dir / "photos").iterdir())) == 1
    assert amina.get(src).status_code == 200


def test_a_photo_whose_row_is_not_kept_is_not_kept_either(
    amina: PageClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("a mistake of ours")

    amina.get("/cv/billede")
    monkeypatch.setattr(progress, "settle", broken)
    assert send(amina, picture()).status_code == 500
    assert not list((settings.data_dir / "photos").iterdir())


def test_no_file_at_all_is_asked_for(amina: PageClient) -> None:
    amina.get("/cv/billede")
    assert amina.send("/cv/billede").status_code == 422


def test_a_new_photo_takes_the_old_ones_place_and_its_file_away(
    amina: PageClient, settings: Settings
) -> None:
    old = upload(amina, picture())
    new = upload(amina, picture("navy"))
    assert old != new
    assert amina.get(old).status_code == 404
    assert len(list((settings.data_dir / "photos").iterdir())) == 1


def test_a_deleted_photo_is_gone_for_good(amina: PageClient, settings: Settings) -> None:
    src = upload(amina, picture())
    amina.send("/cv/billede/slet")
    assert amina.get(src).status_code == 404
    assert not list((settings.data_dir / "photos").iterdir())


def test_a_stranger_and_an_unknown_name_get_nothing(
    amina: PageClient, cast: Cast, client_of: Callable
) -> None:
    src = upload(amina, picture())
    assert client_of(cast.carl).get(src).status_code == 404
    assert client_of(cast.peter).get(src).status_code == 404
    for name in ("x.jpg", "..%2Fsecret_key", "%00", "a" * 300):
        assert amina.get(f"/cv/foto/{name}").status_code == 404


def test_her_consultant_sees_it_only_while_the_cv_is_shared(
    app: Flask, amina: PageClient, cast: Cast, client_of: Callable
) -> None:
    src = upload(amina, picture())
    write(amina, "jobs", "Kok")
    bo = client_of(cast.bo)
    assert bo.get(src).status_code == 404
    with inside(app, cast):
        sharing.choose(citizen_id=cast.amina.id, tool="cv", shared=True)
        db.session.commit()
    assert bo.get(src).data.startswith(b"\xff\xd8\xff")


def test_her_consultants_look_at_the_photo_is_one_row_that_she_can_see(
    app: Flask, amina: PageClient, cast: Cast, client_of: Callable
) -> None:
    src = upload(amina, picture())
    write(amina, "jobs", "Kok")
    with inside(app, cast):
        sharing.choose(citizen_id=cast.amina.id, tool="cv", shared=True)
        db.session.commit()
    bo = client_of(cast.bo)
    for _again in range(3):
        assert bo.get(src).status_code == 200
        assert amina.get(src).status_code == 200
    amina.get("/hvem-har-set/")
    assert [" ".join(cell.text_content().split()) for cell in amina.page.xpath("//tbody/tr/td")][1:] == [
        "Bo Holm, Jobcenter Havnby",
        "CV",
        "Er ved din side",
    ]
    with clock.at(clock.now() + looks.ONE_TIME + timedelta(seconds=1)):
        bo.get(src)
    amina.get("/hvem-har-set/")
    assert len(amina.texts("//tbody/tr")) == 2


def test_who_may_not_see_it_leaves_no_row(
    app: Flask, amina: PageClient, cast: Cast, client_of: Callable
) -> None:
    src = upload(amina, picture())
    assert client_of(cast.bo).get(src).status_code == 404
    amina.get("/hvem-har-set/")
    assert not amina.texts("//tbody/tr")


def test_her_consultant_reads_the_shared_cv_and_each_cv_for_a_job(
    app: Flask, amina: PageClient, cast: Cast, client_of: Callable
) -> None:
    job = write(amina, "jobs", "Kok", text="Lavede mad til 300.").rpartition("/")[2]
    amina.get("/cv/til-job")
    at = amina.send("/cv/til-job", {"title": "Til Birken"}).location
    amina.get(f"{at}/vaelg")
    amina.send(f"{at}/vaelg", {"item": job})
    with inside(app, cast):
        sharing.choose(citizen_id=cast.amina.id, tool="cv", shared=True)
        db.session.commit()
    bo = client_of(cast.bo)
    for item in (shown.GROSS, at.rpartition("/")[2]):
        assert bo.get(f"/konsulent/borger/{cast.amina.id}/cv/{item}").status_code == 200
        assert "Lavede mad til 300." in bo.page.text_content()


def test_the_photo_is_among_the_files_that_are_handed_out_and_erased(
    app: Flask, amina: PageClient, cast: Cast
) -> None:
    upload(amina, picture())
    with inside(app, cast):
        assert [path.is_file() for path in shown.files(cast.amina.id)] == [True]


def test_it_stands_on_the_cv(app: Flask, amina: PageClient, cast: Cast) -> None:
    write(amina, "jobs", "Kok")
    upload(amina, picture())
    with inside(app, cast):
        document = shown.gross(cast.amina.id, shown.GROSS)
    assert document.letterhead.photo.startswith(b"\xff\xd8\xff")
    assert amina.get("/cv/ud/samlet/samlet.pdf").data.startswith(b"%PDF")


def picture(colour: str = "teal", exif: bool = False) -> bytes:
    """A photo as a phone takes it."""
    made, image = BytesIO(), Image.new("RGB", (1600, 1200), colour)
    told = image.getexif()
    told[0x010E] = "Hjemme hos Amina"
    image.save(made, "JPEG", **({"exif": told} if exif else {}))
    return made.getvalue()


def send(amina: PageClient, data: bytes):
    """Send a file from the photo page."""
    return amina.send(
        "/cv/billede", {"photo": (BytesIO(data), "mig.jpg")}, content_type="multipart/form-data"
    )


def upload(amina: PageClient, data: bytes) -> str:
    """Send a photo; its address."""
    amina.get("/cv/billede")
    assert send(amina, data).status_code == 303
    amina.get("/cv/billede")
    return amina.page.xpath("//img[@class='cv-photo']/@src")[0]
