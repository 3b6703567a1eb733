"""JSON Resume (schema 1.0.0), out and in."""

import json
from typing import Any

from jobunivers.tools.cv import sections
from jobunivers.tools.cv.portable.carried import MOST_BYTES, NOW, Carried, Line, NotACv, from_iso, iso
from jobunivers.tools.cv.years import is_now

FLUENCY = {
    sections.NATIVE: "Native speaker",
    sections.FLUENT: "Fluent",
    sections.GOOD: "Good",
    sections.SOME: "Basic",
}
WORDS_FOR = {
    sections.NATIVE: ("native", "mother", "modersm"),
    sections.FLUENT: ("fluent", "flydende", "c1", "c2", "full professional", "proficient"),
    sections.GOOD: ("good", "godt", "b1", "b2", "professional", "intermediate", "advanced"),
    sections.SOME: ("basic", "lidt", "a1", "a2", "elementary", "limited", "beginner"),
}
Told = dict[str, Any]


def write(cv: Carried) -> bytes:
    """The CV as JSON; what was left empty is left out."""
    basics = {"name": cv.name, "label": cv.headline, "email": cv.mail, "phone": cv.phone, "summary": cv.about}
    found: Told = {
        "basics": _filled({**basics, "location": _filled({"city": cv.town})}),
        "work": [_work(line, "name") for line in cv.of(sections.JOBS)],
        "volunteer": [_work(line, "organization") for line in cv.of(sections.VOLUNTARY)],
        "education": [_education(line) for line in cv.of(sections.EDUCATION)],
        "certificates": [_certificate(line) for line in cv.of(sections.COURSES)],
        "skills": [
            _filled({"name": line.title, "summary": line.proof}) for line in cv.of(sections.COMPETENCES)
        ],
        "languages": [_language(line) for line in cv.of(sections.LANGUAGES)],
        "references": [_reference(line) for line in cv.of(sections.REFERENCES)],
        "projects": [_project(line) for line in cv.of(sections.OTHER)],
        "meta": {"version": "v1.0.0"},
    }
    skilled = [line.title for line in cv.of(sections.IT)]
    found["skills"] += [{"name": "IT", "keywords": skilled}] if skilled else []
    return json.dumps(_filled(found), ensure_ascii=False, indent=2).encode()


def read(data: bytes) -> Carried:
    """A CV from JSON; raises NotACv. What does not fit the schema is passed over."""
    told = _parsed(data)
    basics = _as_dict(told.get("basics"))
    if not basics and not _dicts(told, "work") and not _dicts(told, "education"):
        raise NotACv
    return Carried(
        name=_text(basics, "name"),
        headline=_text(basics, "label"),
        about=_text(basics, "summary"),
        phone=_text(basics, "phone"),
        mail=_text(basics, "email"),
        town=_text(_as_dict(basics.get("location")), "city"),
        lines=tuple(_lines(told)),
    )


def level_of(fluency: str) -> str:
    """The level that a word for fluency stands for; empty when it can't be told."""
    said = fluency.casefold()
    return next((key for key, words in WORDS_FOR.items() if any(word in said for word in words)), "")


def _lines(told: Told) -> list[Line]:
    lines = [_read_work(sections.JOBS, one, "name") for one in _dicts(told, "work")]
    lines += [_read_work(sections.VOLUNTARY, one, "organization") for one in _dicts(told, "volunteer")]
    lines += [_read_education(one) for one in _dicts(told, "education")]
    lines += [_read_certificate(one) for one in _dicts(told, "certificates")]
    lines += [line for one in _dicts(told, "skills") for line in _read_skill(one)]
    lines += [_read_language(one) for one in _dicts(told, "languages")]
    lines += [_read_reference(one) for one in _dicts(told, "references")]
    lines += [_read_project(one) for one in _dicts(told, "projects")]
    return lines + [Line(sections.OTHER, _text(one, "name")) for one in _dicts(told, "interests")]


def _work(line: Line, where: str) -> Told:
    points = [point for point in line.proof.splitlines() if point.strip()]
    told = {where: line.place, "position": line.title, **_dates(line), "summary": line.text}
    return _filled({**told, "highlights": points})


def _read_work(kind: str, one: Told, where: str) -> Line:
    place = ", ".join(filter(None, (_text(one, where), _text(one, "location"))))
    proof = "\n".join(point for point in _as_list(one.get("highlights")) if isinstance(point, str))
    began, ended = _read_dates(one)
    return Line(
        kind, _text(one, "position") or place, place, began, ended, _text(one, "summary"), proof=proof
    )


def _education(line: Line) -> Told:
    return _filled({"institution": line.place, "area": line.title, **_dates(line), "summary": line.text})


def _read_education(one: Told) -> Line:
    title = ", ".join(filter(None, (_text(one, "studyType"), _text(one, "area"))))
    place = _text(one, "institution")
    return Line(sections.EDUCATION, title or place, place, *_read_dates(one), text=_text(one, "summary"))


def _certificate(line: Line) -> Told:
    date = iso(line.ended) or iso(line.began)
    return _filled({"name": line.title, "issuer": line.place, "date": date, "summary": line.text})


def _read_certificate(one: Told) -> Line:
    date, text = from_iso(one.get("date")), _text(one, "summary")
    return Line(sections.COURSES, _text(one, "name"), _text(one, "issuer"), ended=date, text=text)


def _read_skill(one: Told) -> list[Line]:
    words = [word for word in _as_list(one.get("keywords")) if isinstance(word, str)]
    if _text(one, "name").casefold() == "it" and words:
        return [Line(sections.IT, word) for word in words]
    proof = _text(one, "summary") or ", ".join(words)
    return [Line(sections.COMPETENCES, _text(one, "name"), proof=proof)]


def _language(line: Line) -> Told:
    return _filled({"language": line.title, "fluency": FLUENCY.get(line.level, "")})


def _read_language(one: Told) -> Line:
    return Line(sections.LANGUAGES, _text(one, "language"), level=level_of(_text(one, "fluency")))


def _reference(line: Line) -> Told:
    said = "\n".join(filter(None, (line.place, line.text)))
    return _filled({"name": line.title, "reference": said})


def _read_reference(one: Told) -> Line:
    place, _newline, text = _text(one, "reference").partition("\n")
    return Line(sections.REFERENCES, _text(one, "name"), place, text=text)


def _project(line: Line) -> Told:
    return _filled({"name": line.title, "entity": line.place, **_dates(line), "description": line.text})


def _read_project(one: Told) -> Line:
    text = _text(one, "description")
    return Line(sections.OTHER, _text(one, "name"), _text(one, "entity"), *_read_dates(one), text=text)


def _dates(line: Line) -> Told:
    ended = "" if is_now(line.ended) else iso(line.ended) or iso(line.began)
    return {"startDate": iso(line.began), "endDate": ended}


def _read_dates(one: Told) -> tuple[str, str]:
    began, ended = from_iso(one.get("startDate")), from_iso(one.get("endDate"))
    return began, ended or (NOW if began else "")


def _parsed(data: bytes) -> Told:
    if len(data) > MOST_BYTES:
        raise NotACv
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotACv from error
    return _as_dict(told)


def _filled(told: Told) -> Told:
    return {name: value for name, value in told.items() if value}


def _text(told: Told, name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""


def _as_dict(value: object) -> Told:
    return value if isinstance(value, dict) else {}


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dicts(told: Told, name: str) -> list[Told]:
    return [one for one in _as_list(told.get(name)) if isinstance(one, dict)]
