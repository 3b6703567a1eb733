"""What others see: one exercise at a time, and what somebody wants to ask about, where it is opened to them."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import answers
from jobunivers.services.export.document import Block, Bullets, Document, Facts, Section
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.toolkit.contract import Export
from jobunivers.tools.coping import cards, work
from jobunivers.tools.coping.models import ADDRESSES, CARD, PAUSE, THEMES

HELP = "hjaelp"
HELP_TITLE = _("Det, der hjælper mig")


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each theme with an answer, and what was marked."""
    saved, told = work.latest(citizen_id), work.themes()
    found: list[tuple[str, Words]] = [
        (theme, told[theme]["title"]) for theme in THEMES if work.answered(saved, theme)
    ]
    return [*found, (HELP, HELP_TITLE)] if saved.chosen(CARD) or saved.chosen(PAUSE) else found


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One item for reading; None for one that is not there."""
    if item not in dict(items(citizen_id)):
        return None
    saved = work.latest(citizen_id)
    if item == HELP:
        return {"answers": [], "cards": chosen_cards(saved), "pauses": kept_pauses(saved)}
    asked = {one["key"]: one["text"] for one in work.questions(item)}
    told = [(asked[row.key], row.text) for row in work.answered(saved, item)]
    return {"answers": told, "cards": [], "pauses": []}


def chosen_cards(saved: work.Work) -> list[cards.Card]:
    """The cards to ask about that the centre still shows."""
    keys = {mark.key for mark in saved.chosen(CARD)}
    return [card for card in cards.cards() if card.key in keys] if keys else []


def kept_pauses(saved: work.Work) -> list[dict[str, Any]]:
    """The pauses to use again."""
    told = work.pauses()
    return [told[mark.key] for mark in saved.chosen(PAUSE) if mark.key in told]


def summary(citizen_id: int) -> list[_ | str]:
    """How much is done, for the consultant's overview; not a word of it."""
    saved = work.latest(citizen_id)
    found = [len(work.answered(saved, theme)) for theme in THEMES]
    lines: list[_ | str] = []
    if any(found):
        lines.append(_("Svar: %(svar)s, temaer: %(temaer)s", svar=sum(found), temaer=sum(map(bool, found))))
    if saved.chosen(CARD):
        lines.append(_("Kort at spørge om: %(antal)s", antal=len(saved.chosen(CARD))))
    return lines


def sheet(citizen_id: int, item: str) -> Document | None:
    """An exercise in large type, with room for what is not written yet; or what to ask about and the pauses."""
    saved = work.latest(citizen_id)
    if item == HELP:
        found = _help(saved)
        return on_a_sheet(HELP_TITLE, found, HELP) if found else None
    told = work.themes().get(item)
    if told is None:
        return None
    return on_a_sheet(told["title"], answers.on_paper(saved.answers, work.questions(item)), ADDRESSES[item])


def _help(saved: work.Work) -> tuple[Block, ...]:
    asked = tuple(Section(card.words["title"], (Facts(_lines(card)),)) for card in chosen_cards(saved))
    return asked + tuple(
        Section(pause["title"], (Bullets(tuple(pause["steps"])),)) for pause in kept_pauses(saved)
    )


def _lines(card: cards.Card) -> tuple[tuple[str, str], ...]:
    asks = card.danish.get("ask") or card.words.get("ask", "")
    return (
        (str(_("Det vil jeg sige")), asks),
        (str(_("Det spørger jeg")), card.words.get("authority", "")),
        (str(_("Kilde")), card.words.get("law", "")),
        (str(_("Sådan var reglerne")), card.words.get("as_of", "")),
    )


SHEET = Export(key="ark", title=_("Tag det med på papir"), build=sheet)
