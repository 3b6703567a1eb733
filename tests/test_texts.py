"""Every text people read: whole in all languages, and easy to read in Danish."""

from jobunivers.services import text_checks
from jobunivers.services.plain_language import readability


def test_all_content_is_whole_easy_and_spelt_right() -> None:
    assert [str(finding) for finding in text_checks.content_findings()] == []


def test_all_languages_of_the_interface_are_whole() -> None:
    assert [str(finding) for finding in text_checks.translation_findings()] == []


def test_the_interface_itself_is_easy_danish() -> None:
    hard = [
        text
        for text in text_checks.danish_messages()
        if readability(text).words >= 8 and readability(text).lix > 30
    ]
    assert hard == []


def test_no_office_words_in_the_interface() -> None:
    office = [
        text
        for text in text_checks.danish_messages()
        if any(word in text.casefold() for word in text_checks.BANNED)
    ]
    assert office == []
