"""The Word file can be edited on: real headings, languages and directions, and it says who made it."""

import io

import docx
import pytest

from jobunivers.services.export.document import Document, Paragraph
from jobunivers.services.export.sample_cv import sample_cv
from jobunivers.services.export.word import word
from tests.export.papers import LAYOUTS, full_of, letter_of_fatima, plan_of_mehret, sheet_of_amina
from tests.export.reading import W, paragraphs_of, part_of

ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs rtl cs lang",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan tcBorders shd",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg bidi docGrid",
}


def _headings(file: bytes) -> list[tuple[int, str]]:
    styles = ((p.style.name or "", p.text) for p in docx.Document(io.BytesIO(file)).paragraphs if p.style)
    return [(int(name[-1]), text) for name, text in styles if name.startswith("Heading")]


def test_it_opens_with_real_headings() -> None:
    headings = _headings(word(sample_cv()))
    assert headings[0] == (1, "Torben Kjærgaard")
    assert (2, "Arbejde") in headings
    assert (3, "Klejnsmed") in headings


def test_it_says_title_author_and_language() -> None:
    about = docx.Document(io.BytesIO(word(letter_of_fatima()))).core_properties
    assert about.title == "Ansøgning: Køkkenmedarbejder hos Café Åstedet"
    assert about.author == "Fatima Nørgaard"
    assert about.language == "da-DK"
    assert about.comments == ""


def test_a_letter_says_to_whom_before_what_it_is_about() -> None:
    lines = paragraphs_of(word(letter_of_fatima()))
    address = next(at for at, line in enumerate(lines) if "Ågade 12" in line)
    assert (
        address
        < lines.index("Ansøgning: Køkkenmedarbejder hos Café Åstedet")
        < lines.index("Kære Lærke Bøgh")
    )


def test_every_run_says_its_language() -> None:
    for document in (letter_of_fatima(), sheet_of_amina(), plan_of_mehret()):
        runs = [
            run
            for run in part_of(word(document), "word/document.xml").iter(f"{W}r")
            if run.find(f"{W}t") is not None
        ]
        assert runs
        assert all(run.find(f"{W}rPr/{W}lang") is not None for run in runs)


def test_arabic_paragraphs_are_turned_and_danish_names_in_them_are_not() -> None:
    body = part_of(word(sheet_of_amina()), "word/document.xml")
    told = next(p for p in body.iter(f"{W}p") if "سلام" in "".join(p.itertext()))
    runs = {run.findtext(f"{W}t"): run.find(f"{W}rPr/{W}rtl") is not None for run in told.iter(f"{W}r")}
    assert told.find(f"{W}pPr/{W}bidi") is not None
    assert runs["Café Åstedet"] is False
    assert all(turned for text, turned in runs.items() if text != "Café Åstedet")


def test_an_arabic_name_in_a_danish_letter_keeps_its_own_direction() -> None:
    file = word(Document("Brev", "da", "", "letter", (Paragraph("Jeg hedder أمينة og bor i Aarhus."),)))
    turned = [
        r.findtext(f"{W}t")
        for r in part_of(file, "word/document.xml").iter(f"{W}r")
        if r.find(f"{W}rPr/{W}rtl") is not None
    ]
    assert turned == ["أمينة"]


def test_tables_name_their_columns_on_every_page() -> None:
    body = part_of(word(plan_of_mehret()), "word/document.xml")
    assert len(list(body.iter(f"{W}tblHeader"))) == 1


def test_pictures_have_words() -> None:
    body = part_of(word(sheet_of_amina()), "word/document.xml")
    shown = [part.get("descr") for part in body.iter("{*}docPr")]
    assert len(shown) == 1
    assert "jobvaerdier/trin/3" in str(shown[0])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", ["Hej med dig", "سلام عليكم"])
def test_word_finds_every_setting_in_the_order_it_asks_for(words: str, layout: str) -> None:
    body = part_of(word(full_of(words, layout, "ar")), "word/document.xml")  # type: ignore[arg-type]
    for name, order in ORDER.items():
        for part in body.iter(f"{W}{name}"):
            found = [order.split().index(str(inner.tag).removeprefix(W)) for inner in part]
            assert found == sorted(found), name
