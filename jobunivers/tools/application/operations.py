"""What is done with applications. Flush, never commit."""

from typing import Any

from jobunivers import clock
from jobunivers.services import facts, versions
from jobunivers.services.facts import Fact
from jobunivers.services.jobads.ad import read_ad
from jobunivers.services.on_day import whole_day
from jobunivers.services.unknown import Unknown
from jobunivers.tools.application import wishes
from jobunivers.tools.application.letter_words import CHOICES
from jobunivers.tools.application.models import AD, INTERNSHIP, KINDS, PARTS, WAGE_SUBSIDY, Application

CV = "cv"
LONGEST_LINE = 200
MOST_ASKED = 60
_WORTH_USING_AGAIN = (*PARTS, "free", "is_free", "language")


def new(*, citizen_id: int, kind: str, **values: str) -> Application:
    """An application of this kind, not yet kept; raises Unknown."""
    if kind not in KINDS:
        raise Unknown(kind)
    empty: dict[str, Any] = {"asked": [], "fits": [], "ad": "", "title": "", "company": "", "contact": ""}
    return Application(citizen_id=citizen_id, kind=kind, language="da", **{**empty, **values})


def from_ad(*, citizen_id: int, ad: Fact) -> Application:
    """An application for an ad that stands in another tool, not yet kept."""
    told = {"title": ad.text[:LONGEST_LINE], "company": ad.proof[:LONGEST_LINE], "ad": ad.detail}
    one = new(citizen_id=citizen_id, kind=AD, **told)
    for name, value in understood(one, ad.detail).items():
        setattr(one, name, value)
    return one


def ask_instead(*, application: Application, kind: str) -> Application:
    """After a no: ask the same place for an internship or a wage subsidy; not yet kept. Raises Unknown."""
    if kind not in (INTERNSHIP, WAGE_SUBSIDY):
        raise Unknown(kind)
    kept = {name: getattr(application, name) for name in ("title", "company", "contact", "company_notes")}
    one = new(citizen_id=application.citizen_id, kind=kind, **kept)
    one.language = application.language
    return one


def use_again(*, application: Application) -> Application:
    """The same letter as a beginning for another place, not yet kept."""
    one = new(citizen_id=application.citizen_id, kind=application.kind)
    for name in _WORTH_USING_AGAIN:
        setattr(one, name, getattr(application, name))
    return one


def understood(application: Application, ad: str) -> dict[str, Any]:
    """What a fresh ad says, for those fields that are still empty."""
    read = read_ad(ad, clock.today())
    told: dict[str, Any] = {
        "title": (read.title_guess or "")[:LONGEST_LINE],
        "company": (read.company_guess or "")[:LONGEST_LINE],
        "deadline": whole_day(read.deadline_guess),
        "asked": wishes.found_in(ad)[:MOST_ASKED],
    }
    fresh = {name: value for name, value in told.items() if value and not getattr(application, name)}
    is_first = not application.asked
    return fresh | ({"language": read.language} if is_first and read.language in CHOICES else {})


def with_wish(application: Application, text: str, *, wanted: bool) -> list[str]:
    """The list of what is asked for with this line in it, or out of it."""
    line = " ".join(text.split())[:LONGEST_LINE]
    others = [one for one in application.asked if one.casefold() != line.casefold()]
    return [*others, line][:MOST_ASKED] if wanted and line else others


def with_value(application: Application, key: str, *, fits: bool) -> list[str]:
    """The keys of the values the place fits, with this one in it or out of it."""
    others = [one for one in application.fits if one != key]
    return [*others, key] if fits and key else others


def in_one_piece(application: Application) -> str:
    """The four parts as one text, whatever the way of writing is now."""
    return "\n\n".join(text for part in PARTS if (text := getattr(application, part).strip()))


def write_freely(*, application: Application, is_free: bool) -> None:
    """Choose how to write; the free text begins with what stands in the parts."""
    values: dict[str, Any] = {"is_free": is_free}
    if is_free and not application.free.strip():
        values["free"] = in_one_piece(application)
    versions.save(application, values, base=None)


def cvs(citizen_id: int) -> list[Fact]:
    """The citizen's CVs for one job, each as the version it is now."""
    return facts.of(citizen_id, CV)


def chosen_cv(citizen_id: int, key: str) -> dict[str, str]:
    """What is kept of the CV that goes with a letter; nothing for an empty key. Raises Unknown."""
    if not key:
        return {"cv": "", "cv_title": "", "cv_href": ""}
    found = next((fact for fact in cvs(citizen_id) if fact.key == key), None)
    if found is None:
        raise Unknown(key)
    return {"cv": found.key, "cv_title": found.text[:LONGEST_LINE], "cv_href": found.href}
