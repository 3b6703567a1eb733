"""Another place is nowhere on Dora's pages, and its rows are not there for her."""

from collections.abc import Callable

import pytest

from jobunivers import db
from jobunivers.services import retention
from jobunivers.services.accounts import placing
from jobunivers.services.accounts.models import Course, Mail, Organisation, Person
from tests.admin.conftest import ended
from tests.conftest import Cast
from tests.page_client import PageClient

ClientOf = Callable[[Person], PageClient]


@pytest.mark.parametrize("address", ["/admin/opbevaring/", "/admin/stedet/", "/admin/mails/", "/admin/tal/"])
def test_another_place_is_nowhere_on_her_pages(dora: PageClient, cast: Cast, address: str) -> None:
    with dora.application.app_context(), db.tenant(cast.amina.organisation_id):
        placing.name_team(name="Havnbys hold")
        ended(cast, cast.amina.id, 400)
        retention.choose(db.session.get_one(Organisation, cast.amina.organisation_id), 3)
        db.session.add(Mail(to="amina@example.org", subject="Havnby", body="Havnby"))
        db.session.commit()
        db.session.remove()
    page = dora.get(address).get_data(as_text=True)
    assert "Havnby" not in page
    assert "Amina" not in page
    assert "amina" not in page


def test_another_places_rows_are_not_there_for_her(dora: PageClient, cast: Cast) -> None:
    with dora.application.app_context(), db.tenant(cast.amina.organisation_id):
        team = placing.name_team(name="Havnbys hold").id
        ended(cast, cast.amina.id, 400)
        course = db.session.query(Course.id).scalar()
        retention.choose(db.session.get_one(Organisation, cast.amina.organisation_id), 3)
        db.session.add(Mail(to="x@example.org", subject="Havnby", body="Havnby"))
        db.session.flush()
        mail = db.session.query(Mail.id).scalar()
        db.session.commit()
        db.session.remove()
    dora.get("/admin/")
    for address in (f"/admin/forloeb/hold/{team}", f"/admin/personer/{cast.bo.id}/rolle"):
        assert dora.get(address).status_code == 404
        assert dora.send(address).status_code == 404
    for address in (
        f"/admin/forloeb/hold/{team}/luk",
        f"/admin/forloeb/hold/{team}/slet",
        f"/admin/forloeb/hold/{team}/flyt",
        f"/admin/forloeb/{course}/slet",
        f"/admin/opbevaring/{cast.amina.id}/laengere",
        f"/admin/mails/{mail}/igen",
    ):
        assert dora.send(address, {"chosen": team, "closed": "1"}).status_code == 404, address
