"""Where a text is cut, so that nobody hears half a sentence and then a pause."""

import pytest

from jobunivers.services.speech.sentences import PIECE, piece_spans, sentence_spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Hej. Du er god!", ["Hej.", "Du er god!"]),
        ("Den 3. maj kom hun. Så gik hun.", ["Den 3. maj kom hun.", "Så gik hun."]),
        ("Jeg kan f.eks. Excel. Og Word.", ["Jeg kan f.eks. Excel.", "Og Word."]),
        ("H. C. Andersen skrev. Godt?", ["H. C. Andersen skrev.", "Godt?"]),
        ("Hun sagde: “Kom.” Så kom han.", ["Hun sagde: “Kom.”", "Så kom han."]),
        ("Ja … nej", ["Ja … nej"]),
        ("mælk\nbrød", ["mælk", "brød"]),
        ("مرحبا؟ هذا جيد. نعم", ["مرحبا؟", "هذا جيد.", "نعم"]),
        ("  ", []),
    ],
)
def test_it_ends_a_sentence_where_a_reader_would(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_pieces_are_whole_sentences_up_to_the_limit() -> None:
    text = "Dette er en god sætning om job. " * 30
    pieces = [text[start:end] for start, end in piece_spans(text)]
    assert all(piece.startswith("Dette") and piece.endswith("job.") for piece in pieces)
    assert all(200 < len(piece) <= PIECE for piece in pieces[:-1])
    assert " ".join(pieces) == text.strip()


def test_a_very_long_sentence_is_cut_at_a_comma() -> None:
    text = "Jeg har ordnet mange ting i mit liv, " * 20
    pieces = [text[start:end] for start, end in piece_spans(text)]
    assert all(piece.endswith("liv,") and len(piece) <= PIECE for piece in pieces)


def test_a_text_without_a_single_space_is_cut_as_well() -> None:
    assert [end - start for start, end in piece_spans("x" * 700)] == [300, 300, 100]
