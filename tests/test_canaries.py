"""Every word about Amina is a bird of its own: whom it reaches is asked of every page, part of a page, file and mail.

Strangers of each kind get 404 and not a byte; what she has not shared never reaches Karen, who is beside her; what
Karen keeps for herself or as a draft never reaches Amina. A new table, column, route or form is in by itself.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, select

from jobunivers import clock, db
from jobunivers.services import sharing
from jobunivers.services.accounts import logins, operations
from jobunivers.services.accounts.models import Mail, Organisation, Person
from jobunivers.services.groups.models import Card, Taken
from jobunivers.services.groups.playing import Note
from jobunivers.services.messages import attachments
from jobunivers.services.messages.models import Attachment, Draft, Message
from jobunivers.services.report.models import Comment, Report
from jobunivers.services.report.sources import SECTIONS
from jobunivers.services.sharing import Choice
from jobunivers.toolkit import nightly
from jobunivers.toolkit.policy import may
from jobunivers.tools import TOOLS
from jobunivers.tools.application.models import Sender
from jobunivers.tools.cv import photos
from jobunivers.tools.cv.models import Profile
from jobunivers.tools.pitch import recordings
from jobunivers.tools.pitch.models import Take
from tests import canaries
from tests.addresses import filled
from tests.canaries import BIRD, DRAFT, birds_in, let_fly
from tests.crawl import FILES, Crawl
from tests.demo_stage import ROLES, DemoStage, person
from tests.sent_forms import Sent, forms_on

AS_A_PART = {"HX-Request": "true", "HX-Target": "main"}
OWN, HANDED_OUT = "http://localhost", "/mine-data/alt.json"
"""A draft note reaches her in one way, by law: among all that is kept about her (docs/decisions/talks.md)."""
FORMER, SAME_TEAM = "no longer beside her", "Oksana"
STRANGERS = ("of another team", FORMER, "elsewhere", "elsewhere, administrator", SAME_TEAM)
EVERYBODYS = ("models.", "phases.", "laying.", "my_groups.go_in")
"""Course models, which belong to all of an organisation's staff, and the way into a room that is open to the team."""
KEPT = ("second_belief.", "sticky_note.", "supervision.", "groups_observation.", "messages_draft.")
"""What those who are beside her keep for themselves."""
WORKED_ON = ("report_drawn.", *(f"report_report.{section}" for section in SECTIONS))
"""A report as it is being written; what she reads is kept apart, in ``shown`` and ``closing``."""
CONTENT = (".see", ".read", ".examples", ".sharing", ".export")
"""What every tool says to everybody, and takes along."""


@dataclass
class Aviary:
    """The demo with the birds in it, and whom each of them reached, on which pages."""

    stage: DemoStage
    amina: int
    places: set[str]
    known: dict[str, object]
    """What stands in the addresses of her files."""
    reached: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    forms: dict[str, list[Sent]] = field(default_factory=lambda: defaultdict(list))

    def addresses(self, who: str) -> list[str]:
        """What somebody of the demo opens, one of each route; Amina's work piece by piece, and what it was earlier."""
        found = {one.endpoint: one.address for one in reversed(self.stage.seen(who).found)}
        told = [address for endpoint, address in found.items() if not endpoint.endswith(CONTENT)]
        return told + {"karen": self.works, "amina": self.histories}.get(who, [])

    @property
    def files(self) -> list[str]:
        """What is handed in or fetched by a page, and what each tool lets her take along."""
        adapter = self.stage.app.url_map.bind("localhost")
        rules = [rule for rule in self.stage.app.url_map.iter_rules() if rule.endpoint in FILES]
        fetched = [rule for rule in rules if rule.arguments and rule.arguments <= self.known.keys()]
        built = [
            adapter.build(rule.endpoint, {key: self.known[key] for key in rule.arguments}) for rule in fetched
        ]
        exports = [one.address for one in self.stage.seen("amina").found if one.endpoint.endswith(".export")]
        return built + exports

    @property
    def histories(self) -> list[str]:
        """Earlier versions of one row of each table there is."""
        with self.stage.store():
            kept = canaries.rows_about(self.amina)
            first = [(name, rows[0].id) for name, rows in kept.items() if rows and "id" in rows[0]._fields]
        return [f"/udgaver/{table}/{row_id}" for table, row_id in first]

    @property
    def works(self) -> list[str]:
        """Each piece of Amina's work as a consultant opens it."""
        with self.stage.app.test_request_context(), self.stage.store():
            items = [(tool.slug, item) for tool in TOOLS for item, _title in tool.sharing.items(self.amina)]
        return [f"/konsulent/borger/{self.amina}/{slug}/{item}" for slug, item in items]

    def look(self, who: str) -> dict[str, set[str]]:
        """Open everything as somebody; on which pages each bird was seen. Keeps the forms that were met."""
        client, met, birds = self.stage.client(who), set(), defaultdict(set)
        crawl = Crawl(self.stage.app, client, ROLES[who])
        for address in self.addresses(who):
            answer = client.get(address)
            for bird in birds_in(answer):
                birds[bird].add(address)
            if answer.mimetype == "text/html" and answer.status_code == 200:
                new = [one for one in forms_on(crawl, address) if one.endpoint not in met]
                met |= {one.endpoint for one in new}
                self.forms[who] += new
        return birds

    def stranger(self, who: str) -> FlaskClient:
        """A browser of somebody new who is none of those beside her; or Oksana, who is on the same team."""
        if who == SAME_TEAM:
            return self.stage.client("oksana")
        with self.stage.store():
            amina = person("amina")
            elsewhere = select(Organisation.id).where(Organisation.id != amina.organisation_id)
            place = db.session.scalars(elsewhere).one() if "elsewhere" in who else amina.organisation_id
            role = "administrator" if "administrator" in who else "consultant"
            made = operations.create_person(organisation_id=place, role=role, name=who, email=None)
            with db.tenant(place):
                if who == FORMER:
                    over = clock.today() - timedelta(days=1)
                    operations.assign(citizen_id=amina.id, consultant_id=made.id).ends_on = over
                elif place == amina.organisation_id:
                    operations.assign(citizen_id=person("jens").id, consultant_id=made.id)
            token = logins.log_in(made, second_factor=True)
        client = self.stage.app.test_client()
        with client.session_transaction(base_url=OWN) as cookie:
            cookie["_user_id"], cookie["_fresh"] = token, True
        return client

    def asked_by(
        self, client: FlaskClient, whose: str, citizen_id: int | None = None
    ) -> Iterator[tuple[str, Any]]:
        """What is answered to everything with something of Amina's in its address: whole or in part by turns, sent.

        With ``citizen_id`` another citizen stands in the address, and what follows is hers all the same.
        """
        instead = {"citizen_id": citizen_id} if citizen_id else {}
        for turn, address in enumerate([*self.addresses(whose), *self.files]):
            if asked := self.of_hers(address, "GET", instead):
                yield asked, client.get(asked, headers=AS_A_PART if turn % 2 else {})
        for form in self.forms[whose] + self.other_posts(whose):
            if asked := self.of_hers(form.address, "POST", instead):
                yield f"{asked} sent", client.post(asked, data=form.without(BIRD))

    def of_hers(self, address: str, method: str, instead: dict[str, int]) -> str:
        """The address as it is asked for; none where it names nothing of Amina's."""
        adapter = self.stage.app.url_map.bind("localhost")
        path, _, asked = address.partition("?")
        endpoint, values = adapter.match(path, method)
        ids = {name: value for name, value in values.items() if is_number(name, value)}
        is_hers = ids.get("citizen_id", self.amina) == self.amina and not endpoint.startswith(EVERYBODYS)
        if not is_hers or not ids or (instead and not instead.keys() < ids.keys()):
            return ""
        return adapter.build(endpoint, {**values, **instead}, method) + (asked and f"?{asked}")

    def other_posts(self, who: str) -> list[Sent]:
        """Forms that stand on none of the pages, with what is known of hers in their addresses."""
        app, there = self.stage.app, {one.endpoint for one in self.forms[who]}
        rules = [rule for rule in app.url_map.iter_rules() if "POST" in (rule.methods or ())]
        rest = [one for one in rules if one.endpoint not in there and may(app, one.endpoint, ROLES[who])]
        adapter = app.url_map.bind("localhost")
        built = [(one.endpoint, adapter.build(one.endpoint, filled(one, self.known), "POST")) for one in rest]
        return [Sent(endpoint, address, ()) for endpoint, address in built]

    def rows(self) -> dict[str, Any]:
        """All that is kept about Amina."""
        with self.stage.store():
            return canaries.rows_about(self.amina)


def is_number(name: str, value: object) -> bool:
    """Whether a place in an address holds the id of a row, or the name of a file."""
    return name == "file" or (
        (name.endswith("_id") or name == "item") and str(value).isdecimal() and int(str(value)) > 0
    )


def more_about(amina: Person, karen: Person, data_dir: Path) -> dict[str, object]:
    """What the demo has none of (drafts, files, comments …); what stands in the addresses of the files."""
    draft = Draft(person_id=karen.id, about_id=amina.id, to=f"citizen:{amina.id}", text="Kladde")
    message = db.session.scalars(select(Message).where(Message.citizen_id == amina.id).limit(1)).one()
    message.files.append(Attachment(citizen_id=amina.id, file="x" * 20, name="CV.pdf", kind="pdf", size=1))
    profile = db.session.scalars(select(Profile).where(Profile.citizen_id == amina.id)).one()
    profile.photo = "y" * 20 + ".jpg"
    room = db.session.scalars(select(Card.room_id).where(Card.citizen_id == amina.id).limit(1)).one()
    report = db.session.scalars(select(Report.id).where(Report.citizen_id == amina.id).limit(1)).one()
    hers = (
        Note(room_id=room, text="Note"),
        Taken(room_id=room, text="Taget"),
        Sender(headline="Kok"),
        Comment(report_id=report, section="goals", text="Ja"),
        take := Take(file="z" * 20, media="webm", has_picture=False, size=1),
    )
    for row in hers:
        row.citizen_id = amina.id
    db.session.add_all((draft, *hers))
    amina.mail_notice = karen.mail_notice = True
    db.session.flush()
    handed_in = (attachments.path_of(message.files[0], data_dir), recordings.path_of(take, data_dir))
    for path in (*handed_in, photos.path_of(profile.photo, data_dir)):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(BIRD.encode())
    work = {"citizen_id": amina.id, "slug": "values", "item": "1", "room_id": room, "report_id": report}
    files = {"file_id": message.files[0].id, "take_id": take.id, "file": profile.photo}
    return {**work, **files, "kind": "pdf"}


@pytest.fixture(scope="module")
def aviary(stage: DemoStage) -> Aviary:
    """Amina's work, all of it shared, with a bird in every word; Karen and Amina have looked at everything."""
    for who in ("amina", "karen"):
        stage.seen(who)
    with stage.app.test_request_context(), stage.store():
        amina = person("amina")
        amina.sharing = sharing.AS_I_GO
        with db.tenant(amina.organisation_id):
            for tool in TOOLS:
                for item, _title in [("", ""), *tool.sharing.items(amina.id)]:
                    sharing.choose(citizen_id=amina.id, tool=tool.slug, item=item, shared=True)
            known = more_about(amina, person("karen"), stage.app.config["SETTINGS"].data_dir)
    with stage.store():
        made = Aviary(stage, amina.id, let_fly(amina.id), known)
    made.reached = {who: made.look(who) for who in ("karen", "amina")}
    stage.app.config["WTF_CSRF_ENABLED"] = False
    return made


def test_there_is_no_table_without_a_bird(aviary: Aviary) -> None:
    """A new table with words about a citizen is in the demo, or the sweep knows nothing of it."""
    assert canaries.tables() - {place.partition(".")[0] for place in aviary.places} == set()


def test_the_birds_reach_those_who_may_see_them(aviary: Aviary) -> None:
    karens, aminas = set(aviary.reached["karen"]), set(aviary.reached["amina"])
    assert {tool.slug for tool in TOOLS} <= {one.partition("_")[0] for one in karens}
    assert len(karens) > 180
    assert len(aminas) > 200


def test_the_files_are_there_for_those_who_may_have_them(aviary: Aviary) -> None:
    karen, amina = aviary.stage.client("karen"), aviary.stage.client("amina")
    files = [one for one in aviary.files if "/ud/" not in one]
    given = {one for one in files if {karen.get(one).status_code, amina.get(one).status_code} & {200, 204}}
    assert len(given) >= 8
    assert {one for one in set(files) - given if not one.startswith("/rapport/")} == set()


def test_what_karen_keeps_for_herself_or_as_a_draft_never_reaches_amina(aviary: Aviary) -> None:
    assert {one.partition(".")[0] + "." for one in aviary.places if one.startswith(KEPT)} == set(KEPT)
    birds = {bird: pages - {HANDED_OUT} for bird, pages in aviary.reached["amina"].items()}
    assert {one: pages for one, pages in birds.items() if pages and one.endswith(DRAFT)} == {}
    assert {one: pages for one, pages in birds.items() if pages and one.startswith(WORKED_ON)} == {}
    assert [one for one in aviary.reached["amina"] if one.startswith(KEPT)] == []


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_gets_404_and_not_a_byte_and_changes_nothing(aviary: Aviary, who: str) -> None:
    client, before = aviary.stranger(who), aviary.rows()
    found = {}
    for address, answer in aviary.asked_by(client, "amina" if who == SAME_TEAM else "karen"):
        if birds_in(answer) or answer.status_code != 404:
            found[address] = (answer.status_code, birds_in(answer))
    assert found == {}
    assert aviary.rows() == before


def test_another_citizens_address_is_no_way_round(aviary: Aviary) -> None:
    """Who is beside Jens puts Jens in the address, and Amina's note, report or placement after him."""
    client, before = aviary.stranger("of another team"), aviary.rows()
    answers = dict(aviary.asked_by(client, "karen", aviary.stage.id_of("jens")))
    assert len(answers) > 80
    assert {address: one.status_code for address, one in answers.items() if birds_in(one)} == {}
    assert {address: one.status_code for address, one in answers.items() if one.status_code != 404} == {}
    assert aviary.rows() == before


def test_her_own_administrator_sees_no_word_of_hers(aviary: Aviary) -> None:
    birds = aviary.look("anna")
    assert birds == {}


def test_no_mail_holds_a_word_of_it(aviary: Aviary) -> None:
    with aviary.stage.store():
        lines: list[str] = []
        assert nightly.run(lines.append), lines
    with aviary.stage.store():
        mails = db.session.scalars(select(Mail)).all()
        assert mails
        assert [one.subject for one in mails if BIRD in f"{one.subject} {one.body}"] == []


def test_what_amina_has_not_shared_does_not_reach_karen(aviary: Aviary) -> None:
    with aviary.stage.store():
        person("amina").sharing = sharing.ASK
        db.session.execute(delete(Choice).where(Choice.citizen_id == aviary.amina))
    tools = ("feedback.", *(f"{tool.slug}_" for tool in TOOLS))
    leaks = {bird: pages for bird, pages in aviary.look("karen").items() if bird.startswith(tools)}
    assert leaks == {}
