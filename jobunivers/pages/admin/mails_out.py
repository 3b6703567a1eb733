"""The mails: what waits, what did not go out and why, and what was sent. None is ever thrown away."""

from collections.abc import Sequence

from flask import Blueprint, abort, current_app, request, url_for
from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts import mails
from jobunivers.services.accounts.models import Mail
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import Found, part_of

bp = Blueprint("mails", __name__, url_prefix="/admin/mails")
MAILS = 50
STATES = {mails.WAITING: _("Venter"), mails.FAILED: _("Kom ikke afsted"), mails.SENT: _("Sendt")}


@bp.get("/")
def every() -> Shown:
    """Mails out, newest first; the text is only shown where no mail server is set."""
    state = request.args.get("vis", "")
    state = state if state in STATES else ""
    counts = mails.counts()
    return page(
        "admin/mails.html",
        part=part_of(Found(mails.written(state)), MAILS),
        onward=url_for("mails.every", vis=state or None, side="{page}").replace("%7Bpage%7D", "{page}"),
        tabs=[
            _tab("", _("Alle"), state, None),
            *(_tab(one, STATES[one], state, counts[one]) for one in STATES),
        ],
        why=mails.WHY,
        has_server=_smtp_url() is not None,
        waiting=counts[mails.WAITING],
    )


@bp.post("/")
def send() -> Shown:
    """Try everything that waits."""
    return _try(mails.waiting())


@bp.post("/<int:mail_id>/igen")
def again(mail_id: int) -> Shown:
    """Try one again."""
    mail = or_404(session.scalar(select(Mail).where(Mail.id == mail_id, Mail.sent_at.is_(None))))
    return _try([mail])


def _try(waiting: Sequence[Mail]) -> Shown:
    """Send. The database is let go of meanwhile: a slow mail server keeps nobody from saving."""
    smtp_url = _smtp_url()
    if smtp_url is None:
        abort(404)
    session.expunge_all()
    session.rollback()
    sent = mails.note(mails.deliver(waiting, smtp_url))
    said = _("%(sendt)s er sendt. %(venter)s venter endnu.", sendt=sent, venter=len(waiting) - sent)
    return go(url_for("mails.every"), said)


def _smtp_url() -> str | None:
    found: str | None = current_app.config["SETTINGS"].smtp_url
    return found


def _tab(state: str, title: _, here: str, count: int | None) -> dict[str, object]:
    return {
        "title": title,
        "href": url_for("mails.every", vis=state or None),
        "here": state == here,
        "count": count,
    }
