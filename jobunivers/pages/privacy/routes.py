"""The pages on privacy, accessibility and help, and *Mine data*."""

import json
from io import BytesIO

from flask import Blueprint, send_file

from jobunivers.services import content, retention
from jobunivers.services.privacy import everything_about
from jobunivers.toolkit.access import myself
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("privacy", __name__)


@bp.get("/privatliv")
def privacy() -> Shown:
    """What is kept, who sees it, for how long."""
    return page("privacy/article.html", article=content.article("pages/privacy"))


@bp.get("/was")
def accessibility() -> Shown:
    """The accessibility statement."""
    return page("privacy/article.html", article=content.article("pages/was"))


@bp.get("/hjaelp")
def help_page() -> Shown:
    """How things work."""
    return page("privacy/article.html", article=content.article("pages/help"))


@bp.get("/mine-data/")
def my_data() -> Shown:
    """What the product keeps about the person, and the way to take it along."""
    person = myself()
    kept = everything_about(person.id, person.organisation_id)
    erased_on = retention.due_on(person)
    return page(
        "privacy/my_data.html", rows=sum(map(len, kept.values())), tables=len(kept), erased_on=erased_on
    )


@bp.get("/mine-data/alt.json")
def take_along() -> Shown:
    """Everything about the person as one file."""
    person = myself()
    kept = json.dumps(everything_about(person.id, person.organisation_id), ensure_ascii=False, indent=1)
    return send_file(
        BytesIO(kept.encode()),
        "application/json",
        as_attachment=True,
        download_name="jobunivers-mine-data.json",
    )
