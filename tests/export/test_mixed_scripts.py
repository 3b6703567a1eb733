"""Danish and Arabic side by side, and headings without gaps."""

from jobunivers.services.export.document import Entry, Heading, Paragraph, Section
from jobunivers.services.export.outline import outlined
from jobunivers.services.export.scripts import PIECE, direction_of, runs


def test_plain_danish_is_one_stretch() -> None:
    assert runs("Jeg hedder Åse – og du?", "da") == [("da", "Jeg hedder Åse – og du?")]


def test_an_arabic_name_in_danish_stands_alone_and_the_full_stop_stays_danish() -> None:
    assert runs("Jeg hedder أمينة الحسن. Tak", "da") == [
        ("da", "Jeg hedder "),
        ("ar", "أمينة الحسن"),
        ("da", ". Tak"),
    ]


def test_a_danish_place_in_arabic_stands_alone() -> None:
    assert runs("في Aarhus C منذ", "ar") == [("ar", "في "), ("da", "Aarhus C"), ("ar", " منذ")]


def test_a_phone_number_and_an_address_in_arabic_stay_whole() -> None:
    pieces = [
        run.text
        for run in runs("+45 20 12 34 56 أو a@b.example https://x.example/a/3", "ar")
        if run.language == PIECE
    ]
    assert pieces == ["+45 20 12 34 56", "a@b.example", "https://x.example/a/3"]


def test_a_danish_sentence_in_an_arabic_plan_keeps_its_full_stop_at_its_end() -> None:
    assert runs("Jeg vil gerne lære.", "ar") == [("da", "Jeg vil gerne lære.\u200e")]
    assert runs("Karen Holm", "ar") == [("da", "Karen Holm")]


def test_cutting_loses_nothing() -> None:
    for text in ("", " ", "أ", "12 (أ) b!", "a\u0301أ\u064b٣٤"):
        for language in ("da", "ar"):
            assert "".join(run.text for run in runs(text, language)) == text


def test_the_first_letter_decides_the_direction() -> None:
    assert direction_of("12. أمينة bor her", "da") == "rtl"
    assert direction_of("12. Amina أمينة", "ar") == "ltr"
    assert direction_of("12–14", "ar") == "rtl"


def test_heading_levels_never_jump() -> None:
    blocks = (
        Heading(4, "a"),
        Heading(9, "b"),
        Section("c", (Heading(3, "d"), Entry("e"))),
        Section(" ", (Entry("f"),)),
    )
    first, second, section, untitled = outlined(blocks)
    assert (first.level, second.level, section.level) == (2, 3, 2)
    assert [placed.level for placed in section.inside] == [3, 4]
    assert untitled.inside[0].level == 2


def test_an_empty_heading_does_not_count() -> None:
    assert [placed.level for placed in outlined((Heading(1, ""), Heading(2, "x"), Paragraph("y")))][1] == 2
