"""The mails: what waits, what did not go out and why, and what was sent. None is ever thrown away."""

from flask import Blueprint, abort, request, url_for
from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Mail
from jobunivers.services.mails import outbox, sending
from jobunivers.services.mails import server as mail_server
from jobunivers.toolkit import mailing
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import Found, part_of

bp = Blueprint("mails", __name__, url_prefix="/admin/mails")
MAILS = 50
STATES = {
    outbox.WAITING: _("Venter"),
    outbox.FAILED: _("Kom ikke afsted"),
    outbox.LATE: _("Nåede det ikke"),
    outbox.SENT: _("Sendt"),
}


@bp.get("/")
def every() -> Shown:
    """Mails out, newest first; the text is only shown where no mail server is set."""
    state = request.args.get("vis", "")
    state = state if state in STATES else ""
    counts = outbox.counts()
    return page(
        "admin/mails.html",
        part=part_of(Found(outbox.written(state)), MAILS),
        onward=url_for("mails.every", vis=state or None, side="{page}").replace("%7Bpage%7D", "{page}"),
        tabs=[
            _tab("", _("Alle"), state, None),
            *(_tab(one, STATES[one], state, counts[one]) for one in STATES),
        ],
        why=mail_server.WHY,
        has_server=mailing.server() is not None,
        waiting=counts[outbox.WAITING],
        failed=counts[outbox.FAILED],
    )


@bp.post("/")
def send() -> Shown:
    """Try everything that waits."""
    return _try(None)


@bp.post("/<int:mail_id>/igen")
def again(mail_id: int) -> Shown:
    """Try one again."""
    return _try(or_404(session.scalar(select(Mail.id).where(Mail.id == mail_id, Mail.sent_at.is_(None)))))


def _try(mail_id: int | None) -> Shown:
    """Send. The database is let go of meanwhile: a slow mail server keeps nobody from saving."""
    smtp_url = mailing.server()
    if smtp_url is None:
        abort(404)
    outbox.hurry(mail_id)
    sent = sending.send_due(smtp_url)
    said = _("%(sendt)s er sendt. %(venter)s venter endnu.", sendt=sent.went, venter=sent.stayed)
    return go(url_for("mails.every"), said)


def _tab(state: str, title: _, here: str, count: int | None) -> dict[str, object]:
    return {
        "title": title,
        "href": url_for("mails.every", vis=state or None),
        "here": state == here,
        "count": count,
    }
