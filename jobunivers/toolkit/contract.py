"""All that a tool supplies, on one page. One line an obligation; ``tests/test_contract.py`` checks each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from flask import Blueprint

from jobunivers.languages import Text, Words
from jobunivers.services.centre.measures import Measure
from jobunivers.services.export.document import Document
from jobunivers.services.facts import Fact
from jobunivers.services.local_lists import LocalList
from jobunivers.services.mails.notices import Notice
from jobunivers.services.progress import State
from jobunivers.services.report.sources import Source
from jobunivers.services.sharing import Shares

JOB, SKILLS, ENERGY = "job", "skills", "energy"
STEP_KINDS = (JOB, SKILLS, ENERGY)


@dataclass(frozen=True)
class World:
    """One of the five worlds of the map."""

    slug: str
    title: Text


WORLDS = (
    World("me", Text("Mig")),
    World("cv", Text("Mit CV")),
    World("plan", Text("Min plan")),
    World("search", Text("Min jobsøgning")),
    World("everyday", Text("Min hverdag")),
)


@dataclass(frozen=True, kw_only=True)
class Mission:
    """A small step of 2–10 minutes with a clear end.

    ``state`` is a pure function from the tool's saved work; ``proof`` words its figures ("%(done)s af 7 valgt");
    ``nudge`` is the reason the map gives for taking it next; ``endpoint`` is the route that shows it.
    """

    key: str
    title: Text
    why: Text
    minutes: int
    endpoint: str
    state: Callable[[Any], State]
    proof: Text | None = None
    nudge: Text


@dataclass(frozen=True, kw_only=True)
class Sharing:
    """Whether new work follows the citizen's choice at the welcome or starts closed, and how to show an item.

    ``items`` lists (item key, title) of one citizen's work; ``template`` renders one item read-only from
    ``shown(citizen_id, item)``; both see nothing but what they are given. ``apart`` are items that a yes to the whole
    tool does not open (health, money): each is shared by an act of its own. ``one_by_one``: there is no yes to the
    whole tool at all, only item by item.
    """

    starts_closed: bool = False
    one_by_one: bool = False
    apart: frozenset[str] = frozenset()
    items: Callable[[int], list[tuple[str, Words]]]
    shown: Callable[[int, str], dict[str, Any] | None]
    template: str


@dataclass(frozen=True, kw_only=True)
class Export:
    """One thing to take along: a neutral Document of an item, as PDF, Word and print.

    ``blank`` is the item that nobody has written in yet: a sheet to fill in by hand, for those who begin on paper.
    """

    key: str
    title: Text
    build: Callable[[int, str], Document | None]
    blank: str = ""


class Again(NamedTuple):
    """From when on (a moment, with its zone) a mission is worth taking again, though its star is lit."""

    mission: str
    at: datetime


class Beside(NamedTuple):
    """A page of a tool for a consultant beside the citizen; ``endpoint`` takes ``citizen_id``."""

    title: Text
    icon: str
    endpoint: str


class Goal(NamedTuple):
    """Something a citizen aims at: in whose words, until when, reached or not, where it stands; and the steps to it.

    ``item`` is the piece of work it is part of: who may read that may read it.
    """

    item: str
    text: str
    day: date | None = None
    is_done: bool = False
    href: str = ""
    steps: tuple["Goal", ...] = ()


class OverTime(NamedTuple):
    """Curves that belong together; each is what ``ui.series`` is given, in steps from 1 to ``top``."""

    title: Words
    curves: list[dict[str, Any]]
    top: int


class Trend(NamedTuple):
    """Which way something moves, in a line: points from 0 to ``top`` (none for a first time), and words."""

    points: tuple[int, ...]
    text: Words
    top: int = 1


class Standing(NamedTuple):
    """Where each mission stands, the small steps taken, and when the tool is worth opening again."""

    states: list[tuple[str, State]]
    steps: set[str]
    again: Again | None


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One planet of the universe. ``slug`` is its package, blueprint, table prefix, content folder and icon.

    ``work`` loads everything a citizen has saved in the tool, once, for the missions' pure functions. ``summary``
    gives the consultant a few lines. ``offers`` are the kinds of ``facts`` other tools can use. ``demo`` enters a
    demo citizen's work, as told in ``content/da/demo/<slug>.toml``, by the tool's own operations. ``roles`` names
    the routes that others than the citizen may use ({"take": CITIZEN | CONSULTANT}); they check for themselves whose
    work it is. ``files`` are what a citizen has in the data folder: handed out and erased with the rows. ``firsts``
    are small steps that count beside the missions (services/small_steps.py), each a pure function of the saved work.
    ``weighs_words`` is whether a mission looks at more of a text than whether it is there (how many words it has).
    ``again`` says from when on a tool is worth opening again (the jar each week, a new round after some months), and
    ``again_why`` the reason in a sentence: a quiet step among the next ones, never a debt.
    ``beside`` is what "+" on a citizen's page opens of it. ``goals`` are what a citizen aims at, for the one view of
    goals and steps. ``trends`` says of many citizens which way their work moves, by citizen, in one statement; it asks
    its second argument of each citizen and item whether it may be read. ``over_time`` are the curves over several
    pieces of one citizen's work, shown to a professional beside each of them; only of those its second argument says
    may be read.
    ``notices`` are what a mail may tell that there is something to see of, for who has asked for that.
    ``lists`` are those of its content that an organisation may put in its own words, under ``/admin/lister/``.
    ``sources`` are its lines for the progression report, of one citizen between two days (both included); what is not
    shared is left out by whoever asks (consultant/report/drafting.py). ``figures`` are what it tells of many people at
    once in the centre's figures: averages over those who share the tool, never fewer than five (toolkit/centre.py).
    """

    slug: str
    address: str
    world: str
    title: Text
    teaser: Text
    step_kind: str
    blueprint: Blueprint
    missions: tuple[Mission, ...]
    work: Callable[[int], Any]
    sharing: Sharing
    summary: Callable[[int], list[Text | str]]
    exports: tuple[Export, ...] = ()
    offers: tuple[str, ...] = ()
    facts: Callable[[int], Iterable[Fact]] = field(default=lambda citizen_id: ())
    demo: Callable[[int, dict[str, Any]], None] = field(default=lambda citizen_id, told: None)
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: Callable[[int], Iterable[Path]] = field(default=lambda citizen_id: ())
    firsts: Mapping[str, Callable[[Any], bool]] = field(default_factory=dict)
    weighs_words: bool = True
    again: Callable[[Any], Again | None] = field(default=lambda work: None)
    again_why: Text | None = None
    lists: tuple[LocalList, ...] = ()
    sources: Callable[[int, date, date], Iterable[Source]] = field(
        default=lambda citizen_id, since, until: ()
    )
    figures: tuple[Measure, ...] = ()
    beside: Beside | None = None
    goals: Callable[[int], Iterable[Goal]] | None = None
    notices: tuple[Notice, ...] = ()
    trends: Callable[[Iterable[int], Callable[[int, str], bool]], Mapping[int, Trend]] | None = None
    over_time: Callable[[int, Callable[[str], bool]], Iterable[OverTime]] = field(
        default=lambda citizen_id, may_read: ()
    )

    @property
    def endpoint(self) -> str:
        """The route of the tool's own first page."""
        return f"{self.slug}.start"

    def is_open(self, shares: Shares, item: str = "") -> bool:
        """Whether the citizen's professionals may read an item; without one, whether they may read new work."""
        rule = self.sharing
        return (bool(item) or not rule.one_by_one) and shares.holds(
            self.slug, item, starts_closed=rule.starts_closed, apart=rule.one_by_one or item in rule.apart
        )

    def mission(self, key: str) -> Mission:
        """The mission with this key; raises KeyError."""
        return {mission.key: mission for mission in self.missions}[key]

    def states(self, citizen_id: int) -> list[tuple[str, State]]:
        """Where each mission stands, worked out from what is saved."""
        return self.standing(citizen_id).states

    def standing(self, citizen_id: int) -> Standing:
        """All that follows from what is saved, read once."""
        work = self.work(citizen_id)
        states = [(mission.key, mission.state(work)) for mission in self.missions]
        steps = {step for step, is_taken in self.firsts.items() if is_taken(work)}
        return Standing(states, steps, self.again(work))


Catalogue = Mapping[str, Tool]
