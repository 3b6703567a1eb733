"""What a voice gets to say for what people write."""

import pytest

from jobunivers.services.speech.normalise import spoken


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("da", "Se www.jobnet.dk/cv/", "Se jobnet punktum dk skråstreg cv"),
        ("da", "Se https://borger.dk/a-b?x=1&y=2.", "Se borger punktum dk skråstreg a bindestreg b."),
        ("en", "See jobnet.dk", "See jobnet dot dk"),
        ("da", "Skriv til bo.b@centret.dk!", "Skriv til bo punktum b snabel-a centret punktum dk!"),
        ("da", "Ring 12345678", "Ring 12, 34, 56, 78"),
        ("da", "Ring 12 34 56 78.", "Ring 12, 34, 56, 78."),
        ("da", "Ring +45 1234 5678", "Ring plus 45, 12, 34, 56, 78"),
        ("en", "Call 12345678", "Call 1 2, 3 4, 5 6, 7 8"),
        ("ar", "اتصل 12345678", "اتصل 1 2, 3 4, 5 6, 7 8"),
        ("pl", "Strona jobnet.dk", "Strona jobnet dk"),
        ("da", "Klokken 9–12", "Klokken 9 til 12"),
        ("da", "kl. 08.00–15.30", "klokken 8 til 15 30"),
        ("da", "Gemt kl. 10.42", "Gemt klokken 10 42"),
        ("da", "Skriv den sådan: 31.12.2019", "Skriv den sådan: 31. december 2019"),
        ("da", "Uge 45.13.2019", "Uge 45.13.2019"),
        ("da", "Kok · 2014 – 2021", "Kok , 2014 til 2021"),
        ("da", "2019-05-31", "2019 05 31"),
        ("da", "fx bus, tog m.m. Ring ca. 3 gange", "for eksempel bus, tog med mere. Ring cirka 3 gange"),
        ("da", "Skriv dit CV. IT tæller", "Skriv dit C V. I T tæller"),
        ("da", "12.500 kr. pr. måned", "12.500 kroner per måned"),
        ("da", "DIT, faxe og klor", "DIT, faxe og klor"),
        ("en", "9-12 people, e.g. Bo", "9 to 12 people, for example Bo"),
        ("ar", "الساعة 09.36", "الساعة 9 و36"),
        ("ar", "31.12.2019", "31 ديسمبر 2019"),
        ("pl", "9–12", "9 12"),
        ("da", "Det er 12.500 kroner", "Det er 12.500 kroner"),
        ("da", "mælk\nbrød\nost.", "mælk. brød. ost."),
        ("da", "og/eller", "og eller"),
        ("en", "it’s fine", "it's fine"),
        ("da", "\u202eHej\u202c \u2066Bo\u2069", "Hej Bo"),
        ("da", "ar\u00adbejde", "arbejde"),
        ("da", "𝐇𝐞𝐣 Ｂｏ", "Hej Bo"),
    ],
)
def test_it_says_what_a_person_would_say(language: str, written: str, said: str) -> None:
    assert spoken(written, language).text == said


@pytest.mark.parametrize("written", ["Hej 😀", "👩‍👩‍👧 Hej", "Hej 🇩🇰", "Hej ✅ ❤️", "Hej 👍🏽"])
def test_it_never_says_an_emoji(written: str) -> None:
    assert spoken(written, "da").text.strip() == "Hej"


@pytest.mark.parametrize("written", ["“Hej”", "»Hej«", "„Hej“", '"Hej"', "'Hej'", "‘Hej’"])
def test_quotes_become_spaces_of_the_same_length(written: str) -> None:
    assert spoken(written, "da").text == " Hej "


@pytest.mark.parametrize("written", ["<speak>Hej</speak>", "[[h'eI]] Hej", "Hej <break time='9s'/>"])
def test_no_markup_ever_reaches_a_voice(written: str) -> None:
    assert not set("<>[]") & set(spoken(written, "da").text)


def test_persian_words_keep_the_joiner_that_decides_how_they_are_said() -> None:
    assert spoken("می\u200cروم", "fa").text == "می\u200cروم"


@pytest.mark.parametrize("language", ["da", "en", "ar", "pl"])
def test_every_said_character_stands_for_one_that_was_written(language: str) -> None:
    written = "Hej 😀 “Bo”, ring +45 12345678 eller se https://www.a-b.dk/c/?d.\nNy linje – 𝐇\u202e x."
    said = spoken(written, language)
    assert len(said.origin) == len(said.text)
    assert list(said.origin) == sorted(said.origin)
    assert all(0 <= place < len(written) for place in said.origin)


def test_the_words_of_an_address_all_stand_for_the_address() -> None:
    said = spoken("Se www.jobnet.dk nu", "da")
    place = said.text.index("punktum")
    assert said.origin[place] == "Se www.jobnet.dk nu".index(".dk")
