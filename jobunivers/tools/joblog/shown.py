"""What others see of the job log: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.export.document import Block, Document, Facts, Section, WriteIn
from jobunivers.services.export.sheets import on_a_sheet
from jobunivers.services.facts import AD, DONE, PERSON, Fact
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.contract import Export
from jobunivers.tools.joblog import work
from jobunivers.tools.joblog.forms import WAYS, stage_titles, stages
from jobunivers.tools.joblog.models import ANSWERED, CALLED, IDEA, INTERVIEW, OFFER, Entry

LOG = "log"
OF_A_COLUMN, ON_PAPER, AS_FACTS = 15, 12, 20
WAYS_TO_SEARCH = ("network", "advertised", "unsolicited", "phoned", "visited", "internship")


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """The log is one thing: its jobs belong together."""
    return [(LOG, _("Jobloggen"))] if work.latest(citizen_id).total else []


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """The log for reading, column by column, the first jobs of each."""
    figures = work.latest(citizen_id)
    if item != LOG or not figures.total:
        return None
    found = work.columns(citizen_id, OF_A_COLUMN)
    columns = [
        {**told, "items": found[told["key"]], "count": figures.stages[told["key"]]} for told in stages()
    ]
    return {"columns": [one for one in columns if one["items"]], "ways": WAYS}


def summary(citizen_id: int) -> list[_ | str]:
    """How many jobs, how many applied for, talks and answers; not a word of them."""
    figures = work.latest(citizen_id)
    if not figures.total:
        return []
    lines: list[_ | str] = [_n("%(num)s job i loggen", "%(num)s job i loggen", figures.total)]
    told = (
        (_("Søgt: %(antal)s", antal=figures.applied), figures.applied),
        (_("Til samtale: %(antal)s", antal=figures.stages[INTERVIEW]), figures.stages[INTERVIEW]),
        (_("Et ja: %(antal)s", antal=figures.stages[OFFER]), figures.stages[OFFER]),
    )
    return lines + [words for words, count in told if count]


def facts(citizen_id: int) -> Iterator[Fact]:
    """How often each way to search was gone in the last month, the contacts, and the ads that were written in here."""
    for way in WAYS_TO_SEARCH:
        if number := work.latest(citizen_id).lately.get(way, 0):
            yield Fact(DONE, str(_("Jobloggen")), "joblog", way, href="/joblog/tavle", number=number)
    told = (Entry.contact != "") | ((Entry.ad != "") & (Entry.source == ""))
    for one in work.first(citizen_id, told, most=AS_FACTS):
        href = f"/joblog/{one.id}"
        if one.contact:
            yield Fact(
                PERSON, one.contact, "joblog", str(one.id), proof=one.note, detail=one.company, href=href
            )
        if one.ad and not one.source:
            yield Fact(AD, one.title, "joblog", str(one.id), proof=one.company, detail=one.ad, href=href)


def sheet(citizen_id: int, item: str) -> Document | None:
    """The jobs that come first in large type, and room for new ones."""
    if item != LOG:
        return None
    titles = stage_titles()
    found = work.first(citizen_id, Entry.stage.not_in(ANSWERED), most=ON_PAPER)
    blocks: list[Block] = [Section(one.name, (Facts(tuple(_lines(one, titles))),)) for one in found]
    return on_a_sheet(
        _("Min joblog"),
        (*blocks, *(WriteIn(str(_("Et nyt job: hvad, hvor og hvem?")), 3) for _row in range(2))),
        "liste" if found else "nyt",
    )


SHEET = Export(key="ark", title=_("Min joblog på papir"), build=sheet, blank=LOG)


def _lines(one: Entry, titles: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield str(_("Hvor langt")), titles[one.stage]
    if one.contact or one.reach:
        yield str(_("Kontakt")), " · ".join(part for part in (one.contact, one.reach) if part)
    if one.next_on:
        yield str(_("Næste dag")), whole_day(one.next_on)
    if one.deadline and one.deadline != one.next_on and one.stage in (IDEA, CALLED):
        yield str(_("Sidste dag at søge")), whole_day(one.deadline)
