"""Bo holds a talk with Amina, Mette looks on if Amina says yes; nobody else learns a word of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import erasing, privacy, versions
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.services.supervision import operations, reading
from jobunivers.services.versions import LOST, Version
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient
from tests.writing import Page

Browser = Callable[[Person], PageClient]
AIM = "At tie stille lidt længere"
ONE = "/konsulent/supervision/1"


@pytest.fixture
def colleague(cast: Cast, inside: Inside) -> Person:
    """Mette, a colleague of Bo's who is not beside Amina."""
    with inside():
        found = accounts.create_person(
            organisation_id=cast.bo.organisation_id, role="consultant", name="Mette Dam", email=None
        )
        session.flush()
        session.expunge(found)
    return found


@pytest.fixture
def mette(colleague: Person, client_of: Browser) -> PageClient:
    """Mette's browser."""
    return client_of(colleague)


@pytest.fixture
def pair(bo: PageClient, cast: Cast, colleague: Person) -> None:
    """Bo has agreed with Mette on a talk with Amina."""
    ask = f"/konsulent/borger/{cast.amina.id}/supervision/ny"
    bo.get(ask)
    sent = {"colleague_id": str(colleague.id), "on": "i morgen", "aim": AIM, "cards": ["captain", "smart"]}
    assert bo.send(ask, sent).location == ONE


def say(amina: PageClient, answer: str) -> int:
    """Amina answers."""
    amina.get("/kollega/")
    return int(amina.send("/kollega/1", {"answer": answer}).status_code)


@pytest.mark.usefixtures("pair")
def test_without_a_yes_the_colleague_learns_nothing_of_amina(mette: PageClient, amina: PageClient) -> None:
    for answer in ("", "no"):
        if answer:
            say(amina, answer)
        for page in ("/konsulent/supervision/", ONE):
            shown = mette.get(page).get_data(as_text=True)
            assert AIM in shown or page.endswith("supervision/")
            assert "Amina" not in shown
        assert mette.get(f"{ONE}/se").status_code == 404
        mette.get(ONE)
        assert mette.send(f"{ONE}/se", {"seen_1": "x"}).status_code == 404


@pytest.mark.usefixtures("pair")
def test_amina_is_asked_in_plain_words_and_can_take_her_yes_back(
    mette: PageClient, amina: PageClient
) -> None:
    amina.get("/sammen/")
    assert "Må en kollega se med?" in amina.page.text_content()
    amina.get("/kollega/")
    assert "Bo Holm vil gerne have Mette Dam med" in amina.page.text_content()
    assert AIM not in amina.page.text_content()
    assert say(amina, "yes") == 303
    mette.get(ONE)
    assert "Amina" in mette.page.text_content()
    assert mette.get(f"{ONE}/se").status_code == 200
    assert say(amina, "no") == 303
    assert "Amina" not in mette.get(ONE).get_data(as_text=True)
    assert mette.get(f"{ONE}/se").status_code == 404
    assert say(amina, "king") == 404


@pytest.mark.usefixtures("pair")
def test_what_mette_sees_is_passed_on_in_five_slow_steps(
    bo: PageClient, mette: PageClient, amina: PageClient
) -> None:
    say(amina, "yes")
    mette.get(f"{ONE}/se")
    assert mette.send(f"{ONE}/se", {"seen_3": "Du ventede."}).location == f"{ONE}/videre"
    mette.get(f"{ONE}/se")
    assert mette.texts("//textarea[@id='seen_3']") == ["Du ventede."]
    bo.get(f"{ONE}/videre")
    for step in range(1, 6):
        assert bo.texts("//p[@class='steps']") == [f"Trin {step} af 5"]
        onward = bo.page.xpath("//a[contains(., 'Videre')]/@href")
        if onward:
            bo.get(onward[0])
    assert bo.send(f"{ONE}/videre", {"next_time": "010170-1234"}).status_code == 422
    assert bo.texts("//textarea") == ["010170-1234"]
    bo.send(f"{ONE}/videre", {"next_time": "Tælle til fem."})
    mette.get(ONE)
    assert "Tælle til fem." in mette.page.text_content()
    assert bo.get(f"{ONE}/se").status_code == 404
    assert mette.get(f"{ONE}/aftale").status_code == 404


@pytest.mark.usefixtures("pair")
def test_mettes_notes_save_themselves_and_two_windows_lose_nothing(
    mette: PageClient, amina: PageClient, inside: Inside
) -> None:
    say(amina, "yes")
    first, second = Page(mette, f"{ONE}/se"), Page(mette, f"{ONE}/se")
    assert "Gemt kl." in first.autosave(seen_1="Emnet blev sagt højt.").get_data(as_text=True)
    assert second.autosave(seen_2="“Tungt”, to gange.").status_code == 200
    answer = second.autosave(2, seen_1="Retningen manglede.")
    assert answer.status_code == 409
    assert "højt" in answer.get_data(as_text=True)
    mette.get(ONE)
    assert "“Tungt”, to gange." in mette.page.text_content()
    with inside():
        lost = session.scalars(select(Version).where(Version.kind == LOST)).all()
        assert [one.values["seen_1"] for one in lost] == ["Retningen manglede."]


@pytest.mark.usefixtures("pair")
def test_what_is_typed_stays_when_a_point_is_refused(mette: PageClient, amina: PageClient) -> None:
    say(amina, "yes")
    mette.get(f"{ONE}/se")
    assert mette.send(f"{ONE}/se", {"seen_1": "010170-1234", "seen_2": "Køkken."}).status_code == 422
    assert mette.texts("//textarea")[:2] == ["010170-1234", "Køkken."]
    assert "Køkken." in mette.get(ONE).get_data(as_text=True)
    assert "010170" not in mette.get(ONE).get_data(as_text=True)


@pytest.mark.usefixtures("pair")
def test_both_get_it_handed_out_amina_does_not_and_nothing_is_left_of_who_is_erased(
    mette: PageClient, amina: PageClient, colleague: Person, cast: Cast, inside: Inside, tmp_path: Path
) -> None:
    say(amina, "yes")
    Page(mette, f"{ONE}/se").autosave(seen_1="Det store mellemrum.")
    with inside():
        for person, is_theirs in ((cast.bo, True), (colleague, True), (cast.amina, False)):
            told = str(privacy.everything_about(person.id, person.organisation_id))
            assert ("Det store mellemrum." in told) == is_theirs, person.name
        erasing.erase(session.get_one(Person, colleague.id), [], tmp_path)
        assert "Det store mellemrum." not in str([one.values for one in session.scalars(select(Version))])
        assert reading.mine(cast.bo.id) == []


@pytest.mark.usefixtures("pair")
def test_nobody_else_gets_a_byte(
    cast: Cast, inside: Inside, client_of: Browser, amina: PageClient, bo: PageClient
) -> None:
    with inside():
        others = [
            accounts.create_person(organisation_id=cast.bo.organisation_id, role=role, name=name, email=None)
            for role, name in (("consultant", "Ole Toft"), ("administrator", "Anna Lund"))
        ]
        accounts.assign(citizen_id=cast.amina.id, consultant_id=others[0].id)
        session.flush()
        session.expunge_all()
    ole, anna = (client_of(one) for one in others)
    peter, dora, carl = client_of(cast.peter), client_of(cast.dora), client_of(cast.carl)
    for stranger in (ole, anna, peter, dora, carl, amina):
        for page in ("", "/aftale", "/se", "/videre"):
            answer = stranger.get(f"{ONE}{page}")
            assert answer.status_code == 404
            assert AIM not in answer.get_data(as_text=True)
        stranger.get("/indstillinger/")
        for act in ("/aftale", "/se", "/videre", "/slet", "/igen"):
            stranger.get("/indstillinger/")
            assert stranger.send(f"{ONE}{act}", {"on": "i dag", "next_time": "x"}).status_code == 404
    assert AIM not in ole.get("/konsulent/supervision/").get_data(as_text=True)
    for page in (f"/admin/personer/{cast.amina.id}", f"/admin/personer/{cast.bo.id}", "/admin/"):
        assert AIM not in anna.get(page).get_data(as_text=True)
    home = f"/konsulent/borger/{cast.amina.id}"
    for page in (home, f"{home}/tidslinje"):
        assert AIM not in bo.get(page).get_data(as_text=True)
    for page in ("/", "/sammen/", "/samtaler/", "/mine-data/alt.json", "/slettede/"):
        assert AIM not in amina.get(page).get_data(as_text=True)
    carl.get("/indstillinger/")
    assert carl.send("/kollega/1", {"answer": "yes"}).status_code == 404


@pytest.mark.usefixtures("pair")
def test_either_of_them_deletes_it_and_fetches_it_back(
    bo: PageClient, mette: PageClient, amina: PageClient, inside: Inside
) -> None:
    mette.get(ONE)
    mette.send(f"{ONE}/slet")
    assert bo.get(ONE).status_code == 404
    assert "Mette Dam" not in amina.get("/kollega/").get_data(as_text=True)
    bo.get("/konsulent/supervision/")
    bo.send(f"{ONE}/igen")
    assert bo.get(ONE).status_code == 200
    bo.send(f"{ONE}/slet")
    with clock.at(clock.now() + timedelta(days=31)), inside():
        assert versions.forget_removed() == 1
        left = session.scalars(select(Version).where(Version.table_name == "supervision"))
        assert left.all() == []


def test_a_pair_is_two_consultants_of_the_house_and_the_citizen_is_the_first_ones(
    bo: PageClient, cast: Cast, inside: Inside
) -> None:
    ask = f"/konsulent/borger/{cast.amina.id}/supervision/ny"
    bo.get(ask)
    assert "Du er den eneste konsulent her" in bo.page.text_content()
    for other in (cast.peter.id, cast.dora.id, cast.bo.id, cast.carl.id):
        bo.get("/indstillinger/")
        assert bo.send(ask, {"colleague_id": str(other), "on": "i morgen"}).status_code == 422
    assert bo.get(f"/konsulent/borger/{cast.carl.id}/supervision/ny").status_code == 404
    with inside():
        lead, carl = session.get_one(Person, cast.bo.id), session.get_one(Person, cast.carl.id)
        with pytest.raises(operations.NotAPair):
            operations.plan(lead=lead, colleague=lead, citizen=carl, on=clock.today())
        assert reading.mine(cast.bo.id) == []


@pytest.mark.usefixtures("pair")
def test_bo_changes_the_day_and_amina_is_told(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    bo.get(f"{ONE}/aftale")
    assert bo.page.xpath("//input[@name='cards'][@checked]/@value") == ["captain", "smart"]
    assert bo.send(f"{ONE}/aftale", {"on": "31.2.2027", "aim": AIM}).status_code == 422
    bo.send(f"{ONE}/aftale", {"on": "1.6.2027", "aim": "Noget andet", "cards": "captain"})
    amina.get("/kollega/")
    assert amina.texts("//h2") == ["1. juni 2027"]
    with inside():
        (found,) = reading.mine(cast.bo.id)
        assert (found.row.aim, found.row.cards) == ("Noget andet", ["captain"])
