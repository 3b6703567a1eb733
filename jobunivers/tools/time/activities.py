"""The nine given activities and three of one's own: each with its name, its icon, and its surface."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.toolkit.forms import Form, line, words
from jobunivers.toolkit.hours import Kind
from jobunivers.tools.time.models import OWN, WEEKDAYS, Mine

NAME = 40
OWN_ICONS = ("star", "heart", "flag")
DAY_NAMES = dict(
    zip(
        WEEKDAYS,
        (_("Mandag"), _("Tirsdag"), _("Onsdag"), _("Torsdag"), _("Fredag"), _("Lørdag"), _("Søndag")),
        strict=True,
    )
)


def starters() -> dict[str, Any]:
    """Question, help, sentence starters and chips of every free text, by key, in the reader's language."""
    return content.deck("tools/time/starters")


def clock_told(key: str) -> dict[str, str]:
    """Title and lead of one of the two clocks."""
    found: dict[str, str] = next(
        one for one in content.deck("tools/time/activities")["clock"] if one["key"] == key
    )
    return found


def kinds(mine: Mine | None) -> dict[str, Kind]:
    """All twelve by key; one of one's own without a name yet is told by its number."""
    given = [
        Kind(one["key"], one["title"], one["icon"], place, one["within"])
        for place, one in enumerate(content.deck("tools/time/activities")["activity"], 1)
    ]
    own = [_own(key, getattr(mine, key, ""), place, len(given) + place) for place, key in enumerate(OWN, 1)]
    return {one.key: one for one in (*given, *own)}


def _own(key: str, name: str, place: int, surface: int) -> Kind:
    """One of one's own; a name that was only tapped stands small inside a sentence."""
    title = name or _("Min egen %(nr)s", nr=place)
    within = name.lower() if name in starters()["own"]["chips"] else title
    return Kind(key, title, OWN_ICONS[place - 1], surface, within, own=bool(name))


def named(known: dict[str, Kind]) -> list[Kind]:
    """Those that have a name: the nine given ones, and those of one's own that are named."""
    return [kind for kind in known.values() if kind.own or kind.key not in OWN]


def names_within(mine: Mine | None) -> dict[str, Any]:
    """What each is called inside a sentence."""
    return {key: kind.within for key, kind in kinds(mine).items()}


def change_form() -> type[Form]:
    """What must change."""
    told = starters()["change"]
    return type("ChangeForm", (Form,), {"change": words(told["question"], told["help"], limit=2_000)})


def week_form() -> type[Form]:
    """What a week is called, and what there is to remember about it."""
    name, note = starters()["weekname"], starters()["weeknote"]
    fields = {
        "name": line(name["question"], name["help"], limit=100),
        "note": words(note["question"], note["help"], limit=2_000),
    }
    return type("WeekForm", (Form,), fields)


class OwnForm(Form):
    """The names of one's own activities."""

    own1 = line(_("Den første"), limit=NAME)
    own2 = line(_("Den anden"), limit=NAME)
    own3 = line(_("Den tredje"), limit=NAME)
