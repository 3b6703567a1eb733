"""Empty, endless, emoji, broken: whatever a person typed, the paper comes."""

import threading

import pytest

from jobunivers.services.export.document import Document, Layout, Letterhead, Paragraph, Section
from jobunivers.services.export.fonts import built_in_signs
from jobunivers.services.export.pdf import page_count, pdf
from jobunivers.services.export.printable import missing_letters
from jobunivers.services.export.sample_cv import sample_cv
from jobunivers.services.export.word import word
from tests.export.papers import LAYOUTS, every_block, full_of
from tests.export.reading import kinds_of, letters_in, opened, paragraphs_of, spots_on, words_in

ODD = {
    "nothing": "",
    "spaces": "  \n \n\n ",
    "broken characters": "a\x00b\x1b\ud800c\ufffe",
    "a far-off script": "ሰላም 你好 नमस्ते",
    "marks without letters": "\u0301\u0654\u200d\ufe0f\u2066",
    "an emoji family": "👩‍👩‍👧 🇩🇰 👍🏽",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
def test_odd_words_still_give_a_paper(words: str, layout: Layout) -> None:
    for language in ("da", "ar"):
        document = full_of(words, layout, language)
        assert page_count(pdf(document)) >= 1
        assert word(document).startswith(b"PK")


def test_a_paper_without_a_title_says_so() -> None:
    empty = Document("", "da", "", "sheet", ())
    assert opened(pdf(empty)).metadata.title == "Uden titel"
    assert "Uden titel" in paragraphs_of(word(empty))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_five_thousand_letters_all_stand_on_the_paper(layout: Layout) -> None:
    text = " ".join(f"ord{number}æøå" for number in range(500))
    document = Document("Langt", "da", "Ole", layout, (Section("Her", (Paragraph(text),)),))
    printed = letters_in(pdf(document))
    assert all(f"ord{number}æøå" in printed for number in range(500))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("at", range(len(every_block("x"))))
def test_nothing_long_runs_off_the_paper(at: int, layout: Layout) -> None:
    block = every_block("Jeg kan køre bus i al slags vejr. " * 130)[at]
    document = Document(
        "Langt", "da", "Ole", layout, (Section("Her", (block,)), Section("Der", (block,), True))
    )
    assert _stays_on_the_paper(pdf(document))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_paper_full_of_long_words_stays_on_the_paper(layout: Layout) -> None:
    assert _stays_on_the_paper(pdf(full_of("Jeg kan køre bus. " * 25, layout)))


def _stays_on_the_paper(file: bytes) -> bool:
    spots = [spot for page in opened(file).pages for spot in spots_on(page)]
    assert spots
    return all(0 < x < 596 and 0 < y < 842 for x, y in spots)


def test_a_word_of_five_thousand_letters_is_broken_into_lines() -> None:
    file = pdf(Document("Langt", "da", "Ole", "sheet", (Paragraph("x" * 5000),)))
    assert letters_in(file).count("x") == 5000
    assert max(len(line) for line in opened(file).pages[0].extract_text().splitlines()) < 90


def test_a_long_letter_goes_on_to_the_next_page() -> None:
    long = Document(
        "Ansøgning", "da", "Ole", "letter", tuple(Paragraph("Jeg kan køre bus. " * 30) for _ in range(9))
    )
    assert page_count(pdf(long)) == 2


def test_a_smile_is_printed_as_a_smile() -> None:
    assert "Hej☺" in letters_in(pdf(Document("x", "da", "", "sheet", (Paragraph("Hej 😀"),)))).replace(
        "😀", "☺"
    )


def test_letters_we_cannot_draw_are_told_before_printing() -> None:
    assert missing_letters("Jeg hedder Åse") == ""
    assert "你" in missing_letters("Jeg hedder 你 你")


def test_every_sign_we_promise_can_be_printed() -> None:
    signs = " ".join(map(chr, sorted(built_in_signs())))
    printed = letters_in(pdf(Document("Tegn", "da", "", "sheet", (Paragraph(signs),))))
    assert "→" in printed
    assert "✔" in printed


def test_a_broken_photo_does_not_cost_the_cv() -> None:
    for photo in (b"", b"not a picture", b"\xff\xd8\xff broken"):
        document = sample_cv(photo=photo)
        assert "Torben" in words_in(pdf(document))
        assert ("Figure" in kinds_of(pdf(document))) == photo.startswith(b"\xff\xd8\xff")
        assert word(document).startswith(b"PK")


def test_a_long_mail_address_is_not_cut_off() -> None:
    mail = "signe.margrethe.lund-soerensen.af.viborg@etlangtfirmanavn.example"
    document = Document("CV", "da", "Signe", "cv-sidebar", (), Letterhead("Signe", "", (mail,)))
    assert mail in letters_in(pdf(document))


def test_eight_people_print_at_once() -> None:
    printed: list[bytes] = []
    people = [threading.Thread(target=lambda: printed.append(pdf(sample_cv()))) for _ in range(8)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(printed) == 8
    assert len(set(printed)) == 1
