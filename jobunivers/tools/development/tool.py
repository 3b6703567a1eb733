"""Personlig udvikling: everyday life, motivation, others, and work; a round now and again."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.development import shown, work
from jobunivers.tools.development.demo import demo
from jobunivers.tools.development.routes import bp
from jobunivers.tools.development.sources import sources

SAID = _("%(done)s af %(of)s svar")

TOOL = Tool(
    slug="development",
    address="udvikling",
    world="me",
    title=_("Personlig udvikling"),
    teaser=_("Svar på, hvordan det går. Om et par måneder kan du se, hvad der har rykket sig."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        Mission(
            key="everyday",
            title=_("Min hverdag"),
            why=_("En god dag på job begynder, når du står op."),
            minutes=2,
            endpoint="development.everyday",
            state=work.answering("everyday"),
            proof=SAID,
            nudge=_("Fire korte svar om din uge. Så ser du, hvad der allerede går godt."),
        ),
        Mission(
            key="motivation",
            title=_("Min lyst"),
            why=_("Når du ved, hvad der giver dig lyst, kan du få mere af det."),
            minutes=2,
            endpoint="development.motivation",
            state=work.answering("motivation"),
            proof=SAID,
            nudge=_("Hvad gav dig kræfter i den sidste uge? Fire korte svar er nok."),
        ),
        Mission(
            key="social",
            title=_("Mig og andre"),
            why=_("På et job er der altid andre. Her ser du, hvordan du har det med dem."),
            minutes=2,
            endpoint="development.social",
            state=work.answering("social"),
            proof=SAID,
            nudge=_("Hvem har du talt med i denne uge? Fire korte svar er nok."),
        ),
        Mission(
            key="future",
            title=_("Mig og job"),
            why=_("Dine svar viser, hvad du er klar til, og hvad du kan få hjælp til."),
            minutes=4,
            endpoint="development.future",
            state=work.answering("future"),
            proof=SAID,
            nudge=_("Hvor enig er du? Ni korte svar om dig og et job."),
        ),
        Mission(
            key="look",
            title=_("Se din kurve"),
            why=_("Når du kan se, hvad der hjalp, kan du gøre det igen."),
            minutes=3,
            endpoint="development.look",
            state=work.looking,
            nudge=_("Se på dine svar, og vælg én lille ting at prøve i denne uge."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="development/shared.html"),
    summary=shown.summary,
    over_time=shown.over_time,
    exports=(shown.SHEET,),
    demo=demo,
    again=work.again,
    again_why=_("Der er gået et par måneder. Svar igen, og se, hvad der har rykket sig."),
    sources=sources,
)
