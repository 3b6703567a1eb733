"""What does not fit on the screen: texts cut off at its edge, and a page that scrolls sideways."""

from playwright.sync_api import Page

TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth, scrolls = document.documentElement.scrollWidth, found = [];
  const beyond = box => box.width > 1 && (box.right > width + 1 || box.left < -1);
  const rolls = node => ['auto', 'scroll'].includes(getComputedStyle(node).overflowX);
  const free = node => {
    for (; node && node !== document.body; node = node.parentElement) if (rolls(node)) return false;
    return true;
  };
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, element = text.parentElement;
    if (!text.data.trim() || element.closest('.only-heard, .skip')) continue;
    if (!element.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some(beyond) && free(element)) found.push(text.data.trim().slice(0, 50));
  }
  if (scrolls > width) {
    const out = [...document.querySelectorAll('body *')];
    const first = out.find(one => beyond(one.getBoundingClientRect()) && free(one.parentElement));
    found.push(`the page is ${scrolls} wide: ${first ? first.outerHTML.slice(0, 80) : '?'}`);
  }
  return [...new Set(found)];
}
"""


def too_wide(page: Page) -> list[str]:
    """The texts that are cut off and what makes the page scroll; what scrolls by itself (a table) may be wide."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found
