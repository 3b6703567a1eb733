"""Every text a citizen sees can be tapped and heard, and what is sent to the voice is what stands there."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.demo_stage import person

pytestmark = pytest.mark.browser

LISTEN = """
window.asked = [];
window.fetch = async (address, options) => {
  if (options?.body) asked.push(JSON.parse(options.body).text);
  return new Response('{}', {status: options?.body ? 503 : 404, headers: {'Content-Type': 'application/json'}});
};
"""
"""Nothing is said: what the voice would be asked to say is written down."""

TAP_ALL = """
async () => {
  const SILENT = '[data-player-panel],[data-player-toggle],[data-hear],script,style,template,option,svg,textarea';
  const plain = text => text.replace(/\\s+/g, ' ').trim();
  const button = document.querySelector('[data-player=tap]');
  if (button.getAttribute('aria-pressed') !== 'true') button.click();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seen = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    const shown = element.checkVisibility({visibilityProperty: true}) && !element.closest(SILENT);
    if (shown && /\\p{L}/u.test(node.data)) seen.push([element, plain(node.data)]);
  }
  for (const field of document.querySelectorAll('main textarea,main input[type=text],main select'))
    if (field.checkVisibility() && field.value.trim())
      seen.push([field, plain(field.selectedOptions?.[0]?.text ?? field.value)]);
  for (const [element] of seen) element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
  for (let before = -1; before < asked.length; ) {
    before = asked.length;
    await new Promise(done => setTimeout(done, 30));
  }
  const said = asked.map(plain);
  const texts = seen.map(([, text]) => text);
  return [texts.length, texts.filter(text => !said.some(one => one.includes(text.slice(0, 400))))];
}
"""


@dataclass
class Tapped:
    """How many texts of how many pages were tapped, and those that stayed silent, by page."""

    pages: int = 0
    texts: int = 0
    silent: dict[str, list[str]] = field(default_factory=dict)

    def tap(self, page: Page, address: str) -> None:
        """Tap every text of a page."""
        page.goto(address)
        texts, silent = page.evaluate(TAP_ALL)
        assert page.url.endswith(address), f"a tap led from {address} to {page.url}"
        self.pages, self.texts = self.pages + 1, self.texts + texts
        if silent:
            self.silent[address] = silent

    def __str__(self) -> str:
        return f"heard: {self.texts} texts of {self.pages} pages tapped"


def tapped(server: LiveServer, page_as: PageAs, turns: int) -> Tapped:
    """Every text of Amina's pages in Arabic, of one in ``turns`` of each kind of page."""
    stage = server.stage
    pages = list({one.endpoint: one for one in stage.seen("amina").pages}.values())[::turns]
    with stage.store():
        amina = person("amina")
    page = page_as(amina, server=server, reduced_motion="reduce")
    page.add_init_script(LISTEN)
    found = Tapped()
    for one in pages:
        found.tap(page, f"{one.address}{'&' if '?' in one.address else '?'}lang=ar")
    return found


def test_every_text_of_every_third_page_can_be_tapped_and_heard(
    demo_server: LiveServer, page_as: PageAs
) -> None:
    assert tapped(demo_server, page_as, 3).silent == {}


@pytest.mark.deep
def test_every_text_of_every_page_can_be_tapped_and_heard(
    demo_server: LiveServer, page_as: PageAs, figure: Callable[[object], None]
) -> None:
    found = tapped(demo_server, page_as, 1)
    figure(found)
    assert found.silent == {}
