"""A talk while it goes on: one page a signpost, and time-out."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flask import url_for

from jobunivers import clock
from jobunivers.consultant import beside, keys
from jobunivers.consultant.talk import deck, forms, shown
from jobunivers.consultant.talk.blueprint import about, bp, going_on, led, left_at, place_of
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import TALK, Agreement
from jobunivers.services.caseload.cases import Case
from jobunivers.services.supervision.reading import cards_to_try
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import CONTRACT, END, FOCUS, MEASURED, SIGNPOSTS, CardUsed, Talk
from jobunivers.services.talks.operations import PART
from jobunivers.toolkit import looks
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.contract import Beside
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, page
from jobunivers.toolkit.parts import part_of
from jobunivers.toolkit.saving import save, saved

TIME_OUT = "time_out"
SIGNPOST = f"<any({','.join(SIGNPOSTS)}):signpost>"


@bp.get(f"/samtaler/<int:talk_id>/{SIGNPOST}")
def at(citizen_id: int, talk_id: int, signpost: str) -> Shown:
    """One signpost: its cards, what belongs there, and the note that is written at it."""
    case, talk = going_on(citizen_id, talk_id)
    looks.by_professional(case.id, PART)
    operations.go_to(talk=talk, place=signpost)
    return _page(case, talk, signpost)


@bp.post("/samtaler/<int:talk_id>/kontrakt")
def agree_on(citizen_id: int, talk_id: int) -> Shown | str:
    """Save the contract."""
    case, talk = led(citizen_id, talk_id)
    form = forms.contract_form(talk.kind)()
    if not form.validate():
        return _page(case, talk, CONTRACT, {"contract": form})
    save(talk, form)
    return saved(talk, place_of(talk, SIGNPOSTS[1]))


@bp.post(f"/samtaler/<int:talk_id>/{SIGNPOST}/notat")
def write(citizen_id: int, talk_id: int, signpost: str) -> Shown | str:
    """Save the draft of a signpost. A talk that was closed in another window takes the words all the same."""
    case, talk = led(citizen_id, talk_id)
    form = forms.note_form()()
    if not form.validate():
        return _page(case, talk, signpost, {"note": form})
    note = operations.note_of(talk=talk, signpost=signpost, by=beside.consultant())
    save(note, form)
    return saved(note, place_of(talk, signpost))


@bp.post("/samtaler/<int:talk_id>/sidste-ord")
def last_word(citizen_id: int, talk_id: int) -> Shown | str:
    """Save how the talk was, in words."""
    case, talk = led(citizen_id, talk_id)
    form = forms.last_word_form()()
    if not form.validate():
        return _page(case, talk, END, {"last_word": form})
    save(talk, form)
    return saved(talk, place_of(talk, END))


@bp.get("/samtaler/<int:talk_id>/pause")
def pause(citizen_id: int, talk_id: int) -> Shown:
    """Time-out: a calm page, and back to where one was."""
    case, talk = going_on(citizen_id, talk_id)
    operations.use(talk=talk, card=TIME_OUT)
    told = {**about(case, talk), "back": left_at(talk)}
    return page("talk/pause.html", **told, told=deck.card_of(TIME_OUT))


def _page(case: Case, talk: Talk, signpost: str, wrong: Mapping[str, Form] = MappingProxyType({})) -> Shown:
    """A signpost; ``wrong`` are forms that could not be understood, by name."""
    draft = reading.draft_of(talk, signpost)
    used = reading.cards_used(talk)
    to_try = cards_to_try(beside.consultant().id, case.id, clock.today())
    place = SIGNPOSTS.index(signpost)
    told = {
        **about(case, talk),
        "contract": forms.contract_form(talk.kind)(obj=talk) if signpost == CONTRACT else None,
        "note": forms.note_form()(obj=draft),
        "earlier": _earlier(case, talk) if signpost == CONTRACT else [],
        **(_ending(case, talk, used) if signpost == END else {}),
        **wrong,
    }
    return page(
        "talk/at.html",
        UNPROCESSABLE if wrong else 200,
        **told,
        signposts=_ways(talk, signpost),
        signpost=deck.signposts()[signpost],
        kind=deck.kinds()[talk.kind],
        cards=deck.of_signpost(signpost, talk.kind, to_try),
        used={one.card for one in used},
        to_try=to_try,
        foundations=deck.foundations(),
        draft=draft,
        starters=deck.starters(),
        before=place_of(talk, SIGNPOSTS[place - 1]) if place else "",
        onward=place_of(talk, SIGNPOSTS[place + 1]) if signpost != END else "",
        keys=keys.are_on(),
        side_by_side=_side_by_side(case, talk) if signpost == FOCUS else [],
        outcomes=OUTCOME_NAMES,
    )


def _earlier(case: Case, talk: Talk) -> list[Agreement]:
    """What was agreed before this talk and is not taken up yet."""
    return [
        one
        for one in beside.agreements_of(case)
        if one.is_open and (one.origin, one.origin_id) != (TALK, talk.id)
    ]


def _side_by_side(case: Case, talk: Talk) -> list[tuple[Beside, str]]:
    """What of the citizen's tools is worked with together in this kind of talk: title and way."""
    found = [tool.beside for tool in beside.tools() if tool.beside and talk.kind in MEASURED]
    return [(one, url_for(one.endpoint, citizen_id=case.id)) for one in found]


def _ways(talk: Talk, here: str) -> list[dict[str, object]]:
    told = deck.signposts()
    return [
        {"title": told[key]["title"], "href": place_of(talk, key), "here": key == here} for key in SIGNPOSTS
    ]


def _ending(case: Case, talk: Talk, used: Sequence[CardUsed]) -> dict[str, object]:
    """What the last signpost gathers: agreements, the next appointment, drafts, how it was."""
    times = part_of("times")
    return {
        "agreements": agreed.came_of(case.id, TALK, talk.id),
        "appointment": [(one, url_for(one.endpoint, citizen_id=case.id)) for one in times.plus]
        if times
        else [],
        "drafts": [note for note in reading.notes_of_talk(talk) if note.is_draft and note.text],
        "shared": [note for note in reading.notes_of_talk(talk) if not note.is_draft],
        "cards_used": shown.cards(used),
        "last_word": forms.last_word_form()(obj=talk),
    }
