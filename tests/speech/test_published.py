"""What everybody may hear is asked for by a short name that browser and server reckon alike."""

import unicodedata

import pytest

from jobunivers.services.speech.blocks import block_id
from jobunivers.services.speech.published import Published


@pytest.mark.parametrize(
    ("text", "name"),
    [("Hej", "20ac4eea95e143bb"), ("Få råd på café", "f9ca2190eacd0ae0"), ("مرحبا بك", "78be5988dd2913d3")],
)
def test_the_name_of_a_text_is_the_one_browsers_reckon(text: str, name: str) -> None:
    assert block_id(text) == name


def test_line_breaks_and_hard_spaces_do_not_change_the_name() -> None:
    assert block_id(" Hej\n   du\u00a0der ") == block_id("Hej du der")


def test_letters_written_in_two_ways_have_one_name() -> None:
    assert block_id(unicodedata.normalize("NFD", "Få råd på café")) == block_id("Få råd på café")


def test_a_published_text_is_found_by_its_name_in_its_language_only() -> None:
    published = Published()
    published.add("da", ["Se  dine kort", ""])
    found = published.find("da", block_id("Se dine kort"))
    assert found
    assert found.text == "Se dine kort"
    assert published.find("en", block_id("Se dine kort")) is None
    assert published.find("da", block_id("Noget andet")) is None
    assert published.texts("da") == ["Se dine kort"]


def test_a_translation_knows_its_danish_original() -> None:
    published = Published()
    published.add_translations("so", [("Dit kort", "Kaarkaaga")])
    found = published.find("so", block_id("Kaarkaaga"))
    assert found
    assert found.danish == block_id("Dit kort")
