"""A list of the content in an organisation's own words: over the default, line by line, and theirs alone."""

import pytest

from jobunivers import db
from jobunivers.languages import Text, speaking
from jobunivers.services import local_lists
from jobunivers.services.local_lists import LINK, WORDS, ListField, LocalList, UnknownLine
from tests.conftest import Cast

FIELDS = (
    ListField("title", Text("Navn")),
    ListField("text", Text("Tekst"), WORDS),
    ListField("url", Text("Link"), LINK),
)
PLACES = LocalList(
    name="steder",
    title=Text("Steder"),
    lead=Text(""),
    deck="tools/joblog/places",
    table="place",
    fields=FIELDS,
)
WORDS_OF_OURS = {"title": "Havnby Avis", "text": "Den kommer om torsdagen.", "url": "https://avis.example"}


def titles() -> list[str]:
    """What a citizen reads."""
    return [line.words["title"] for line in local_lists.lines(PLACES)]


def test_a_centre_that_has_changed_nothing_reads_what_the_product_says(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        assert titles()[0] == "Jobnet, statens side med job"
        assert not any(line.is_ours for line in local_lists.lines(PLACES))


def test_lines_of_their_own_stand_first_in_every_language(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        local_lists.add(PLACES, WORDS_OF_OURS)
        with speaking("ar"):
            assert titles()[0] == "Havnby Avis"
            assert titles()[1] != "Dem, du kender"


def test_other_words_for_a_line_can_be_taken_back(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        local_lists.change(PLACES, "paper", WORDS_OF_OURS)
        assert "Havnby Avis" in titles()
        assert local_lists.line(PLACES, "paper").is_ours
        local_lists.use_ours(PLACES, "paper")
        assert "Den lokale avis" in titles()
        assert not local_lists.line(PLACES, "paper").is_ours


def test_the_same_words_again_are_no_words_of_their_own(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        told = local_lists.line(PLACES, "paper").words
        local_lists.change(PLACES, "paper", {"title": told["title"], "text": told["text"], "url": ""})
        assert not local_lists.line(PLACES, "paper").is_ours


def test_a_line_left_out_is_there_to_be_shown_again(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        local_lists.hide(PLACES, "social", hidden=True)
        assert "Facebook og LinkedIn" not in titles()
        assert local_lists.line(PLACES, "social").is_hidden
        local_lists.hide(PLACES, "social", hidden=False)
        assert "Facebook og LinkedIn" in titles()


def test_another_organisation_sees_nothing_of_it(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        local_lists.add(PLACES, WORDS_OF_OURS)
        local_lists.hide(PLACES, "social", hidden=True)
        (own,) = (line.key for line in local_lists.lines(PLACES) if line.is_added)
    with db.tenant(cast.dora.organisation_id):
        assert "Havnby Avis" not in titles()
        assert "Facebook og LinkedIn" in titles()
        for unknown in (own, "egen-x", "egen-999999999999999999999", "nowhere", ""):
            with pytest.raises(UnknownLine):
                local_lists.change(PLACES, unknown, WORDS_OF_OURS)


def test_a_list_takes_only_so_many(store: None, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id):
        for _number in range(local_lists.MOST_OWN):
            local_lists.add(PLACES, WORDS_OF_OURS)
        with pytest.raises(local_lists.ListIsFull):
            local_lists.add(PLACES, WORDS_OF_OURS)
