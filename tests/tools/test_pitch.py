"""The elevator pitch, as Amina makes it."""

from collections.abc import Callable

from flask import Flask

from jobunivers import db
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from tests.conftest import Cast
from tests.page_client import PageClient

ANSWERS = (
    "Jeg hedder Amina, og jeg er kok",
    "Jeg elsker, når folk bliver siddende.",
    "Jeg laver mad til 300.",
    "Hos jer giver jeg ro i køkkenet.",
)
WHOLE = (
    "Jeg hedder Amina, og jeg er kok. Jeg elsker, når folk bliver siddende. "
    "Jeg laver mad til 300. Hos jer giver jeg ro i køkkenet."
)


def answer_all(amina: PageClient) -> None:
    """Amina answers the four questions."""
    amina.get("/elevatortale/svar")
    for number, answer in enumerate(ANSWERS, 1):
        amina.send(
            f"/elevatortale/svar/{number}", {("who", "passion", "can", "contribute")[number - 1]: answer}
        )


def done(amina: PageClient) -> list[str]:
    """The missions that are done."""
    amina.get("/elevatortale/")
    return amina.texts("//li[@data-status='done']//strong")


def test_she_meets_one_question_at_a_time(amina: PageClient) -> None:
    amina.get("/elevatortale/svar")
    assert amina.texts("//p[@class='steps']") == ["Trin 1 af 4"]
    assert amina.texts("//label[@for='who']") == ["Hvem er du?"]
    assert len(amina.page.xpath("//main//textarea")) == 1


def test_each_answer_leads_to_the_next_question(amina: PageClient) -> None:
    amina.get("/elevatortale/svar")
    answer = amina.send("/elevatortale/svar/1", {"who": ANSWERS[0]})
    assert (answer.status_code, answer.location) == (303, "/elevatortale/svar?nr=2")
    answer = amina.send("/elevatortale/svar/4", {"contribute": ANSWERS[3]})
    assert answer.location == "/elevatortale/saml"


def test_her_answers_are_put_together_as_sentences(amina: PageClient) -> None:
    answer_all(amina)
    amina.get("/elevatortale/saml")
    assert amina.page.xpath("string(//textarea[@id='whole'])").strip() == WHOLE
    assert "25 ord Det tager cirka 10 sekunder at sige." in amina.texts("//*[@id='length']/p[1]")


def test_an_empty_page_says_that_she_may_begin_anywhere(amina: PageClient) -> None:
    for page in ("", "svar", "saml", "oev", "til", "til/phone", "lyt", "visitkort", "netvaerk"):
        assert amina.get(f"/elevatortale/{page}").status_code == 200


def test_the_words_are_counted_anew_with_each_save(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    headers = {"HX-Request": "true", "HX-Target": "p#save-state"}
    data = {"whole": "ét to tre fire fem", "form": "whole-form", "base": "0", "operation": "a"}
    answer = amina.send("/elevatortale/saml", data, headers=headers)
    shown = answer.get_data(as_text=True)
    assert "Gemt kl." in shown
    assert 'id="length" hx-swap-oob="true"' in shown
    assert "5 ord" in shown
    assert "&lt;" not in shown


def test_starting_over_keeps_the_old_text_within_reach(amina: PageClient) -> None:
    answer_all(amina)
    amina.send("/elevatortale/saml", {"whole": "Min egen tale."})
    amina.send("/elevatortale/saml/forfra")
    amina.get("/elevatortale/saml?igen=1")
    assert amina.page.xpath("string(//textarea[@id='whole'])").strip() == WHOLE
    assert "Hent den gamle tale" in amina.texts("//button")
    amina.send("/elevatortale/saml/hent")
    amina.get("/elevatortale/saml")
    assert amina.page.xpath("string(//textarea[@id='whole'])").strip() == "Min egen tale."


def test_a_text_for_one_receiver_begins_and_ends_for_her(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": "Jeg er kok."})
    amina.get("/elevatortale/til/phone")
    text = amina.page.xpath("string(//textarea[@id='text'])").strip()
    assert text.startswith("Goddag.")
    assert "Jeg er kok." in text
    assert text.endswith("Mange tak for din tid.")


def test_a_receiver_nobody_knows_is_not_there(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    assert amina.send("/elevatortale/til/kongen", {"text": "Goddag"}).status_code == 404
    assert amina.get("/elevatortale/til/kongen").status_code == 404


def test_five_stars_light_from_saved_work(amina: PageClient) -> None:
    answer_all(amina)
    assert done(amina) == ["Svar på fire spørgsmål"]
    amina.send("/elevatortale/saml", {"whole": WHOLE})
    amina.send("/elevatortale/oev", {"way": "aloud"})
    amina.send("/elevatortale/til/fair", {"to_whom": "Lindehøj", "text": f"Hej. {WHOLE}"})
    amina.send("/elevatortale/lyt/konsulent")
    assert len(done(amina)) == 5


def test_recording_herself_and_letting_somebody_listen_are_small_steps(
    amina: PageClient, app: Flask, cast: Cast
) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": WHOLE})
    amina.send("/elevatortale/oev", {"way": "aloud"})
    assert small_steps_of(app, cast) == {"first_save"}
    amina.send("/elevatortale/oev", {"way": "voice"})
    amina.send("/elevatortale/lyt/konsulent")
    assert small_steps_of(app, cast) == {"first_save", "first_recording", "first_share"}


def small_steps_of(app: Flask, cast: Cast) -> set[str]:
    """The small steps Amina has taken."""
    with app.app_context(), db.every_tenant():
        taken = set(db.session.get_one(Person, cast.amina.id).firsts)
        db.session.remove()
    return taken


def test_looking_at_every_page_lights_nothing(amina: PageClient) -> None:
    for page in ("svar", "saml", "oev", "til", "til/phone", "lyt", "visitkort", "netvaerk"):
        amina.get(f"/elevatortale/{page}")
    assert done(amina) == []


def test_a_way_to_practise_that_is_none_is_refused(amina: PageClient) -> None:
    amina.get("/elevatortale/oev")
    assert amina.send("/elevatortale/oev", {"way": "sleeping"}).status_code == 404


def test_too_long_a_text_stays_on_the_page_with_a_kind_word(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    answer = amina.send("/elevatortale/saml", {"whole": "ord " * 5_000})
    assert answer.status_code == 422
    assert amina.page.xpath("string(//textarea[@id='whole'])").count("ord") == 5_000
    assert "Det blev lidt for langt." in " ".join(amina.texts("//p[@class='error']"))


def test_odd_letters_are_taken_as_they_are(amina: PageClient) -> None:
    amina.get("/elevatortale/saml")
    odd = "Jeg er 👩‍🍳 og أمينة <b>ikke fed</b> {{ 7 * 7 }}"
    amina.send("/elevatortale/saml", {"whole": odd})
    amina.get("/elevatortale/")
    assert amina.texts("//*[@id='tale']") == [odd]


def test_the_sheet_to_practise_from_is_a_pdf_and_a_word_file(amina: PageClient) -> None:
    answer_all(amina)
    amina.send("/elevatortale/saml", {"whole": WHOLE})
    assert amina.get("/elevatortale/ud/ark/tale.pdf").data.startswith(b"%PDF-")
    assert amina.get("/elevatortale/ud/ark/tale.docx").data.startswith(b"PK")
    assert amina.get("/elevatortale/ud/ark/visitkort.pdf").status_code == 404


def test_other_tools_can_use_the_pitch_and_the_people(amina: PageClient, app: Flask, cast: Cast) -> None:
    amina.get("/elevatortale/saml")
    amina.send("/elevatortale/saml", {"whole": WHOLE})
    amina.get("/elevatortale/netvaerk")
    amina.send("/elevatortale/netvaerk", {"name": "Birgit Toft"})
    with app.app_context(), db.every_tenant():
        said = facts.of(cast.amina.id, facts.PITCH, facts.PERSON)
    assert [(fact.kind, fact.text) for fact in said] == [("pitch", WHOLE), ("person", "Birgit Toft")]


def test_carl_sees_nothing_of_hers(
    amina: PageClient, cast: Cast, client_of: Callable[[Person], PageClient]
) -> None:
    answer_all(amina)
    carl = client_of(cast.carl)
    carl.get("/elevatortale/saml")
    assert "Amina, og jeg er kok" not in carl.page.text_content()
    assert carl.get("/elevatortale/ud/ark/tale.pdf").status_code == 404


def test_a_part_of_a_page_is_sent_as_it_is(amina: PageClient) -> None:
    headers = {"HX-Request": "true", "HX-Target": "div#practised"}
    part = amina.get("/elevatortale/oev", headers=headers).get_data(as_text=True)
    assert part.strip().startswith('<div id="practised"')


def test_there_is_nothing_to_say_she_has_practised_before_there_is_a_pitch(amina: PageClient) -> None:
    amina.get("/elevatortale/oev")
    assert amina.texts("//form[@id='practise-form']//button") == []
    answer_all(amina)
    amina.get("/elevatortale/oev")
    assert amina.texts("//form[@id='practise-form']//button") == ["Jeg har øvet mig højt"]
