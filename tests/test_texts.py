"""Every text people read: whole in all languages, and easy to read in Danish."""

from jobunivers.services import interface_texts, text_checks


def test_all_content_is_whole_easy_and_spelt_right() -> None:
    assert [str(finding) for finding in text_checks.content_findings()] == []


def test_all_languages_of_the_interface_are_whole() -> None:
    assert [str(finding) for finding in text_checks.translation_findings()] == []


def test_the_interface_itself_is_easy_danish_for_those_it_is_for() -> None:
    assert [str(finding) for finding in text_checks.interface_findings()] == []


def test_what_citizens_see_of_a_part_is_not_taken_for_the_desks() -> None:
    theirs, desks = interface_texts.of_citizens(), interface_texts.of_the_desk()
    assert "Du og din konsulent kan læse, hvad du siger." in theirs
    assert "Det, borgeren deler, og alt det, I har sammen: beskeder, tider, aftaler og målinger." in desks
    assert min(len(theirs), len(desks)) > 1000
