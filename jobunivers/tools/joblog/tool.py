"""Jobloggen: jobs from the first idea to an answer."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import AD, DONE, PERSON
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.joblog import shown, work
from jobunivers.tools.joblog.demo import demo
from jobunivers.tools.joblog.places import PLACES
from jobunivers.tools.joblog.routes import bp
from jobunivers.tools.joblog.sources import sources

TOOL = Tool(
    slug="joblog",
    address="joblog",
    world="search",
    title=_("Jobloggen"),
    teaser=_("Saml dine job ét sted, fra første idé til svar."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="collect",
            title=_("Skriv tre job på"),
            why=_("Så har du noget at vælge imellem."),
            minutes=5,
            endpoint="joblog.new",
            state=work.collecting,
            proof=_("Job i loggen: %(done)s"),
            nudge=_("Har du set et job eller et sted, du er nysgerrig på? Skriv det ned."),
        ),
        Mission(
            key="days",
            title=_("Sæt en dag på et job"),
            why=_("Så ved du, hvem du skal ringe til, og hvornår."),
            minutes=3,
            endpoint="joblog.days",
            state=work.planning,
            proof=_("Job med en dag: %(done)s"),
            nudge=_("Vælg en dag, hvor du spørger til et af dine job."),
        ),
        Mission(
            key="sent",
            title=_("Gem, hvad du sendte"),
            why=_("Når de ringer, har du dit eget brev foran dig."),
            minutes=3,
            endpoint="joblog.sent",
            state=work.telling,
            proof=_("Gemt for %(done)s af %(of)s søgte job"),
            nudge=_("Har du søgt et job? Gem brevet og CV'et sammen med det."),
        ),
        Mission(
            key="answers",
            title=_("Brug et svar"),
            why=_("Også et nej kan gøre det næste bedre."),
            minutes=5,
            endpoint="joblog.answers",
            state=work.learning,
            proof=_("Brugt: %(done)s af %(of)s svar"),
            nudge=_("Har du fået et svar? Skriv, hvad du tager med fra det."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="joblog/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(DONE, PERSON, AD),
    facts=shown.facts,
    demo=demo,
    firsts={"first_application": work.has_applied, "first_lesson": work.has_learned},
    lists=(PLACES,),
    sources=sources,
)
