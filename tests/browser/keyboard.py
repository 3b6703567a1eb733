"""Somebody without a mouse: goes from one thing to the next with Tab, and must always see where she is."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error as PageIsLeaving
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.server import wait_until
from tests.browser.widths import too_wide

MOST_TABS, LOADS_WITHIN = 90, 10
SCROLLED, A_MOMENT = 10, 20
WHERE = """
selector => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const near = [here, ...(here.labels ?? []), here.nextElementSibling].filter(Boolean);
  const lines = ['auto', 'solid', 'double', 'dashed', 'dotted'];
  const line = (one, part) => lines.includes(getComputedStyle(one, part).outlineStyle);
  const marked = one => [null, '::before', '::after'].some(part => line(one, part));
  const free = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top && near.some(one => one.contains(top) || top.contains(one));
  };
  const words = here.innerText || here.getAttribute('aria-label') || here.name || here.tagName;
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  const corners = [[box.x + 4, box.y + 4], [box.right - 4, box.bottom - 4]];
  return {
    name: `${here.id && '#' + here.id} ${words.trim().slice(0, 40)}`,
    lost: here === document.body || here.disabled,
    reached: selector ? here.matches(selector) : false,
    marked: [...near, here.closest('.card, .field, label') ?? here].some(marked),
    covered: ![middle, ...corners].some(point => free(...point)),
  };
}
"""


@dataclass
class Keyboard:
    """The keys of one page; every press that should move the focus is followed to where it went."""

    page: Page

    def to(self, selector: str) -> None:
        """Press Tab until the focus is on it; on the way it is never lost, unseen or under something else."""
        met = []
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            here = self._where(selector)
            if here["lost"]:
                continue  # past the last one: the browser's own bar
            assert here["marked"], f"nobody sees that the focus is on {here['name']}"
            assert not here["covered"], f"{here['name']} has the focus under something else"
            if here["reached"]:
                return
            met.append(here["name"])
        raise AssertionError(f"Tab never comes to {selector}; it came to {met}")

    def _where(self, selector: str) -> dict[str, Any]:
        """What has the focus, once the page has scrolled there; whether it is what was looked for."""
        for _ in range(SCROLLED):
            here: dict[str, Any] = self.page.evaluate(WHERE, selector)
            if not here["covered"]:
                break
            self.page.wait_for_timeout(A_MOMENT)
        return here

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to something and press a key on it."""
        self.to(selector)
        self.page.keyboard.press(key)

    def follow(self, selector: str, key: str = "Enter") -> None:
        """The same, where it leads to another page."""
        self.to(selector)
        self.send(key)

    def send(self, key: str = "Enter") -> None:
        """Press a key where the focus is, which leads to another page."""
        self.page.evaluate("window.isOld = true")
        self.page.keyboard.press(key)
        wait_until(self._is_new, LOADS_WITHIN, f"{key} leads nowhere from {self.page.url}")

    def _is_new(self) -> bool:
        try:
            return bool(self.page.evaluate("!window.isOld && document.readyState === 'complete'"))
        except PageIsLeaving:
            return False

    def choose(self, question: str, number: int = 1) -> None:
        """Go to a question with answers to choose from and take one of them, counted from the first."""
        self.press(f"[name='{question}']", "Space")
        for _ in range(number - 1):
            self.page.keyboard.press("ArrowDown")

    def write(self, selector: str, words: str) -> None:
        """Go to a field and write in it, in place of what stands there."""
        self.to(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def is_somewhere(self) -> None:
        """The focus is not lost."""
        assert not self.page.evaluate(WHERE)["lost"], "the focus is lost"


def main_button(action: str = "") -> str:
    """The way on at the end of a form."""
    return f"form[action*='{action}'] .button-main" if action else "main .button-main"


def to_the_map(keys: Keyboard) -> None:
    """By the bar at the bottom."""
    keys.follow(".bar [href='/']")


def to_the_mission(keys: Keyboard, tool: str, mission: str) -> None:
    """By the map and the tool's first page."""
    to_the_map(keys)
    keys.follow(f".planet[href='{tool}']")
    keys.follow(f".mission a[href='{mission}']")


def expect_stars(page: Page, address: str, number: int) -> None:
    """So many stars are lit at a planet of the map."""
    planet = page.locator(f".planet[href='{address}']")
    expect(planet.locator(".stars b")).to_have_count(number)


def at_first_page(page: Page, tool: str, language: str = "da") -> Keyboard:
    """The keys of somebody on a tool's first page, who reads this language from now on."""
    page.goto(f"{tool}?lang={language}")
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    return Keyboard(page)


def expect_first_star(page: Page, mission: str) -> None:
    """On the tool's first page this mission is the one with a star; everybody can use the page, and it fits."""
    lit = page.locator(".mission:has([href$='#star-filled'])")
    expect(lit).to_have_count(1)
    expect(lit.locator("a")).to_have_attribute("href", mission)
    faults = violations(page) + too_wide(page)
    assert not faults, "\n".join(faults)
