"""Amina records herself: the takes stay on her device until she shares or deletes one."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PageAs
from tests.conftest import Cast

pytestmark = pytest.mark.browser
MICROPHONE = """
navigator.mediaDevices.getUserMedia = async wanted => {
  const context = new AudioContext(), tone = context.createOscillator(), out = context.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').fillRect(0, 0, 9, 9);
  if (wanted.video) out.stream.addTrack(canvas.captureStream(5).getVideoTracks()[0]);
  return out.stream;
};
"""
NO_MICROPHONE = """
navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };
"""


def practise(page: Page, microphone: str = MICROPHONE) -> Page:
    """The page to practise on, with a microphone that hums."""
    page.add_init_script(microphone)
    page.goto("/elevatortale/oev")
    return page


def record(page: Page, way: str) -> None:
    """Record for a moment."""
    page.click(f"[data-record={way}]")
    page.wait_for_timeout(1_200)
    page.click("[data-record-stop]")
    expect(page.locator("[data-recorder-said]")).to_have_text("Den er gemt her. Hør den lige nedenfor.")


def test_a_take_is_there_on_another_day_and_lights_the_star(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina))
    record(page, "voice")
    expect(page.locator("#practised")).to_contain_text("Du har øvet dig højt 1 gang.")
    page.reload()
    expect(page.locator("[data-takes] audio")).to_have_count(1)


def test_takes_stand_beside_each_other_the_newest_first(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina))
    record(page, "voice")
    record(page, "video")
    names = page.locator("[data-takes] [data-take-name]")
    assert names.all_inner_texts() == ["Video", "Stemme"]


def test_a_deleted_take_is_gone_and_she_is_not_lost(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina))
    record(page, "voice")
    page.click("[data-takes] summary:has-text('Slet optagelse')")
    page.click("[data-take-delete]")
    expect(page.locator("[data-takes] > li")).to_have_count(0)
    assert page.evaluate("document.activeElement.dataset.record") == "voice"


def test_only_what_she_shares_leaves_her_device(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    record(page, "voice")
    assert not any("optagelser" in address for address in sent)
    page.click("[data-takes] summary:has-text('Del med min konsulent')")
    page.click("[data-take-share]")
    expect(page.locator("#notices")).to_contain_text("Optagelsen er delt.")
    assert page.locator("audio[src^='/elevatortale/optagelser/']").count() == 1


def test_without_a_microphone_she_is_told_what_to_do(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina), NO_MICROPHONE)
    page.click("[data-record=voice]")
    expect(page.locator("[data-recorder-said]")).to_contain_text("Vi må ikke bruge din mikrofon.")


def test_carl_at_the_same_computer_does_not_find_her_takes(people: Cast, page_as: PageAs) -> None:
    page = practise(page_as(people.amina))
    record(page, "voice")
    page.context.add_cookies(page_as(people.carl).context.cookies())
    page.reload()
    expect(page.locator("[data-takes-empty]")).to_be_visible()


def test_a_rehearsed_call_is_recorded_from_the_first_word_to_the_last_and_stays_apart(
    people: Cast, page_as: PageAs
) -> None:
    page = page_as(people.amina)
    page.add_init_script(MICROPHONE)
    page.goto("/opkald/oev")
    sent: list[str] = []
    page.on(
        "request", lambda request: sent.append(request.post_data or "") if request.method == "POST" else None
    )
    page.click("[data-record=voice]")
    page.click("#say-1")
    expect(page.locator(".praise")).to_be_visible()
    expect(page.locator("[data-record-stop]")).to_be_visible()
    page.wait_for_timeout(1_200)
    page.click("[data-record-stop]")
    expect(page.locator("[data-recorder-said]")).to_have_text("Den er gemt her. Hør den lige nedenfor.")
    expect(page.locator("#practised")).to_contain_text("Du har øvet dig 1 gang.")
    assert page.locator("[data-take-share]").count() == 0
    assert all(len(words) < 1_000 for words in sent)
    page.goto("/elevatortale/oev")
    expect(page.locator("[data-takes-empty]")).to_be_visible()
