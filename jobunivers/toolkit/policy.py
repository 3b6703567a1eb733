"""Who may use each route, in one table. A route that is missing from it fails the tests and answers 404."""

from flask import Flask

ANYBODY = frozenset({"anybody"})
CITIZEN = frozenset({"citizen"})
CONSULTANT = frozenset({"consultant"})
ADMINISTRATOR = frozenset({"administrator"})
STAFF = CONSULTANT | ADMINISTRATOR
PEOPLE = CITIZEN | STAFF
Policy = dict[str, frozenset[str]]

BEFORE_SECOND_FACTOR = frozenset({"account.second_factor", "account.log_out", "account.give_second_factor"})


def policy_of(app: Flask) -> Policy:
    """The table of this app: endpoint → roles."""
    table: Policy = app.extensions["jobunivers.policy"]
    return table


def allow(app: Flask, endpoints: str, roles: frozenset[str]) -> None:
    """Enter endpoints (separated by spaces) into the table."""
    table: Policy = app.extensions.setdefault("jobunivers.policy", {})
    for endpoint in endpoints.split():
        if endpoint in table:
            raise ValueError(f"{endpoint} is in the policy table twice.")
        table[endpoint] = roles


def may(app: Flask, endpoint: str | None, role: str | None) -> bool:
    """Whether a role (None: nobody logged in) may use an endpoint."""
    roles = policy_of(app).get(endpoint or "", frozenset())
    return roles == ANYBODY or role in roles


def audit(app: Flask, endpoints: str) -> None:
    """Enter endpoints whose GET writes one look at a citizen's data, and so takes the write lock at once."""
    app.extensions.setdefault("jobunivers.audited", set()).update(endpoints.split())


def is_audited(app: Flask, endpoint: str | None) -> bool:
    """Whether showing this page is itself written down."""
    return endpoint in app.extensions.get("jobunivers.audited", ())
