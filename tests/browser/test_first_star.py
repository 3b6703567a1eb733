"""From the front page to the first star: how many taps, and how many words there are to read on the way.

A tap is a link, a button, a choice or a field that is gone into. What is to be read on a screen is everything shown in
its main part from the top down to what is tapped last there; what lies below it, or is folded, is not in the way, nor
is the way back. An answer that stands under several questions is read once.
"""

import pytest
from playwright.sync_api import Locator, Page, expect

from jobunivers.services.accounts import operations
from tests.browser.conftest import PageAs
from tests.browser.server import LiveServer
from tests.conftest import PASSWORD, Cast

pytestmark = pytest.mark.browser
MOST_TAPS, MOST_WORDS = 12, 120
READ = """
last => {
  const shown = node => {
    const element = node.parentElement, folded = element.closest('details:not([open])');
    const left_out = element.closest('.only-heard,.back,script,style,template,[data-player-panel]');
    return element.checkVisibility({visibilityProperty: true}) && !left_out && (!folded || element.closest('summary'));
  };
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), found = [];
  const answers = new Set();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const later = last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (later && !last.contains(node)) break;
    const answer = node.parentElement.closest('fieldset label') && node.data.trim();
    if (answer && answers.has(answer)) continue;
    answers.add(answer);
    if (shown(node)) found.push(...node.data.split(/\\s+/).filter(word => /[\\p{L}\\d]/u.test(word)));
  }
  return found;
}
"""


class Way:
    """Somebody's way through the product: each tap and all there was to read."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.words = page, 0, list[str]()

    def screen(self, *tapped: Locator) -> None:
        """Read a screen down to what is tapped last, and tap it all."""
        self.words += tapped[-1].evaluate(READ)
        for one in tapped:
            self.taps += 1
            one.click()

    def write(self, field: str, text: str) -> Locator:
        """A field that is gone into: one tap; the words are the person's own."""
        self.taps += 1
        found = self.page.locator(field)
        found.fill(text)
        return found


def test_the_first_star_is_twelve_taps_and_120_words_from_the_front_page(
    live_server: LiveServer, people: Cast, page_as: PageAs
) -> None:
    with live_server.store():
        new = operations.create_person(
            organisation_id=people.bo.organisation_id,
            role="citizen",
            name="Hanaa Ny",
            email=f"hanaa.{people.bo.id}@example.org",
        )
        operations.change_password(person=new, password=PASSWORD)
        email = new.email or ""
    way = Way(page_as(None))
    page = way.page
    page.goto("/")
    way.screen(page.locator("main a[href='/log-ind']").first)
    way.write("#email", email)
    way.write("#password", PASSWORD)
    way.screen(page.locator("main button.button-main"))
    way.screen(page.locator("button[name=begin]"))
    expect(page.locator("h1")).to_contain_text("Hanaa")
    way.screen(page.locator("#steps .card-link").first)
    statements = page.locator("main form fieldset")
    firsts = [statements.nth(place).locator("label").first for place in range(statements.count())]
    way.screen(*firsts, page.locator("main form .button-main"))
    page.locator(".joy-star").first.wait_for()
    print(f"{way.taps} taps, {len(way.words)} words: {' '.join(way.words)}")
    assert way.taps <= MOST_TAPS
    assert len(way.words) <= MOST_WORDS
