"""A quoted place is marked in the text it stands in, and nothing of a quote ever becomes markup."""

from lxml import html

from jobunivers.services.quotes import marked

OWN = '<h3>Ro</h3><p data-own data-field="why">Jeg elsker\n mad &amp; <em>ro på</em> job.</p>'


def marks(quotes: list[tuple[int, str]], fragment: str = OWN) -> list[str]:
    """The texts that are marked."""
    tree = html.fragment_fromstring(marked(fragment, quotes)[0], create_parent="div")
    return [mark.text_content() for mark in tree.xpath("//mark")]


def test_a_quote_is_marked_where_it_stands() -> None:
    assert marks([(1, "elsker")]) == ["elsker"]


def test_a_line_break_in_the_text_does_not_hide_the_place() -> None:
    assert marks([(1, "elsker mad")]) == ["elsker\n mad"]


def test_a_quote_over_bold_words_is_marked_in_all_its_parts() -> None:
    assert "".join(marks([(1, "mad & ro på job")])) == "mad & ro på job"


def test_words_that_are_not_the_citizens_own_are_never_marked() -> None:
    assert marks([(1, "Ro")]) == []


def test_two_quotes_in_one_another_are_both_there() -> None:
    shown, places = marked(OWN, [(7, "mad & ro på job"), (8, "ro")])
    assert set(places) == {7, 8}
    assert 'id="place-7"' in shown
    assert 'id="place-8"' in shown


def test_places_are_numbered_as_they_are_read() -> None:
    assert marked(OWN, [(7, "job"), (8, "elsker")])[1] == {8: 1, 7: 2}


def test_a_quote_with_markup_stays_text() -> None:
    text = "<p data-own>Skriv &lt;script&gt;alert(1)&lt;/script&gt; her</p>"
    shown, places = marked(text, [(1, "<script>alert(1)</script>")])
    assert places == {1: 1}
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_a_quote_that_is_gone_changes_nothing() -> None:
    shown, places = marked(OWN, [(1, "noget andet"), (2, ""), (3, "   "), (4, "(.*")])
    assert places == {}
    assert "<mark" not in shown


def test_signs_no_page_can_hold_do_not_break_it() -> None:
    assert marks([(1, "ro")], "<p data-own>\x0bro\x00 \ud800</p>") == ["ro"]
