"""Bo reads what Amina shares, and says something at a place in it; she sees it there and hears it."""

from collections.abc import Callable

from jobunivers.services import feedback
from jobunivers.services.audit import Look
from tests.conftest import Cast
from tests.consultant.conftest import Inside, play
from tests.page_client import PageClient

Looks = Callable[[], list[Look]]


def work(cast: Cast, game: int) -> str:
    """The address of the game on Bo's side."""
    return f"/konsulent/borger/{cast.amina.id}/values/{game}"


def test_shared_work_is_read_only_and_each_view_one_look(
    bo: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    bo.get(work(cast, game))
    assert "Mad er omsorg & <b>hygge</b>." in bo.page.text_content()
    assert not bo.page.xpath(
        "//section[contains(@class,'own-work')]//*[self::input or self::textarea or self::button]"
    )
    assert [(look.what, look.why) for look in looks()] == [("values", "beside")]


def test_the_look_says_that_amina_asked_for_it(
    bo: PageClient, cast: Cast, game: int, inside: Inside, looks: Looks
) -> None:
    with inside():
        feedback.ask(citizen_id=cast.amina.id, tool="values", item=str(game))
    bo.get(work(cast, game))
    assert [(look.what, look.why) for look in looks()] == [("values", "feedback")]


def test_praise_at_a_place_stands_in_the_text_on_both_sides(
    bo: PageClient, amina: PageClient, cast: Cast, game: int
) -> None:
    bo.get(work(cast, game))
    said = {"text": "Den sætning er guld.", "quote": "Mad er\n omsorg", "kind": "praise"}
    assert bo.send(work(cast, game), said).status_code == 303
    bo.get(work(cast, game))
    assert bo.texts("//section[contains(@class,'own-work')]//mark") == ["Mad er omsorg"]
    amina.get("/jobvaerdier/feedback")
    assert amina.texts("//div[contains(@class,'own-work')]//mark") == ["Mad er omsorg"]
    assert "Den sætning er guld." in amina.page.text_content()


def test_amina_hears_it_and_her_map_tells_that_it_came(
    bo: PageClient, amina: PageClient, cast: Cast, game: int
) -> None:
    bo.get(work(cast, game))
    bo.send(work(cast, game), {"text": "Fint.", "quote": "", "kind": "comment"})
    amina.get("/")
    assert amina.texts("//span[@class='planet-new']") == ["Nyt svar"]
    amina.get("/jobvaerdier/feedback")
    heard = amina.page.xpath("//main//button[@data-hear]/@data-hear")
    assert [amina.texts(f"//*[@id='{one}']") for one in heard] == [["Fint."]]
    amina.send("/jobvaerdier/feedback/set")
    amina.get("/")
    assert amina.texts("//span[@class='planet-new']") == []


def test_feedback_without_a_word_is_not_sent_and_the_place_is_kept(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, looks: Looks
) -> None:
    bo.get(work(cast, game))
    answer = bo.send(work(cast, game), {"text": "   ", "quote": "Mad er omsorg", "kind": "praise"})
    assert answer.status_code == 422
    assert bo.texts("//textarea[@name='quote']") == ["Mad er omsorg"]
    assert bo.page.xpath("//input[@name='kind' and @checked]/@value") == ["praise"]
    assert "Skriv et par ord først." in bo.page.text_content()
    assert len(looks()) == 2, "the answer shows the work once more, so it is one look more"
    amina.get("/jobvaerdier/feedback")
    assert not amina.page.xpath("//*[contains(@class,'feedback-one')]")


def test_what_is_too_long_or_of_no_kind_is_refused_with_all_that_was_typed(
    bo: PageClient, cast: Cast, game: int
) -> None:
    bo.get(work(cast, game))
    for said in (
        {"text": "x" * 20_000},
        {"text": "Fint", "quote": "y" * 20_000},
        {"text": "Fint", "kind": "scold"},
    ):
        assert bo.send(work(cast, game), {"kind": "praise", **said}).status_code == 422
        assert bo.texts("//textarea[@name='text']") == [said["text"]]


def test_markup_in_feedback_stays_text(bo: PageClient, amina: PageClient, cast: Cast, game: int) -> None:
    bo.get(work(cast, game))
    bad = "<script>alert(1)</script>"
    bo.send(work(cast, game), {"text": bad, "quote": "<b>hygge</b>", "kind": "comment"})
    for client, address in (
        (bo, work(cast, game)),
        (amina, "/jobvaerdier/feedback"),
        (amina, "/jobvaerdier/"),
    ):
        shown = client.get(address).get_data(as_text=True)
        assert "<script>alert" not in shown
        assert "<b>hygge" not in shown
        assert bad in client.page.text_content()
    assert bo.get(work(cast, game))
    assert bo.texts("//section[contains(@class,'own-work')]//mark") == ["<b>hygge</b>"]


def test_a_place_that_was_rewritten_is_quoted_beside_the_feedback(
    bo: PageClient, amina: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.give(
            citizen_id=cast.amina.id,
            by_id=cast.bo.id,
            tool="values",
            item=str(game),
            text="Fint.",
            quote="Det gamle",
        )
    bo.get(work(cast, game))
    assert bo.texts("//blockquote") == ["Det gamle"]
    assert "Teksten er ændret siden." in bo.page.text_content()
    amina.get("/jobvaerdier/feedback")
    assert amina.texts("//blockquote") == ["Det gamle"]


def test_feedback_sent_twice_is_said_once(bo: PageClient, cast: Cast, game: int) -> None:
    bo.get(work(cast, game))
    for text in ("Fint.", "Fint.", "Og kort."):
        bo.send(work(cast, game), {"text": text, "kind": "comment"})
    bo.get(work(cast, game))
    assert len(bo.page.xpath("//li[contains(@class,'feedback-one')]")) == 2


def test_sending_feedback_is_having_looked(bo: PageClient, cast: Cast, game: int) -> None:
    bo.get(work(cast, game))
    bo.send(work(cast, game), {"text": "Fint.", "kind": "comment"})
    bo.get("/konsulent/?koe=nyt")
    assert not bo.page.xpath("//table[@class='caseload']")


def test_feedback_cannot_be_given_on_what_is_not_shared(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        closed = play(cast.amina.id, "Kun mit.")
    bo.get("/konsulent/")
    assert bo.send(work(cast, closed), {"text": "Hej", "kind": "comment"}).status_code == 404
    assert bo.send(work(cast, closed), {"text": "", "kind": "comment"}).status_code == 404
    amina.get("/jobvaerdier/feedback")
    assert not amina.page.xpath("//*[contains(@class,'feedback-one')]")


def test_feedback_on_work_that_was_put_away_is_still_told(
    amina: PageClient, cast: Cast, game: int, inside: Inside
) -> None:
    with inside():
        feedback.give(
            citizen_id=cast.amina.id, by_id=cast.bo.id, tool="values", item="9999", text="Om det gamle."
        )
    amina.get("/jobvaerdier/feedback")
    assert "Om det gamle." in amina.page.text_content()
