"""Quiet celebrations: what was reached since the last page, in words, with a picture and the way to it. Told once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask import current_app, g

from jobunivers.languages import Plural, Text
from jobunivers.languages import Text as _
from jobunivers.services import content, small_steps
from jobunivers.toolkit.access import me
from jobunivers.toolkit.contract import WORLDS, Tool
from jobunivers.toolkit.news import WORLD

AT_ONCE = 3


@dataclass(frozen=True)
class Celebration:
    """One thing reached. ``text`` says what was done and what it is good for at work; ``picture`` a badge's address.

    ``stars``: how many of the tool's are lit, and of how many.
    """

    title: Text
    text: Sequence[object]
    href: str
    link: Text
    picture: str = ""
    stars: tuple[int, int] | None = None


def waiting() -> list[Celebration]:
    """What the citizen at the browser has reached and not been told; showing it makes it told."""
    person = me()
    if person is None or not person.news:
        return []
    g.celebrated = person.news
    words = person.news.split()
    badges = [word for word in words if _is_badge(word)]
    steps = [word for word in words if word in small_steps.ALL]
    stars = [word.split(".") for word in words if "." in word and word.partition(".")[0] not in badges]
    worlds = [word.removeprefix(WORLD) for word in words if word.startswith(WORLD)]
    found = [
        *(_badge(_tools()[slug], worlds) for slug in badges),
        *_stars(stars),
        *(_small_step(step) for step in steps),
    ]
    return found[:AT_ONCE]


def _tools() -> dict[str, Tool]:
    return {tool.slug: tool for tool in current_app.extensions["jobunivers.tools"]}


def _is_badge(word: str) -> bool:
    return word in _tools()


def _badge(tool: Tool, worlds: Sequence[str]) -> Celebration:
    told = content.deck("badges")[tool.slug]
    whole = [
        _("Nu lyser alle stjerner i %(verden)s.", verden=one.title)
        for one in WORLDS
        if one.slug == tool.world
    ]
    more = whole if tool.world in worlds else []
    return _with_badge(tool.slug, told, more)


def _small_step(step: str) -> Celebration:
    return _with_badge(step, content.deck("badges")["steps"][step], ())


def _with_badge(key: str, told: dict[str, str], more: Sequence[object]) -> Celebration:
    return Celebration(
        _("Nyt mærke: %(navn)s", navn=told["title"]),
        (told["praise"], *more, told["good_for"]),
        f"/maerker/#{key}",
        _("Se dit mærke"),
        picture=f"/maerker/{key}.png",
    )


def _stars(words: Iterable[Sequence[str]]) -> list[Celebration]:
    """One celebration a tool, however many of its stars were lit."""
    lit: dict[str, list[Sequence[str]]] = {}
    for word in words:
        lit.setdefault(word[0], []).append(word)
    return [_star(_tools()[slug], found) for slug, found in lit.items() if slug in _tools()]


def _star(tool: Tool, found: Sequence[Sequence[str]]) -> Celebration:
    _slug, key, done = found[-1]
    mission = tool.mission(key)
    title: Text = _("Ny stjerne: %(mission)s", mission=mission.title)
    if len(found) > 1:
        title = Plural(
            "%(num)s ny stjerne i %(redskab)s",
            "%(num)s nye stjerner i %(redskab)s",
            len(found),
            redskab=tool.title,
        )
    return Celebration(
        title, (mission.why,), "/", _("Se den på kortet"), stars=(int(done), len(tool.missions))
    )
