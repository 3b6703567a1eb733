"""The values game in a group: one's own seven, and five that all can say yes to. Flush, never commit."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import content, facts, versions
from jobunivers.services.facts import VALUE
from jobunivers.services.groups.models import Member, Room
from jobunivers.services.groups.playing import CORE, OWN, Answer, Group, Observation, Pick, Proposal


class UnknownCard(LookupError):
    """There is no such value in the deck."""


class SevenAlready(Exception):
    """Seven are picked; one must go before another comes."""


class AgreedAlready(Exception):
    """The group has agreed; it must be opened again before anything is changed."""


@dataclass(frozen=True)
class Proposed:
    """A proposed value: who has said yes, and who *not yet*, by citizen; ``is_in`` once all have said yes."""

    id: int
    card: str
    yes: frozenset[int]
    not_yet: frozenset[int]
    is_in: bool


def cards() -> dict[str, dict[str, str]]:
    """The 36 values in the reader's language by key."""
    return content.keyed("tools/values/deck", "card")


def picks_of(room: Room, citizen_ids: Iterable[int]) -> dict[int, list[Pick]]:
    """The values some people have picked in a room, by citizen, in the order they came."""
    ids = list(citizen_ids)
    found = select(Pick).where(Pick.room_id == room.id, Pick.citizen_id.in_(ids), Pick.deleted_at.is_(None))
    kept: dict[int, list[Pick]] = {one: [] for one in ids}
    for pick in session.scalars(found.order_by(Pick.id)):
        kept[pick.citizen_id].append(pick)
    return kept


def pick(*, room: Room, citizen_id: int, card: str) -> Pick | None:
    """Take a value among one's own seven, or out again. Raises UnknownCard or SevenAlready."""
    if card not in cards():
        raise UnknownCard(card)
    own = picks_of(room, [citizen_id])[citizen_id]
    there = next((one for one in own if one.card == card), None)
    if there is not None:
        versions.remove(there, by_id=citizen_id)
        session.flush()
        return None
    if len(own) >= OWN:
        raise SevenAlready
    return _taken(room, citizen_id, card, "")


def fetch(*, room: Room, citizen_id: int) -> int:
    """Bring one's seven from the values tool, with what one wrote there; how many came."""
    own = {one.card for one in picks_of(room, [citizen_id])[citizen_id]}
    told = [fact for fact in facts.of(citizen_id, VALUE) if fact.key in cards() and fact.key not in own]
    for fact in told[: OWN - len(own)]:
        _taken(room, citizen_id, fact.key, fact.detail)
    return len(told[: OWN - len(own)])


def has_seven_elsewhere(citizen_id: int) -> bool:
    """Whether there is anything to bring from the values tool."""
    return bool(facts.of(citizen_id, VALUE))


def show(pick: Pick, *, shown: bool) -> None:
    """Let the others see a value of one's own, or keep it to oneself again."""
    versions.save(pick, {"shown": shown}, base=None)


def who_show(room: Room) -> list[int]:
    """The citizens who show something in a room."""
    found = select(Pick.citizen_id).where(Pick.room_id == room.id, Pick.shown, Pick.deleted_at.is_(None))
    return list(session.scalars(found.distinct().order_by(Pick.citizen_id)))


def own_pick(room: Room, citizen_id: int, card: str) -> Pick | None:
    """One of one's own picked values."""
    return next((one for one in picks_of(room, [citizen_id])[citizen_id] if one.card == card), None)


def proposals(groups: Iterable[Group], members: Iterable[Member]) -> dict[int, list[Proposed]]:
    """What is proposed in these groups, by group id, in the order it came."""
    here = list(groups)
    ids = [group.id for group in here]
    answers = select(Answer, Proposal).join(Proposal, Proposal.id == Answer.proposal_id)
    said: dict[int, dict[int, bool]] = {}
    for answer, _proposal in session.execute(answers.where(Proposal.group_id.in_(ids))):
        said.setdefault(answer.proposal_id, {})[answer.citizen_id] = answer.yes
    of = {group.id: {one.citizen_id for one in members if _is_in(one, group)} for group in here}
    found: dict[int, list[Proposed]] = {one: [] for one in ids}
    rows = select(Proposal).where(Proposal.group_id.in_(ids)).order_by(Proposal.id)
    for one in session.scalars(rows):
        found[one.group_id].append(_proposed(one, said.get(one.id, {}), of[one.group_id]))
    return found


def propose(*, group: Group, member: Member, card: str) -> None:
    """Propose a value as one of the five; whoever does says yes to it. Raises UnknownCard or AgreedAlready."""
    if card not in cards():
        raise UnknownCard(card)
    if group.agreed_at is not None:
        raise AgreedAlready
    there = select(Proposal).where(Proposal.group_id == group.id, Proposal.card == card)
    proposal = session.scalar(there)
    if proposal is None:
        proposal = Proposal(room_id=group.room_id, group_id=group.id, card=card)
        session.add(proposal)
        session.flush()
    answer(group=group, member=member, proposal=proposal, yes=True)


def answer(*, group: Group, member: Member, proposal: Proposal, yes: bool) -> None:
    """Say yes, or not yet. Raises AgreedAlready."""
    if group.agreed_at is not None:
        raise AgreedAlready
    own = select(Answer).where(Answer.proposal_id == proposal.id, Answer.citizen_id == member.citizen_id)
    said = session.scalar(own)
    if said is None:
        said = Answer(citizen_id=member.citizen_id, room_id=group.room_id, proposal_id=proposal.id, yes=yes)
        session.add(said)
    said.yes = yes
    session.flush()
    settle(group)


def settle(group: Group) -> None:
    """Once all have said yes to five values, the group has agreed, and each takes the five along."""
    found = select(Member).where(Member.room_id == group.room_id, Member.number == group.number)
    members = [one for one in session.scalars(found) if _is_in(one, group)]
    agreed = [one.card for one in proposals([group], members)[group.id] if one.is_in]
    if len(agreed) >= CORE and group.agreed_at is None:
        group.agreed_at = clock.now()
        for member in members:
            member.agreed = agreed[:CORE]
        session.flush()


def reopen(group: Group) -> None:
    """The group goes on talking: answers may be changed again."""
    group.agreed_at = None
    session.flush()


def proposal_in(group: Group, proposal_id: int) -> Proposal | None:
    """A proposal of this group."""
    found = select(Proposal).where(Proposal.id == proposal_id, Proposal.group_id == group.id)
    return session.scalar(found)


def observations(room: Room, by_id: int) -> dict[int, Observation]:
    """What a consultant has noted for themself about the groups of a room, by the group's number."""
    found = select(Observation).where(Observation.room_id == room.id, Observation.by_id == by_id)
    return {one.number: one for one in session.scalars(found)}


def observe(*, room: Room, by_id: int, number: int, text: str) -> None:
    """Note what one saw in a group."""
    note = observations(room, by_id).get(number)
    if note is None:
        note = Observation(room_id=room.id, by_id=by_id, number=number)
        session.add(note)
    note.text = text
    session.flush()


def groups_of(room: Room) -> list[Group]:
    """The groups of a room."""
    return list(session.scalars(select(Group).where(Group.room_id == room.id).order_by(Group.number)))


def _taken(room: Room, citizen_id: int, card: str, why: str) -> Pick:
    """A value among one's seven; one that was there before comes back with what was written on it."""
    before = select(Pick).where(Pick.room_id == room.id, Pick.citizen_id == citizen_id, Pick.card == card)
    made = session.scalar(before)
    if made is None:
        made = Pick(citizen_id=citizen_id, room_id=room.id, card=card, why=why)
        versions.keep(made, by_id=citizen_id)
    versions.fetch_back(made, by_id=citizen_id)
    return made


def _is_in(member: Member, group: Group) -> bool:
    return (
        member.number == group.number
        and member.room_id == group.room_id
        and member.joined_at is not None
        and member.out_at is None
    )


def _proposed(one: Proposal, said: dict[int, bool], members: set[int]) -> Proposed:
    yes = frozenset(who for who, said_yes in said.items() if said_yes and who in members)
    not_yet = frozenset(who for who, said_yes in said.items() if not said_yes and who in members)
    return Proposed(one.id, one.card, yes, not_yet, bool(members) and yes >= members)
