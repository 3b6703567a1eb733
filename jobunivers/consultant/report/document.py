"""The report on paper: Danish whatever the reader's language is, the citizen's own words set apart."""

from jobunivers.consultant.report import told
from jobunivers.languages import SOURCE, speaking
from jobunivers.languages import Text as _
from jobunivers.services.export.document import (
    Block,
    Document,
    Facts,
    Heading,
    Letterhead,
    Paragraph,
    Section,
)
from jobunivers.services.on_day import whole_day
from jobunivers.services.report import reading
from jobunivers.services.report.models import CLOSED, Report


def document(report: Report, citizen: str, centre: str) -> Document:
    """One edition as a document; names are those of the closing once it is closed."""
    closing = report.closing if report.closed_at else {}
    citizen, centre = closing.get("citizen", citizen), closing.get("centre", centre)
    with speaking(SOURCE):
        said = reading.said(report)
        return Document(
            title=str(_("Progressionsrapport for %(navn)s", navn=citizen)),
            language="da",
            author=_foot(report, centre),
            layout="plan",
            letterhead=Letterhead(centre),
            world="plan",
            blocks=(
                Facts(_facts(report, citizen, len(said))),
                *(_section(key, text) for key, text in report.texts.items()),
                *_own_words(citizen, said),
            ),
        )


def _foot(report: Report, centre: str) -> str:
    open_one = _("Udgave %(nr)s, ikke lukket", nr=report.edition)
    edition = _("Udgave %(nr)s", nr=report.edition) if report.closed_at else open_one
    return f"{edition} · {centre}"


def _facts(report: Report, citizen: str, comments: int) -> tuple[tuple[str, str], ...]:
    closed_by = report.closing.get("closed_by", "")
    edition = str(report.edition)
    if report.replaces_id and (before := reading.one_of(report.citizen_id, report.replaces_id)):
        edition = str(_("%(nr)s. Den erstatter udgave %(gammel)s.", nr=report.edition, gammel=before.edition))
    rows = (
        (_("Navn"), citizen),
        (_("Periode"), f"{whole_day(report.since)} – {whole_day(report.until)}"),
        (_("Forløb"), report.course_name),
        (_("Skrevet af"), report.author_name),
        (_("Udgave"), edition),
        (_("Rettet, fordi"), report.why),
        (_("Hørt"), told.how_heard(report, citizen, comments)),
        (_("Lukket"), _("%(dag)s af %(navn)s", dag=told.on(report.closed_at), navn=closed_by))
        if report.stage == CLOSED
        else (_("Lukket"), _("Nej. Rapporten kan stadig ændres.")),
    )
    return tuple((str(label), str(value)) for label, value in rows if str(value))


def _section(key: str, text: str) -> Block:
    return Section(told.sections()[key]["title"], (Paragraph(text or told.empty()[key]),))


def _own_words(citizen: str, said: dict[str, str]) -> tuple[Block, ...]:
    """What the citizen has said, under its own heading and with the section it is about."""
    if not said:
        return ()
    title = str(_("Det siger %(navn)s selv", navn=citizen))
    rows = [(Heading(2, str(told.title_of(key))), Paragraph(text)) for key, text in said.items()]
    return (Section(title, tuple(block for row in rows for block in row)),)
