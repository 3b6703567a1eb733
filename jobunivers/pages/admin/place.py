"""What holds for the whole organisation: its name, the languages offered, the voices that read aloud."""

from typing import Any

from flask import Blueprint, current_app, url_for

from jobunivers.languages import LANGUAGES, SOURCE, Words
from jobunivers.languages import Text as _
from jobunivers.pages.admin.place_forms import ENGINES, PlaceForm
from jobunivers.pages.speech.desk import desk
from jobunivers.services.accounts import organisations
from jobunivers.services.accounts.models import Organisation
from jobunivers.services.accounts.operations import OrganisationExists
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("place", __name__, url_prefix="/admin/stedet")


@bp.get("/")
def show() -> Shown:
    """As it is chosen now."""
    of = _mine()
    there = _there()
    form = PlaceForm(
        there,
        _engines(),
        data={
            "name": of.name,
            "languages": list(organisations.offered(of.languages, there)),
            "voices": [one for one in _engines() if one not in organisations.codes(of.voices_off)],
        },
    )
    return _page(form)


@bp.post("/")
def choose() -> Shown:
    """Keep it; a language or a voice that is taken away is gone at once, and nothing written goes with it."""
    of, there = _mine(), _there()
    form = PlaceForm(there, _engines())
    if not form.validate():
        return _page(form, 422)
    try:
        organisations.rename(of, form.name.data)
    except OrganisationExists:
        form.name.errors = [_("Der er allerede et sted med det navn.")]
        return _page(form, 422)
    organisations.offer(of, form.languages.data or (), there)
    organisations.silence(of, [one for one in _engines() if one not in (form.voices.data or ())])
    return go(url_for("place.show"), _("Gemt."))


def _page(form: PlaceForm, status: int = 200) -> Shown:
    return page("admin/place.html", status, form=form, voices=_voices(), missing=_missing())


def _mine() -> Organisation:
    return organisations.organisation(or_404(me()).organisation_id)


def _there() -> tuple[str, ...]:
    return tuple(code for code in current_app.config["LANGUAGES"] if code in LANGUAGES)


def _engines() -> list[str]:
    """The engines of this server that speak at all, in the order they are asked."""
    return [name for name in ENGINES if name in desk().read_aloud.chain.names()]


def _missing() -> list[dict[str, Any]]:
    """What was wished for and is not here; Google only where the operator allows it."""
    gone = [name for name in ENGINES if name not in _engines()]
    return [{"title": ENGINES[name][0], "why": _why(name)} for name in gone]


def _why(name: str) -> _:
    if name == "gtts":
        return _("Slukket. Kun den, der driver serveren, kan tænde.")
    return _("Ikke på denne server.")


def _voices() -> list[dict[str, Any]]:
    """What each language sounds like: the first engine that is asked, for our texts and for people's own words."""
    silent = frozenset(organisations.codes(_mine().voices_off))
    chain = desk().read_aloud.chain
    rows = []
    for code in organisations.offered(_mine().languages, _there()):
        said = [
            next((one.name for one in chain.engines_for(code, private=private, without=silent)), "")
            for private in (False, True)
        ]
        rows.append(
            {"language": LANGUAGES[code], "is_source": code == SOURCE, "said": [_title(one) for one in said]}
        )
    return rows


def _title(engine: str) -> Words:
    return ENGINES[engine][0] if engine in ENGINES else _("Ingen stemme")
