"""Arbejdsliv og mestring: four themes, help one can ask for, and small pauses; private."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import ENERGY, Mission, Sharing, Tool
from jobunivers.tools.coping import shown, work
from jobunivers.tools.coping.cards import CARDS
from jobunivers.tools.coping.demo import demo
from jobunivers.tools.coping.routes import bp
from jobunivers.tools.coping.sources import sources

ANSWERS = _("%(done)s af %(of)s svar")


def _theme(key: str, title: _, why: _, nudge: _) -> Mission:
    return Mission(
        key=key,
        title=title,
        why=why,
        minutes=8,
        endpoint=f"coping.{key}",
        state=work.exercising(key),
        proof=ANSWERS,
        nudge=nudge,
    )


TOOL = Tool(
    slug="coping",
    address="mestring",
    world="everyday",
    title=_("Arbejdsliv og mestring"),
    teaser=_("Find vejen tilbage på din egen måde, i dit eget tempo."),
    step_kind=ENERGY,
    blueprint=bp,
    missions=(
        _theme(
            "identity",
            _("Fra patient til kollega"),
            _("Du er mere end det, du har været igennem."),
            _("Hvem er du også? Find fem ord, der ikke handler om pausen."),
        ),
        _theme(
            "belief",
            _("Tro på mig selv og på jobbet"),
            _("De, der tror på et job, får det oftere."),
            _("Find det mindste, du kan prøve i denne uge."),
        ),
        _theme(
            "fields",
            _("Nye veje, der passer til dig"),
            _("Det, du kan, kan bruges et andet sted."),
            _("Sæt det, du kan, sammen med det, du har brug for."),
        ),
        _theme(
            "obstacles",
            _("Sten på vejen og vejen udenom"),
            _("En plan til de dårlige dage giver ro på de gode."),
            _("Skriv på en god dag, hvad du gør på en dårlig."),
        ),
        Mission(
            key="pause",
            title=_("Find din pause"),
            why=_("To minutter kan gøre en dag lettere."),
            minutes=3,
            endpoint="coping.pause",
            state=work.pausing,
            proof=_("Prøvet: %(done)s"),
            nudge=_("Tag en rolig pause nu. Den tager to minutter."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(starts_closed=True, items=shown.items, shown=shown.shown, template="coping/shared.html"),
    summary=shown.summary,
    exports=(shown.SHEET,),
    demo=demo,
    again=work.again,
    again_why=_("Din pause virker bedst, når du bruger den tit."),
    lists=(CARDS,),
    sources=sources,
)
