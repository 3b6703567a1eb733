"""Progression: a measurement in four steps, together with the consultant, again every few weeks."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import SKILLS, Beside, Mission, Sharing, Tool
from jobunivers.toolkit.policy import CONSULTANT
from jobunivers.tools.progression import documents, shown, trends, work
from jobunivers.tools.progression.demo import demo
from jobunivers.tools.progression.figures import FIGURES
from jobunivers.tools.progression.routes import bp
from jobunivers.tools.progression.sources import sources

TOOL = Tool(
    slug="progression",
    address="progression",
    world="me",
    title=_("Progression"),
    teaser=_("Se, hvor du er nu, hvor du vil hen, og hvad der flytter dig ét lille trin."),
    step_kind=SKILLS,
    blueprint=bp,
    missions=(
        Mission(
            key="aim",
            title=_("Hvor vil jeg hen?"),
            why=_("Det er dit eget 10-tal. Ingen andre bestemmer det."),
            minutes=6,
            endpoint="progression.aim",
            state=work.aiming,
            proof=_("mål i %(done)s af %(of)s grupper"),
            nudge=_("Hvor vil du gerne hen i dit forløb? Ét mål i hver gruppe er nok."),
        ),
        Mission(
            key="now",
            title=_("Hvor er jeg nu?"),
            why=_("Når du ved, hvor du er, kan du se det næste trin."),
            minutes=8,
            endpoint="progression.now",
            state=work.measuring,
            proof=_("%(done)s af %(of)s målt"),
            nudge=_("Sæt et tal på, hvor du er. Hvert trin er fortalt med ord."),
        ),
        Mission(
            key="why",
            title=_("Hvad kan jeg allerede?"),
            why=_("Det, der holder tallet oppe, kan du bruge på et job."),
            minutes=5,
            endpoint="progression.why",
            state=work.knowing,
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Hvad gør, at tallet ikke er lavere? Skriv tre ting, du kan."),
        ),
        Mission(
            key="step",
            title=_("Ét trin op"),
            why=_("Et lille trin med en dato er lettere end et stort mål."),
            minutes=5,
            endpoint="progression.step",
            state=work.agreeing,
            nudge=_("Vælg ét sted at begynde, og aftal, hvem der gør hvad."),
        ),
        Mission(
            key="look",
            title=_("Se, hvad der har rykket sig"),
            why=_("Små skridt er svære at huske. Her kan du se dem."),
            minutes=4,
            endpoint="progression.look",
            state=work.following,
            nudge=_("Mål igen sammen med din konsulent. Så får du en kurve."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="progression/shared.html"),
    summary=shown.summary,
    over_time=shown.over_time,
    exports=(documents.SHEET,),
    demo=demo,
    roles=dict.fromkeys(
        ("consultant_accepts", "together", "mark", "show", "belief", "believe", "taken_up_together"),
        CONSULTANT,
    ),
    beside=Beside(_("Mål sammen"), "progression", "progression.together"),
    again=work.again,
    trends=trends.trends,
    again_why=_("Der er gået nogle uger. Mål igen, og se på jeres aftaler."),
    sources=sources,
    figures=FIGURES,
)
