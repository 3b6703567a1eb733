"""Reading the older Europass document (*SkillsPassport*, 3.x), which many still have on their computer."""

from jobunivers.tools.cv import sections
from jobunivers.tools.cv.portable.carried import NOW, Carried, Line
from jobunivers.tools.cv.portable.xml import Element, all_of, first, plain, text_at


def read(root: Element) -> Carried:
    """The CV in it; what is not there stays empty."""
    name = " ".join(filter(None, (text_at(root, "FirstName"), text_at(root, "Surname"))))
    return Carried(
        name=name,
        headline=text_at(first(root, "Headline"), "Label"),
        phone=text_at(first(root, "Telephone"), "Contact"),
        mail=text_at(first(root, "Email"), "Contact"),
        town=text_at(root, "Municipality"),
        lines=(
            *(_job(one) for one in all_of(root, "WorkExperience")),
            *(_school(one) for one in all_of(root, "Education")),
            *(_tongue(one, sections.NATIVE) for one in all_of(root, "MotherTongue")),
            *(_tongue(one) for one in all_of(root, "ForeignLanguage")),
        ),
    )


def _job(one: Element) -> Line:
    place = text_at(first(one, "Employer"), "Name")
    title = text_at(first(one, "Position"), "Label")
    return Line(sections.JOBS, title or place, place, *_period(one), text=plain(text_at(one, "Activities")))


def _school(one: Element) -> Line:
    place, title = text_at(first(one, "Organisation"), "Name"), text_at(one, "Title")
    return Line(
        sections.EDUCATION, title or place, place, *_period(one), text=plain(text_at(one, "Activities"))
    )


def _tongue(one: Element, level: str = "") -> Line:
    letters = {"A": sections.SOME, "B": sections.GOOD, "C": sections.FLUENT}
    known = level or letters.get(text_at(one, "Listening")[:1].upper(), "")
    return Line(sections.LANGUAGES, text_at(one, "Label"), level=known)


def _period(one: Element) -> tuple[str, str]:
    period = first(one, "Period")
    ended = _date(first(period, "To")) or (NOW if text_at(period, "Current") == "true" else "")
    return _date(first(period, "From")), ended


def _date(at: Element | None) -> str:
    if at is None or not at.get("year"):
        return ""
    month = (at.get("month") or "").strip("-")
    return f"{int(month)}/{at.get('year')}" if month.isdigit() else str(at.get("year"))
