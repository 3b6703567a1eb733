"""An edition in words first: a sentence for each measure, then bars or a curve, then the table."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from math import ceil
from typing import Any

from babel.dates import format_skeleton
from flask import url_for

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text, Words, current
from jobunivers.languages import Text as _
from jobunivers.pages.admin.forms import TARGET_NAMES
from jobunivers.services.centre.counting import ACTIVITY, PEOPLE
from jobunivers.services.centre.measures import Measure
from jobunivers.services.centre.models import Edition
from jobunivers.services.centre.placed import COURSE, GROUPINGS, PERIOD, TARGET, TEAM
from jobunivers.services.curves import figure

TITLES = {COURSE: _("Forløb"), TEAM: _("Hold"), TARGET: _("Målgruppe"), PERIOD: _("Hvornår de begyndte")}
HEAD = (_("Delt op efter"), _("Gruppe"), _("Hvad"), _("Tal"), _("Værdi"))
REST = _("De andre tilsammen")
EVERYBODY = _("Alle")
ALL_KINDS = _("Hele stedet")
WITHOUT = _("Uden hold")
_HIGHEST = 31


class Month(Text):
    """A month (*2026-10*) said in the reader's language when it is shown: *okt. 2026*."""

    def __init__(self, month: str) -> None:
        super().__init__("%(maaned)s", maaned=month)

    def __str__(self) -> str:
        year, _dash, number = str(self.values["maaned"]).partition("-")
        return str(format_skeleton("yMMM", datetime(int(year), int(number), 15), locale=current().locale))


def own_measures() -> tuple[Measure, Measure]:
    """How many people, and how many days they worked: what the product counts by itself."""
    return (
        Measure(
            key=PEOPLE,
            title=_("Borgere på forløb"),
            why=_("Alle, der har haft en plads på et forløb de sidste 12 måneder. Hver tæller én gang."),
            columns=(_("Borgere"),),
            words=_("%(a)s i alt"),
            none=_("Der har ikke været fem borgere på forløb endnu."),
            top=0,
            read=lambda citizens, until: {},
        ),
        Measure(
            key=ACTIVITY,
            title=_("Dage med arbejde i redskaberne"),
            why=_("Gennemsnit for borgere på forløb i den sidste måned."),
            columns=(_("Dage pr. borger"),),
            words=_("%(a)s dage"),
            none=_("Der var ikke fem borgere på forløb i den måned."),
            top=_HIGHEST,
            read=lambda citizens, until: {},
        ),
    )


def tabs(here: str) -> list[dict[str, object]]:
    """The groupings to choose from."""
    return [
        {"title": title, "href": url_for("figures.show", vis=key), "here": key == here}
        for key, title in TITLES.items()
    ]


def shown(edition: Edition, grouping: str, measures: Iterable[Measure]) -> dict[str, Any]:
    """What the page shows: each measure told, and the curve of the whole place."""
    names = edition.told["names"]
    return {
        "measures": [
            _measure(one, edition.told["figures"].get(one.key, {}), grouping, names)
            for one in (*own_measures(), *measures)
        ],
        "curve": _curve(edition.told["curve"]),
    }


def rows(edition: Edition, measures: Iterable[Measure]) -> Iterator[tuple[Words | float, ...]]:
    """Every figure of the edition, one a line."""
    for measure in (*own_measures(), *measures):
        said = edition.told["figures"].get(measure.key) or {}
        for title, group, values in _lines(said, edition.told["names"]):
            for column, value in zip(measure.columns, values, strict=False):
                yield str(title), str(group), str(measure.title), str(column), value


def _lines(said: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[tuple[Words, Words, list[float]]]:
    if said.get("all"):
        yield ALL_KINDS, EVERYBODY, said["all"]
    for grouping in GROUPINGS if said else ():
        for name, values in _groups(said[grouping], grouping, names):
            yield TITLES[grouping], name, values


def _groups(
    said: Mapping[str, Any], grouping: str, names: Mapping[str, Any]
) -> list[tuple[Words, list[float]]]:
    """The groups that can be seen, in the order of their names (of time, for periods), then all others together."""
    found = sorted(said["shown"].items(), key=lambda one: str(_name(one[0], grouping, names)))
    if grouping == PERIOD:
        found = sorted(said["shown"].items())
    told: list[tuple[Words, list[float]]] = [(_name(key, grouping, names), values) for key, values in found]
    return [*told, (REST, said["rest"])] if said["rest"] else told


def _name(key: str, grouping: str, names: Mapping[str, Any]) -> Words:
    if grouping == TARGET:
        return TARGET_NAMES.get(key, key)
    if grouping == PERIOD:
        year, number = key.split("-")
        return _("%(nr)s. kvartal %(aar)s", nr=number, aar=year)
    name: str = names[grouping].get(key, "")
    return name or WITHOUT


def _measure(
    measure: Measure, said: Mapping[str, Any], grouping: str, names: Mapping[str, Any]
) -> dict[str, Any]:
    everybody = said.get("all")
    if not everybody:
        return {"measure": measure, "sentence": measure.none, "bars": []}
    groups = _groups(said[grouping], grouping, names) if said[grouping]["shown"] else []
    if not groups:
        return {"measure": measure, "sentence": _sentence(measure, everybody), "bars": [], "small": True}
    top = measure.top or max(values[-1] for _name_of, values in groups)
    return {
        "measure": measure,
        "sentence": _sentence(measure, everybody),
        "bars": [
            {
                "label": name,
                "words": _words(measure, values),
                "share": min(1, values[-1] / top) if top else 0,
                "own": isinstance(name, str),
            }
            for name, values in groups
        ],
        "table": {
            "head": [TITLES[grouping], *measure.columns],
            "rows": [[name, *map(figure, values)] for name, values in groups],
        },
        "hides": bool(said[grouping]["rest"]),
    }


def _sentence(measure: Measure, everybody: list[float]) -> _:
    if measure.key == PEOPLE:
        count = int(everybody[0])
        return _n("%(num)s borger har været på forløb.", "%(num)s borgere har været på forløb.", count)
    return _("Hele stedet: %(tal)s.", tal=_words(measure, everybody))


def _words(measure: Measure, values: list[float]) -> _:
    return measure.words % dict(zip("abcd", map(figure, values), strict=False))


def _curve(points: list[tuple[str, float | None]]) -> dict[str, Any] | None:
    """Days worked a citizen, month by month; None while fewer than two months can be told."""
    known = [(Month(month), value) for month, value in points if value is not None]
    if len(known) < 2:
        return None
    (first, begun), (last, now) = known[0], known[-1]
    said = {"fra": figure(begun), "til": figure(now), "foerst": first, "sidst": last}
    return {
        "sentence": _("%(fra)s dage pr. borger i %(foerst)s, %(til)s i %(sidst)s.", **said),
        "points": [(month, value) for month, value in known],
        "high": ceil(max(1, *(value for _month, value in known))),
    }
