"""Jobværdispil: 36 cards, four piles, seven values, and the work they point to."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import VALUE
from jobunivers.toolkit.contract import SKILLS, Mission, Sharing, Tool
from jobunivers.tools.values import shown, work
from jobunivers.tools.values.demo import demo
from jobunivers.tools.values.routes import bp
from jobunivers.tools.values.sources import sources

TOOL = Tool(
    slug="values",
    address="jobvaerdier",
    world="me",
    title=_("Jobværdispil"),
    teaser=_("Find ud af, hvad der er vigtigt for dig på et job."),
    step_kind=SKILLS,
    blueprint=bp,
    missions=(
        Mission(
            key="sort",
            title=_("Sortér 36 kort"),
            why=_("Så ser du, hvad du helst vil have på et job."),
            minutes=10,
            endpoint="values.sort",
            state=work.sorting,
            proof=_("%(done)s af %(of)s kort er lagt"),
            nudge=_("Kortene viser, hvad der er vigtigt for dig. Du kan holde pause, når du vil."),
        ),
        Mission(
            key="choose",
            title=_("Vælg dine 7 værdier"),
            why=_("Syv er til at huske, når du skal vælge job."),
            minutes=5,
            endpoint="values.choose",
            state=work.choosing,
            proof=_("%(done)s af %(of)s er valgt"),
            nudge=_("Du har sorteret kort. Nu kan du finde dem, der betyder mest."),
        ),
        Mission(
            key="why",
            title=_("Fortæl hvorfor"),
            why=_("Brug dine ord i ansøgning og samtale."),
            minutes=10,
            endpoint="values.why",
            state=work.telling_why,
            proof=_("%(done)s af %(of)s har dine ord"),
            nudge=_("Dine egne ord gør dine værdier til noget, du kan sige til en chef."),
        ),
        Mission(
            key="points",
            title=_("Se, hvad de peger på"),
            why=_("Måske er der et job, du ikke har tænkt på."),
            minutes=5,
            endpoint="values.points",
            state=work.pointing,
            proof=_("%(done)s slags job er noteret"),
            nudge=_("Dine syv værdier peger på slags job. Se, om en af dem er noget for dig."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="values/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(VALUE,),
    facts=shown.facts,
    demo=demo,
    sources=sources,
)
