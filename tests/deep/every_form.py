"""Each form of one person, sent while the database fails; what is wrong with an answer is said in a line."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from jobunivers import languages
from jobunivers.pages.errors import BUSY, NOT_NOW, NOT_SENT
from jobunivers.toolkit.requests import LANGUAGE_COOKIE
from tests.deep.failures import Failure, failing_at, failing_commit, full, locked
from tests.deep.forms import Filled, forms_of
from tests.deep.state import State
from tests.demo_stage import DemoStage

MOST_STATEMENTS = 400
Fails = Callable[[], AbstractContextManager[Failure]]
Ways = Callable[[Engine], Iterator[Fails]]


def at_every_statement(engine: Engine) -> Iterator[Fails]:
    """Fail from the first statement on, at the first alone, from the second on …"""
    for number in range(1, MOST_STATEMENTS):
        yield lambda: failing_at(engine, number, lasting=True)  # noqa: B023 - used at once
        yield lambda: failing_at(engine, number)  # noqa: B023


def as_a_whole(engine: Engine) -> Iterator[Fails]:
    """The commit fails, another program holds the database, the disk is full."""
    for way in (failing_commit, locked, full):
        yield lambda: way(engine)  # noqa: B023


@dataclass
class Counts:
    """How much was tried: forms that saved something, forms in all, failures made."""

    saving: int = 0
    forms: int = 0
    failures: int = 0
    who: str = ""

    def __str__(self) -> str:
        return f"{self.who}: {self.failures} failures in {self.forms} forms, {self.saving} of which save"


class EveryForm:
    """The forms somebody of the demo meets, one for each route; ``faults`` are lines about what went wrong."""

    def __init__(self, stage: DemoStage, name: str, language: str) -> None:
        self.stage, self.language = stage, language
        self.client = stage.client(name)
        self.client.set_cookie(LANGUAGE_COOKIE, language)
        pages = [page.address for page in stage.crawl(name).pages]
        forms = forms_of(stage, self.client, pages)
        self.state = State(stage.engine, Path(stage.app.config["SETTINGS"].data_dir))
        self._cookies = dict(self.client._cookies)
        self.forms = self._one_a_route(forms)
        self.who, self.counts, self.faults = name, Counts(), list[str]()

    def each(self, ways: Ways, only: str = "") -> "EveryForm":
        """Send each form with the database failing in one way after the other, and at last for real."""
        self.counts, self.faults = Counts(who=self.who), []
        for form, saves in [one for one in self.forms if only in one[0].endpoint]:
            self.counts.forms += 1
            self.counts.saving += saves
            for fails in ways(self.stage.engine):
                if not self._survives(form, fails):
                    break
            self._goes_through(form)
        return self

    def _survives(self, form: Filled, fails: Fails) -> bool:
        """Send a form once; False when the failure was not reached any more."""
        with fails() as failure:
            answer = self._send(form)
        changed = self.state.changed()
        if failure.failed_at is None or answer.status_code < 400:
            self._put_back()
            return False
        self.counts.failures += 1
        wrong = [*self._wrong_with(answer, form), *(f"{table} changed" for table in changed)]
        if wrong:
            self.faults.append(f"{form.endpoint} at {failure.failed_at[:70]!r}: {'; '.join(wrong)}")
            self._put_back()
        return True

    def _wrong_with(self, answer: Any, form: Filled) -> Iterator[str]:
        if answer.status_code != 503:
            yield f"status {answer.status_code}"
            return
        page = self.client.page
        if self.client._cookies != self._cookies:
            yield "the cookie changed"
        if said := self.client.texts("//*[@id='notices']//*[contains(@class, 'notice')]"):
            yield f"says {said}"
        if page.get("lang") != self.language:
            yield f"in {page.get('lang')}"
        with languages.speaking(self.language):
            titles = str(BUSY[0]), str(NOT_NOW[0])
        if not self.client.texts("//h1")[0].startswith(titles):
            yield f"called {self.client.texts('//h1')}"
        kept = page.xpath("//main//form//input[@type='hidden']/@value | //main//form//textarea/text()")
        for name, value in form.data:
            if name not in NOT_SENT and value.strip() and value not in kept:
                yield f"{name} is lost"

    def _goes_through(self, form: Filled) -> None:
        """Once nothing fails, the same form is taken as if nothing had been."""
        answer = self._send(form)
        if answer.status_code >= 500:
            self.faults.append(f"{form.endpoint}: {answer.status_code} although nothing failed")
        self._put_back()

    def _put_back(self) -> None:
        self.state.put_back()
        self.client._cookies = dict(self._cookies)

    def _send(self, form: Filled) -> Any:
        answer = self.client.open(form.action, method="POST", data=_multi(form.data), base_url=self._own)
        answer.get_data()
        return answer

    @property
    def _own(self) -> str:
        return str(self.stage.app.config["SETTINGS"].public_url)

    def _one_a_route(self, forms: list[Filled]) -> list[tuple[Filled, bool]]:
        """For each route the first form that saves something, or else the first."""
        found: dict[str, tuple[Filled, bool]] = {}
        for form in sorted(forms, key=lambda one: one.endpoint):
            if found.get(form.endpoint, (form, False))[1]:
                continue
            answer = self._send(form)
            saves = answer.status_code < 400 and bool(self.state.changed())
            if saves or form.endpoint not in found:
                found[form.endpoint] = (form, saves)
            self._put_back()
        return list(found.values())


def _multi(data: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    together: dict[str, list[str]] = {}
    for name, value in data:
        together.setdefault(name, []).append(value)
    return together
