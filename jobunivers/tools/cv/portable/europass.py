"""Europass XML: the *Candidate* document that Europass puts into its own CVs since 2020, out and in.

Its schema is not published; names and nesting follow documents that Europass itself has made. The older
*SkillsPassport* (3.x) can be read, not written.
"""

from lxml import etree

from jobunivers.tools.cv import sections
from jobunivers.tools.cv.portable import skills_passport
from jobunivers.tools.cv.portable.carried import MOST_BYTES, NOW, Carried, Line, NotACv, from_iso, iso
from jobunivers.tools.cv.portable.tongues import code_of, name_of
from jobunivers.tools.cv.portable.xml import CANDIDATE, Element, all_of, branch, first, leaf, plain, text_at
from jobunivers.tools.cv.years import is_now

CEFR = {sections.FLUENT: "C1", sections.GOOD: "B2", sections.SOME: "A2"}
DIMENSIONS = (
    "CEF-Understanding-Listening",
    "CEF-Understanding-Reading",
    "CEF-Speaking-Interaction",
    "CEF-Speaking-Production",
    "CEF-Writing-Production",
)
_LETTER = {"C": sections.FLUENT, "B": sections.GOOD, "A": sections.SOME}
_PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def write(cv: Carried, language: str = "da") -> bytes:
    """The CV as a Candidate document."""
    root = etree.Element(
        f"{{{CANDIDATE['']}}}Candidate", nsmap={key or None: uri for key, uri in CANDIDATE.items()}
    )
    person = branch(root, "CandidatePerson")
    _person(person, cv)
    profile = branch(root, "CandidateProfile", languageCode=language)
    leaf(profile, "hr:ExecutiveSummary", cv.about)
    _jobs(profile, cv)
    _schools(profile, cv)
    _qualifications(profile, cv)
    _lists(profile, cv)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def read(data: bytes) -> Carried:
    """A CV from Europass XML of either kind; raises NotACv. No entity, file or address in it is ever opened."""
    if len(data) > MOST_BYTES:
        raise NotACv
    try:
        root = etree.fromstring(data, etree.XMLParser(**_PARSER))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotACv from error
    if root.getroottree().docinfo.doctype:
        raise NotACv
    name = etree.QName(root).localname
    if name == "SkillsPassport":
        return skills_passport.read(root)
    if name != "Candidate":
        raise NotACv
    return _candidate(root)


def _person(person: Element, cv: Carried) -> None:
    given, _space, family = cv.name.rpartition(" ")
    name = branch(person, "PersonName")
    leaf(name, "oa:GivenName", given or family)
    leaf(name, "hr:FamilyName", family if given else "")
    for channel, tag, value in (("Email", "oa:URI", cv.mail), ("Telephone", "oa:DialNumber", cv.phone)):
        if value:
            way = branch(person, "Communication")
            leaf(way, "ChannelCode", channel)
            leaf(way, tag, value)
    if cv.town:
        leaf(branch(branch(person, "Communication"), "Address"), "oa:CityName", cv.town)
    for line in cv.of(sections.LANGUAGES):
        if line.level == sections.NATIVE:
            leaf(person, "PrimaryLanguageCode", code_of(line.title) or line.title, name="NORMAL")


def _jobs(profile: Element, cv: Carried) -> None:
    history = branch(profile, "EmploymentHistory")
    for line in cv.of(sections.JOBS):
        employer = branch(history, "EmployerHistory")
        leaf(employer, "hr:OrganizationName", line.place)
        position = branch(employer, "PositionHistory")
        leaf(position, "PositionTitle", line.title, typeCode="FREETEXT")
        _period(position, "eures:EmploymentPeriod", line, prefix="eures:")
        leaf(position, "oa:Description", "\n".join(filter(None, (line.text, line.proof))))


def _schools(profile: Element, cv: Carried) -> None:
    history = branch(profile, "EducationHistory")
    for line in cv.of(sections.EDUCATION, sections.COURSES):
        school = branch(history, "EducationOrganizationAttendance")
        leaf(school, "hr:OrganizationName", line.place)
        _period(school, "AttendancePeriod", line)
        degree = branch(school, "EducationDegree")
        leaf(degree, "hr:DegreeName", line.title)
        leaf(degree, "OccupationalSkillsCovered", line.text)


def _period(parent: Element, tag: str, line: Line, prefix: str = "") -> None:
    period = branch(parent, tag)
    for name, written in (("StartDate", line.began), ("EndDate", line.ended)):
        if iso(written):
            leaf(branch(period, f"{prefix}{name}"), "hr:FormattedDateTime", iso(written))
    leaf(period, "hr:CurrentIndicator", "true" if is_now(line.ended) else "false")


def _qualifications(profile: Element, cv: Carried) -> None:
    known = branch(profile, "PersonQualifications")
    for line in cv.of(sections.LANGUAGES):
        if line.level == sections.NATIVE:
            continue
        tongue = branch(known, "PersonCompetency")
        leaf(tongue, "CompetencyID", code_of(line.title))
        leaf(tongue, "hr:CompetencyName", line.title)
        leaf(tongue, "hr:TaxonomyID", "language")
        for dimension in DIMENSIONS if line.level in CEFR else ():
            level = branch(tongue, "eures:CompetencyDimension")
            leaf(level, "hr:CompetencyDimensionTypeCode", dimension)
            leaf(branch(level, "eures:Score"), "hr:ScoreText", CEFR[line.level])


def _lists(profile: Element, cv: Carried) -> None:
    for kind, many, one in (
        (sections.VOLUNTARY, "VoluntaryWorks", "VoluntaryWork"),
        (sections.OTHER, "Projects", "Project"),
        (sections.COMPETENCES, "OrganisationalSkills", "OrganisationalSkill"),
    ):
        found = branch(profile, many)
        for line in cv.of(kind):
            entry = branch(found, one)
            leaf(entry, "Title", ", ".join(filter(None, (line.title, line.place))))
            if iso(line.began) or iso(line.ended):
                _period(entry, "Date", line)
            leaf(entry, "Description", line.text or line.proof)
    digital = branch(branch(profile, "DigitalSkills"), "DigitalSkillsGroup")
    for line in cv.of(sections.IT):
        leaf(digital, "DigitalSkill", line.title)


def _candidate(root: Element) -> Carried:
    person = first(root, "CandidatePerson")
    ways = all_of(person, "Communication") if person is not None else []
    name = " ".join(filter(None, (text_at(person, "GivenName"), text_at(person, "FamilyName"))))
    return Carried(
        name=name,
        about=plain(text_at(root, "ExecutiveSummary")),
        phone=next((found for way in ways if (found := text_at(way, "DialNumber"))), ""),
        mail=next((found for way in ways if (found := _mail(way))), ""),
        town=text_at(person, "CityName"),
        lines=tuple(_lines(root, person)),
    )


def _mail(way: Element) -> str:
    return text_at(way, "URI") if text_at(way, "ChannelCode") == "Email" else ""


def _lines(root: Element, person: Element | None) -> list[Line]:
    lines = [_read_job(one) for one in all_of(root, "EmployerHistory")]
    lines += [_read_school(one) for one in all_of(root, "EducationOrganizationAttendance")]
    own = all_of(person, "PrimaryLanguageCode") if person is not None else []
    lines += [Line(sections.LANGUAGES, name_of(one.text or ""), level=sections.NATIVE) for one in own]
    lines += [_read_tongue(one) for one in all_of(root, "PersonCompetency") if _is_tongue(one)]
    lines += [_read_entry(sections.VOLUNTARY, one) for one in all_of(root, "VoluntaryWork")]
    lines += [_read_entry(sections.OTHER, one) for one in all_of(root, "Project")]
    lines += [_read_skill(one) for one in all_of(root, "OrganisationalSkill")]
    return lines + [Line(sections.IT, (one.text or "").strip()) for one in all_of(root, "DigitalSkill")]


def _read_job(one: Element) -> Line:
    place, title = text_at(one, "OrganizationName"), text_at(one, "PositionTitle")
    text = plain(text_at(one, "Description"))
    return Line(sections.JOBS, title or place, place, *_read_period(one), text=text)


def _read_school(one: Element) -> Line:
    place = text_at(one, "OrganizationName")
    title = text_at(one, "DegreeName") or text_at(one, "ProgramName")
    text = plain(text_at(one, "OccupationalSkillsCovered"))
    return Line(sections.EDUCATION, title or place, place, *_read_period(one), text=text)


def _read_period(one: Element) -> tuple[str, str]:
    began, ended = (from_iso(_date(one, name)) for name in ("StartDate", "EndDate"))
    goes_on = "true" in (text_at(one, "CurrentIndicator"), text_at(one, "Ongoing"))
    return began, ended or (NOW if goes_on else "")


def _date(one: Element, name: str) -> str:
    return text_at(first(one, name), "FormattedDateTime") or text_at(one, name)


def _is_tongue(one: Element) -> bool:
    return text_at(one, "TaxonomyID").casefold() == "language"


def _read_tongue(one: Element) -> Line:
    name = text_at(one, "CompetencyName") or name_of(text_at(one, "CompetencyID"))
    return Line(sections.LANGUAGES, name, level=_LETTER.get(text_at(one, "ScoreText")[:1].upper(), ""))


def _read_entry(kind: str, one: Element) -> Line:
    title, _comma, place = text_at(one, "Title").partition(", ")
    return Line(kind, title, place, *_read_period(one), text=plain(text_at(one, "Description")))


def _read_skill(one: Element) -> Line:
    return Line(sections.COMPETENCES, text_at(one, "Title"), proof=plain(text_at(one, "Description")))
