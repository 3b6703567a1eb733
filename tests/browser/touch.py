"""What a thumb cannot hit, and fields in which a phone zooms in as soon as one writes."""

from playwright.sync_api import Page

TOO_SMALL = """
() => {
  const found = [], least = 44, letters = 16;
  const low = box => box.height < least - .5 || box.width < least - .5;
  for (const one of document.querySelectorAll('a,button,input:not([type=hidden]),select,textarea,summary')) {
    if (!one.checkVisibility({visibilityProperty: true}) || one.closest('.skip,[data-player-panel]')) continue;
    const style = getComputedStyle(one), name = `${one.tagName} ${one.name || one.textContent.trim().slice(0, 30)}`;
    if (one.matches('input,select,textarea') && parseFloat(style.fontSize) < letters) found.push(`zooms: ${name}`);
    const choice = one.matches('[type=radio],[type=checkbox]') && (one.closest('.choice') || one.closest('label'));
    const whole = one.matches('.card-link,.mission a') && one.closest('li,.card');
    const beside = one.parentElement.textContent.trim() !== one.textContent.trim();
    const inText = one.matches('.place-number') || (beside && one.matches('a') && style.display === 'inline');
    if (!inText && low((choice || whole || one).getBoundingClientRect())) found.push(name);
  }
  return [...new Set(found)];
}
"""


def too_small(page: Page) -> list[str]:
    """Links, buttons and fields under 44 by 44 px, but for links within a text; fields with letters under 16 px."""
    found: list[str] = page.evaluate(TOO_SMALL)
    return found
