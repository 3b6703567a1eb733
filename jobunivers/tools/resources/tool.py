"""Ressourcer: five themes of open questions, private, shared by theme."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.resources import shown, work
from jobunivers.tools.resources.demo import demo
from jobunivers.tools.resources.models import APART
from jobunivers.tools.resources.routes import bp

ANSWERS = _("%(done)s af %(of)s svar")


def _theme(key: str, title: _, why: _, nudge: _) -> Mission:
    return Mission(
        key=key,
        title=title,
        why=why,
        minutes=8,
        endpoint=f"resources.{key}",
        state=work.telling(key),
        proof=ANSWERS,
        nudge=nudge,
    )


TOOL = Tool(
    slug="resources",
    address="ressourcer",
    world="everyday",
    title=_("Ressourcer"),
    teaser=_("Find ord for alt det, du har med dig. Så bliver planen din egen."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        _theme(
            "competences",
            _("Det, jeg kan"),
            _("Så husker du det hele, når nogen spørger."),
            _("Hvilke job har du haft? Begynd med ét af dem."),
        ),
        _theme(
            "personal",
            _("Sådan er jeg"),
            _("En chef vælger også et menneske."),
            _("Hvad roser andre dig for? Én sætning er nok."),
        ),
        _theme(
            "labour_market",
            _("Mig og et job"),
            _("Det, du selv tror på, betyder mest."),
            _("Hvad ville du helst lave? Skriv det, før andre gør."),
        ),
        _theme(
            "material",
            _("Hjem, penge og netværk"),
            _("Når hverdagen hænger sammen, er der plads til et job."),
            _("Hvad ville gøre din hverdag lettere? Skriv det første, du tænker på."),
        ),
        _theme(
            "health",
            _("Helbred"),
            _("Så kan et job passe til dig fra den første dag."),
            _("Hvad giver dig kræfter? Det er godt at vide for dig selv."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(
        starts_closed=True,
        apart=APART,
        items=shown.items,
        shown=shown.shown,
        template="resources/shared.html",
    ),
    summary=shown.summary,
    exports=(shown.SHEET,),
    demo=demo,
    again=work.again,
    again_why=_("Er noget blevet anderledes? Læs dine svar igen."),
)
