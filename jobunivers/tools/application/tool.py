"""Ansøgning: read the ad, know the place, write one page, check it, send it and follow up."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import AD, SENT
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.application import shown, work
from jobunivers.tools.application.demo import demo
from jobunivers.tools.application.routes import bp
from jobunivers.tools.application.sources import sources

TOOL = Tool(
    slug="application",
    address="ansoegning",
    world="search",
    title=_("Ansøgning"),
    teaser=_("Skriv én side om, hvad de får ud af at vælge dig."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="ad",
            title=_("Læs annoncen"),
            why=_("Så ved du, hvad de har brug for."),
            minutes=5,
            endpoint="application.go_ad",
            state=work.reading,
            proof=_("De spørger om %(done)s ting"),
            nudge=_("Find en annonce, du kan lide. Så finder vi sammen, hvad de spørger om."),
        ),
        Mission(
            key="company",
            title=_("Lær stedet at kende"),
            why=_("Så kan du skrive til netop dem."),
            minutes=8,
            endpoint="application.go_company",
            state=work.knowing,
            nudge=_("Tre ting om stedet er nok. Så bliver dit brev til netop dem."),
        ),
        Mission(
            key="write",
            title=_("Skriv brevet"),
            why=_("Fire små stykker. Mere skal der ikke til."),
            minutes=10,
            endpoint="application.go_write",
            state=work.writing,
            proof=_("%(done)s ord"),
            nudge=_("Tag ét stykke ad gangen. Har du et CV her, kan du bruge ord fra det."),
        ),
        Mission(
            key="check",
            title=_("Se brevet efter"),
            why=_("Gode råd og et par ekstra øjne gør det stærkere."),
            minutes=5,
            endpoint="application.go_check",
            state=work.checking,
            nudge=_("Brevet er skrevet. Lad en anden læse det, før du sender det."),
        ),
        Mission(
            key="send",
            title=_("Send det, og følg op"),
            why=_("Så ved du, hvornår du skal ringe og spørge."),
            minutes=3,
            endpoint="application.go_send",
            state=work.sending,
            nudge=_("Send det, mens annoncen er ny. Godt nok er godt nok."),
        ),
    ),
    work=work.latest,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="application/shared.html"),
    summary=shown.summary,
    exports=(shown.LETTER, shown.SHEET),
    offers=(AD, SENT),
    facts=shown.facts,
    demo=demo,
    firsts={"first_application": work.has_sent},
    sources=sources,
)
