"""Tid til job: where the hours go now, where a job can be, and week by week on the way there."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.time import paper, shown, work
from jobunivers.tools.time.demo import demo
from jobunivers.tools.time.routes import bp
from jobunivers.tools.time.sources import sources

TOOL = Tool(
    slug="time",
    address="tid",
    world="everyday",
    title=_("Tid til job"),
    teaser=_("Se, hvor timerne er i dag. Find plads til et job."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        Mission(
            key="now",
            title=_("En dag nu"),
            why=_("Så kan du se, hvor timerne bliver af."),
            minutes=6,
            endpoint="time.now",
            state=work.filling,
            proof=_("%(done)s af %(of)s timer"),
            nudge=_("Tegn en almindelig dag. Så ser du, hvor der er luft."),
        ),
        Mission(
            key="workday",
            title=_("En dag med job"),
            why=_("Så ved du, hvor mange timer du kan sige ja til."),
            minutes=6,
            endpoint="time.workday",
            state=work.making_room,
            proof=_("%(done)s af %(of)s timer"),
            nudge=_("Læg nogle timer med job ind i dit døgn, og se om det går op."),
        ),
        Mission(
            key="compare",
            title=_("Hvad skal laves om?"),
            why=_("Én ting, du selv kan flytte, giver plads til et job."),
            minutes=4,
            endpoint="time.compare",
            state=work.comparing,
            nudge=_("Dine to døgn ligger klar. Vælg én ting, du kan flytte."),
        ),
        Mission(
            key="week",
            title=_("Din uge"),
            why=_("Begynd med få timer. Så kan der komme flere, når du er klar."),
            minutes=10,
            endpoint="time.weeks",
            state=work.planning,
            proof=_("%(done)s af %(of)s dage"),
            nudge=_("Læg en uge. Du kan kopiere den ene dag til den næste."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="time/shared.html"),
    summary=shown.summary,
    exports=(paper.SHEET,),
    demo=demo,
    again=work.next_week,
    again_why=_("Læg en uge mere, og se om du kan lidt flere timer nu."),
    sources=sources,
)
