"""Badges: what was done, what it is good for at work, and the picture to take along."""

from functools import lru_cache
from io import BytesIO

from flask import Blueprint, abort, request, send_file, url_for

from jobunivers import clock, languages
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.pages.badges.told import Badge, badges_of, world_of
from jobunivers.services import content, progress
from jobunivers.services.export.look import World
from jobunivers.services.on_day import whole_day
from jobunivers.services.pictures.diploma import Diploma, Earned, diploma_pdf
from jobunivers.toolkit.access import citizen_id, myself
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("badges", __name__)


@bp.get("/maerker/")
def all_badges() -> Shown:
    """Badges earned, the newest first, then those that can be, each with the way to it."""
    told = _badges()
    earned = sorted((badge for badge in told if badge.at), key=lambda badge: badge.at or "", reverse=True)
    return page("badges/all.html", earned=earned, ahead=[badge for badge in told if not badge.at])


@bp.get("/maerker/diplom.pdf")
def diploma() -> Shown:
    """A diploma of everything done so far, from the first badge on; of the whole universe when all are there."""
    told = [badge for badge in _badges() if badge.stars]
    earned = [badge for badge in told if badge.at]
    if not earned:
        abort(404)
    made = diploma_pdf(
        Diploma(
            heading=str(_("Diplom")),
            name=myself().name,
            lead=str(_lead(len(earned), len(told))),
            badges=[Earned(one.title, one.praise, world_of(one.key) or "me") for one in earned],
            foot=f"Jobunivers · {whole_day(clock.today())}",
            language=languages.current().document,
        )
    )
    return send_file(BytesIO(made), "application/pdf", download_name=f"{_('Diplom')}.pdf")


def _lead(earned: int, of: int) -> _:
    if earned == of:
        return _(
            "har været hele Jobuniverset rundt og fået alle %(antal)s mærker. Det er flot klaret.", antal=of
        )
    return _n(
        "har fået %(num)s mærke i Jobuniverset. Det er noget at være stolt af.",
        "har fået %(num)s mærker i Jobuniverset. Det er noget at være stolt af.",
        earned,
    )


@bp.get("/maerker/<key>.png")
def picture(key: str) -> Shown:
    """A badge's picture in the reader's language, at one or two dots a pixel; pale until it is earned."""
    badge = next((one for one in _badges() if one.key == key), None)
    if badge is None:
        abort(404)
    drawn = _drawn(
        key,
        world_of(key),
        str(badge.title),
        languages.current().code,
        scale=2 if request.args.get("x") == "2" else 1,
        earned=badge.at is not None,
    )
    return send_file(
        BytesIO(drawn),
        "image/png",
        download_name=f"jobunivers-{key}.png",
        as_attachment="hent" in request.args,
    )


@lru_cache(maxsize=256)
def _drawn(key: str, world: World | None, title: str, code: str, *, scale: int, earned: bool) -> bytes:
    """A badge takes 0.2 s to draw; there are few enough to keep them all."""
    from jobunivers.services.pictures.badge import badge_png

    return badge_png(key, world, title, code, scale=2 if scale == 2 else 1, earned=earned)


def _badges() -> list[Badge]:
    citizen_id()
    person = myself()
    rows = progress.of_citizen(person.id, person.organisation_id)
    return badges_of(rows, person.firsts, content.deck("badges"), lambda endpoint: url_for(endpoint))
