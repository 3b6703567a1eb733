"""Mails leave: a handful is taken, sent with the database let go of, and noted. It commits itself."""

from typing import NamedTuple

from jobunivers.db import session
from jobunivers.services.mails import outbox, server

TURNS = 100


class Sent(NamedTuple):
    """How many mails went out now, and how many were tried in vain."""

    went: int = 0
    stayed: int = 0


def send_due(smtp_url: str) -> Sent:
    """Send whatever may go out now. Harmless when several do it at once: each mail is with one of them."""
    went = stayed = 0
    for _turn in range(TURNS):
        taken = outbox.take()
        session.commit()
        if not taken:
            break
        told = server.deliver(taken, smtp_url)
        done = outbox.note(told)
        session.commit()
        went, stayed = went + done, stayed + len(taken) - done
        if server.AWAY in told.values():
            break
    return Sent(went, stayed)
