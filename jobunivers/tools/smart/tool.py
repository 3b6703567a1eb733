"""SMART-jobplan: from me to three branches, three goals, and the staircase up to one of them."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import GOAL
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.toolkit.policy import CONSULTANT
from jobunivers.tools.smart import documents, shown, work
from jobunivers.tools.smart.demo import demo
from jobunivers.tools.smart.routes import bp
from jobunivers.tools.smart.sources import sources

TOOL = Tool(
    slug="smart",
    address="smart",
    world="plan",
    title=_("SMART-jobplan"),
    teaser=_("Lav din egen vej til et job: tre brancher, tre mål og en trappe."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="branches",
            title=_("Fra mig til brancher"),
            why=_("Det, du kan og kan lide, peger på steder at søge."),
            minutes=10,
            endpoint="smart.branches",
            state=work.branching,
            proof=_("%(done)s af %(of)s veje, i alt %(total)s procent"),
            nudge=_("Begynd med dig selv. Tre rækker viser tre veje til et job."),
        ),
        Mission(
            key="around",
            title=_("Rundt om mig"),
            why=_("Mange job bliver fundet, fordi nogen kender nogen."),
            minutes=6,
            endpoint="smart.around",
            state=work.looking_around,
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Hvem kender du, og hvor langt vil du rejse? Tre korte svar er nok."),
        ),
        Mission(
            key="goals",
            title=_("Tre SMART-mål"),
            why=_("Et klart mål kan andre hjælpe dig med."),
            minutes=10,
            endpoint="smart.goals",
            state=work.aiming,
            proof=_("%(done)s af %(of)s mål"),
            nudge=_("Lav ét mål klart. Du får ét spørgsmål ad gangen."),
        ),
        Mission(
            key="staircase",
            title=_("Måltrappen"),
            why=_("Fire små trin er lettere end ét stort."),
            minutes=10,
            endpoint="smart.staircase",
            state=work.climbing,
            proof=_("%(done)s af %(of)s trin"),
            nudge=_("Gå baglæns ned fra dit mål. Så ved du, hvad du skal i denne uge."),
        ),
        Mission(
            key="review",
            title=_("Tal om planen"),
            why=_("To, der er enige, når længere."),
            minutes=5,
            endpoint="smart.review",
            state=work.agreeing,
            nudge=_("Vis planen til din konsulent. I kan sige ja til den sammen."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="smart/shared.html"),
    summary=shown.summary,
    exports=(documents.PLAN,),
    offers=(GOAL,),
    facts=shown.facts,
    goals=shown.goals,
    demo=demo,
    roles={"consultant_agrees": CONSULTANT},
    sources=sources,
)
