"""Pictures and PDFs that go along: told by their content, cleaned, and kept from everybody else."""

import io

import pytest
from flask import Flask
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.services import pdf_check
from jobunivers.services.accounts.models import Person
from jobunivers.services.messages import attachments
from jobunivers.services.messages.models import Attachment
from jobunivers.services.pdf_check import PdfActs, PdfBroken, PdfLocked, PdfTooLarge, check_pdf
from jobunivers.settings import Settings
from jobunivers.toolkit import handing_out
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient


def photo() -> bytes:
    """A picture that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "Hjemme hos Amina"
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(written, "JPEG", exif=exif)
    return written.getvalue()


def paper(**more: object) -> bytes:
    """A PDF of one page, with what is asked for in it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if "js" in more:
        program = {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
        writer._root_object[NameObject("/OpenAction")] = DictionaryObject(program)
    if "inside" in more:
        writer.add_attachment("regning.exe", b"MZ")
    if "code" in more:
        writer.encrypt("hemmelig", algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def send(client: PageClient, address: str, text: str, *files: tuple[str, bytes], **more: str) -> int:
    """Send a message with files."""
    client.get(address)
    sent = [(io.BytesIO(data), name) for name, data in files]
    return client.send(address, {"text": text, "files": sent, **more}).status_code


def test_a_photo_comes_through_without_where_it_was_taken(
    amina: PageClient, bo: PageClient, cast: Cast, settings: Settings
) -> None:
    assert send(amina, "/beskeder/", "Se her", ("min kage.jpg", photo())) == 303
    bo.get(f"/konsulent/borger/{cast.amina.id}/beskeder")
    (address,) = bo.page.xpath("//img[@class='message-picture']/@src")
    shown = bo.get(address)
    assert shown.mimetype == "image/jpeg"
    assert b"Hjemme hos Amina" not in shown.data
    assert len(list((settings.data_dir / "messages").iterdir())) == 1


def test_a_pdf_is_saved_under_its_own_name(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    thread = f"/konsulent/borger/{cast.amina.id}/beskeder"
    assert send(bo, thread, "", ("Plan for maj.pdf", paper())) == 303
    amina.get("/beskeder/")
    (address,) = amina.page.xpath("//a[contains(@href,'/beskeder/fil/')]/@href")
    answer = amina.get(address)
    assert PdfReader(io.BytesIO(answer.data)).pages
    assert "attachment" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("billede.jpg", paper(), "Navnet siger én slags fil"),
        ("plan.pdf", photo(), "Navnet siger én slags fil"),
        ("billede.jpg", b"<html><script>alert(1)</script>", "hverken et billede eller en PDF"),
        ("brev.docx", b"PK\x03\x04", "hverken et billede eller en PDF"),
        ("plan.pdf", paper(js=True), "et program eller en anden fil"),
        ("plan.pdf", paper(inside=True), "et program eller en anden fil"),
        ("plan.pdf", paper(code=True), "låst med en kode"),
        ("plan.pdf", b"%PDF-1.7\nnothing", "kan ikke åbnes"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_and_her_words_stay(
    amina: PageClient, settings: Settings, name: str, data: bytes, said: str
) -> None:
    assert send(amina, "/beskeder/", "Her er min plan", (name, data)) == 422
    assert said in amina.page.text_content()
    assert amina.page.xpath("string(//textarea)").strip() == "Her er min plan"
    assert not list((settings.data_dir / "messages").glob("*"))


def test_the_right_file_is_kept_while_the_wrong_one_is_told_of(amina: PageClient) -> None:
    assert send(amina, "/beskeder/", "To filer", ("a.jpg", photo()), ("b.jpg", b"no")) == 422
    assert amina.texts("//ul[@class='attached']/li/span") == ["a.jpg"]
    assert send(amina, "/beskeder/", "To filer") == 303
    amina.get("/beskeder/")
    assert amina.page.xpath("//img[@class='message-picture']")


def test_a_file_of_the_draft_can_be_taken_off_again(
    amina: PageClient, settings: Settings, inside: Inside
) -> None:
    send(amina, "/beskeder/", "Min angst", ("a.jpg", photo()))
    with inside():
        (file,) = db.session.scalars(select(Attachment))
    amina.get("/beskeder/")
    assert amina.send("/beskeder/", {"text": "Min angst", "remove": str(file.id)}).status_code == 303
    assert not list((settings.data_dir / "messages").iterdir())
    amina.get("/beskeder/")
    assert amina.page.xpath("string(//textarea)").strip() == "Min angst"


def test_six_files_are_one_too_many(amina: PageClient) -> None:
    assert send(amina, "/beskeder/", "Mange", *[(f"{n}.jpg", photo()) for n in range(6)]) == 422
    assert "plads til fem" in amina.page.text_content()


def test_her_files_are_in_what_she_takes_along_and_go_with_her(
    app: Flask, amina: PageClient, cast: Cast, settings: Settings, inside: Inside
) -> None:
    send(amina, "/beskeder/", "Se her", ("a.jpg", photo()))
    with app.test_request_context(), inside():
        assert b".jpg" in handing_out.everything(cast.amina.id, cast.amina.organisation_id)
        handing_out.erase(db.session.get_one(Person, cast.amina.id))
    assert not list((settings.data_dir / "messages").iterdir())


def test_an_ordinary_pdf_of_our_own_is_fine() -> None:
    assert check_pdf(paper())
    with pytest.raises(PdfBroken):
        check_pdf(b"%PDF-1.4 \x00" + b"1 0 obj <<" * 50)
    for more, wrong in (({"js": 1}, PdfActs), ({"inside": 1}, PdfActs), ({"code": 1}, PdfLocked)):
        with pytest.raises(wrong):
            check_pdf(paper(**more))


def test_too_much_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_check, "MAX_BYTES", 10)
    with pytest.raises(PdfTooLarge):
        check_pdf(paper())


def test_the_nightly_sweep_leaves_what_another_centre_has(
    app: Flask, amina: PageClient, cast: Cast, settings: Settings
) -> None:
    send(amina, "/beskeder/", "Se her", ("a.jpg", photo()))
    loose = settings.data_dir / "messages" / "loose.jpg"
    loose.write_bytes(b"nobody's")
    later = clock.now().timestamp() + 60
    with app.app_context(), db.tenant(cast.peter.organisation_id):
        assert attachments.sweep(settings.data_dir, later) == 1
        db.session.remove()
    assert [path.suffix for path in (settings.data_dir / "messages").iterdir()] == [".jpg"]
    assert not loose.exists()
