"""What somebody without a mouse cannot reach, or reaches without seeing it."""

from playwright.sync_api import Page

OUT_OF_REACH = """
() => {
  const found = new Set(), kinds = new Set();
  const roles = 'button,link,tab,checkbox,radio,switch,menuitem,option'.split(',').map(role => `[role=${role}]`);
  const native = 'a[href],button,input:not([type=hidden]),select,textarea,summary,audio[controls],video[controls]';
  const pressed = `${native},${roles},[contenteditable=true]`;
  const seen = one => one.checkVisibility({visibilityProperty: true});
  const words = one => `${one.tagName} ${one.id || one.name || one.className} ${one.textContent.trim().slice(0, 30)}`;
  const say = (what, one) => found.add(`${what}: ${words(one)}`);
  const lines = one => [null, '::before', '::after'].map(part => {
    const style = getComputedStyle(one, part);
    const line = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
    return (part && style.content === 'none') ? '' : `${line} ${style.boxShadow} ${style.borderColor}`;
  }).join();
  const isBare = one => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return box.width < 3 || box.height < 3 || style.opacity === '0' || style.clipPath !== 'none';
  };
  const holder = '.choice,.card,.field,label,li,tr';
  const moving = '[role=tablist],[role=radiogroup],[role=listbox],[role=menu]';
  const around = one => [...(one.labels ?? []), one.nextElementSibling, one.closest(holder)].filter(Boolean);
  const kind = one => {
    const names = [one, one.parentElement, one.nextElementSibling, one.parentElement.parentElement];
    return [one.type, one.disabled, ...names.map(name => name && `${name.tagName}.${name.className}`)].join();
  };
  const isFree = near => near.some(part => [...part.getClientRects()].some(box => {
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    return [middle, [box.x + 4, box.y + 4], [box.right - 4, box.bottom - 4]].some(point => {
      const top = document.elementFromPoint(...point);
      return top && near.some(each => each.contains(top));
    });
  }));
  for (const one of document.querySelectorAll(`${pressed},[tabindex]`)) {
    if (one.tabIndex > 0) say('out of turn', one);
    if (one.matches(':disabled') || one.closest('[inert]')) continue;
    if (!seen(one)) {
      if ([...(one.labels ?? [])].some(seen)) say('only its label can be pressed', one);
      continue;
    }
    const isMet = one.tabIndex >= 0;
    if (!isMet && one.matches(pressed) && !one.closest(moving)) say('passed over', one);
    if (isMet && one.closest('[aria-hidden=true]')) say('met but not there for a screen reader', one);
    if (!isMet || kinds.has(kind(one))) continue;
    kinds.add(kind(one));
    const near = [one, ...around(one)], before = near.map(lines);
    one.focus();
    const isMarked = near.some((part, number) => lines(part) !== before[number] && !isBare(part));
    if (document.activeElement !== one) say('takes no focus', one);
    else if (!one.matches(':focus-visible')) say('as if by mouse', one);
    else if (!isMarked) say('nobody sees the focus', one);
    if (!isFree([one, ...(one.labels ?? [])])) say('the focus is off the screen or under something', one);
  }
  for (const table of document.querySelectorAll('table,pre')) {
    for (let box = table; box && box !== document.body; box = box.parentElement) {
      const isMoved = box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX);
      const isMet = box.matches('[tabindex="0"]') || [...box.querySelectorAll(pressed)].some(seen);
      if (isMoved && seen(box) && !isMet) say('cannot be moved sideways', box);
    }
  }
  scrollTo(0, 0);
  return [...found];
}
"""


def out_of_reach(page: Page) -> list[str]:
    """What can be pressed and not reached by Tab, or has a focus nobody sees, hides or scrolls away; one of a kind."""
    found: list[str] = page.evaluate(OUT_OF_REACH)
    return found
