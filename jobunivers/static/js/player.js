/* Reads the page aloud: block by block in the order of the page, each in its own language, words marked as they are said.
   Published texts are asked for by a short name; a person's own words go to this server only and are forgotten when the
   page is left. What the player says of itself comes from templates/components/player.html. */
(() => {
  'use strict';
  const SKIPPED = 'style,svg,video,option,[aria-hidden=true],[data-no-read],[data-hear],.two';
  const FIELD = 'textarea,select,input:not([type=hidden],[type=password],[type=checkbox],[type=radio],[type=file])';
  const OWN = '[data-own],[contenteditable],textarea,input';
  const LONGEST = 1000;
  const page = document.documentElement, audio = new Audio(), answers = new Map(), voices = window.speechSynthesis;
  const canMark = window.CSS?.highlights;
  let panel, turn = 0, danish = false, tapping = false, noBrowser = false, address;
  // What is read now: blocks and the place in them, the sentences of this block and the place in them, and who asked.
  let list = [], index = 0, block, lines = [], line = 0, sounding, word, marked, asker = 'page';

  // ---- What there is to read ----

  /* What has no box of its own (display: contents) shows what is in it. */
  const shows = element => getComputedStyle(element).display === 'contents' || (element.checkVisibility?.({visibilityProperty: true}) ?? element.getClientRects().length);
  const find = (selector, root = panel) => root.querySelector(selector);
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const main = () => find('main', document);
  const control = name => find(`[data-player=${name}]`);
  const languageOf = element => element.closest('[lang]').lang.slice(0, 2);

  /* The element that holds a line of text: the nearest one that is no mere part of a line. */
  const holderOf = element => {
    while (!element.matches('button,label,legend,summary,main') && /^inline|contents/.test(getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };

  /* The blocks under root: {element, language, own, text, at}; at[i] is the text node and place of character i. */
  const blocksOf = root => {
    const found = [];
    const start = (element, language, own, text, at) => found[found.length] = {element, language, own, text, at};
    const walker = document.createTreeWalker(root, 5, node => node.nodeType > 1 || (shows(node) && !node.matches(SKIPPED)) ? 1 : 2);
    for (let node = root.matches(FIELD) ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const isText = node.nodeType > 1, parent = isText ? node.parentElement : node, language = languageOf(parent), own = !!parent.closest(OWN);
      if (!isText) {
        const text = node.matches(FIELD) ? node.selectedOptions?.[0]?.text ?? node.value : node.getAttribute('alt');
        if (text) start(node, language, own, text.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ').trim());
      } else if (!parent.matches('textarea')) {
        const element = holderOf(parent);
        let last = found.at(-1);
        if (!last?.at || last.element !== element || last.language !== language) {
          if (!node.data.trim()) continue;
          last = start(element, language, own, '', []);
        }
        last.own ||= own;
        for (let place = 0; place < node.length; place++) {
          const sign = node.data[place].replace(/\s/, ' ');
          if (sign !== ' ' || /\S$/.test(last.text)) last.text += sign, last.at.push([node, place]);
        }
      }
    }
    return found.filter(one => /[\p{L}\p{N}]/u.test(one.text)).flatMap(inReach);
  };

  /* A block the server would refuse as too long, as several. */
  const inReach = one => {
    if (one.text.length <= LONGEST) return {...one, text: one.text.trimEnd()};
    const cut = Math.max(one.text.lastIndexOf('. ', LONGEST - 2) + 2, LONGEST / 2);
    const part = (from, to) => inReach({...one, text: one.text.slice(from, to), at: one.at?.slice(from, to)});
    return [part(0, cut), part(cut)].flat();
  };

  // ---- Its sound ----

  const answerOf = async response => {
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw Error(answer.message);
    return answer;
  };

  const published = (language, name) => fetch(`/lyd/${language}/${name}`);

  const ask = async ({text, language, own}) => {
    if (!own && window.crypto?.subtle) {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.normalize('NFC')));
      const response = await published(language, [...new Uint8Array(hash, 0, 8)].map(byte => byte.toString(16).padStart(2, 0)).join(''));
      if (response.status !== 404) return answerOf(response);
    }
    return answerOf(await fetch('/lyd/egen', {method: 'POST', headers: {'Content-Type': 'application/json', 'X-CSRFToken': document.body.dataset.token}, body: JSON.stringify({text, language})}));
  };

  /* The answer for a block, asked for once; what failed is asked for again. */
  const answerTo = one => {
    const key = [one.language, one.own, one.text].join();
    if (!answers.has(key)) {
      if (answers.size > 60) answers.clear();
      answers.set(key, ask(one));
      answers.get(key).catch(() => answers.delete(key));
    }
    return answers.get(key);
  };

  /* The sentences of a block: {part, engine, start, end, time, words}. Throws what to say where there is no voice. */
  const linesOf = async one => {
    const end = one.text.length;
    let answer = await answerTo(one), from = 0;
    const foreign = answer.message;
    if (foreign) {
      if (browserVoice(one.language)) return [{start: 0, end, words: []}];
      if (!danish || !answer.danish) throw Object.assign(Error(foreign), {danish: answer.danish});
      answer = await answerOf(await published('da', answer.danish));
    }
    return answer.parts.flatMap(part => {
      const base = Math.max(0, one.text.indexOf(part.text, from)), words = [], said = [];
      from = base + part.text.length;
      for (let i = 0, place = base, time = 0; i < part.marks.length; i += 3) {
        const start = place + part.marks[i];
        words.push({start, end: place = start + part.marks[i + 1], time: time += part.marks[i + 2] / 100});
      }
      for (let i = 0; i < part.sentences.length; i += 2) {
        const place = {start: base + part.sentences[i], end: base + part.sentences[i + 1]};
        const inside = words.filter(({start}) => start >= place.start && start < place.end);
        if (inside[0]) said.push({part, engine: answer.engine, ...place, time: inside[0].time, words: part.exact ? inside : [], ...foreign && {foreign, start: 0, end, words: []}});
      }
      return said;
    });
  };

  // ---- Saying it ----

  const speed = () => +control('speed').value;

  /* A voice of this device that sends nothing anywhere, where the person's choice or the server's plain voice asks for it. */
  const browserVoice = (language, engine) => {
    const wish = page.dataset.voice;
    return !noBrowser && wish !== 'server' && (wish === 'browser' || !engine || engine === 'espeak') && voices?.getVoices().find(voice => voice.localService === true && voice.lang.slice(0, 2) === language);
  };

  const play = source => {
    URL.revokeObjectURL(address);
    audio.src = address = source.type ? URL.createObjectURL(source) : source;
  };

  /* Sound, if only silence, within the tap itself: phones let no other element speak later. */
  const unlock = () => {
    if (audio.src) return;
    const head = [0x46464952, 50, 0x45564157, 0x20746d66, 16, 0x10001, 22050, 44100, 0x100002, 0x61746164, 14, 0, 0, 0];
    play(new Blob([new Int32Array(head), new Int16Array(1)], {type: 'audio/wav'}));
    audio.play().catch(() => {});
  };

  const quiet = () => {
    audio.pause();
    voices?.cancel();
    return ++turn;
  };

  /* Say block `place` of the list, from one of its sentences on (-1: its last). */
  const say = async (place, sentence = 0) => {
    const mine = quiet(), late = setTimeout(() => mine === turn && tell(panel.dataset.loading), 600);
    show(true);
    try {
      for (lines = []; !lines.length; place++) {
        index = place;
        block = list[index];
        if (!block) return finish();
        const found = await linesOf(block);
        if (mine !== turn) return;
        lines = found;
      }
      tell('');
      line = Math.min(sentence < 0 ? lines.length : sentence, lines.length - 1);
      block.element.scrollIntoView({block: 'nearest'});
      sayLine(mine);
      if (list[place]) answerTo(list[place]).catch(() => {});
    } catch (problem) {
      if (mine === turn) fail(problem);
    } finally {
      clearTimeout(late);
    }
  };

  const sayLine = mine => {
    const now = lines[line], voice = !now.foreign && browserVoice(block.language, now.engine);
    mark();
    if (voice) sayByBrowser(voice, mine);
    else sayByServer(now, mine).catch(problem => mine === turn && problem.name !== 'AbortError' && fail(problem));
  };

  const sayByServer = async ({part, time}, mine) => {
    if (sounding !== part) play(part.url || new Blob([Uint8Array.from(atob(part.audio), sign => sign.charCodeAt())], {type: part.mime}));
    sounding = part;
    audio.playbackRate = speed();
    audio.currentTime = Math.max(0, time - .05);
    audio.onended = () => mine === turn && next(mine, lines.findIndex((other, place) => place > line && other.part !== part));
    audio.onerror = () => mine === turn && (answers.clear(), fail({}));
    await audio.play();
    follow(mine);
  };

  const next = (mine, sentence) => {
    if (!lines[sentence]) return afterRest(mine);
    line = sentence;
    sayLine(mine);
  };

  /* The next block; a while later where what was just said takes time to do (data-rest, seconds) and was asked for by itself. */
  const afterRest = mine => {
    const rest = asker !== 'page' && block.element.closest('[data-rest]')?.dataset.rest;
    if (!rest) return say(index + 1);
    setTimeout(() => mine === turn && say(index + 1), rest * 1000);
  };

  /* Mark what is being said, as often as the screen is drawn. */
  const follow = mine => {
    if (mine !== turn || audio.paused) return;
    const now = audio.currentTime, before = line;
    while (lines[line + 1]?.part === sounding && lines[line + 1].time <= now) line++;
    if (line !== before) mark();
    markWord(lines[line].words.filter(({time}) => time <= now).at(-1));
    requestAnimationFrame(() => follow(mine));
  };

  const sayByBrowser = (voice, mine) => {
    const {start, end} = lines[line], utterance = new SpeechSynthesisUtterance(block.text.slice(start, end));
    const without = () => mine === turn && (noBrowser = true, say(index, line)), stuck = setTimeout(without, 4000);
    const begun = () => clearTimeout(stuck);
    Object.assign(utterance, {
      voice, lang: voice.lang, rate: speed(), onstart: begun, onerror: () => { begun(); without(); },
      onend: () => { begun(); if (mine === turn) next(mine, line + 1); },
      onboundary: ({charIndex, charLength}) => mine === turn && charLength && markWord({start: start + charIndex, end: start + charIndex + charLength}),
    });
    voices.speak(utterance);
  };

  // ---- Marking ----

  const highlight = (name, {start, end}) => {
    const at = block.at, [first, last] = [at?.[start], at?.[end - 1]];
    if (!canMark || !last || !first[0].isConnected || last[1] >= last[0].length) return false;
    const range = new Range();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return CSS.highlights.set(`jobunivers-${name}`, new Highlight(range));
  };

  const mark = () => {
    unmark();
    if (!highlight('sentence', lines[line])) (marked = block.element).classList.add('being-read');
  };

  const markWord = said => {
    if (said && said.start !== word) highlight('word', said);
    word = said?.start;
  };

  const unmark = () => {
    if (canMark) ['sentence', 'word'].forEach(name => CSS.highlights.delete(`jobunivers-${name}`));
    marked?.classList.remove('being-read');
    word = -1;
  };

  // ---- The panel ----

  const tell = text => { find('[role=status]').textContent = text; };
  const isPlaying = () => panel.hasAttribute('data-playing');

  const show = plays => {
    panel.toggleAttribute('data-playing', plays);
    all('[data-hear]', button => button.toggleAttribute('data-speaking', plays && button === asker));
    control('danish').hidden = true;
  };

  const stop = () => {
    quiet();
    unmark();
    show(false);
    tell('');
  };

  const finish = () => {
    stop();
    index = line = 0;
    block = null;
    if (asker === 'page') tell(panel.dataset.done);
  };

  const fail = ({name, message, danish: original}) => {
    const texts = panel.dataset;
    stop();
    open(true);
    tell(name === 'Error' && message || (name === 'NotAllowedError' ? texts.again : navigator.onLine ? texts.failed : texts.offline));
    control('danish').hidden = !original;
  };

  const open = isOpen => {
    panel.hidden = !isOpen;
    all('[data-player-toggle]', button => button.setAttribute('aria-pressed', isOpen));
    if (!isOpen) tap(false);
  };

  const tap = isOn => {
    stop();
    tapping = isOn;
    page.toggleAttribute('data-tap', isOn);
    control('tap').setAttribute('aria-pressed', isOn);
    if (isOn) tell(panel.dataset.tap);
  };

  const hear = (blocks, who, place = 0) => {
    unlock();
    list = blocks;
    asker = who;
    say(place);
  };

  /* The whole page, from what stands at the top of the screen. */
  const readPage = () => {
    const blocks = blocksOf(main());
    const first = blocks.findIndex(({element}) => element.getBoundingClientRect().bottom > 0);
    hear(blocks, 'page', scrollY > 80 ? Math.max(0, first) : 0);
  };

  const readOn = () => {
    if (asker !== 'page' || !block) return readPage();
    unlock();
    say(index, line);
  };

  const step = by => {
    const place = line + by;
    if (!list.length) readPage();
    else if (lines[place]) say(index, place);
    else say(Math.max(0, index + by), by > 0 || !index ? 0 : -1);
  };

  const hearTapped = event => {
    const target = event.target, inside = target.closest('.two') || document.body;
    if (panel.contains(target)) return;
    if (!target.matches(FIELD)) event.preventDefault(), event.stopPropagation();
    hear(blocksOf(inside).filter(({element, at}) => at ? at.some(([node]) => target.contains(node)) && element.contains(target) : element === target).slice(0, 1), 'tap');
  };

  const DO = {
    play: () => isPlaying() ? stop() : (open(true), tap(false), readOn()),
    back: () => step(-1),
    forward: () => step(1),
    tap: () => tap(!tapping),
    close: () => { open(false); all('[data-player-toggle]', button => button.focus()); },
    danish: () => { danish = true; unlock(); say(index); },
    toggle: () => panel.hidden ? DO.play() : open(false),
    hear: button => button === asker && isPlaying() ? stop()
      : hear(blocksOf(button.closest('.two') || document.getElementById(button.dataset.hear) || holderOf(button.parentElement)), button),
  };

  const onClick = event => {
    const button = event.target.closest('[data-player],[data-player-toggle],[data-hear]');
    if (!button) return tapping && hearTapped(event);
    const {player, hear} = button.dataset;
    if (hear != null) event.preventDefault(), event.stopPropagation();
    DO[player || (hear == null ? 'toggle' : 'hear')]?.(button);
  };

  const onKey = event => {
    const name = event.altKey && !event.ctrlKey && {KeyL: 'play', KeyJ: 'back', KeyK: 'forward'}[event.code];
    if (name) event.preventDefault(), DO[name]();
    else if (event.key === 'Escape' && isPlaying()) stop();
  };

  /* The page has changed: find the place again. What is being said is said to its end. */
  const onChange = () => {
    // A loudspeaker on each Danish line of the two-language view, where a button may stand.
    all('main .two', two => !find('[data-hear]', two) && !two.closest('a,button,label,option,summary,.planet,[data-no-read],[aria-hidden=true]') && two.prepend(find('template').content.cloneNode(true)));
    if (asker !== 'page' || !block) return;
    list = blocksOf(main());
    const same = one => one.text === block.text, ahead = list.slice(index).findIndex(same);
    const best = ahead < 0 ? list.findLastIndex(same) : index + ahead;
    index = best < 0 ? Math.min(index, list.length) - 1 : best;
    block = list[best] || block;
    if (isPlaying() && lines[line]) mark();
  };

  panel = find('[data-player-panel]', document);
  if (!panel) return;
  let soon;
  const later = changes => {
    if (changes.every(({target}) => panel.contains(target))) return;
    clearTimeout(soon);
    soon = setTimeout(onChange, 150);
  };
  new MutationObserver(later).observe(document.body, {childList: true, subtree: true, characterData: true});
  audio.preservesPitch = true;
  addEventListener('click', onClick, true);
  addEventListener('keydown', onKey);
  addEventListener('pagehide', quiet);
  control('speed').addEventListener('change', () => {
    audio.playbackRate = speed();
    if (voices?.speaking) say(index, line);
  });
  onChange();
})();
