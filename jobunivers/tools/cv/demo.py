"""A demo citizen's CV, entered by the CV's own operations."""

from collections.abc import Iterable
from typing import Any

from jobunivers.services import versions
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.cv import matching, operations, sections, work
from jobunivers.tools.cv.jobnet_fields import fields
from jobunivers.tools.cv.models import Item

LEVELS = {
    "modersmål": sections.NATIVE,
    "flydende": sections.FLUENT,
    "godt": sections.GOOD,
    "lidt": sections.SOME,
}
Told = dict[str, Any]


def demo(citizen_id: int, told: Told) -> None:
    """The gross CV, the job bank, and the CVs for a job with the ads they answer."""
    cv = told.get("cv")
    if not cv:
        return
    for kind in sections.SECTIONS:
        for one in on_its_day(cv.get(kind, ())):
            _line(citizen_id, kind, one)
    if "profile" in cv or "headline" in cv:
        with then(cv.get("profile_days_ago", 0)):
            _profile(citizen_id, told, cv)
    if cv.get("titles"):
        with then(cv["titles_days_ago"]):
            _job_bank(citizen_id, cv["titles"])
    ads = {one["key"]: one for one in told.get("applications", ())}
    for one in on_its_day(cv.get("targeted", ())):
        _targeted(citizen_id, one, ads[one["ad"]])


def _line(citizen_id: int, kind: str, one: Told) -> Item:
    goes_on = "start" in one and kind in sections.EXPERIENCE
    ended = one.get("year", one.get("end", "nu" if goes_on else ""))
    tasks = "\n".join(one.get("tasks", ())) or one.get("text", "")
    job = ", ".join(one[name] for name in ("title", "company") if one.get(name))
    values = {
        sections.LANGUAGES: {"level": LEVELS.get(one.get("level", ""), sections.GOOD)},
        sections.IT: {},
        sections.COMPETENCES: {"proof": one.get("proof", "")},
        sections.REFERENCES: {"place": job},
    }.get(kind)
    if values is None:
        place = ", ".join(one[name] for name in ("company", "school", "place") if one.get(name))
        values = {"place": place, "began": str(one.get("start", "")), "ended": str(ended), "text": tasks}
    title = one.get("name") or one.get("title") or one.get("text", "")
    item = operations.new_item(citizen_id=citizen_id, kind=kind, title=title, **values)
    versions.keep(item)
    return item


def _profile(citizen_id: int, told: Told, cv: Told) -> None:
    row = operations.profile_of(citizen_id=citizen_id)
    values = {"headline": cv.get("headline", ""), "text": cv.get("profile", ""), "mail": told["email"]}
    versions.save(row, {**values, "phone": told.get("phone", ""), "town": told.get("town", "")}, base=None)


def _job_bank(citizen_id: int, titles: Iterable[str]) -> None:
    for title in titles:
        operations.choose_title(citizen_id=citizen_id, title=title, chosen=True)
    for field in fields(work.latest(citizen_id)):
        if field.ready:
            operations.tick(citizen_id=citizen_id, field=field.key, ticked=True)


def _targeted(citizen_id: int, one: Told, ad: Told) -> None:
    cv = work.latest(citizen_id)
    row = operations.new_targeted(
        work=cv,
        citizen_id=citizen_id,
        title=one["title"],
        job=ad["title"],
        company=ad["company"],
        ad=ad["ad"].strip(),
    )
    row.shape = one["form"]
    versions.keep(row)
    proposed = matching.proposals(matching.answers(row.ad, cv), cv)
    carried = operations.carried(items=cv.items, wanted=[found.item.id for found in proposed])
    versions.save(row, {"chosen": carried}, base=None)
