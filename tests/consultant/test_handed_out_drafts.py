"""What consultants draft about Amina is handed out to her if she asks for everything, and each page says so."""

from datetime import timedelta

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import privacy, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.internship.models import FollowUp, Placement
from jobunivers.services.report import operations as reporting
from jobunivers.services.second_view.models import Belief
from jobunivers.services.sticky.models import Sticky
from jobunivers.services.talks import operations as talking
from tests.conftest import Cast
from tests.consultant.conftest import Inside
from tests.page_client import PageClient

DRAFTS = {
    "note": "Et udkast til et notat.",
    "report": "Et udkast til et mål.",
    "follow_up": "Et udkast fra besøget.",
}
OWN = {"belief": "Kun min egen tro.", "sticky": "Kun min egen seddel."}


def test_each_draft_she_would_get_is_told_of_where_it_is_written_and_her_pages_hold_none(
    bo: PageClient, amina: PageClient, cast: Cast, inside: Inside
) -> None:
    with inside():
        pages = _drafted(cast)
    home = f"/konsulent/borger/{cast.amina.id}"
    for page in pages:
        bo.get(f"{home}{page}")
        assert "alle sine data" in bo.page.text_content(), page
    with inside():
        told = str(privacy.everything_about(cast.amina.id, cast.amina.organisation_id))
    assert [words for words in DRAFTS.values() if words not in told] == []
    assert [words for words in OWN.values() if words in told] == []
    for page in (
        "/",
        "/sammen/",
        "/samtaler/",
        "/rapport/",
        "/praktik/",
        "/progression/",
        "/maal/",
        "/slettede/",
    ):
        shown = amina.get(page).get_data(as_text=True)
        assert [words for words in (*DRAFTS.values(), *OWN.values()) if words in shown] == [], page


def _drafted(cast: Cast) -> list[str]:
    """A draft of each kind, and what is Bo's own; the pages they are written on."""
    bo, today = session.get_one(Person, cast.bo.id), clock.today()
    talk = talking.start(citizen_id=cast.amina.id, by=bo, kind="start")
    note = talking.note_of(talk=talk, signpost="focus", by=bo)
    versions.save(note, {"text": DRAFTS["note"]}, base=None)
    report = reporting.begin(
        citizen_id=cast.amina.id,
        since=today - timedelta(days=9),
        until=today,
        sections=["goals"],
        texts={"goals": DRAFTS["report"]},
        author_id=bo.id,
        author_name=bo.name,
    )
    placement = Placement(
        citizen_id=cast.amina.id,
        company="Kantinen",
        starts_on=today,
        ends_on=today,
        by_id=bo.id,
        kind="internship",
    )
    versions.keep(placement)
    visit = FollowUp(
        citizen_id=cast.amina.id,
        placement_id=placement.id,
        due_on=today,
        way="visit",
        going=DRAFTS["follow_up"],
    )
    versions.keep(visit)
    session.add_all(
        [
            Belief(consultant_id=bo.id, about_id=cast.amina.id, step=2, note=OWN["belief"]),
            Sticky(consultant_id=bo.id, about_id=cast.amina.id, text=OWN["sticky"]),
        ]
    )
    return [
        f"/samtaler/{talk.id}/focus",
        f"/noter/{note.id}",
        f"/rapport/{report.id}",
        f"/praktik/opfoelgning/{visit.id}",
    ]
