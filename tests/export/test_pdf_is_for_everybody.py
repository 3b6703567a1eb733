"""Every PDF can be read by those who cannot see it: tagged, titled, in its language, in order."""

from itertools import pairwise

import pytest

from jobunivers.services.export.document import Document, Paragraph
from jobunivers.services.export.pdf import page_count, pdf
from jobunivers.services.export.sample_cv import sample_cv
from tests.export.papers import letter_of_fatima, plan_of_mehret, sheet_of_amina
from tests.export.reading import kinds_of, letters_in, opened, spots_on, tags_of, words_in

PAPERS = {
    "cv": sample_cv(),
    "cv beside": sample_cv("cv-sidebar"),
    "letter": letter_of_fatima(),
    "sheet": sheet_of_amina(),
    "plan": plan_of_mehret(),
}


@pytest.fixture(params=PAPERS.values(), ids=PAPERS.keys())
def paper(request: pytest.FixtureRequest) -> Document:
    """Each of the papers in turn."""
    document: Document = request.param
    return document


def test_it_is_tagged_titled_and_says_its_language(paper: Document) -> None:
    root = opened(pdf(paper)).trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == paper.language
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert opened(pdf(paper)).metadata.title == paper.title


def test_it_claims_the_standard_for_accessible_pdf(paper: Document) -> None:
    about = opened(pdf(paper)).trailer["/Root"]["/Metadata"].get_object().get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in about


def test_it_has_one_main_heading_and_leaves_no_level_out(paper: Document) -> None:
    levels = [int(kind[1]) for kind in kinds_of(pdf(paper)) if kind[0] == "H" and kind[1:].isdigit()]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_picture_has_words(paper: Document) -> None:
    pictures = [tag for tag in tags_of(pdf(paper)) if tag["/S"] == "/Figure"]
    assert all(tag.get("/Alt") for tag in pictures)
    assert bool(pictures) == (paper.layout in ("sheet", "plan"))


def test_the_columns_of_a_table_are_named() -> None:
    kinds = kinds_of(pdf(plan_of_mehret()))
    assert kinds.count("TH") == 2
    assert kinds.count("TD") == 4


def test_letters_of_danish_can_be_copied_out() -> None:
    text = words_in(pdf(letter_of_fatima()))
    assert "Ansøgning: Køkkenmedarbejder hos Café Åstedet" in text
    assert "Kære Lærke Bøgh" in text


def test_the_cv_is_read_main_column_first() -> None:
    text = words_in(pdf(sample_cv("cv-sidebar")))
    assert text.index("Torben Kjærgaard") < text.index("Profil") < text.index("Kontakt") < text.index("Sprog")


def test_an_arabic_sheet_runs_from_right_to_left_and_keeps_danish_names() -> None:
    file = pdf(sheet_of_amina())
    text = words_in(file)
    assert opened(file).trailer["/Root"]["/ViewerPreferences"]["/Direction"] == "/R2L"
    assert "Café Åstedet" in text


def test_a_phone_number_keeps_its_order_in_arabic() -> None:
    number = (Paragraph("+45 20 12 34 56"),)
    danish, arabic = Document("1", "da", "", "letter", number), Document("1", "ar", "", "letter", number)
    stretches = [len(spots_on(opened(pdf(paper)).pages[0])) for paper in (danish, arabic)]
    assert stretches[0] == stretches[1]
    assert "+45 20 12 34 56" in words_in(pdf(sheet_of_amina()))


def test_a_danish_name_in_an_arabic_text_is_marked_as_danish() -> None:
    page = opened(pdf(sheet_of_amina())).pages[0].get_contents()
    assert b"/Lang(da)" in page.get_data()


def test_arabic_letters_with_dots_are_copied_out_once() -> None:
    text = letters_in(pdf(sheet_of_amina()))
    assert all(word in text for word in ("سلام", "محمد", "زملاء", "القيمة", "الهاتف"))


def test_the_cv_takes_two_pages_and_the_letter_one() -> None:
    assert page_count(pdf(sample_cv())) == len(opened(pdf(sample_cv())).pages) == 2
    assert page_count(pdf(sample_cv("cv-sidebar"))) == 2
    assert page_count(pdf(letter_of_fatima())) == 1


def test_the_same_paper_gives_the_same_bytes(paper: Document) -> None:
    assert pdf(paper) == pdf(paper)
