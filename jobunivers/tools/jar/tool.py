"""Problemkrukken: a note for each thing that fills the head, a jar for what can wait, a step with the rest."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import STEP
from jobunivers.services.mails.notices import Notice
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.jar import shown, weekly, work
from jobunivers.tools.jar.demo import demo
from jobunivers.tools.jar.routes import bp

TOOL = Tool(
    slug="jar",
    address="krukke",
    world="everyday",
    title=_("Problemkrukken"),
    teaser=_("Læg det fra dig, du ikke kan ændre. Tag fat på det, du kan."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        Mission(
            key="empty",
            title=_("Tøm hovedet"),
            why=_("Det fylder mindre, når det står på en seddel."),
            minutes=5,
            endpoint="jar.notes",
            state=work.emptying,
            proof=_("Sedler: %(done)s"),
            nudge=_("Skriv en seddel for hver ting, der fylder. Ét ord er nok."),
        ),
        Mission(
            key="sort",
            title=_("Sortér sedlerne"),
            why=_("Noget kan du gøre noget ved. Resten må vente i krukken."),
            minutes=4,
            endpoint="jar.sort",
            state=work.sorting,
            proof=_("%(done)s af %(of)s sedler er sorteret"),
            nudge=_("Dine sedler ligger klar. Læg dem, du ikke kan ændre, i krukken."),
        ),
        Mission(
            key="order",
            title=_("Vælg rækkefølge"),
            why=_("Én ting ad gangen er nok."),
            minutes=3,
            endpoint="jar.order",
            state=work.ordering,
            proof=_("Sedler i rækkefølge: %(done)s"),
            nudge=_("Vælg selv, hvad du vil tage først."),
        ),
        Mission(
            key="work",
            title=_("Arbejd med én"),
            why=_("Et lille første skridt gør det lettere."),
            minutes=10,
            endpoint="jar.choose",
            state=work.working,
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Tag én seddel. Find et skridt, der er så lille, at det kan ske i denne uge."),
        ),
        Mission(
            key="open",
            title=_("Åbn krukken igen"),
            why=_("Noget ser anderledes ud efter en uge."),
            minutes=5,
            endpoint="jar.opened",
            state=work.opening,
            proof=_("Sedler, du har set på igen: %(done)s"),
            nudge=_("Kig ned i krukken en gang om ugen. Måske fylder noget mindre nu."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(
        starts_closed=True, one_by_one=True, items=shown.items, shown=shown.shown, template="jar/shared.html"
    ),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(STEP,),
    facts=shown.facts,
    demo=demo,
    again=work.again,
    notices=(
        Notice(
            _("I dag er en god dag til det, du bad os sige til om."),
            "universe.home",
            weekly.due,
            weekly.told,
        ),
    ),
    again_why=_("Krukken har stået en uge. Vil du kigge i den?"),
)
