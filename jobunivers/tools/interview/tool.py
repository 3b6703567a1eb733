"""Jobsamtale: five small steps to a calm interview; and a no is not the end of it."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import LEARNED
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.interview import shown, work
from jobunivers.tools.interview.demo import demo
from jobunivers.tools.interview.routes import bp
from jobunivers.tools.interview.sources import sources

TOOL = Tool(
    slug="interview",
    address="samtale",
    world="search",
    title=_("Jobsamtale"),
    teaser=_("Find dine svar, øv dem højt, og gå derhen med ro i maven."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="answers",
            title=_("Find dine svar"),
            why=_("De fleste spørger om det samme. Så kan du være klar."),
            minutes=10,
            endpoint="interview.bank",
            state=work.answering,
            proof=_("Svar: %(done)s, med bevis: %(proved)s"),
            nudge=_("Vælg ét spørgsmål, de nok vil stille. To linjer er nok."),
        ),
        Mission(
            key="outline",
            title=_("Fortæl om dig selv"),
            why=_("Så ved du, hvor du begynder, og hvor du slutter."),
            minutes=8,
            endpoint="interview.outline",
            state=work.outlining,
            proof=_("%(done)s af %(of)s dele"),
            nudge=_("De begynder tit med: Fortæl lidt om dig selv. Få det klar i små dele."),
        ),
        Mission(
            key="practise",
            title=_("Øv svarene højt"),
            why=_("Det, munden har sagt før, siger den lettere igen."),
            minutes=6,
            endpoint="interview.practise",
            state=work.practising,
            proof=_("Øvet højt: %(done)s"),
            nudge=_("Træk ét spørgsmål, og svar højt. Her er der ingen, der hører det."),
        ),
        Mission(
            key="day",
            title=_("Gør dagen klar"),
            why=_("Når vejen og tøjet er på plads, er der ro til resten."),
            minutes=5,
            endpoint="interview.days",
            state=work.preparing,
            proof=_("%(done)s af %(of)s ting"),
            nudge=_("Skriv, hvornår du skal være der, og hvordan du kommer derhen."),
        ),
        Mission(
            key="after",
            title=_("Bagefter"),
            why=_("Så bliver den næste samtale lettere."),
            minutes=4,
            endpoint="interview.to_after",
            state=work.looking_back,
            nudge=_("Hvad gik godt? Skriv det, mens du husker det."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="interview/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(LEARNED,),
    facts=shown.facts,
    demo=demo,
    firsts={"first_recording": work.has_recorded, "first_lesson": work.has_learned},
    again=work.again,
    again_why=_("Hvordan gik samtalen? Skriv det, mens du husker det."),
    sources=sources,
)
