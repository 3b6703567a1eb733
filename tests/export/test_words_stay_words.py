"""What a person writes is never code: not for the page setter, not for Word, not for anybody."""

import pytest

from jobunivers.services.export.document import Layout
from jobunivers.services.export.pdf import pdf
from jobunivers.services.export.word import word
from tests.export.papers import LAYOUTS, full_of
from tests.export.reading import letters_in, paragraphs_of

CODE = (
    '#eval("1+1")',
    '#import "data.typ": *',
    "#panic()",
    "$ x^2 $",
    "[a] *b* _c_ `d` ~e",
    "= Ikke en overskrift",
    "\\ \\u{41} \\#",
    "{{ 7*7 }} {% for x in y %}",
    "</w:t><w:p>",
    "<svg onload=x>&amp;&lt;",
    'https://a.example/"><x',
    "@reference <label> // note /* x */",
    '\' " \\" %s {0}',
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", CODE)
def test_code_is_printed_as_it_was_written(words: str, layout: Layout) -> None:
    assert letters_in(pdf(full_of(words, layout))).count("".join(words.split())) >= 10


@pytest.mark.parametrize("words", CODE)
def test_code_stands_in_word_as_it_was_written(words: str) -> None:
    lines = [" ".join(line.split()) for line in paragraphs_of(word(full_of(words, "plan")))]
    assert sum(" ".join(words.split()) in line for line in lines) >= 10
