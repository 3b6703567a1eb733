"""The centre's figures gathered from all tools and parts; of a tool, only over citizens who share it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from flask import current_app
from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.accounts.models import Person
from jobunivers.services.centre import editions
from jobunivers.services.centre.measures import Measure, Numbers
from jobunivers.services.sharing import Choice, Shares
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.parts import parts


def measures() -> list[Measure]:
    """Every measure of the running app, tools first."""
    of_tools = [
        _of_sharers(tool, one) for tool in current_app.extensions["jobunivers.tools"] for one in tool.figures
    ]
    return of_tools + [one for part in parts() for one in part.figures]


def nightly() -> list[str]:
    """The figures of the month that is over, of the open organisation; nothing where they are made."""
    edition = editions.make(measures())
    return [f"made until {edition.until.isoformat()}"] if edition is not None else []


def _of_sharers(tool: Tool, measure: Measure) -> Measure:
    def read(citizens: Collection[int], until: date) -> Mapping[int, Numbers]:
        return measure.read(_sharers(tool, citizens), until)

    return replace(measure, read=read)


def _sharers(tool: Tool, citizens: Collection[int]) -> list[int]:
    """Those who share all they make in a tool; who has closed any of it is left out."""
    made: dict[int, dict[tuple[str, str], bool]] = {}
    for row in session.scalars(select(Choice).where(Choice.tool == tool.slug)):
        made.setdefault(row.citizen_id, {})[row.tool, row.item] = row.shared
    found = session.execute(select(Person.id, Person.sharing).where(Person.id.in_(citizens)))
    return [one for one, welcome in found if _is_whole(tool, Shares(welcome, made.get(one, {})))]


def _is_whole(tool: Tool, shares: Shares) -> bool:
    return tool.is_open(shares) and all(shares.made.values())
