"""What is seen of statuses: the consultant's reading, how it has gone over time, a summary, and the sheet."""

from collections.abc import Callable, Sequence
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import curves
from jobunivers.services.curves import Point
from jobunivers.services.export.document import Block, Document, Facts, Paragraph, Section
from jobunivers.services.export.sheets import answered, boxes, on_a_sheet
from jobunivers.services.on_day import OnDay
from jobunivers.services.rounds import given
from jobunivers.toolkit.access import BLANK, item_of
from jobunivers.toolkit.contract import Export, OverTime
from jobunivers.tools.status import forms, work
from jobunivers.tools.status.models import PARTS, Round


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each status is one item."""
    rounds = work.latest(citizen_id).rounds
    return [
        (str(one.id), _("Status %(nr)s, %(dag)s", nr=number, dag=OnDay(one.created_at)))
        for number, one in enumerate(rounds, 1)
    ]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One status for reading."""
    found = item_of(Round, citizen_id, item)
    if found is None:
        return None
    return {"round": found, "parts": _read(found), "record": forms.record_words().get(found.record, "")}


def _read(found: Round) -> list[dict[str, Any]]:
    answers, told = forms.answers(), []
    for part, head in forms.parts().items():
        said = given(found, PARTS[part])
        pairs = [(text, answers[said[key]]) for key, text in forms.items(part).items() if key in said]
        told.append({"key": part, "title": head["title"], "pairs": pairs})
    return told


def moved(rounds: tuple[Round, ...]) -> list[tuple[str, str]]:
    """What stands higher than last time: the item, and its answer now."""
    up, answers = work.moved_up(rounds), forms.answers()
    texts = {key: text for part in PARTS for key, text in forms.items(part).items()}
    return [(texts[item], answers[getattr(rounds[-1], item)]) for item in up]


def item_curves(rounds: Sequence[Round], part: str) -> list[dict[str, Any]]:
    """The curve of each item of a part that has an answer."""
    found = []
    for key, text in forms.items(part).items():
        points = [Point(OnDay(one.created_at), getattr(one, key)) for one in rounds]
        found.append(curves.in_words(text, _("Svaret"), points, forms.answers()))
    return [one for one in found if one["sentence"]]


def over_time(citizen_id: int, may_read: Callable[[str], bool]) -> list[OverTime]:
    """Each item over the statuses that may be read, part by part, where there are several."""
    rounds = [one for one in work.latest(citizen_id).rounds if may_read(str(one.id))]
    told = forms.parts().items() if len(rounds) > 1 else ()
    return [OverTime(one["title"], item_curves(rounds, part), len(forms.answers())) for part, one in told]


def summary(citizen_id: int) -> list[_ | str]:
    """How much is answered, what is done most, and what the citizen wants to talk about."""
    saved = work.latest(citizen_id)
    if saved.newest is None:
        return []
    lines: list[_ | str] = [_("Status fra %(dag)s", dag=OnDay(saved.newest.created_at))]
    if up := work.moved_up(saved.rounds):
        lines.append(_("Flyttet op siden sidst: %(antal)s", antal=len(up)))
    if saved.newest.talk_about:
        lines.append(_("Vil tale om: %(noget)s", noget=saved.newest.talk_about))
    return lines


def sheet(citizen_id: int, item: str) -> Document | None:
    """One status on paper; what is not answered yet stands there with boxes to tick."""
    told = shown(citizen_id, item)
    if told is None:
        return None
    blocks: list[Block] = [Section(one["title"], (Facts(_rows(one)),)) for one in told["parts"]]
    record = told["record"] or boxes(forms.record_words().values())
    blocks.append(Section(str(_("Er din straffeattest ren?")), (Paragraph(record),)))
    for name, text in (("opening", told["round"].which), ("talk_about", told["round"].talk_about)):
        question = forms.starters()[name]["question"]
        blocks.append(answered(question, text))
    return on_a_sheet(_("Min status"), blocks, "gjort" if item == BLANK else "samtalen")


def _rows(part: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    said, choices = dict(part["pairs"]), boxes(forms.answers().values())
    return tuple((text, said.get(text, choices)) for text in forms.items(part["key"]).values())


SHEET = Export(key="ark", title=_("Min status"), build=sheet, blank=BLANK)
