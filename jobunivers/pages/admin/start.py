"""What waits for the administrator, each with its reason and the way to it; and the rooms."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from flask import Blueprint, url_for

from jobunivers import clock
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import retention
from jobunivers.services.accounts import organisations
from jobunivers.services.accounts.listing import ALONE, OUTSIDE
from jobunivers.services.accounts.models import Organisation
from jobunivers.services.centre import editions
from jobunivers.services.mails.outbox import FAILED
from jobunivers.services.overseeing import reviews
from jobunivers.services.overseeing.waiting import Waiting, waiting
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("start", __name__, url_prefix="/admin")


class Waits(NamedTuple):
    """One thing that waits: what, why it matters, and the way to it."""

    title: _
    why: _
    href: str


@bp.get("/")
def overview() -> Shown:
    """What waits, and how many people there are."""
    counts = waiting()
    organisation = organisations.organisation(or_404(me()).organisation_id)
    return page(
        "admin/start.html",
        counts=counts,
        waits=[*_people(counts), *_mails(counts), *_time(organisation)],
    )


def _people(counts: Waiting) -> Iterator[Waits]:
    if counts.alone:
        yield Waits(
            _n("%(num)s borger er uden konsulent", "%(num)s borgere er uden konsulent", counts.alone),
            _("Ingen ser, hvad de har brug for."),
            url_for("admin.people", adgang=ALONE),
        )
    if counts.not_in:
        yield Waits(
            _n("%(num)s kan ikke komme ind endnu", "%(num)s kan ikke komme ind endnu", counts.not_in),
            _("De har ingen invitation, der virker."),
            url_for("admin.people", adgang=OUTSIDE),
        )
    if counts.courses_without:
        yield Waits(
            _n(
                "%(num)s forløb er uden konsulent", "%(num)s forløb er uden konsulent", counts.courses_without
            ),
            _("Nye borgere på forløbet får ingen ved siden af sig."),
            url_for("courses.all_courses"),
        )


def _mails(counts: Waiting) -> Iterator[Waits]:
    if counts.mails:
        yield Waits(
            _n("%(num)s mail kom ikke afsted", "%(num)s mails kom ikke afsted", counts.mails),
            _("De er gemt, og vi prøver igen. Se hvorfor."),
            url_for("mails.every", vis=FAILED),
        )


def _time(organisation: Organisation) -> Iterator[Waits]:
    review = reviews.newest()
    if reviews.is_due(review):
        since = _("Det er aldrig gjort.") if review is None else _gone_through(clock.local(review.at).date())
        yield Waits(_("Gå igennem, hvem der ser hvem"), since, url_for("access.show"))
    if due := retention.due_by(organisation, clock.today() + retention.WARNED):
        yield Waits(
            _n("%(num)s borger slettes snart", "%(num)s borgere slettes snart", len(due)),
            _("Den første den %(dag)s.", dag=_day(due[0].on)),
            url_for("keeping.show"),
        )
    edition = editions.newest()
    if edition is None or edition.until < editions.due():
        yield Waits(_("Nye tal kan gøres op"), _("Måneden er gået."), url_for("figures.show"))


def _gone_through(day: date) -> _:
    return _("Sidst den %(dag)s. Det er tid igen.", dag=_day(day))


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
