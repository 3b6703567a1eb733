"""Styrkeprofil: 48 statements, eight sides of oneself, guesses to talk over."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import COMPETENCE
from jobunivers.toolkit.contract import SKILLS, Mission, Sharing, Tool
from jobunivers.toolkit.policy import CONSULTANT
from jobunivers.tools.strengths import shown, work
from jobunivers.tools.strengths.demo import demo
from jobunivers.tools.strengths.routes import bp

TOOL = Tool(
    slug="strengths",
    address="styrker",
    world="me",
    title=_("Styrkeprofil"),
    teaser=_("Se otte sider af dig selv på et job. Det er ikke en prøve, men en start på en snak."),
    step_kind=SKILLS,
    blueprint=bp,
    missions=(
        Mission(
            key="first",
            title=_("De første 24 udsagn"),
            why=_("Du lærer dig selv at kende, én sætning ad gangen."),
            minutes=5,
            endpoint="strengths.first",
            state=work.answering(0),
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Hvor godt passer sætningerne på dig? Du kan holde pause, når du vil."),
        ),
        Mission(
            key="second",
            title=_("De sidste 24 udsagn"),
            why=_("Når alle svar er der, kan du stole mere på det."),
            minutes=5,
            endpoint="strengths.second",
            state=work.answering(1),
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Svar på de sidste sætninger. Så er dine otte sider klar."),
        ),
        Mission(
            key="talk",
            title=_("Kan du kende dig selv?"),
            why=_("Du ved bedst. Dine egne ord er dem, en chef kan bruge."),
            minutes=6,
            endpoint="strengths.profile",
            state=work.talking,
            proof=_("%(done)s af %(of)s sider"),
            nudge=_("Se på dine otte sider, og skriv, hvad der passer. Tre er nok."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="strengths/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(COMPETENCE,),
    facts=shown.facts,
    demo=demo,
    roles={"results": CONSULTANT, "write_results": CONSULTANT},
)
