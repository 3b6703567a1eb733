"""What is seen of talks: who may read which, the two pictures with the earlier ones beside, and a line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from jobunivers.consultant.talk import deck, forms
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import curves, weeks
from jobunivers.services.accounts.logins import Me
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import TALK
from jobunivers.services.curves import Point
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import AREAS, SCALES, CardUsed, Motivation, Talk, Wheel

FIRST_WHEEL = _("Det er det første hjul. Næste gang kan I se, hvad der har rykket sig.")


class CardSeen(NamedTuple):
    """A dialogue card that was used: its title and icon, at which signpost, and when."""

    title: str
    icon: str
    signpost: str
    at: datetime


@dataclass(frozen=True)
class Read:
    """One talk for reading: the notes are those the reader may see."""

    talk: Talk
    title: str
    contract: list[tuple[Words, str]]
    notes: list[Any]
    agreements: list[Any]
    wheel: dict[str, Any] | None
    motivation: Motivation | None
    answers: list[tuple[Words, Words]]


def title(talk: Talk) -> str:
    """What a talk is called."""
    told: str = deck.kinds()[talk.kind]["title"]
    return told


def read(talk: Talk, notes: Sequence[Any]) -> Read:
    """A talk with what belongs to it; ``notes`` are all that the reader may see."""
    asked = ((forms.HEARD, talk.heard), (forms.KNOWS, talk.knows))
    return Read(
        talk,
        title(talk),
        contract(talk),
        [note for note in notes if note.talk_id == talk.id],
        agreed.came_of(talk.citizen_id, TALK, talk.id),
        wheel(reading.wheels(talk.citizen_id), talk),
        reading.motivation_of(talk),
        [(question, forms.ANSWERS[answer]) for question, answer in asked if answer],
    )


def contract(talk: Talk) -> list[tuple[Words, str]]:
    """What the talk was to be about, as far as it is written."""
    told = deck.starters()
    return [
        (told[name]["question"], said)
        for name in ("topic", "direction", "roles")
        if (said := getattr(talk, name))
    ]


def cards(used: Sequence[CardUsed]) -> list[CardSeen]:
    """The dialogue cards that were used, in the order they were; one that is no longer in the deck is left out."""
    told, signposts = deck.cards(), deck.signposts()
    return [
        CardSeen(
            told[one.card]["title"], told[one.card]["icon"], signposts[one.signpost]["title"], one.created_at
        )
        for one in used
        if one.card in told
    ]


def wheel(found: Sequence[Wheel], talk: Talk | None = None) -> dict[str, Any] | None:
    """The first wheel against the latest, or against that of one talk; None before the first number."""
    until = [one for one in found if talk is None or one.talk_id <= talk.id]
    whole = [one for one in until if any(getattr(one, area) for area in AREAS)]
    if not whole or (talk is not None and whole[-1].talk_id != talk.id):
        return None
    first, latest = (whole[0] if len(whole) > 1 else None), whole[-1]
    told = deck.areas()
    spokes = [(told[area]["title"], getattr(first, area, None), getattr(latest, area)) for area in AREAS]
    when = [weeks.when(one.citizen_id, one.created_at) if one else "" for one in (first, latest)]
    return {
        "spokes": spokes,
        "sentence": curves.largest_step(spokes, FIRST_WHEEL),
        "head": [_("Hvad"), *when],
        "chosen": told[latest.chosen]["title"] if latest.chosen in told else "",
    }


def motivation(found: Sequence[Motivation]) -> list[dict[str, Any]]:
    """The two curves of the motivation scale over the talks."""
    told = deck.scales()
    shown = []
    for scale in SCALES:
        points = [Point(weeks.when(one.citizen_id, one.created_at), getattr(one, scale)) for one in found]
        said = curves.sentence(NAMES[scale], points)
        if said:
            pairs = [(point.when, point.value) for point in points]
            shown.append({"title": told[scale]["question"], "sentence": said, "points": pairs})
    return shown


NAMES = {"importance": _("Hvor vigtigt"), "confidence": _("Hvor sikker")}


def reader(person: Me, citizen_id: int) -> list[Any]:
    """The notes a professional may read."""
    return reading.notes_for(citizen_id, person.id)
