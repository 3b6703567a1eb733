"""What is seen of a profile: bars with words, guesses to talk over, the citizen's own words. Never a single answer."""

from collections.abc import Iterator
from typing import Any

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.export.document import Block, Bullets, Document, Facts, Paragraph, Section, WriteIn
from jobunivers.services.export.sheets import boxes, on_a_sheet, spots
from jobunivers.services.facts import COMPETENCE, Fact
from jobunivers.services.on_day import OnDay
from jobunivers.services.reading import rows_of
from jobunivers.services.rounds import given
from jobunivers.toolkit.access import BLANK, item_of
from jobunivers.toolkit.contract import Export
from jobunivers.tools.strengths import forms, scoring, work
from jobunivers.tools.strengths.models import ITEMS, TRAITS, Comment, Licensed, Profile
from jobunivers.tools.strengths.work import Work


def bars(now: Work, profile: Profile | None) -> list[dict[str, Any]]:
    """Each answered trait as a spot between its two ends, with guesses and the citizen's own words."""
    levels, told = scoring.levels(given(profile, ITEMS), work.items()), forms.traits()
    found = []
    for trait in TRAITS:
        comment = now.comment(profile, trait)
        if trait in levels or (comment and comment.comment):
            guesses = scoring.guesses(levels[trait], told[trait]) if trait in levels else []
            row = _bar(told[trait], levels.get(trait))
            found.append({**row, "trait": told[trait], "guesses": guesses, "comment": comment})
    return found


def _bar(told: dict[str, Any], level: float | None) -> dict[str, Any]:
    words = told["words"]
    return {
        "label": told["title"],
        "words": scoring.phrase(level, words) if level else _("Ikke svaret endnu"),
        "share": (level - 1) / (scoring.STEPS - 1) if level else None,
        "low": words[0],
        "high": words[-1],
    }


def licensed_bars(row: Licensed | None) -> list[dict[str, Any]]:
    """The licensed results on the same lines."""
    told = forms.traits()
    return [_bar(told[trait], scoring.from_hundred(result)) for trait, result in given(row, TRAITS).items()]


def bar(now: Work, trait: str) -> dict[str, Any] | None:
    """One trait of the newest profile; None while nothing is answered or said about it."""
    return next((one for one in bars(now, now.newest) if one["trait"]["key"] == trait), None)


def after(trait: str) -> str:
    """The trait that comes next; empty after the last."""
    return (*TRAITS, "")[TRAITS.index(trait) + 1]


def overview(now: Work) -> dict[str, Any]:
    """The newest profile and the licensed results."""
    return {
        "work": now,
        "bars": bars(now, now.newest),
        "licensed": now.licensed,
        "licensed_bars": licensed_bars(now.licensed),
        "left": len(ITEMS) - len(now.answers),
    }


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each profile is one item."""
    profiles = work.latest(citizen_id).profiles
    return [
        (str(one.id), _("Profil %(nr)s, %(dag)s", nr=number, dag=OnDay(one.created_at)))
        for number, one in enumerate(profiles, 1)
    ]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One profile for reading."""
    found = item_of(Profile, citizen_id, item)
    if found is None:
        return None
    now = work.latest(citizen_id)
    return {
        "profile": found,
        "bars": bars(now, found),
        "licensed": now.licensed,
        "licensed_bars": licensed_bars(now.licensed),
    }


def summary(citizen_id: int) -> list[_ | str]:
    """The eight in words."""
    now = work.latest(citizen_id)
    found = bars(now, now.newest)
    return [_("%(omraade)s: %(ord)s", omraade=one["label"], ord=one["words"]) for one in found]


def facts(citizen_id: int) -> Iterator[Fact]:
    """The traits the citizen wants to use when they look for work, each with their own words as proof."""
    (comments,) = rows_of(citizen_id, Comment)
    used = [one for one in comments if one.use]
    newest = session.get(Profile, used[-1].profile_id) if used else None
    levels = scoring.levels(given(newest, ITEMS), work.items()) if used else {}
    for one in used:
        if one.profile_id == used[-1].profile_id and one.trait in levels:
            text = scoring.phrase(levels[one.trait], forms.traits()[one.trait]["words"])
            href = f"/styrker/profil/{one.trait}"
            yield Fact(COMPETENCE, text, "strengths", one.trait, proof=one.comment, href=href)


def sheet(citizen_id: int, item: str) -> Document | None:
    """The profile on paper, with room to write beside each trait."""
    told = shown(citizen_id, item)
    if told is None:
        return None
    drawn = [(one["label"], one["share"]) for one in told["bars"] if one["share"] is not None]
    alt = _("Dine sider som en prik på en linje. Det samme står i ord nedenunder.")
    blocks: list[Block] = [spots(alt, drawn, "me")]
    for one in told["bars"]:
        said = one["comment"].comment if one["comment"] else ""
        mine = Paragraph(said) if said else WriteIn(forms.starters()["question"], 2)
        guesses = (Bullets(tuple(one["guesses"])),) if one["guesses"] else ()
        blocks.append(Section(f"{one['label']}: {one['words']}", (*guesses, mine)))
    if left := _left(told["profile"]):
        blocks.append(Section(str(_("Hvor godt passer det på dig?")), (Facts(left),)))
    return on_a_sheet(_("Min styrkeprofil"), blocks, "svar" if item == BLANK else "profil")


def _left(profile: Profile) -> tuple[tuple[str, str], ...]:
    """The statements that have no answer yet, each with boxes to tick."""
    answered, choices = given(profile, ITEMS), boxes(words for _step, words in forms.steps())
    return tuple((one["text"], choices) for one in work.items() if one["key"] not in answered)


SHEET = Export(key="sheet", title=_("Min styrkeprofil"), build=sheet, blank=BLANK)
