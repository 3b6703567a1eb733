"""Elevatortale: who I am, in half a minute; with a card to hand over and a list of those I met."""

from jobunivers.languages import Text as _
from jobunivers.services.facts import PERSON, PITCH
from jobunivers.toolkit.contract import JOB, Mission, Sharing, Tool
from jobunivers.toolkit.policy import ANYBODY, CITIZEN, CONSULTANT
from jobunivers.tools.pitch import shown, work
from jobunivers.tools.pitch.demo import demo
from jobunivers.tools.pitch.routes import bp
from jobunivers.tools.pitch.sources import sources

TOOL = Tool(
    slug="pitch",
    address="elevatortale",
    world="search",
    title=_("Elevatortale"),
    teaser=_("Sig på et halvt minut, hvem du er, og hvad du kan."),
    step_kind=JOB,
    blueprint=bp,
    missions=(
        Mission(
            key="answer",
            title=_("Svar på fire spørgsmål"),
            why=_("Så har du det, du skal sige om dig selv."),
            minutes=8,
            endpoint="pitch.answer",
            state=work.answering,
            proof=_("%(done)s af %(of)s svar"),
            nudge=_("Fire korte svar er nok. Så har du noget at sige, når du møder en chef."),
        ),
        Mission(
            key="assemble",
            title=_("Sæt svarene sammen"),
            why=_("Én lille tale er lettere at huske end fire svar."),
            minutes=8,
            endpoint="pitch.whole",
            state=work.assembling,
            proof=_("%(words)s ord, cirka %(seconds)s sekunder"),
            nudge=_("Dine svar ligger klar. De skal bare sættes sammen til én tale."),
        ),
        Mission(
            key="practise",
            title=_("Øv dig højt"),
            why=_("Første gang er sværest. Her er der ingen, der hører det."),
            minutes=5,
            endpoint="pitch.practise",
            state=work.practising,
            proof=_("Øvet højt: %(done)s"),
            nudge=_("Sig din tale højt én gang. Så sidder den meget bedre."),
        ),
        Mission(
            key="tailor",
            title=_("Gør den klar til én modtager"),
            why=_("Man siger det ikke ens i telefonen og på en messe."),
            minutes=6,
            endpoint="pitch.tailor",
            state=work.tailoring,
            proof=_("%(done)s af %(of)s steder"),
            nudge=_("Vælg, hvor du skal bruge talen. Så får du en god begyndelse og slutning."),
        ),
        Mission(
            key="listen",
            title=_("Bed en om at lytte"),
            why=_("Så ved du, hvad andre husker."),
            minutes=3,
            endpoint="pitch.listen",
            state=work.listening,
            proof=_("Spurgt: %(done)s"),
            nudge=_("Spørg én, du er tryg ved: Hvad husker du bedst?"),
        ),
    ),
    work=work.latest,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="pitch/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    offers=(PITCH, PERSON),
    facts=shown.facts,
    demo=demo,
    firsts={"first_recording": work.has_recorded, "first_share": work.has_let_listen},
    roles={"take": CITIZEN | CONSULTANT, "hear": ANYBODY, "heard": ANYBODY},
    files=shown.files,
    sources=sources,
)
