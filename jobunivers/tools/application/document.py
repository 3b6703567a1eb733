"""The letter as a neutral Document, in the look of the CV; and the sheet to write it on by hand."""

from datetime import date
from typing import Any

from babel.dates import format_date

from jobunivers import clock, languages
from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.export.document import (
    Address,
    Block,
    Bullets,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Section,
    WriteIn,
)
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.tools.application.letter import Letter, addressee, letter_of
from jobunivers.tools.application.letter_words import SET
from jobunivers.tools.application.models import AD, PARTS, Application
from jobunivers.tools.application.sender import Head

LINES = 7


def as_document(application: Application, head: Head) -> Document:
    """The letter, ready for paper. Of a letter that is sent, the day stands on it; else today."""
    letter = letter_of(application, head.name)
    return Document(
        title=letter.headline,
        language=letter.language,
        author=head.name,
        layout="letter",
        blocks=(
            Address(
                _to(application, letter),
                _when(application.sent_on or clock.today(), head.town, letter.language),
            ),
            Paragraph(letter.greeting),
            *(Paragraph(part) for part in letter.paragraphs),
            Paragraph("\n".join(letter.sign_off)),
        ),
        letterhead=Letterhead(head.name, head.headline, contact_lines(head, letter)),
    )


def contact_lines(head: Head, letter: Letter) -> tuple[str, ...]:
    """How to reach the person, a line each."""
    phone = f"{SET[letter.language].telephone} {head.phone}" if head.phone else ""
    return tuple(line for line in (phone, head.mail, head.town) if line)


def sheet(application: Application) -> Document:
    """The four parts in large type with room to write; what is written already stands there."""
    asked = (
        (Heading(2, str(_("Det spørger de om"))), Bullets(tuple(application.asked)))
        if application.asked
        else ()
    )
    questions = questions_of(application.kind)
    parts: list[Block] = [_part(questions[part], getattr(application, part)) for part in PARTS]
    return on_a_sheet(application.title or _("Ansøgning"), (*asked, *parts), f"{application.id}/skriv")


def questions_of(kind: str) -> dict[str, dict[str, Any]]:
    """Question, help, starters and chips of each part; without an ad the letter begins in its own way."""
    told = content.deck("tools/application/starters")
    parts = {part: told[part] for part in PARTS}
    if kind != AD:
        begins = {name: told[kind].get(name, ()) for name in ("starters", "chips")}
        parts["opening"] = {**told["opening"], **begins}
    return parts


def _part(told: dict[str, Any], written: str) -> Section:
    block = Paragraph(written) if written.strip() else WriteIn(str(told["help"]), LINES)
    return Section(str(told["question"]), (block,))


def _to(application: Application, letter: Letter) -> tuple[str, ...]:
    name = addressee(application.contact)
    return (application.company, SET[letter.language].attention.format(name=name) if name else "")


def _when(day: date, town: str, code: str) -> str:
    written = format_date(day, "long", locale=languages.language(code).locale)
    return f"{town}, {written}" if town else written
