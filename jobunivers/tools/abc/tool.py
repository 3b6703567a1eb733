"""ABC-jobplan: three kinds of job at the same time, and who does what."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import TITLE
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.abc import shown, work
from jobunivers.tools.abc.demo import demo
from jobunivers.tools.abc.routes import bp
from jobunivers.tools.abc.sources import sources

PROOF = _("%(done)s af %(of)s dele")

TOOL = Tool(
    slug="abc",
    address="abc",
    world="plan",
    title=_("ABC-jobplan"),
    teaser=_("Søg tre slags job på samme tid. Så er der altid en dør at banke på."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="a",
            title=_("A: Ønskejobbet"),
            why=_("Drømmen viser, hvad du går efter."),
            minutes=8,
            endpoint="abc.level_a",
            state=work.on("a"),
            proof=PROOF,
            nudge=_("Hvad er dit ønskejob? Skriv, hvad det hedder, og hvor det findes."),
        ),
        Mission(
            key="b",
            title=_("B: Det gode job"),
            why=_("Her passer jobbet til dig, og de mangler folk."),
            minutes=8,
            endpoint="abc.level_b",
            state=work.on("b"),
            proof=PROOF,
            nudge=_("Find et job, du vil være glad for, og hvor der er brug for dig."),
        ),
        Mission(
            key="c",
            title=_("C: Jobbet, der giver løn"),
            why=_("Så klarer du dig selv, mens du søger videre."),
            minutes=8,
            endpoint="abc.level_c",
            state=work.on("c"),
            proof=PROOF,
            nudge=_("Skriv et job, du kan begynde i snart. Det er din tredje dør."),
        ),
        Mission(
            key="at_once",
            title=_("Tre på én gang"),
            why=_("Når én dør er lukket, har du to andre."),
            minutes=5,
            endpoint="abc.at_once",
            state=work.at_once,
            proof=_("%(done)s af %(of)s er i gang"),
            nudge=_("Sæt en dag på én ting for hvert job. Så er du i gang tre steder."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="abc/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(TITLE,),
    facts=shown.facts,
    demo=demo,
    sources=sources,
)
