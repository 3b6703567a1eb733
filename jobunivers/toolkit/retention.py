"""The nightly work of retention: whoever falls due in an organisation is erased with everything, files too."""

from collections.abc import Iterator

from jobunivers import db
from jobunivers.services import retention
from jobunivers.toolkit import handing_out


def erase_due() -> Iterator[str]:
    """Erase all who fall due today; says how many in each organisation, never who. Harmless when run twice."""
    with db.every_tenant():
        chosen = list(retention.organisations())
    for organisation in chosen:
        with db.tenant(organisation.id):
            gone = retention.fall_due(organisation)
            for person in gone:
                handing_out.erase(person)
        if gone:
            yield f"{organisation.name}: {len(gone)} erased, their time here is over"
