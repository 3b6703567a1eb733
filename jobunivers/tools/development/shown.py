"""What is seen of rounds: curves, the consultant's reading, a few lines of summary, and the sheet."""

from collections.abc import Callable, Sequence
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import curves
from jobunivers.services.curves import Point
from jobunivers.services.export import sheets
from jobunivers.services.export.document import Block, Document, Facts, Section
from jobunivers.services.export.sheets import answered, boxes, on_a_sheet
from jobunivers.services.on_day import OnDay
from jobunivers.services.rounds import given
from jobunivers.toolkit.access import BLANK, item_of
from jobunivers.toolkit.contract import Export, OverTime
from jobunivers.tools.development import forms, work
from jobunivers.tools.development.models import AREAS, Round

STEPS = 5


def bars(found: Round | None) -> list[dict[str, Any]]:
    """Each area of a round as a bar with words; areas without an answer are left out."""
    told = []
    for area, head in forms.areas().items():
        level = work.level(found, area) if found else None
        if level is not None:
            told.append(
                {"label": head["title"], "words": _word(area)(level), "share": (level - 1) / (STEPS - 1)}
            )
    return told


def area_curves(rounds: Sequence[Round]) -> list[dict[str, Any]]:
    """The curve of each area that has an answer."""
    found = []
    for area, head in forms.areas().items():
        points = [Point(OnDay(one.created_at), work.level(one, area)) for one in rounds]
        name = _("“%(svar)s”", svar=head["title"])
        found.append({"area": head, **curves.in_words(head["title"], name, points, forms.answers(area))})
    return [one for one in found if one["sentence"]]


def statement_curves(rounds: Sequence[Round], area: str) -> list[dict[str, Any]]:
    """The curve of each statement of an area that has an answer."""
    found = []
    for key, text in forms.statements(area).items():
        points = [Point(OnDay(one.created_at), getattr(one, key)) for one in rounds]
        found.append(curves.in_words(text, _("Svaret"), points, forms.answers(area)))
    return [one for one in found if one["sentence"]]


def over_time(citizen_id: int, may_read: Callable[[str], bool]) -> list[OverTime]:
    """The four areas over the rounds that may be read, where there are several."""
    rounds = [one for one in work.latest(citizen_id).rounds if may_read(str(one.id))]
    return [OverTime(_("De fire områder"), area_curves(rounds), STEPS)] if len(rounds) > 1 else []


def _word(area: str) -> Callable[[float], str]:
    answers = forms.answers(area)
    return lambda value: answers[int(value + 0.5)]


def tip(found: Round | None) -> dict[str, Any] | None:
    """The area where there is most to win, with a small thing to try."""
    levels = {area: work.level(found, area) for area in AREAS} if found else {}
    known = {area: level for area, level in levels.items() if level is not None}
    return forms.areas()[min(known, key=lambda area: known[area])] if known else None


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each round is one item."""
    rounds = work.latest(citizen_id).rounds
    return [
        (str(one.id), _("Runde %(nr)s, %(dag)s", nr=number, dag=OnDay(one.created_at)))
        for number, one in enumerate(rounds, 1)
    ]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One round for reading."""
    found = item_of(Round, citizen_id, item)
    if found is None:
        return None
    return {"round": found, "bars": bars(found), "areas": _read(found)}


def _read(found: Round) -> list[dict[str, Any]]:
    told = []
    for area, head in forms.areas().items():
        answers, said = forms.answers(area), given(found, AREAS[area])
        pairs = [(text, answers[said[key]]) for key, text in forms.statements(area).items() if key in said]
        told.append({"title": head["title"], "lead": head["lead"], "pairs": pairs, "key": area})
    return told


def summary(citizen_id: int) -> list[_ | str]:
    """Each area in a word, and what the citizen will try."""
    newest = work.latest(citizen_id).newest
    if newest is None:
        return []
    lines: list[_ | str] = [
        _("%(omraade)s: %(ord)s", omraade=one["label"], ord=one["words"]) for one in bars(newest)
    ]
    return [*lines, _("Vil prøve: %(noget)s", noget=newest.attempt)] if newest.attempt else lines


def sheet(citizen_id: int, item: str) -> Document | None:
    """One round on paper; what is not answered yet stands there with boxes to tick."""
    told = shown(citizen_id, item)
    if told is None:
        return None
    drawn = [(f"{one['label']}: {one['words']}", one["share"]) for one in told["bars"]]
    blocks: list[Block] = [sheets.bars(_("De fire områder"), drawn, "me")]
    blocks += [Section(f"{one['title']}. {one['lead']}", (Facts(_rows(one)),)) for one in told["areas"]]
    for key, text in (("note", told["round"].note), ("try", told["round"].attempt)):
        question = forms.starters()[key]["question"]
        blocks.append(answered(question, text))
    return on_a_sheet(_("Min udvikling"), blocks, "hverdag" if item == BLANK else "kurve")


def _rows(area: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    said = dict(area["pairs"])
    choices = boxes(forms.answers(area["key"]).values())
    return tuple((text, said.get(text, choices)) for text in forms.statements(area["key"]).values())


SHEET = Export(key="sheet", title=_("Min udvikling"), build=sheet, blank=BLANK)
