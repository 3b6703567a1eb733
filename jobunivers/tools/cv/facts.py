"""What is entered once in the CV and can be tapped into every pitch, plan, application and answer."""

from collections.abc import Iterator

from jobunivers.services.facts import AD, COMPETENCE, EDUCATION, JOB, SKILL, Fact
from jobunivers.tools.cv import as_it_was, sections, work, years
from jobunivers.tools.cv.document_words import WORDS
from jobunivers.tools.cv.documents import level
from jobunivers.tools.cv.models import Item, Targeted

CV, CONTACT = "cv", "contact"
OFFERS = (JOB, EDUCATION, COMPETENCE, SKILL, AD, CV, CONTACT)
HEAD = ("headline", "phone", "mail", "town")
KINDS = {
    sections.JOBS: JOB,
    sections.EDUCATION: EDUCATION,
    sections.COURSES: EDUCATION,
    sections.COMPETENCES: COMPETENCE,
    sections.LANGUAGES: SKILL,
    sections.IT: SKILL,
    sections.VOLUNTARY: SKILL,
    sections.OTHER: SKILL,
}


def facts(citizen_id: int) -> Iterator[Fact]:
    """Every line with a name; each ad; each targeted CV as it stands now (kind *cv*); the head, field by field.

    A line's key is ``<section>.<id>``. A *cv* fact's key is ``<targeted id>.<version>``: with it the very CV
    can be had again whatever is written later; its ``href`` is that edition as a PDF.
    """
    cv = work.latest(citizen_id)
    stamps = as_it_was.stamps(citizen_id, cv)
    for item in cv.items:
        if item.kind in KINDS and item.title:
            yield _line(item)
    for name in HEAD:
        if getattr(cv.profile, name):
            yield Fact(CONTACT, getattr(cv.profile, name), "cv", name, href="/cv/kontakt")
    for one in cv.targeted:
        if one.ad.strip():
            yield _ad(one)
        if one.chosen:
            key = f"{one.id}.{stamps[one.id]}"
            yield Fact(CV, one.title, "cv", key, detail=one.company, href=f"/cv/ud/til-job/{key}.pdf")


def _line(item: Item) -> Fact:
    words = WORDS["da"]
    known = level(item.level, words).lower()
    text = ", ".join(filter(None, (item.title, known if item.kind == sections.LANGUAGES else item.place)))
    when = years.period(item.began, item.ended, words["now"])
    detail = "\n".join(filter(None, (when, item.text.strip())))
    return Fact(
        KINDS[item.kind],
        text,
        "cv",
        f"{item.kind}.{item.id}",
        proof=item.proof.strip(),
        detail=detail,
        href=f"/cv/linje/{item.id}",
    )


def _ad(one: Targeted) -> Fact:
    href = f"/cv/til-job/{one.id}"
    return Fact(AD, one.job or one.title, "cv", str(one.id), proof=one.company, detail=one.ad, href=href)
