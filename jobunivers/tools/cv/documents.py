"""The CVs as neutral Documents, built from lines and looks alone: an old edition is built the same way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from jobunivers.services.export.document import (
    Block,
    Bullets,
    Document,
    Entry,
    Facts,
    Heading,
    Language,
    Layout,
    Letterhead,
    Paragraph,
    PlainBlock,
    Section,
    Table,
)
from jobunivers.tools.cv import sections, years
from jobunivers.tools.cv.document_words import WORDS, Words
from jobunivers.tools.cv.models import COMPETENCE, Item, Profile

LAYOUT_OF: dict[str, Layout] = {"classic": "cv-classic", "sidebar": "cv-sidebar"}
_EXPERIENCE_AT_ONCE = (sections.JOBS, sections.OTHER, sections.VOLUNTARY)


@dataclass(frozen=True)
class Sheet:
    """What a CV is made of: the person, the lines that go in, in order, and the document's own language."""

    name: str
    profile: Profile
    items: tuple[Item, ...]
    language: Language = "da"
    layout: Layout = "cv-classic"
    about: str = ""
    photo: bytes | None = None
    groups: Mapping[str, int] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        """The headings and labels in the document's language."""
        return WORDS[self.language]

    def of(self, *kinds: str) -> tuple[Item, ...]:
        """The lines of these sections, in the order the sections are named."""
        return tuple(item for kind in kinds for item in self.items if item.kind == kind)


def gross(sheet: Sheet) -> Document:
    """Everything, section by section."""
    words = sheet.words
    return _document(
        sheet,
        words["cv"],
        (
            *_about(sheet),
            *_entries(words["jobs"], sheet, sections.JOBS),
            *_entries(words["education"], sheet, sections.EDUCATION),
            *_entries(words["courses"], sheet, sections.COURSES),
            *_entries(words["voluntary"], sheet, sections.VOLUNTARY),
            *_entries(words["other"], sheet, sections.OTHER),
            *_proved(words["competences"], sheet.of(sections.COMPETENCES)),
            *_aside(sheet),
        ),
    )


def targeted(sheet: Sheet, shape: str, title: str) -> Document:
    """A CV for one job, in the chronological or the competence form."""
    return _document(sheet, title, _by_competence(sheet) if shape == COMPETENCE else _by_time(sheet))


def card(sheet: Sheet) -> Document:
    """The competence card: the first three, each with its proof, on one sheet to bring along."""
    words = sheet.words
    top = sheet.of(sections.COMPETENCES)[: sections.TOP]
    blocks = tuple(Section(item.title, (Paragraph(item.proof),)) for item in top)
    head = Letterhead(sheet.name, sheet.profile.headline, _contact(sheet.profile, words))
    return Document(words["card"], sheet.language, sheet.name, "cards", blocks, letterhead=head)


def _by_time(sheet: Sheet) -> tuple[Block, ...]:
    words = sheet.words
    return (
        *_about(sheet),
        *_proved(words["top"], sheet.of(sections.COMPETENCES)),
        *_entries(words["jobs"], sheet, sections.JOBS),
        *_entries(words["education"], sheet, sections.EDUCATION),
        *_entries(words["voluntary"], sheet, sections.VOLUNTARY),
        *_entries(words["other"], sheet, sections.OTHER),
        *_courses_aside(sheet),
        *_aside(sheet),
    )


def _by_competence(sheet: Sheet) -> tuple[Block, ...]:
    """What the person can do, each with what shows it; then a short list of years."""
    words = sheet.words
    lived = sheet.of(*_EXPERIENCE_AT_ONCE)
    return (
        *_about(sheet),
        *(_can(competence, sheet, lived) for competence in sheet.of(sections.COMPETENCES)),
        *_short_list(words, lived),
        *_entries(words["schooling"], sheet, sections.EDUCATION, sections.COURSES),
        *_aside(sheet),
    )


def _can(competence: Item, sheet: Sheet, lived: Iterable[Item]) -> Section:
    under = [item for item in lived if sheet.groups.get(str(item.id)) == competence.id]
    shown = tuple(entry(item, sheet.words["now"]) for item in under)
    return Section(competence.title, (*_paragraph(competence.proof), *shown))


def _short_list(words: Words, lived: Sequence[Item]) -> tuple[Section, ...]:
    rows = tuple(
        (years.period(item.began, item.ended, words["now"]), _listed(item.title, item.place))
        for item in lived
    )
    return (Section(words["life"], (Table((), rows),)),) if rows else ()


def entry(item: Item, now: str) -> Entry:
    """One line as an entry: the first paragraph as text, a list of short lines as points."""
    lines = [line.strip(" -–•*\t") for line in item.text.splitlines() if line.strip(" -–•*\t")]
    told = lines if len(lines) > 1 else []
    points = (*told, *(line.strip() for line in item.proof.splitlines() if line.strip()))
    text = "" if told else item.text.strip()
    return Entry(item.title, item.place, years.period(item.began, item.ended, now), text, points)


def _entries(heading: str, sheet: Sheet, *kinds: str) -> tuple[Section, ...]:
    entries = tuple(entry(item, sheet.words["now"]) for item in sheet.of(*kinds))
    return (Section(heading, entries),) if entries else ()


def _proved(heading: str, items: Sequence[Item]) -> tuple[Section, ...]:
    blocks: list[PlainBlock] = []
    for item in items:
        blocks += [Heading(1, item.title), *_paragraph(item.proof)]
    return (Section(heading, tuple(blocks)),) if items else ()


def _about(sheet: Sheet) -> tuple[Section, ...]:
    text = (sheet.about or sheet.profile.text).strip()
    return (Section(sheet.words["profile"], (Paragraph(text),)),) if text else ()


def _courses_aside(sheet: Sheet) -> tuple[Section, ...]:
    lines = tuple(_short(item, sheet.words["now"]) for item in sheet.of(sections.COURSES))
    return (Section(sheet.words["courses"], (Bullets(lines),), aside=True),) if lines else ()


def _short(item: Item, now: str) -> str:
    return _listed(item.title, item.place, years.period(item.began, item.ended, now))


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _aside(sheet: Sheet) -> tuple[Section, ...]:
    words = sheet.words
    found: list[tuple[str, tuple[PlainBlock, ...]]] = []
    tongues = tuple((item.title, level(item.level, words)) for item in sheet.of(sections.LANGUAGES))
    found.append((words["languages"], (Facts(tongues),) if tongues else ()))
    skills = tuple(item.title for item in sheet.of(sections.IT))
    found.append((words["it"], (Bullets(skills),) if skills else ()))
    found.append(
        (
            words["references"],
            tuple(
                Paragraph("\n".join(filter(None, (item.title, item.place, item.text.strip()))))
                for item in sheet.of(sections.REFERENCES)
            ),
        )
    )
    return tuple(Section(heading, blocks, aside=True) for heading, blocks in found if blocks)


def level(key: str, words: Words) -> str:
    """How well a language is known, in the document's language."""
    return str(words[key]) if key in sections.LEVELS else key  # type: ignore[literal-required]


def _paragraph(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(text.strip()),) if text.strip() else ()


def _contact(profile: Profile, words: Words) -> tuple[str, ...]:
    phone = f"{words['telephone']} {profile.phone}" if profile.phone else ""
    return tuple(filter(None, (phone, profile.mail, profile.town)))


def _document(sheet: Sheet, title: str, blocks: tuple[Block, ...]) -> Document:
    contact = _contact(sheet.profile, sheet.words)
    return Document(
        title=f"{title} – {sheet.name}",
        language=sheet.language,
        author=sheet.name,
        layout=sheet.layout,
        blocks=blocks,
        letterhead=Letterhead(sheet.name, sheet.profile.headline, contact, sheet.photo),
        world="cv",
    )
