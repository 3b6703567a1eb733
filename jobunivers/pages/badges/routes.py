"""Badges: what was done, what it is good for at work, and the picture to take along."""

from functools import lru_cache
from io import BytesIO

from flask import Blueprint, abort, current_app, request, send_file, url_for

from jobunivers import languages
from jobunivers.services import content, progress
from jobunivers.services.pictures.badge import badge_png
from jobunivers.toolkit.access import me
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("badges", __name__)


@bp.get("/maerker/")
def all_badges() -> Shown:
    """Badges earned first, then those that can be."""
    rows, words = _rows(), content.deck("badges")
    told = [
        _told(tool, rows.get(tool.slug), words[tool.slug])
        for tool in current_app.extensions["jobunivers.tools"]
    ]
    return page(
        "badges/all.html",
        earned=[badge for badge in told if badge["at"]],
        ahead=[badge for badge in told if not badge["at"]],
    )


@bp.get("/maerker/<slug>.png")
def picture(slug: str) -> Shown:
    """A badge's picture in the reader's language, at one or two dots a pixel; only the citizen's own in colour."""
    tool = current_app.extensions["jobunivers.tools"].get(slug)
    if tool is None:
        abort(404)
    row = _rows().get(slug)
    drawn = _drawn(
        slug,
        tool.world,
        content.deck("badges")[slug]["title"],
        languages.current().code,
        scale=2 if request.args.get("x") == "2" else 1,
        earned=bool(row and row.badge_at),
    )
    return send_file(
        BytesIO(drawn),
        "image/png",
        download_name=f"jobunivers-{slug}.png",
        as_attachment="hent" in request.args,
    )


@lru_cache(maxsize=256)
def _drawn(slug: str, world: str, title: str, code: str, *, scale: int, earned: bool) -> bytes:
    """A badge takes 0.2 s to draw; there are few enough to keep them all."""
    return badge_png(slug, world, title, code, scale=scale, earned=earned)


def _rows() -> dict[str, progress.Progress]:
    person = me()
    if person is None:
        abort(404)
    return progress.of_citizen(person.id, person.organisation_id)


def _told(tool: Tool, row: progress.Progress | None, words: dict[str, str]) -> dict[str, object]:
    return {
        **words,
        "tool": tool,
        "at": row.badge_at if row else None,
        "done": row.done if row else 0,
        "of": len(tool.missions),
        "picture": url_for("badges.picture", slug=tool.slug),
        "large": url_for("badges.picture", slug=tool.slug, x=2),
        "download": url_for("badges.picture", slug=tool.slug, x=2, hent=1),
    }
