"""A card to hand over: it looks the same on a screen and on paper, and a phone can read it."""

import io

import pytest
from PIL import Image

from jobunivers.services.export.qr import qr_svg
from jobunivers.services.pictures.business_card import BusinessCard, card_png, card_sheet_pdf, vcard
from tests.export.reading import kinds_of, letters_in, opened, tags_of

METTE = BusinessCard(
    "Mette Østergaard Åkjær", "Kok med hjerte for grønt", "+45 20 12 34 56", "mette@post.example"
)
AMINA = BusinessCard("أمينة الحسن", "طاهية", "+45 20 12 34 56", "amina@demo.example", "ar")
NOBODY = BusinessCard("")
ENDLESS = BusinessCard("Navn " * 60, "x" * 5000, "1" * 500, "a@" + "b" * 500)


def test_the_picture_is_a_card_at_print_quality() -> None:
    picture = Image.open(io.BytesIO(card_png(METTE)))
    assert picture.size == (1004, 650)
    assert round(picture.info["dpi"][0]) == 300


def test_the_colour_stands_where_the_line_begins() -> None:
    danish, arabic = (Image.open(io.BytesIO(card_png(card))).convert("RGB") for card in (METTE, AMINA))
    assert danish.getpixel((10, 300)) == arabic.getpixel((994, 300)) == (0x0B, 0x6B, 0x6B)
    assert danish.getpixel((994, 20)) == arabic.getpixel((10, 20)) == (255, 255, 255)


def test_ten_cards_stand_on_one_sheet_and_one_is_read_aloud() -> None:
    file = card_sheet_pdf(METTE)
    page = opened(file).pages[0]
    assert len(opened(file).pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
    assert letters_in(file).count("MetteØstergaardÅkjær") == 10
    assert kinds_of(file).count("H1") == 1
    assert [tag["/Alt"] for tag in tags_of(file) if tag["/S"] == "/Figure"] == [
        "QR-kode til Mette Østergaard Åkjær"
    ]


def test_an_address_book_reads_it() -> None:
    lines = vcard(METTE).split("\r\n")
    assert "N:Åkjær;Mette Østergaard;;;" in lines
    assert "FN:Mette Østergaard Åkjær" in lines
    assert "TEL;TYPE=CELL:+45 20 12 34 56" in lines


def test_a_name_cannot_add_lines_to_the_address_book() -> None:
    card = vcard(BusinessCard("Ole\r\nTEL:112;a,b\\c", mail="a@b\nEND:VCARD"))
    assert card.count("\r\n") == 6
    assert "FN:Ole TEL:112\\;a\\,b\\\\c" in card


@pytest.mark.parametrize("card", [NOBODY, ENDLESS, AMINA], ids=["nobody", "endless", "amina"])
def test_every_card_can_be_made(card: BusinessCard) -> None:
    assert card_png(card).startswith(b"\x89PNG")
    assert card_sheet_pdf(card).startswith(b"%PDF")
    assert qr_svg(vcard(card), error="l").startswith("<svg")
