"""One organisation never sees another's rows, whatever the code forgets."""

import pytest
from sqlalchemy import select, true
from sqlalchemy.orm import with_loader_criteria

from jobunivers import db
from jobunivers.db import NoTenant, OwnedByOrganisation, WrongTenant, session
from jobunivers.services import upkeep
from jobunivers.services.accounts.models import Person, Team
from tests.conftest import Cast


def test_a_read_without_an_organisation_is_refused(app: object, cast: Cast) -> None:
    with db.tenant(None), pytest.raises(NoTenant):
        session.scalars(select(Person)).all()


def test_a_core_read_that_names_no_tenant_is_refused(app: object, cast: Cast) -> None:
    with db.tenant(cast.amina.organisation_id), pytest.raises(NoTenant):
        session.execute(select(Person.__table__.c.name))


def test_only_the_own_organisations_people_are_found(app: object, cast: Cast) -> None:
    with db.tenant(cast.dora.organisation_id):
        assert set(session.scalars(select(Person.name))) == {"Dora Dahl", "Peter Dahl"}
        assert session.get(Person, cast.amina.id) is None


def test_a_row_for_another_organisation_is_not_written(app: object, cast: Cast) -> None:
    session.add(Team(organisation_id=cast.amina.organisation_id, name="Hold A"))
    with db.tenant(cast.dora.organisation_id), pytest.raises(WrongTenant):
        session.flush()


def test_the_self_test_passes_and_leaves_nothing(app: object, cast: Cast) -> None:
    upkeep.check_tenants()
    with db.every_tenant():
        assert not session.scalars(select(Person).where(Person.name == "\x01")).all()


def test_the_self_test_notices_a_filter_that_is_gone(
    app: object, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "_OF_THIS_TENANT", with_loader_criteria(OwnedByOrganisation, lambda _cls: true()))
    with pytest.raises(upkeep.TenantsSeeEachOther):
        upkeep.check_tenants()
