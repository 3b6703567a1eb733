"""What a CV says, free of any format: what both formats are written from and read into."""

from dataclasses import dataclass, fields, replace

from jobunivers.services.guards import cpr_numbers, tidy
from jobunivers.tools.cv import years
from jobunivers.tools.cv.models import Item
from jobunivers.tools.cv.work import Work

MOST_BYTES = 2 * 1024 * 1024
MOST_LINES = 300
SHORT, LONG, YEARS = 200, 10_000, 40
NOW = "nu"


class NotACv(ValueError):
    """The file is no CV in this format, or too large to be one."""


@dataclass(frozen=True)
class Line:
    """One line of a CV, as an ``Item`` without a home; ``kind`` is a section's key."""

    kind: str
    title: str
    place: str = ""
    began: str = ""
    ended: str = ""
    text: str = ""
    level: str = ""
    proof: str = ""


@dataclass(frozen=True)
class Carried:
    """A whole CV: its head and its lines in order."""

    name: str = ""
    headline: str = ""
    about: str = ""
    phone: str = ""
    mail: str = ""
    town: str = ""
    lines: tuple[Line, ...] = ()

    def of(self, *kinds: str) -> tuple[Line, ...]:
        """The lines of these sections."""
        return tuple(line for line in self.lines if line.kind in kinds)


def from_work(work: Work, name: str) -> Carried:
    """The gross CV to be carried out."""
    head = work.profile
    lines = tuple(_line(item) for item in work.items)
    return Carried(name, head.headline, head.text, head.phone, head.mail, head.town, lines)


def bounded(cv: Carried) -> Carried:
    """What was read, made tidy and cut to what a CV here can hold; CPR numbers are left out."""
    lines = tuple(_bounded_line(line) for line in cv.lines[:MOST_LINES])
    head = {
        field.name: _clean(getattr(cv, field.name), LONG if field.name == "about" else SHORT)
        for field in fields(cv)
        if field.name != "lines"
    }
    return replace(cv, **head, lines=tuple(line for line in lines if line.title))


def iso(written: str) -> str:
    """The month or year somebody wrote as ISO 8601 ("2019-03", "2019"); empty for "nu" and unreadable words."""
    month = None if years.is_now(written) else years.read(written)
    if month is None:
        return ""
    return f"{month.year:04}-{month.month:02}" if month.month else f"{month.year:04}"


def from_iso(date: object) -> str:
    """An ISO date as people here write it: "3/2019", "2019"."""
    parts = str(date or "").split("T")[0].split("-")
    if len(parts) > 1 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12:
        return f"{int(parts[1])}/{parts[0]}"
    return parts[0]


def _line(item: Item) -> Line:
    return Line(**{field.name: getattr(item, field.name) for field in fields(Line)})


def _bounded_line(line: Line) -> Line:
    limits = {"text": LONG, "proof": LONG, "began": YEARS, "ended": YEARS}
    names = (field.name for field in fields(Line))
    return Line(**{name: _clean(getattr(line, name), limits.get(name, SHORT)) for name in names})


def _clean(text: str, limit: int) -> str:
    kept, at = "", 0
    text = tidy(text).strip()
    for span in cpr_numbers(text):
        kept, at = kept + text[at : span.start], span.end
    return (kept + text[at:])[:limit].strip()
