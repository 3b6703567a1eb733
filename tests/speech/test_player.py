"""The player in a real browser: what Amina hears, sees marked, and what leaves her browser."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from jobunivers.app import create_app
from jobunivers.services.speech.blocks import block_id
from jobunivers.settings import Settings
from tests.speech.browser import FIRST, LOCAL_VOICE, LONG, WATCH, Reader, Sit, add_page, served

pytestmark = pytest.mark.browser


@pytest.fixture
def sit(settings: Settings, browser: Browser) -> Iterator[Sit]:
    """Sit down in front of the page; ``before`` is JavaScript that is there before the page."""
    app = create_app(settings)
    add_page(app)
    desk = app.extensions["jobunivers.speech"]
    desk.published.add("da", [FIRST, LONG])
    desk.published.add_translations("so", [(FIRST, "Soo dhawow.")])
    contexts = []
    with served(app) as address:

        def down(before: str = "", width: int = 360) -> Reader:
            context = browser.new_context(viewport={"width": width, "height": 740}, locale="da-DK")
            contexts.append(context)
            context.add_init_script(WATCH + before)
            reader = Reader(context.new_page())
            reader.page.goto(f"{address}/proeve")
            reader.in_a_hurry()
            return reader

        yield down
        for context in contexts:
            context.close()
    desk.read_aloud.close()


def test_one_tap_reads_the_page_and_marks_sentence_and_word(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence=FIRST, word="kort", open=True)
    amina.waits_for(sentence="Du kan sortere dine kort.", word="sortere")
    amina.waits_for(sentence="Det tager lidt tid.", word="tid")
    amina.waits_for(sentence="Mere")
    amina.waits_for(sentence="Min hemmelige drøm.")
    amina.waits_for(sentence="مرحبا بك.", word="مرحبا")
    amina.waits_for(sentence="Dit navn")
    amina.waits_for(outlined="name", sentence="")
    amina.waits_for(sentence="Et punkt")
    amina.is_left_in_peace()


def test_a_step_that_takes_time_is_followed_by_silence_before_the_next(sit: Sit) -> None:
    amina = sit(LOCAL_VOICE % "true")
    amina.page.evaluate("""() => {
      const steps = document.getElementById('long');
      steps.outerHTML = '<ol id="steps"><li data-rest="1">Træk vejret.</li><li>Pust ud.</li></ol>';
      document.querySelector('ul .hear').dataset.hear = 'steps';
    }""")
    amina.page.click("ul .hear")
    amina.page.wait_for_function("() => spoken.length === 1")
    amina.page.wait_for_timeout(600)
    assert amina.page.evaluate("spoken") == ["Træk vejret."]
    amina.page.wait_for_function("() => spoken.length === 2")


def test_her_own_words_are_never_part_of_an_address(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(outlined="name")
    names = [address for method, address, _ in amina.asked if method == "GET"]
    sent = [body for method, _, body in amina.asked if method == "POST"]
    assert all(re.fullmatch(r"/lyd/(\w\w/[0-9a-f]{16}|fil/[0-9a-f]{64}\.mp3)", name) for name in names)
    assert not any(block_id(own) in name for name in names for own in ("Min hemmelige drøm.", "Amina"))
    assert any("hemmelige" in body for body in sent)
    assert not any(FIRST in body or "sortere" in body for body in sent)


def test_the_next_text_is_fetched_while_this_one_is_heard(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence="Hej 😀 Amina.")
    amina.page.wait_for_timeout(500)
    assert amina.sees()["sentence"] in LONG
    assert any(block_id("Mere") in address or "Mere" in body for _method, address, body in amina.asked)


def test_she_steps_by_sentence_and_stops_with_the_keys_the_panel_names(sit: Sit) -> None:
    amina = sit()
    amina.page.keyboard.press("Alt+l")
    amina.waits_for(sentence=FIRST)
    for sentence in ("Hej 😀 Amina.", "Du kan sortere dine kort."):
        amina.page.keyboard.press("Alt+k")
        amina.waits_for(sentence=sentence)
    for sentence in ("Hej 😀 Amina.", FIRST):
        amina.page.keyboard.press("Alt+j")
        amina.waits_for(sentence=sentence)
    amina.page.keyboard.press("Escape")
    amina.waits_for(sentence="", plays=False)


def test_after_a_stop_she_goes_on_where_she_was(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence="Du kan sortere dine kort.")
    amina.presses("play")
    amina.waits_for(sentence="", plays=False)
    amina.presses("play")
    amina.waits_for(sentence="Du kan sortere dine kort.", plays=True)


def test_a_swap_in_the_middle_of_a_sentence_costs_nothing(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence="Du kan sortere dine kort.")
    amina.page.evaluate("document.querySelector('main').innerHTML = document.querySelector('main').innerHTML")
    amina.waits_for(sentence="Det tager lidt tid.")
    amina.page.evaluate("long.textContent = 'Noget andet.'")
    amina.waits_for(sentence="Mere")
    amina.is_left_in_peace()


def test_a_text_that_is_taken_away_is_said_to_its_end_and_the_next_one_follows(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence="Du kan sortere dine kort.")
    amina.page.evaluate("long.remove()")
    amina.waits_for(sentence="Mere")
    amina.is_left_in_peace()


def test_she_taps_a_text_to_hear_just_that_and_nothing_is_pressed(sit: Sit) -> None:
    amina = sit()
    amina.page.evaluate("save.addEventListener('click', () => broken.push('pressed'))")
    amina.listens()
    amina.presses("tap")
    amina.page.click("#save")
    amina.waits_for(sentence="Gem nu")
    amina.waits_for(plays=False)
    amina.page.click("#name")
    amina.waits_for(outlined="name")
    amina.is_left_in_peace()
    amina.presses("tap")
    amina.page.click("#save")
    assert amina.page.evaluate("broken") == ["pressed"]


def test_a_loudspeaker_reads_what_it_stands_for_and_stops_again(sit: Sit) -> None:
    amina = sit()
    amina.page.click("li [data-hear]")
    amina.waits_for(sentence=FIRST, open=False)
    amina.page.click("li [data-hear]")
    amina.waits_for(sentence="", plays=False)


def test_each_danish_line_of_the_two_language_view_has_its_loudspeaker(sit: Sit) -> None:
    amina = sit()
    amina.page.click(".two [data-hear]")
    amina.waits_for(sentence="Velkommen her.")


def test_faster_keeps_the_pitch_and_everything_sounds_from_one_element(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.waits_for(sentence=FIRST)
    amina.page.select_option("[data-player=speed]", "1.5")
    amina.waits_for(sentence="Det tager lidt tid.")
    assert amina.page.evaluate("[...sounds].map(one => [one.playbackRate, one.preservesPitch])") == [
        [1.5, True]
    ]


def test_a_language_without_a_voice_is_said_honestly_and_danish_is_offered(sit: Sit) -> None:
    amina = sit()
    amina.listens()
    amina.presses("tap")
    amina.page.click("#so")
    amina.waits_for(says="Vi har ingen stemme på dette sprog endnu.", plays=False)
    amina.presses("danish")
    amina.waits_for(sentence="Soo dhawow.", plays=True, says="")
    amina.is_left_in_peace()


def test_without_a_connection_she_is_told_and_can_go_on_when_it_is_back(sit: Sit) -> None:
    amina = sit()
    amina.page.context.set_offline(True)
    amina.listens()
    amina.waits_for(says="Der er ikke forbindelse lige nu. Prøv igen om lidt.", plays=False)
    amina.page.context.set_offline(False)
    amina.presses("play")
    amina.waits_for(sentence=FIRST, says="")


def test_a_clear_voice_on_her_own_device_is_used_before_the_plain_one(sit: Sit) -> None:
    amina = sit(LOCAL_VOICE % "true")
    amina.listens()
    amina.waits_for(sentence="Det tager lidt tid.")
    assert amina.page.evaluate("spoken")[:3] == [FIRST, "Hej 😀 Amina.", "Du kan sortere dine kort."]


@pytest.mark.parametrize("before", [LOCAL_VOICE % "false", LOCAL_VOICE % "true" + "window.wish = 'server';"])
def test_a_voice_that_sends_words_away_or_is_not_wished_for_is_not_used(sit: Sit, before: str) -> None:
    amina = sit(before)
    amina.page.evaluate("document.documentElement.dataset.voice = window.wish || 'auto'")
    amina.listens()
    amina.waits_for(sentence="Min hemmelige drøm.")
    assert amina.page.evaluate("spoken") == []


def test_without_a_safe_connection_everything_is_asked_for_privately(sit: Sit) -> None:
    amina = sit("Object.defineProperty(window, 'crypto', {value: {}});")
    amina.listens()
    amina.waits_for(sentence="Du kan sortere dine kort.", word="sortere")
    assert {address for _, address, _ in amina.asked} == {"/lyd/egen"}


def test_where_words_cannot_be_marked_the_text_is_outlined(sit: Sit) -> None:
    amina = sit("delete CSS.highlights; CSS.highlights = undefined;")
    amina.listens()
    amina.page.wait_for_selector("#first.being-read")
    amina.page.wait_for_selector("#long.being-read")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_panel_is_big_enough_to_hit_and_free_of_faults(sit: Sit, width: int) -> None:
    amina = sit(width=width)
    amina.listens()
    sizes = amina.page.evaluate(
        "[...document.querySelectorAll('.player :is(button, select):not([hidden])')]"
        ".map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(sizes) == 6
    assert all(min(size) >= 48 for size in sizes)
    assert amina.page.evaluate("document.documentElement.scrollWidth") <= width
    faults = Axe().run(amina.page, context="[data-player-panel]").response["violations"]
    assert faults == []
