"""Opgaver i hjemmet: who does what, what one wishes for, and how to talk it over."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.home import shown, work
from jobunivers.tools.home.demo import demo
from jobunivers.tools.home.routes import bp

TOOL = Tool(
    slug="home",
    address="hjem",
    world="everyday",
    title=_("Opgaver i hjemmet"),
    teaser=_("Hvem gør hvad derhjemme? Se det, og tal om det."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        Mission(
            key="tasks",
            title=_("Hvem gør hvad?"),
            why=_("Når alt står der, kan I se, hvad der kan flyttes."),
            minutes=6,
            endpoint="home.tasks",
            state=work.ticking,
            proof=_("%(done)s af %(of)s opgaver"),
            nudge=_("Sæt hak ved, hvem der gør hvad. Det tager seks små trin."),
        ),
        Mission(
            key="share",
            title=_("Se fordelingen"),
            why=_("Én opgave mindre kan give plads til et job."),
            minutes=4,
            endpoint="home.picture",
            state=work.wishing,
            nudge=_("Du har sat hak. Se billedet, og skriv ét ønske."),
        ),
        Mission(
            key="talk",
            title=_("Tal om det"),
            why=_("Det er let at sige ja til et job, når I er enige derhjemme."),
            minutes=5,
            endpoint="home.talk",
            state=work.talking,
            nudge=_("Du har et ønske. Find ud af, hvordan du vil sige det."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(starts_closed=True, items=shown.items, shown=shown.shown, template="home/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    demo=demo,
    again=work.next_round,
    again_why=_("Se, om noget er flyttet hos jer siden sidst."),
)
