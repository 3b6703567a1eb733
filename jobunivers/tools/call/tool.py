"""Opkald: four small steps to a call, and a rehearsal nobody hears."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import LEARNED
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.tools.call import shown, work
from jobunivers.tools.call.demo import demo
from jobunivers.tools.call.routes import bp
from jobunivers.tools.call.sources import sources

TOOL = Tool(
    slug="call",
    address="opkald",
    world="search",
    title=_("Opkald"),
    teaser=_("Ring til en chef med ro i maven. Du har dine ord og dine spørgsmål klar."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="pick",
            title=_("Vælg dine spørgsmål"),
            why=_("Tre gode spørgsmål er nok til et godt opkald."),
            minutes=4,
            endpoint="call.to_pick",
            state=work.mission("pick"),
            proof=_("Valgt: %(done)s"),
            nudge=_("Vælg tre spørgsmål. Så har du en grund til at ringe."),
        ),
        Mission(
            key="script",
            title=_("Skriv, hvad du vil sige"),
            why=_("Så ligger ordene klar, hvis stemmen ryster."),
            minutes=6,
            endpoint="call.to_script",
            state=work.mission("script"),
            proof=_("%(done)s af %(of)s dele"),
            nudge=_("Din elevatortale kan være begyndelsen. Resten er tre korte linjer."),
        ),
        Mission(
            key="ring",
            title=_("Ring"),
            why=_("Nu ligger alt klar på én rolig side."),
            minutes=8,
            endpoint="call.to_ring",
            state=work.mission("ring"),
            nudge=_("Alt ligger klar. Find et stille sted, og ring."),
        ),
        Mission(
            key="after",
            title=_("Skriv, hvad du lærte"),
            why=_("Så kan du bruge det i din ansøgning."),
            minutes=3,
            endpoint="call.to_after",
            state=work.mission("after"),
            nudge=_("Skriv det, mens du husker det. Én linje er nok."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="call/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(LEARNED,),
    facts=shown.facts,
    demo=demo,
    firsts={"first_recording": work.has_rehearsed_aloud, "first_call": work.has_called},
    again=work.again,
    again_why=_("Du har skrevet, at du vil ringe igen."),
    sources=sources,
)
