"""What others see of the pitch: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import current_app

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import content
from jobunivers.services.export.document import Block, Document, Facts, Paragraph, Section
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import PERSON, PITCH, Fact
from jobunivers.services.reading import rows_of
from jobunivers.toolkit.contract import Export
from jobunivers.tools.pitch import operations, recordings, work
from jobunivers.tools.pitch.models import QUESTIONS, Card, Contact, Take
from jobunivers.tools.pitch.speaking import length

NETWORK, CARD = "netvaerk", "visitkort"


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """The network, the card, each shared recording, and the pitch itself."""
    rows_of(citizen_id, Contact, Card, Take, *work.TABLES)  # all that is asked for below, at once
    found: list[tuple[str, Words]] = []
    if operations.contacts(citizen_id):
        found.append((NETWORK, _("Netværk")))
    if card(citizen_id) is not None:
        found.append((CARD, _("Visitkort")))
    found += [(recordings.item_of(take), _("Optagelse")) for take in recordings.takes(citizen_id)]
    saved = work.latest(citizen_id)
    if saved.spoken or saved.tailored:
        found.append((operations.SPEECH, _("Elevatortale")))
    return found


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One item for reading; None for one that is not there."""
    if item not in dict(items(citizen_id)):
        return None
    if item == NETWORK:
        return {"kind": NETWORK, "people": operations.contacts(citizen_id)}
    if item == CARD:
        return {"kind": CARD, "card": card(citizen_id)}
    if item == operations.SPEECH:
        return {"kind": item, **_speech(work.latest(citizen_id))}
    return {"kind": "take", "take": _take(citizen_id, item)}


def summary(citizen_id: int) -> list[_ | str]:
    """How far the pitch is, for the consultant's overview; not a word of it."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = []
    if saved.whole:
        said = length(saved.whole)
        lines.append(_("%(words)s ord, cirka %(seconds)s sekunder", words=said.words, seconds=said.seconds))
    if saved.practised:
        lines.append(_("Øvet højt: %(done)s", done=saved.practised))
    return lines


def facts(citizen_id: int) -> Iterator[Fact]:
    """The pitch, its version for each receiver, and the people met."""
    saved = work.latest(citizen_id)
    if saved.whole:
        yield Fact(PITCH, saved.whole, "pitch", "whole", href="/elevatortale/saml")
    for one in saved.tailored:
        if one.text:
            href = f"/elevatortale/til/{one.receiver}"
            yield Fact(PITCH, one.text, "pitch", one.receiver, detail=one.to_whom, href=href)
    for person in operations.contacts(citizen_id):
        where = ", ".join(part for part in (person.place, person.field) if part)
        href = f"/elevatortale/netvaerk/{person.id}"
        yield Fact(PERSON, person.name, "pitch", str(person.id), proof=person.agreed, detail=where, href=href)


def sheet(citizen_id: int, item: str) -> Document | None:
    """The pitch on one sheet in large type, to hold while practising."""
    saved = work.latest(citizen_id)
    if item != operations.SPEECH or not (saved.spoken or saved.tailored):
        return None
    told = _speech(saved)
    blocks: list[Block] = [Paragraph(saved.spoken)]
    blocks += [Section(receiver["title"], (Paragraph(one.text),)) for receiver, one in told["tailored"]]
    if saved.whole and told["answers"]:
        blocks.append(Section(str(_("Mine fire svar")), (Facts(tuple(told["answers"])),)))
    return on_a_sheet(_("Min elevatortale"), blocks, "oev")


def files(citizen_id: int) -> list[Path]:
    """The recordings in the data folder."""
    data_dir: Path = current_app.config["SETTINGS"].data_dir
    return [recordings.path_of(take, data_dir) for take in recordings.takes(citizen_id)]


def card(citizen_id: int) -> Card | None:
    """The citizen's business card, if there is one."""
    (cards,) = rows_of(citizen_id, Card)
    return cards[0] if cards else None


SHEET = Export(key="ark", title=_("Min elevatortale"), build=sheet)


def _speech(saved: work.Work) -> dict[str, Any]:
    told = content.deck("tools/pitch/starters")
    receivers = content.keyed("tools/pitch/receivers", "receiver")
    return {
        "whole": saved.whole,
        "length": length(saved.spoken),
        "answers": [(told[key]["question"], saved.answers[key]) for key in QUESTIONS if saved.answers[key]],
        "tailored": [(receivers[one.receiver], one) for one in saved.tailored if one.text],
        "practised": saved.practised,
        "heard": [one for one in saved.listeners if one.answered_at],
    }


def _take(citizen_id: int, item: str) -> Take:
    return next(take for take in recordings.takes(citizen_id) if recordings.item_of(take) == item)
