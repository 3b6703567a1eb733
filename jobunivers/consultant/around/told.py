"""The words in which a hand-over is told to the citizen; the consultant sees the same before it is made."""

from datetime import date

from jobunivers.consultant import words
from jobunivers.languages import Text as _
from jobunivers.services.around.models import FOR_A_TIME, FOR_GOOD, STANDS_IN, HandOver

KINDS = {
    FOR_GOOD: _("For altid. Borgeren går over på kollegaens liste."),
    FOR_A_TIME: _("For en tid. Derefter kommer borgeren tilbage til dig."),
    STANDS_IN: _("Som vikar, mens du er væk. Borgeren bliver også på din liste."),
}
ALONG = (
    _("Det, borgeren deler, og alt det, I har sammen: beskeder, tider, aftaler og målinger."),
    _("Tidslinjen, og den feedback der er givet."),
    _("Navn, forløb, sprog og behov for tolk."),
)
STAYS = (
    _("Dine huskesedler og dine kladder til noter. De er kun dine."),
    _("Alt, hvad borgeren har lukket. Kollegaen kan ikke se det."),
)


def sentences(*, kind: str, giver: str, to: str, starts_on: date, ends_on: date | None) -> list[_]:
    """What the citizen is told, a sentence each, in the language of whoever reads."""
    told = {
        "giver": giver,
        "to": to,
        "first": words.InFull(starts_on),
        "last": words.InFull(ends_on or starts_on),
    }
    if kind == FOR_GOOD:
        found = [
            _("%(to)s er din konsulent fra %(first)s.", **told),
            _("%(giver)s giver dig videre og siger tak for nu.", **told),
        ]
    elif kind == FOR_A_TIME:
        found = [
            _("%(to)s er din konsulent fra %(first)s til %(last)s.", **told),
            _("Derefter er %(giver)s tilbage hos dig.", **told),
        ]
    else:
        found = [
            _("%(giver)s er væk fra %(first)s til %(last)s.", **told),
            _("Imens kan du spørge %(to)s.", **told),
        ]
    return [*found, _("Det, du har lukket, kan %(to)s ikke se.", **told)]


def told(one: HandOver) -> list[_]:
    """The same of one that is made."""
    return sentences(
        kind=one.kind, giver=one.from_name, to=one.to_name, starts_on=one.starts_on, ends_on=one.ends_on
    )
