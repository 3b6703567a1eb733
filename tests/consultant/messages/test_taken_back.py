"""A message can be taken back until the other side has seen it: never a line after that, and never its words before."""

import io
from collections.abc import Callable
from typing import Any

from PIL import Image
from sqlalchemy import select

from jobunivers import db
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.services.messages import operations
from jobunivers.services.messages.models import Attachment, Message
from jobunivers.settings import Settings
from tests.conftest import Cast
from tests.consultant.at_the_desk import names
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

MINE = "/beskeder/"
AUTOSAVE = {"HX-Request": "true", "HX-Target": "p#save-state"}


def thread_of(cast: Cast) -> str:
    """Amina's thread as Bo opens it."""
    return f"/konsulent/borger/{cast.amina.id}/beskeder"


def write(client: PageClient, address: str, text: str, **more: object) -> Any:
    """Write in the box of a page and send it."""
    client.get(address)
    return client.send(address, {"text": text, **more})


def take_back(client: PageClient, address: str, turn: int = 0) -> str:
    """Press the button under the newest message; what the next page says."""
    client.get(address)
    (action, *_rest) = client.page.xpath("//ol[@id='thread']//form/@action")
    every = {"every": "1"} if turn else {}
    client.get(client.send(action, every).location)
    return client.texts("//*[@id='notices']")[0]


def test_bo_takes_it_back_and_amina_never_reads_a_word_of_it(
    amina: PageClient, bo: PageClient, cast: Cast
) -> None:
    write(bo, thread_of(cast), "Til en anden: kaffen er klar")
    assert "Din tekst står i feltet igen" in take_back(bo, thread_of(cast))
    assert bo.page.xpath("string(//textarea)").strip() == "Til en anden: kaffen er klar"
    assert "Du tog beskeden tilbage" in bo.page.text_content()
    amina.get("/")
    assert "1" not in amina.page.xpath("string(//a[contains(@href,'/beskeder/')])")
    amina.get(MINE)
    assert "kaffen" not in amina.page.text_content()
    assert "Bo Holm tog en besked tilbage, før den blev læst." in amina.page.text_content()
    bo.get(f"/konsulent/borger/{cast.amina.id}")
    assert "kaffen" not in bo.page.text_content()


def test_once_she_has_read_it_it_stays(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    write(bo, thread_of(cast), "Vi ses i morgen")
    bo.get(thread_of(cast))
    (action, *_rest) = bo.page.xpath("//ol[@id='thread']//form/@action")
    amina.get(MINE)
    bo.get(bo.send(action).location.partition("#")[0])
    assert "Amina har læst den" in bo.texts("//*[@id='notices']")[0]
    assert not bo.page.xpath("//ol[@id='thread']//form")
    amina.get(MINE)
    assert "Vi ses i morgen" in amina.page.text_content()


def test_whom_it_answered_waits_again(amina: PageClient, bo: PageClient, cast: Cast) -> None:
    write(amina, MINE, "Kan vi tales ved?")
    write(bo, thread_of(cast), "Nej")
    assert names(bo, "/konsulent/?koe=skrev") == []
    take_back(bo, thread_of(cast))
    assert names(bo, "/konsulent/?koe=skrev") == ["Amina Haddad"]


def test_amina_takes_hers_back_and_nobody_has_to_answer(
    amina: PageClient, bo: PageClient, cast: Cast
) -> None:
    write(amina, MINE, "Jeg er så vred")
    assert "Din tekst står i feltet igen" in take_back(amina, MINE)
    assert names(bo, "/konsulent/?koe=skrev") == []
    bo.get("/konsulent/beskeder/")
    assert "vred" not in bo.page.text_content()
    bo.get(thread_of(cast))
    assert "vred" not in bo.page.text_content()
    assert "Amina Haddad tog en besked tilbage" in bo.page.text_content()
    assert "Venter på svar" not in bo.page.text_content()


def test_its_picture_comes_back_with_it_and_below_what_she_is_writing(
    amina: PageClient, bo: PageClient, cast: Cast, inside: Inside, settings: Settings
) -> None:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    data.seek(0)
    write(amina, MINE, "Se her", files=(data, "kaffe.png"))
    (address,) = amina.get(MINE) and amina.page.xpath("//ol[@id='thread']//img/@src")
    amina.send(MINE, {"text": "Noget nyt", "form": "write"}, headers=AUTOSAVE)
    take_back(amina, MINE)
    assert "\n".join(amina.page.xpath("string(//textarea)").split()) == "Noget\nnyt\nSe\nher"
    assert amina.texts("//ul[@class='attached']//li/span") == ["kaffe.png"]
    assert amina.get(address).status_code == bo.get(address).status_code == 404
    with inside():
        (file,) = db.session.scalars(select(Attachment))
        assert (settings.data_dir / "messages" / file.file).is_file()


def test_from_all_who_have_not_read_it_at_once(
    bo: PageClient, amina: PageClient, client_of: Callable[[Person], PageClient], cast: Cast, inside: Inside
) -> None:
    with inside():
        accounts.assign(citizen_id=cast.carl.id, consultant_id=cast.bo.id)
        operations.to_many(
            citizen_ids=[cast.amina.id, cast.carl.id],
            by=db.session.get_one(Person, cast.bo.id),
            text="Mødet er flyttet",
            called="Hold Kompas",
            data_dir=None,  # type: ignore[arg-type]
            operation="a.1",
        )
    carl = client_of(cast.carl)
    assert "flyttet" in carl.get(MINE).get_data(as_text=True)
    assert "tilbage fra 1 borger" in take_back(bo, thread_of(cast), 1)
    assert "flyttet" not in amina.get(MINE).get_data(as_text=True)
    assert "flyttet" in carl.get(MINE).get_data(as_text=True)


def test_nobody_takes_back_what_another_wrote(
    amina: PageClient,
    bo: PageClient,
    client_of: Callable[[Person], PageClient],
    cast: Cast,
    inside: Inside,
) -> None:
    write(bo, thread_of(cast), "Vi ses")
    with inside():
        (message,) = db.session.scalars(select(Message))
        number = message.id
        mette = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette Juul", email=None
        )
        accounts.assign(citizen_id=cast.amina.id, consultant_id=mette.id)
    for client, address in (
        (amina, f"{MINE}{number}/tilbage"),
        (client_of(mette), f"{thread_of(cast)}/{number}/tilbage"),
        (client_of(cast.peter), f"{thread_of(cast)}/{number}/tilbage"),
        (client_of(cast.carl), f"{MINE}{number}/tilbage"),
    ):
        client.get("/konsulent/beskeder/" if "konsulent" in address else MINE)
        assert client.send(address).status_code == 404
