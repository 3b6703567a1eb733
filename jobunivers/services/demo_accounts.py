"""The demo's well-known log-ins: who can be tried, and whether the demo is in this database."""

import pyotp
from sqlalchemy import select

from jobunivers import clock, db
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Person

DOMAIN = "demo.example"
PASSWORD = "jobunivers-demo"
TOTP_SECRET = "JBSWY3DPEHPK3PXP"
PEOPLE = (
    ("amina", "Amina Haddad", _("borger, læser arabisk, langt fremme")),
    ("jens", "Jens Mikkelsen", _("borger, halvvejs")),
    ("oksana", "Oksana Kovalenko", _("borger, lige begyndt")),
    ("karen", "Karen Holm", _("konsulent")),
    ("peter", "Peter Dahl", _("konsulent et andet sted")),
    ("anna", "Anna Lund", _("administrator")),
)
LOG_INS = f"""  Everybody's password: {PASSWORD}
  Citizens:      amina@{DOMAIN} (Arabic)  jens@{DOMAIN}  oksana@{DOMAIN}
  Consultants:   karen@{DOMAIN}  peter@{DOMAIN} (another organisation)
  Administrator: anna@{DOMAIN}
  Staff also need a code; the log-in page shows it."""


def is_here() -> bool:
    """Whether the demo's people are in the database that is open."""
    with db.every_tenant():
        found = select(Person.id).where(Person.email == f"{PEOPLE[0][0]}@{DOMAIN}")
        return db.session.scalar(found) is not None


def banner() -> dict[str, object] | None:
    """What the log-in page tells of the demo: people, password and the staff's code now; None without a demo."""
    if not is_here():
        return None
    people = [{"name": name, "login": f"{key}@{DOMAIN}", "about": about} for key, name, about in PEOPLE]
    return {"people": people, "password": PASSWORD, "code": pyotp.TOTP(TOTP_SECRET).at(clock.now())}
