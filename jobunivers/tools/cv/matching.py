"""An ad held against the gross CV: what is there, what nearly is, what is open, and what to carry over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jobunivers import clock
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services.jobads.ad import read_ad
from jobunivers.services.jobads.evidence import Evidence, EvidenceKind
from jobunivers.services.jobads.match import Answer, Match, Proof, match
from jobunivers.services.jobads.vocabulary import Kind
from jobunivers.tools.cv import sections, years
from jobunivers.tools.cv.document_words import WORDS
from jobunivers.tools.cv.documents import level
from jobunivers.tools.cv.models import Item
from jobunivers.tools.cv.sections import COMPETENCES, EDUCATION, JOBS, LANGUAGES, OTHER, TOP, VOLUNTARY
from jobunivers.tools.cv.work import Work

PROFILE = "profile"
KINDS: dict[str, EvidenceKind] = {
    sections.JOBS: "job",
    sections.EDUCATION: "education",
    sections.COURSES: "certificate",
    sections.LANGUAGES: "language",
    sections.IT: "it",
    sections.VOLUNTARY: "voluntary",
    sections.OTHER: "other",
    sections.COMPETENCES: "competence",
}
WHY = {
    "same": _("Ordet »%(found)s« står der."),
    "synonym": _("»%(found)s« er et andet ord for »%(wanted)s«."),
    "kind_of": _("»%(found)s« er en slags »%(wanted)s«."),
    "part": _("»%(found)s« handler også om »%(wanted)s«."),
    "usual_in_job": _("Det hører tit til, når man er »%(found)s«."),
    "near_job": _("»%(found)s« er tæt på det job."),
    "suite": _("»%(found)s« hører sammen med »%(wanted)s«."),
    "licence": _("»%(found)s« dækker »%(wanted)s«."),
    "level": _("»%(found)s« står der."),
}
LIMITS = {
    "years": _("De vil gerne have lidt flere år."),
    "level": _("De vil gerne have lidt mere af sproget."),
    "category": _("De vil have et andet kørekort."),
    "paper": _("De vil gerne se et bevis. Har du det, så skriv det ind."),
    "near": _("Det er tæt på. Fortæl selv, hvordan det passer."),
}
PAGE_OF: dict[Kind, str] = {
    "licence": "education",
    "certificate": "education",
    "education": "education",
    "language": "skills",
    "it": "skills",
    "experience": "jobs",
    "personal": "competences",
    "hours": "profile",
}
MOST_REASONS, LONGEST_NAME = 3, 200
ALWAYS_JOBS, ALWAYS_SCHOOLS = 3, 2


@dataclass(frozen=True)
class Answered:
    """One thing the ad asks for: the answer, the lines of the CV that prove it, why in words, and the page
    (``cv.<page>``) where more can be told about it."""

    text: str
    start: int
    end: int
    must: bool
    answer: Answer
    lines: tuple[Item, ...]
    by_profile: bool
    why: tuple[Text, ...]
    page: str


@dataclass(frozen=True)
class Piece:
    """A piece of the ad's own text; ``number`` is the requirement's place in the list, 0 for text between."""

    text: str
    number: int = 0
    answer: Answer | None = None


@dataclass(frozen=True)
class Proposal:
    """A line to carry over, and what it answers (empty: it belongs in nearly every CV)."""

    item: Item
    answers: tuple[str, ...] = ()


def evidence(work: Work) -> list[Evidence]:
    """Every line of the gross CV as one thing that can prove something; the key is the line's id."""
    known = (item for item in work.items if item.kind in KINDS)
    lines = [Evidence(str(item.id), _told(item), KINDS[item.kind]) for item in known]
    about = f"{work.profile.headline}. {work.profile.text}".strip(". ")
    return [*lines, Evidence(PROFILE, about, "profile")] if about else lines


def answers(ad: str, work: Work) -> list[Answered]:
    """What an ad asks for, in its own order, each with its answer; empty for an empty or unreadable ad."""
    found = match(read_ad(ad, clock.today()), evidence(work))
    return [_answered(one, work) for one in found]


def marked(ad: str, answered: Sequence[Answered]) -> list[Piece]:
    """The ad cut into pieces, so that each requirement can be marked where it stands."""
    pieces: list[Piece] = []
    at = 0
    for number, one in enumerate(answered, 1):
        if one.start < at:
            continue
        pieces += [Piece(ad[at : one.start]), Piece(ad[one.start : one.end], number, one.answer)]
        at = one.end
    return [piece for piece in (*pieces, Piece(ad[at:])) if piece.text]


def deadline(ad: str) -> date | None:
    """The last day to apply, where the ad says it."""
    return read_ad(ad, clock.today()).deadline_guess


def guessed(written: dict[str, str]) -> dict[str, str]:
    """What was written about an ad, with the job's name and place from its text where nothing was written."""
    read = read_ad(written.get("ad", ""))
    found = {"job": read.title_guess, "company": read.company_guess}
    fresh = {name: guess[:LONGEST_NAME] for name, guess in found.items() if guess and not written.get(name)}
    return {**written, **fresh}


def proposals(answered: Iterable[Answered], work: Work) -> list[Proposal]:
    """The lines worth carrying over: those that answer something, and those that belong in nearly every CV."""
    by_item: dict[int, list[str]] = {}
    for one in answered:
        for item in one.lines:
            by_item.setdefault(item.id, []).append(one.text)
    always = {item.id for item in _always(work)}
    return [
        Proposal(item, tuple(by_item.get(item.id, ())))
        for item in work.items
        if item.id in by_item or item.id in always
    ]


def _always(work: Work) -> tuple[Item, ...]:
    few = work.of(OTHER, VOLUNTARY) if len(work.of(JOBS)) < ALWAYS_JOBS else ()
    return (
        *few,
        *work.of(JOBS)[:ALWAYS_JOBS],
        *work.of(EDUCATION)[:ALWAYS_SCHOOLS],
        *work.of(LANGUAGES),
        *work.of(COMPETENCES)[:TOP],
    )


def _answered(one: Match, work: Work) -> Answered:
    keys = dict.fromkeys(proof.key for proof in one.proofs)
    lines = tuple(item for item in work.items if str(item.id) in keys)
    asked = one.requirement
    return Answered(
        text=asked.text,
        start=asked.start,
        end=asked.end,
        must=asked.weight == "must",
        answer=one.answer,
        lines=lines,
        by_profile=PROFILE in keys,
        why=_why(one),
        page=PAGE_OF[asked.kind],
    )


def _why(one: Match) -> tuple[Text, ...]:
    said = list(dict.fromkeys(_reason(proof) for proof in one.proofs))[:MOST_REASONS]
    said += [LIMITS[limit] for limit in one.limits]
    if one.answer == "partly" and one.missing:
        said.append(_("Her leder vi stadig efter: %(words)s.", words=", ".join(one.missing)))
    return tuple(said)


def _reason(proof: Proof) -> Text:
    return Text(WHY[proof.how].msgid, found=proof.found, wanted=proof.wanted)


def _told(item: Item) -> str:
    words = WORDS["da"]
    when = years.period(item.began, item.ended, words["now"])
    parts = (item.title, level(item.level, words), item.place, when, item.text, item.proof)
    return ". ".join(part.strip() for part in parts if part.strip())
