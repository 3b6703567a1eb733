"""A walk through every page of the demo in a real browser: in Danish, Arabic and the pseudo-language, narrow and wide.

Each kind of page is looked at once by turns: by axe in Danish and Arabic, narrow and wide, or for what does not fit in
the pseudo-language, whose words are the longest. A ``thorough`` walk (``make test-deep``) sees every page in each way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.axe import violations
from tests.browser.reach import out_of_reach
from tests.browser.server import LiveServer
from tests.browser.touch import too_small
from tests.browser.widths import too_wide
from tests.crawl import Found
from tests.demo_stage import ROLES, DemoStage, person

NARROW, WIDE, HEIGHT = 320, 1280, 800
SPOKEN, PSEUDO = ("da", "ar"), "xx"
NEWCOMER, ALIKE = "oksana", (".see", ".read", ".examples", ".sharing", ".told")
ROLES_IN_TURN = tuple(ROLES)
WAYS = (("da", NARROW), ("ar", WIDE), (PSEUDO, NARROW), ("ar", NARROW), ("da", WIDE))
"""How a page is looked at: by turns when it must be quick, else every page in each of these."""
REFUSED = """
addEventListener('securitypolicyviolation', event =>
  console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""


@dataclass(frozen=True)
class Look:
    """One page as it looked to one person, in one language at one width.

    ``violations`` is None where axe was not asked, ``out_of_reach`` where nobody went through it with the keys.
    """

    who: str
    address: str
    language: str
    width: int
    status: int
    too_wide: tuple[str, ...] = ()
    too_small: tuple[str, ...] = ()
    violations: tuple[str, ...] | None = None
    out_of_reach: tuple[str, ...] | None = None

    def __str__(self) -> str:
        return f"{self.who} {self.address} {self.language} {self.width}"


@dataclass
class Walk:
    """All looks, and what the pages asked for that they may not: refused by the policy, foreign, or broken script."""

    browser: Browser
    server: LiveServer
    thorough: bool = False
    looks: list[Look] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, everybody: Iterable[str] = ROLES) -> "Walk":
        """Open everything, each person in a browser window of their own."""
        stage = self.server.stage
        for who in everybody:
            crawl = stage.seen(who)
            context = self._window(stage, who)
            page = context.new_page()
            for number, found in enumerate(self._chosen(who, crawl.pages), ROLES_IN_TURN.index(who)):
                self._page(page, who, found.address, number)
            context.close()
        return self

    def _chosen(self, who: str, pages: Sequence[Found]) -> Sequence[Found]:
        """All pages; or, to be quick, one of a kind, and a part of what all tools have and of the newcomer's."""
        if self.thorough:
            return pages
        kinds = list({one.endpoint: one for one in reversed(pages)}.values())[::-1]
        alike = [one for one in kinds if one.endpoint.endswith(ALIKE)]
        own = [one for one in kinds if one not in alike]
        return own[::2] if who == NEWCOMER else own + alike[::3]

    def _page(self, page: Page, who: str, address: str, turn: int) -> None:
        ways = WAYS if self.thorough else (WAYS[turn % len(WAYS)],)
        for language in dict.fromkeys(language for language, _width in ways):
            narrow = self._narrow(page, who, address, language)
            for _language, width in (way for way in ways if way[0] == language):
                seen = narrow if language == PSEUDO else self._seen_by_axe(page, replace(narrow, width=width))
                self.looks += [seen] if width == NARROW else [seen, narrow]

    def _narrow(self, page: Page, who: str, address: str, language: str) -> Look:
        page.set_viewport_size({"width": NARROW, "height": HEIGHT})
        status = self._open(page, address, language)
        is_pressed = ROLES[who] in ("citizen", None) and language != PSEUDO
        small = tuple(too_small(page)) if is_pressed else ()
        look = Look(who, address, language, NARROW, status, tuple(too_wide(page)), small)
        return replace(look, out_of_reach=tuple(out_of_reach(page))) if language == PSEUDO else look

    def _seen_by_axe(self, page: Page, look: Look) -> Look:
        page.set_viewport_size({"width": look.width, "height": HEIGHT})
        return replace(look, violations=tuple(violations(page)), out_of_reach=tuple(out_of_reach(page)))

    def _open(self, page: Page, address: str, language: str) -> int:
        answer = page.goto(f"{address}{'&' if '?' in address else '?'}lang={language}")
        assert page.locator("html").get_attribute("lang") == language
        return answer.status if answer else 0

    def _window(self, stage: DemoStage, who: str) -> BrowserContext:
        context = self.browser.new_context(base_url=self.server.url, reduced_motion="reduce")
        if ROLES[who] is not None:
            with stage.store():
                one = person(who)
            context.add_cookies([self.server.cookie_of(one)])
        context.add_init_script(REFUSED)
        context.on("page", self._watch)
        return context

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self._heard(page.url, said.text))
        page.on("request", lambda asked: self._asked(page.url, asked.url))

    def _heard(self, where: str, said: str) -> None:
        if "Content Security Policy" in said:
            self.refused.append(f"{where}: {said}")

    def _asked(self, where: str, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.server.url).netloc:
            self.foreign.append(f"{where}: {address}")
