"""Bringing a CV in: each line of it that is not here yet becomes a line of the gross CV."""

from jobunivers.services import versions
from jobunivers.tools.cv import operations, sections, work
from jobunivers.tools.cv.models import Item, Profile
from jobunivers.tools.cv.portable import europass, json_resume
from jobunivers.tools.cv.portable.carried import Carried, Line, bounded

HEAD = {"headline": "headline", "text": "about", "phone": "phone", "mail": "mail", "town": "town"}
LIMITS = {"phone": 40, "mail": 254}


def bring_in(*, citizen_id: int, data: bytes) -> int:
    """Read a file in either format; how many lines came in. Raises NotACv. Nothing that is here is changed."""
    cv = bounded(
        europass.read(data)
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        else json_resume.read(data)
    )
    here = {_same(item) for item in work.latest(citizen_id).items}
    fresh = [line for line in cv.lines if _same(line) not in here]
    for line in fresh:
        versions.keep(_item(citizen_id, line))
    _fill(operations.profile_of(citizen_id=citizen_id), cv)
    return len(fresh)


def _same(line: Line | Item) -> tuple[str, str, str]:
    kind = sections.EDUCATION if line.kind == sections.COURSES else line.kind
    return kind, line.title.casefold(), line.place.casefold()


def _item(citizen_id: int, line: Line) -> Item:
    level = line.level if line.level in sections.LEVELS else ""
    return operations.new_item(
        citizen_id=citizen_id,
        kind=line.kind,
        title=line.title,
        place=line.place,
        began=line.began,
        ended=line.ended,
        text=line.text,
        level=level,
        proof=line.proof,
    )


def _fill(profile: Profile, cv: Carried) -> None:
    empty = {name: getattr(cv, told) for name, told in HEAD.items() if not getattr(profile, name)}
    values = {name: value[: LIMITS.get(name)] for name, value in empty.items() if value}
    if values:
        versions.save(profile, values, base=None)
