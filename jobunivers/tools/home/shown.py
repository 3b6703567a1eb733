"""What the rounds show: to the citizen, to whoever it is shared with, and on paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import AllOf, Plural, Words
from jobunivers.languages import Text as _
from jobunivers.services.export import sheets
from jobunivers.services.export.document import Block, Document, Paragraph, Section, Table
from jobunivers.services.export.sheets import answered, boxes, on_a_sheet
from jobunivers.toolkit.access import BLANK, item_of
from jobunivers.toolkit.contract import Export
from jobunivers.tools.home import work
from jobunivers.tools.home.forms import deck, names, starters
from jobunivers.tools.home.models import GROUPS, NOBODY, WHO, Round


def of_round(saved: work.Work, one: Round) -> dict[str, Any]:
    """One round: the share in a sentence, as bars and as a table, and each task with who does it."""
    called, found = names(saved.people), work.parts(one)
    return {
        "round": one,
        "called": called,
        "is_named": {key: bool(getattr(saved.people, key, "")) for key in WHO},
        "name": round_name(one),
        "of": found[0].of,
        "sentence": _sentence(found[0]) if found[0].of else None,
        "bars": [_bar(part, called[part.who]) for part in found if part.tasks],
        "table": _table(one, called),
        "groups": [(told, _tasks(one, called, GROUPS[key])) for key, told in deck("group").items()],
        "answered": work.answered(one),
    }


def compared(saved: work.Work) -> dict[str, Any]:
    """All rounds beside each other: how many tasks each takes part in."""
    called = names(saved.people)
    found = [{part.who: part for part in work.parts(one)} for one in saved.rounds]
    rows = [
        [called[who], *(parts[who].tasks for parts in found)]
        for who in WHO
        if any(one[who].tasks for one in found)
    ]
    return {
        "rounds": [
            (one, round_name(one), _sentence(parts[WHO[0]]))
            for one, parts in zip(saved.rounds, found, strict=True)
        ],
        "head": [_("Hvem er med?"), *(round_name(one) for one in saved.rounds)],
        "rows": rows,
        "moved": _moved(found[0][WHO[0]].tasks, found[-1][WHO[0]].tasks) if len(found) > 1 else None,
    }


def round_name(one: Round) -> Words:
    """Which round it is."""
    return _("Runde %(nr)s", nr=one.number)


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each round is one item."""
    return [(str(one.id), round_name(one)) for one in work.latest(citizen_id).rounds]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One round for reading."""
    one = item_of(Round, citizen_id, item)
    return of_round(work.latest(citizen_id), one) if one else None


def summary(citizen_id: int) -> list[_ | str]:
    """The citizen's part, where it is shared."""
    newest = work.latest(citizen_id).newest
    mine = work.parts(newest)[0] if newest else None
    return [_sentence(mine)] if mine and mine.of else []


def sheet(citizen_id: int, item: str) -> Document | None:
    """One round on paper, to lie on the table when it is talked over; with boxes where nothing is said yet."""
    told = shown(citizen_id, item)
    if told is None:
        return None
    head, rows = told["table"]
    alt = _("Her ser man, hvem der er med. Det samme står som tal nedenunder.")
    drawn = sheets.bars(alt, [(one["label"], one["share"]) for one in told["bars"]], "everyday")
    blocks: list[Block] = [Paragraph(str(told["sentence"])), drawn, sheets.table(head, rows)] if rows else []
    blocks += [
        Section(group["title"], (Table((), lines),))
        for key, group in deck("group").items()
        if (lines := tuple(_lines(told["round"], told["called"], GROUPS[key])))
    ]
    for key in ("wish", "talk"):
        text, label = getattr(told["round"], key), starters()[key]["question"]
        blocks.append(answered(label, text))
    return on_a_sheet(_("Opgaver i hjemmet"), blocks, "opgaver" if item == BLANK else "fordeling")


def _lines(one: Round, called: dict[str, Words], tasks: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each task that is done in this home with who does it, or with a box for each who could."""
    choices = boxes(called[who] for who in WHO)
    for task, (text, who) in zip(tasks, _tasks(one, called, tasks), strict=True):
        if who or not one.doers(task):
            yield str(text), str(who or choices)


def _sentence(part: work.Part) -> Words:
    """The citizen's own part in words."""
    return _(
        "Du er med i %(antal)s af %(alle)s opgaver. %(alene)s gør du alene.",
        antal=part.tasks,
        alle=part.of,
        alene=part.alone,
    )


def _moved(before: int, now: int) -> Words:
    if now == before:
        return _("Du er med i lige så mange opgaver som i den første runde.")
    if now < before:
        return Plural(
            "Du har %(num)s opgave mindre end i den første runde.",
            "Du har %(num)s opgaver mindre end i den første runde.",
            before - now,
        )
    return Plural(
        "Du har %(num)s opgave mere end i den første runde.",
        "Du har %(num)s opgaver mere end i den første runde.",
        now - before,
    )


def _bar(part: work.Part, name: Words) -> dict[str, Any]:
    said = _(
        "med i %(antal)s af %(alle)s, alene om %(alene)s", antal=part.tasks, alle=part.of, alene=part.alone
    )
    return {"label": name, "words": said, "share": part.tasks / part.of}


def _table(one: Round, called: dict[str, Words]) -> tuple[list[Words], list[list[Words]]]:
    """How many tasks of each group each takes part in."""
    used = [part.who for part in work.parts(one) if part.tasks]
    rows: list[list[Words]] = []
    for key, told in deck("group").items():
        found = {part.who: part for part in work.parts(one, GROUPS[key])}
        if found[WHO[0]].of:
            rows.append([told["title"], *(str(found[who].tasks) for who in used)])
    return [_("Slags"), *(called[who] for who in used)], rows


def _tasks(one: Round, called: dict[str, Words], tasks: tuple[str, ...]) -> list[tuple[str, Words | None]]:
    """Each task of a group with who does it; None for what is not done in this home, or not said yet."""
    texts = deck("task")
    return [
        (texts[task]["text"], _listed([called[who] for who in one.doers(task) if who != NOBODY]))
        for task in tasks
    ]


def _listed(found: list[Words]) -> Words | None:
    return AllOf(found) if found else None


SHEET = Export(key="ark", title=_("Opgaver i hjemmet"), build=sheet, blank=BLANK)
