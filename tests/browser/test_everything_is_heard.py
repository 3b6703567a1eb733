"""Every text a citizen sees can be tapped and heard, and what is sent to the voice is what stands there."""

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
  return seen.map(([, text]) => text).filter(text => !said.some(one => one.includes(text.slice(0, 400))));
}
"""


def unheard(page: Page, address: str) -> list[str]:
    """The texts of a page that stay silent when they are tapped."""
    page.goto(address)
    silent: list[str] = page.evaluate(TAP_ALL)
    assert page.url.endswith(address), f"a tap led from {address} to {page.url}"
    return silent


def silent(server: LiveServer, page_as: PageAs, turns: int) -> dict[str, list[str]]:
    """The texts that stay silent on Amina's pages in Arabic, one of ``turns`` of each kind of page looked at."""
    stage = server.stage
    pages = list({one.endpoint: one for one in stage.seen("amina").pages}.values())[::turns]
    with stage.store():
        amina = person("amina")
    page = page_as(amina, server=server, reduced_motion="reduce")
    page.add_init_script(LISTEN)
    addresses = [f"{one.address}{'&' if '?' in one.address else '?'}lang=ar" for one in pages]
    return {address: texts for address in addresses if (texts := unheard(page, address))}


def test_every_text_of_every_third_page_can_be_tapped_and_heard(
    demo_server: LiveServer, page_as: PageAs
) -> None:
    assert silent(demo_server, page_as, 3) == {}


@pytest.mark.deep
def test_every_text_of_every_page_can_be_tapped_and_heard(demo_server: LiveServer, page_as: PageAs) -> None:
    assert silent(demo_server, page_as, 1) == {}
