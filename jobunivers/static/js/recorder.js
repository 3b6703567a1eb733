/* Recording oneself (components/recorder.html). Takes stay on this device, each under the person who made it and the place it was
   made at, until that person deletes one or, where the page has a form for handing in, shares one. All words come from the page. */
(() => {
  'use strict';
  const box = document.querySelector('[data-recorder]');
  if (!box || !window.MediaRecorder || !navigator.mediaDevices?.getUserMedia || !window.indexedDB) return;
  const STORE = 'takes', LARGEST = 10 * 1024 * 1024;
  const TYPES = {
    voice: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'],
    video: ['video/webm;codecs=vp8,opus', 'video/mp4'],
  };
  const SEES = {voice: false, video: {facingMode: 'user', width: {ideal: 480}, height: {ideal: 360}}};
  const TROUBLES = {NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'absent', NotReadableError: 'absent', QuotaExceededError: 'full'};
  const person = Number(box.dataset.person), longest = Number(box.dataset.longest), {place, topic} = box.dataset;
  const find = (name, root = box) => root.querySelector(`[data-${name}]`);
  const said = find('recorder-said'), list = find('takes'), mirror = find('recorder-mirror'), clock = find('recorder-clock');
  let recorder, stream, asked, began, ticking;

  const say = what => { said.textContent = said.dataset[what] ?? ''; };
  const trouble = error => say(TROUBLES[error.name] ?? 'absent');
  const noting = () => document.getElementById(box.dataset.form);
  const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

  // ---- The takes on this device ----

  const opened = new Promise((done, failed) => {
    const request = indexedDB.open('jobunivers-recordings', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, {keyPath: 'id', autoIncrement: true}).createIndex('person', 'person');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const inStore = async (mode, act) => {
    const transaction = (await opened).transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error ?? request.error);
    });
  };
  const takes = async () => (await inStore('readonly', store => store.index('person').getAll(person))).filter(take => take.place === place);

  const show = async () => {
    const kept = (await takes()).reverse();
    list.querySelectorAll('audio,video').forEach(player => URL.revokeObjectURL(player.src));
    list.replaceChildren(...kept.map(shown));
    find('takes-empty').hidden = kept.length > 0;
  };

  const shown = take => {
    const item = find('take').content.cloneNode(true).firstElementChild, name = find('take-name', item);
    name.textContent = name.dataset[take.way];
    find('take-when', item).textContent = `${new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'long', timeStyle: 'short'}).format(take.made)} · ${minutes(take.seconds)}`;
    find('take-player', item).append(playerOf(take, `${name.textContent}, ${find('take-when', item).textContent}`));
    find('take-topic', item).textContent = take.topic;
    find('take-topic', item).hidden = !take.topic;
    find('take-share', item)?.addEventListener('click', () => share(take));
    find('take-delete', item).addEventListener('click', () => remove(take));
    return item;
  };

  const playerOf = (take, label) => {
    const player = document.createElement(take.way === 'video' ? 'video' : 'audio');
    Object.assign(player, {controls: true, playsInline: true, className: 'take-player', src: URL.createObjectURL(take.blob)});
    player.setAttribute('aria-label', label);
    // Some browsers write no length into a recording; looking past its end makes them find it.
    player.addEventListener('loadedmetadata', () => {
      if (player.duration !== Infinity) return;
      player.addEventListener('durationchange', () => { player.currentTime = 0; }, {once: true});
      player.currentTime = 1e7;
    }, {once: true});
    return player;
  };

  const remove = async take => {
    await inStore('readwrite', store => store.delete(take.id));
    await show();
    say('deleted');
    box.querySelector('[data-record=voice]').focus();
  };

  const share = take => {
    if (take.blob.size > LARGEST) return say('large');
    const form = document.getElementById(box.dataset.handIn), files = new DataTransfer();
    files.items.add(new File([take.blob], `take.${take.blob.type.includes('mp4') ? 'mp4' : 'webm'}`, {type: take.blob.type}));
    form.elements.take.files = files.files;
    form.requestSubmit();
  };

  // ---- Recording ----

  const record = async way => {
    say('');
    try {
      stream = await navigator.mediaDevices.getUserMedia({audio: true, video: SEES[way]});
    } catch (error) { return trouble(error); }
    const parts = [], mimeType = TYPES[way].find(type => MediaRecorder.isTypeSupported(type));
    recorder = new MediaRecorder(stream, {mimeType, audioBitsPerSecond: 48000, videoBitsPerSecond: 450000});
    recorder.addEventListener('dataavailable', event => event.data.size && parts.push(event.data));
    recorder.addEventListener('stop', () => keep(way, new Blob(parts, {type: recorder.mimeType.split(';')[0]}), (Date.now() - began) / 1000));
    recorder.start(1000);
    began = Date.now();
    running(way, true);
    ticking = setInterval(tick, 250);
    tick();
  };

  const tick = () => {
    const seconds = (Date.now() - began) / 1000;
    clock.textContent = minutes(Math.floor(seconds));
    if (seconds >= longest) stop();
  };

  const stop = () => {
    clearInterval(ticking);
    if (recorder?.state === 'recording') recorder.stop();
    stream?.getTracks().forEach(track => track.stop());
  };

  const running = (way, on) => {
    find('recorder-start').hidden = on;
    find('recorder-running').hidden = !on;
    mirror.hidden = !on || way !== 'video';
    mirror.srcObject = mirror.hidden ? null : stream;
    if (!mirror.hidden) mirror.play();
    (on ? find('record-stop') : asked)?.focus();
  };

  const keep = async (way, blob, seconds) => {
    running(way, false);
    try {
      await inStore('readwrite', store => store.add({person, place, topic, way, blob, seconds, made: new Date()}));
    } catch (error) { return trouble(error); }
    await show();
    say('kept');
    const form = noting();
    form.elements.way.value = way;
    form.requestSubmit();
  };

  // ---- Ready ----

  find('recorder-missing').hidden = true;
  find('recorder-tools').hidden = false;
  box.querySelectorAll('[data-record]').forEach(button => button.addEventListener('click', () => record((asked = button).dataset.record)));
  find('record-stop').addEventListener('click', stop);
  noting().querySelector('button')?.addEventListener('click', event => { event.target.form.elements.way.value = 'aloud'; });
  addEventListener('pagehide', stop);
  opened.then(show, trouble);
})();
