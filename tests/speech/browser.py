"""A page of many kinds of text, a real browser in front of it, and what can be seen of the player."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, current_app, request
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from jobunivers.toolkit.policy import ANYBODY, allow

FIRST = "Dine kort"
LONG = "Hej 😀 Amina. Du kan sortere dine kort. Det tager lidt tid."
TEXT = """{% extends "base.html" %}{% block title %}Prøve{% endblock %}
{% block bar %}
<header class="bar"><button class="bar-link" data-player-toggle aria-pressed="false">Lyt</button></header>
{% endblock %}{% block content %}<h1 id="first">Dine kort</h1>
<p id="long">Hej 😀 Amina. Du kan <strong>sortere</strong> dine
kort. Det tager lidt tid.</p>
<p hidden>Skjult</p><p data-no-read>Springes over</p>
<details><summary>Mere</summary><p>Foldet ind</p></details>
<p id="own" data-own>Min hemmelige drøm.</p>
<p id="ar" lang="ar" dir="rtl">مرحبا بك.<span class="two" lang="da" dir="ltr">Velkommen her.</span></p>
<p class="field"><label for="name">Dit navn</label><input class="input" id="name" value="Amina"></p>
<ul><li>Et punkt <button class="hear" data-hear="first" aria-label="Hør teksten">♪</button></li></ul>
<p><button class="button" id="save">Gem nu</button></p>
<p id="so" lang="so">Soo dhawow.</p>{% endblock %}"""
SEEN = """() => {
  const marked = name => [...(CSS.highlights.get('jobunivers-' + name) || [])]
    .map(range => String(range).replace(/\\s+/g, ' ')).join();
  const panel = document.querySelector('[data-player-panel]');
  return {sentence: marked('sentence'), word: marked('word'), open: !panel.hidden,
    plays: panel.hasAttribute('data-playing'), says: panel.querySelector('[role=status]').textContent,
    outlined: [...document.querySelectorAll('.being-read')].map(element => element.id).join()};
}"""
WATCH = """
window.sounds = new Set(); window.broken = []; window.spoken = [];
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () { sounds.add(this); return play.call(this); };
addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective));
addEventListener('error', event => broken.push(event.message));
"""
LOCAL_VOICE = """
const voice = {lang: 'da-DK', localService: %s, name: 'Ida'};
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const speak = utterance => {
  spoken.push(utterance.text);
  setTimeout(() => { utterance.onstart(); setTimeout(utterance.onend, 100); }, 20);
};
Object.defineProperty(window, 'speechSynthesis', {value: {getVoices: () => [voice], cancel() {}, speak}});
"""


class Reader:
    """Somebody in front of the page; ``asked`` is every request for sound as (method, address, body)."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[tuple[str, str, str]] = []
        page.on("request", self._note)

    def _note(self, request: Any) -> None:
        address = "/" + request.url.split("/", 3)[3]
        if address.startswith("/lyd/"):
            self.asked.append((request.method, address, request.post_data or ""))

    def sees(self) -> dict[str, Any]:
        """What the player shows now."""
        seen: dict[str, Any] = self.page.evaluate(SEEN)
        return seen

    def waits_for(self, **wanted: object) -> None:
        """Wait until the player shows all of this."""
        self.page.wait_for_function(
            f"want => {{ const now = ({SEEN})(); return Object.keys(want).every(k => now[k] == want[k]) }}",
            arg=wanted,
            timeout=20_000,
        )

    def in_a_hurry(self) -> None:
        """Let the usual speed be a quick one, so that a test does not take a minute."""
        self.page.evaluate("document.querySelector('[data-player=speed] [selected]').value = 2.5")

    def listens(self) -> None:
        """Press the button in the bar."""
        self.page.click("[data-player-toggle]")

    def presses(self, control: str) -> None:
        """Press a button of the panel."""
        self.page.click(f"[data-player={control}]")

    def is_left_in_peace(self) -> None:
        """Nothing broke, no rule of the page was touched, and nothing was put by in the browser."""
        assert self.page.evaluate("broken") == []
        assert self.page.evaluate("localStorage.length + sessionStorage.length") == 0
        expect(self.page.locator("main")).to_be_visible()


def add_page(app: Flask) -> None:
    """Give the application the page at ``/proeve``."""

    @app.get("/proeve")
    def try_it() -> str:
        environment = current_app.extensions["jobunivers.templates"]["da"]
        values = {"me": None, "request": request, "words_left": list}
        page: str = environment.from_string(TEXT).render(values)
        return page

    allow(app, "try_it", ANYBODY)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The application at an address of this machine, as long as it is wanted."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


Sit = Callable[..., Reader]
