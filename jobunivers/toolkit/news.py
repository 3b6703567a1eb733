"""What a citizen has reached and not yet been told: kept with the person until the next whole page shows it.

One word each, in ``Person.news``: ``first_save`` (a small step), ``cv`` (a badge), ``cv.jobs.3`` (a star, and how many
the tool had then), ``world:cv`` (every tool of a world). Whoever plays without the game is told nothing.
"""

from collections.abc import Iterable

from flask import current_app
from sqlalchemy import update

from jobunivers import clock, db
from jobunivers.services import progress, small_steps
from jobunivers.services.accounts.models import Person
from jobunivers.services.progress import Lit

WORLD = "world:"


def gather(citizen_id: int, lit: Iterable[Lit], steps: Iterable[str]) -> None:
    """Keep what one save brought: the small steps for good, and all of it until it has been told."""
    person = db.session.get_one(Person, citizen_id)
    steps = set(steps)
    fresh = small_steps.fresh(person.firsts, steps)
    joined = small_steps.joined(person.firsts, steps, clock.now())
    if joined != person.firsts:
        person.firsts = joined
    words = [*fresh, *(word for one in lit for word in _words(one, person))]
    if words and person.game:
        person.news = " ".join((*person.news.split(), *words))


def told(citizen_id: int, news: str) -> None:
    """What a page has shown is news no more; what came meanwhile stays."""
    telling = update(Person).where(Person.id == citizen_id, Person.news == news)
    db.session.execute(telling.values(news="").execution_options(synchronize_session=False))


def _words(lit: Lit, person: Person) -> list[str]:
    if not lit.badge:
        before = lit.done - len(lit.stars)
        return [f"{lit.tool}.{star}.{before + number}" for number, star in enumerate(lit.stars, 1)]
    return [lit.tool, *_world(lit.tool, person)]


def _world(slug: str, person: Person) -> list[str]:
    """The world of a tool, when this was the last of its tools."""
    tools = current_app.extensions["jobunivers.tools"]
    world = tools[slug].world
    rows = progress.of_citizen(person.id, person.organisation_id)
    whole = tools.of_world(world)
    done = whole and all(tool.slug in rows and rows[tool.slug].badge_at for tool in whole)
    return [f"{WORLD}{world}"] if done else []
