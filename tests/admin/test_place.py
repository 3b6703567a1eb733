"""What Dora chooses for all: the name, languages and voices."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flask import Flask

from jobunivers import db
from jobunivers.services.accounts.models import Person
from jobunivers.services.speech.chain import Chain
from tests.admin.conftest import Inside, Somebody
from tests.conftest import Cast
from tests.page_client import PageClient
from tests.speech.conftest import Listening

ClientOf = Callable[[Person], PageClient]


def place(dora: PageClient, **sent: object) -> int:
    dora.get("/admin/stedet/")
    chosen = {"name": "Fjordens Beskæftigelse", "languages": ["da", "en", "ar"], "voices": ["espeak"], **sent}
    return int(dora.send("/admin/stedet/", chosen).status_code)


def test_a_language_that_is_not_offered_is_not_shown_or_chosen_here_but_is_elsewhere(
    dora: PageClient, cast: Cast, client_of: ClientOf, amina: PageClient
) -> None:
    assert place(dora, languages=["en"]) == 303
    dora.get("/admin/stedet/")
    assert dora.page.xpath("//input[@name='languages'][@checked]/@value") == ["da", "en"]
    dora.get("/admin/ny")
    assert dora.page.xpath("//select[@name='language']/option/@value") == ["da", "en"]
    assert dora.get("/admin/?lang=ar").headers["Content-Language"] == "da"
    assert dora.get("/admin/?lang=en").headers["Content-Language"] == "en"
    assert amina.get("/?lang=ar").headers["Content-Language"] == "ar"


def test_somebody_who_reads_arabic_keeps_it_on_their_record(
    dora: PageClient, somebody: Somebody, inside: Inside
) -> None:
    elif_ = somebody("Elif Kaya")
    with inside():
        db.session.get_one(Person, elif_).language = "ar"
    place(dora, languages=["en"])
    dora.get(f"/admin/personer/{elif_}")
    assert dora.page.xpath("//select[@name='language']/option[@selected]/@value") == ["ar"]


def test_the_name_is_free_and_needed(dora: PageClient) -> None:
    assert place(dora, name="Jobcenter Havnby") == 422
    assert "Der er allerede et sted med det navn." in dora.texts("//*[@class='error']")[0]
    assert place(dora, name=" ") == 422
    assert place(dora, name="Fjorden") == 303


@contextmanager
def speaking(app: Flask, *engines: Listening) -> Iterator[None]:
    """These engines are all there are."""
    read_aloud = app.extensions["jobunivers.speech"].read_aloud
    chain, read_aloud.chain = read_aloud.chain, Chain(engines)
    try:
        yield
    finally:
        read_aloud.chain = chain


def test_google_is_off_unless_the_operator_allows_it(dora: PageClient) -> None:
    dora.get("/admin/stedet/")
    assert "Google: Slukket. Kun den, der driver serveren, kan tænde." in dora.texts("//li")
    assert "gtts" not in dora.page.xpath("//input[@name='voices']/@value")


def test_a_voice_that_is_silenced_is_not_asked_here_and_speaks_elsewhere(
    dora: PageClient, amina: PageClient, app: Flask
) -> None:
    with speaking(app, *(Listening(name, published_only=False) for name in ("piper", "espeak"))):
        assert place(dora, voices=["espeak"]) == 303
        for who, engine in ((dora, "espeak"), (amina, "piper")):
            who.get("/indstillinger/")
            token = who.page.xpath("//input[@name='csrf_token']/@value")[0]
            said = {"text": "Hej", "language": "da"}
            answer = who.post("/lyd/egen", json=said, headers={"X-CSRFToken": token})
            assert answer.get_json()["engine"] == engine
