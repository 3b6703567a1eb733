"""Papers of the people in these tests."""

from jobunivers.services import hours_drawn
from jobunivers.services.export.document import (
    Address,
    Bullets,
    Document,
    Drawing,
    Entry,
    Facts,
    Figure,
    Heading,
    Language,
    Layout,
    Letterhead,
    PageBreak,
    Paragraph,
    PlainBlock,
    Section,
    Signatures,
    Stair,
    Staircase,
    Table,
    WriteIn,
)

PATCH = hours_drawn.patch(1)
STEP = "https://jobunivers.example/jobvaerdier/trin/3"
LAYOUTS: tuple[Layout, ...] = ("sheet", "cv-classic", "cv-sidebar", "letter", "plan", "cards")


def letter_of_fatima() -> Document:
    """Fatima's application in Danish."""
    return Document(
        title="Ansøgning: Køkkenmedarbejder hos Café Åstedet",
        language="da",
        author="Fatima Nørgaard",
        layout="letter",
        letterhead=Letterhead(
            "Fatima Nørgaard",
            "Kok, 12 års erfaring",
            ("Tlf. 20 12 34 56", "fatima@post.example", "8210 Aarhus V"),
        ),
        blocks=(
            Address(("Café Åstedet", "Ågade 12", "8000 Aarhus C"), "Aarhus, den 21. november 2026"),
            Paragraph("Kære Lærke Bøgh"),
            Paragraph("I mangler en, der kan holde køkkenet roligt. Det er lige det, jeg er god til. " * 4),
            Bullets(("Jeg kan styre bestillinger og lager.", "Jeg har hygiejnebevis.")),
            Paragraph("Må jeg komme forbi og lave en dagens ret til jer?"),
            Paragraph("Venlig hilsen\nFatima Nørgaard"),
        ),
    )


def sheet_of_amina() -> Document:
    """Amina's sheet in Arabic, with Danish names in it."""
    return Document(
        title="ورقة عمل",
        language="ar",
        author="أمينة الحسن",
        layout="sheet",
        step_url=STEP,
        world="me",
        blocks=(
            Heading(1, "ما المهم لك في العمل؟"),
            Paragraph("سلام عمل محمد. أعمل في Café Åstedet منذ 12 سنة."),
            Facts((("الهاتف", "+45 20 12 34 56"), ("البريد", "amina@demo.example"))),
            WriteIn("لماذا هذه القيمة مهمة لي؟", 4),
            Table(("القيمة", "مهم"), (("زملاء", "نعم"),)),
        ),
    )


def plan_of_mehret() -> Document:
    """Mehret's plan with the goal staircase, two steps reached."""
    return Document(
        title="Min jobplan",
        language="da",
        author="Mehret Tesfay",
        layout="plan",
        step_url=STEP,
        blocks=(
            Section("Brancher", (Table(("Branche", "Fokus"), (("Hotel", "50 %"), ("Pleje", "50 %"))),)),
            Section(
                "Måltrappen",
                (
                    Staircase(
                        (
                            Stair("Fast job på hotel", "Jeg siger ja.", "1. marts 2027"),
                            Stair("Samtale på to hoteller", "Jeg øver svar.", "10. februar 2027"),
                            Stair("Et nyt CV", "Jeg skriver det.", "12. december 2026", done=True),
                        )
                    ),
                ),
            ),
            Section("Vi er enige", (Signatures(("Mehret Tesfay", "Karen Holm"), "21. november 2026"),)),
        ),
    )


def every_block(words: str) -> tuple[PlainBlock, ...]:
    """One block of each kind, holding the same words everywhere."""
    return (
        Heading(1, words),
        Paragraph(words),
        Bullets((words, words)),
        Facts(((words, words),)),
        Table((words, words), ((words, words), (words,))),
        Entry(words, words, words, words, (words,)),
        WriteIn(words, 2),
        Staircase((Stair(words, words, words), Stair(words, words, words, done=True))),
        Signatures((words, words), words),
        Address((words, words), words),
        Figure(words, (Drawing(words, PATCH), Drawing(words, PATCH)), (Drawing(words, PATCH),)),
        PageBreak(),
        Paragraph(words),
    )


def full_of(words: str, layout: Layout, language: Language = "da") -> Document:
    """A document with the same words in every place a word can stand."""
    return Document(
        title=words,
        language=language,
        author=words,
        layout=layout,
        letterhead=Letterhead(words, words, (words, words)),
        step_url=STEP,
        blocks=(*every_block(words), Section(words, every_block(words)), Section(words, (), aside=True)),
    )
