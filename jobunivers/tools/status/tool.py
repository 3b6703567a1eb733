"""Status på jobsøgning: what I have done, my plan, and IT; before the next talk."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.status import shown, work
from jobunivers.tools.status.demo import demo
from jobunivers.tools.status.routes import bp
from jobunivers.tools.status.sources import sources

SAID = _("%(done)s af %(of)s svar")

TOOL = Tool(
    slug="status",
    address="status",
    world="search",
    title=_("Status på jobsøgning"),
    teaser=_("Se, hvad du har gjort, og vælg, hvad næste samtale skal handle om."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="done",
            title=_("Det har jeg gjort"),
            why=_("Du har gjort mere, end du tror. Her kan du se det."),
            minutes=3,
            endpoint="status.done",
            state=work.answering("done"),
            proof=SAID,
            nudge=_("Hvad har du gjort siden sidst? Seks korte svar er nok."),
        ),
        Mission(
            key="plan",
            title=_("Min plan"),
            why=_("Så ved du, hvad du kan bede om hjælp til."),
            minutes=3,
            endpoint="status.plan",
            state=work.answering("plan"),
            proof=SAID,
            nudge=_("Se lidt frem. Fem korte svar viser, hvad I kan tale om."),
        ),
        Mission(
            key="it",
            title=_("Mig og computeren"),
            why=_("Det, der er svært, kan du få hjælp til."),
            minutes=2,
            endpoint="status.it",
            state=work.answering("it"),
            proof=SAID,
            nudge=_("Tre korte svar om at søge på nettet, sende mail og skrive."),
        ),
        Mission(
            key="talk",
            title=_("Vælg, hvad I skal tale om"),
            why=_("Det er din samtale. Én ting er nok."),
            minutes=2,
            endpoint="status.talk",
            state=work.choosing,
            nudge=_("Vælg én ting, du gerne vil tale om, når I mødes."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="status/shared.html"),
    summary=shown.summary,
    over_time=shown.over_time,
    exports=(shown.SHEET,),
    demo=demo,
    again=work.again,
    again_why=_("Der er gået nogle uger. En ny status gør dig klar til næste samtale."),
    sources=sources,
)
