"""Fremtidsværksted alone: out with what is in the way, dream, and plan a small beginning."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import STEP
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.future import shown, work
from jobunivers.tools.future.demo import demo
from jobunivers.tools.future.models import CRITIQUE, FANTASY, REALITY
from jobunivers.tools.future.routes import bp

CARDS = _("Kort: %(done)s")

TOOL = Tool(
    slug="future",
    address="fremtid",
    world="plan",
    title=_("Fremtidsværksted"),
    teaser=_("Skriv det, der er i vejen. Drøm frit. Find så et lille skridt, der kan ske."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        Mission(
            key=CRITIQUE,
            title=_("Det, der er i vejen"),
            why=_("Når det er skrevet ned, er der plads til noget nyt."),
            minutes=6,
            endpoint=f"future.{CRITIQUE}",
            state=work.filling(CRITIQUE),
            proof=CARDS,
            nudge=_("Skriv tre ting, der er i vejen for dig. Intet er for småt."),
        ),
        Mission(
            key=FANTASY,
            title=_("Drømmene"),
            why=_("De skøre idéer viser, hvad du længes efter."),
            minutes=6,
            endpoint=f"future.{FANTASY}",
            state=work.filling(FANTASY),
            proof=CARDS,
            nudge=_("Lad som om, at alt er muligt. Skriv tre drømme ned."),
        ),
        Mission(
            key=REALITY,
            title=_("Det, du kan gøre"),
            why=_("En lille bid af en drøm kan begynde her."),
            minutes=8,
            endpoint=f"future.{REALITY}",
            state=work.planning,
            proof=_("Skridt: %(done)s"),
            nudge=_("Vælg en drøm, og find et skridt, der kan ske i denne uge."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(starts_closed=True, items=shown.items, shown=shown.shown, template="future/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(STEP,),
    facts=shown.facts,
    demo=demo,
)
