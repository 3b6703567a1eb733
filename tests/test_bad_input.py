"""Whatever is sent to whatever takes a form: no page breaks, what is wrong is told, and what was typed is there."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.demo_stage import DemoStage
from tests.pseudo_words import escaped
from tests.sent_forms import Sender, Sent, every_post, nothing_kept, senders_of
from tests.test_pseudo_language import own_words

TYPED = "Suppe og salt"
CPR_NUMBER = "010170-1234"
TURNS = 3
MEGABYTE = TYPED + " a" * 512 * 1024
TOKEN = "csrf_token"
HARMFUL = f"{TYPED} \x00\x07\x1b[31m\u202e\u2066 👩🏽 أحب <b id='canary'>x</b> {{{{7*7}}}} <w:p/> \r\nBcc: a@b.example"
NUMBERS = ("-1", "9" * 30, "9" * 5000, "١٢", "1'--\x00")
DAYS = ("31.2.2027", "0000-01-01", "٣١/١٢/٩٩٩٩")
STRANGE = [("id", "1"), ("citizen_id", "2"), ("organisation_id", "2"), ("is_admin", "1"), ("__class__", "x")]
QUESTIONS = (
    *(
        "nr",
        "fortryd",
        "side",
        "foer",
        "borger",
        "hold",
        "forloeb",
        "q",
        "soeg",
        "koe",
        "orden",
        "sprog",
        "lang",
    ),
    *("vej", "liste", "til", "igen", "hent", "x", "title", "next", "spm", "trin", "efter"),
    *("bunke", "kort", "item"),
)
BODIES = {
    "multipart/form-data": b"--x\r\nContent-Disposition: form-data; name=",
    "multipart/form-data; boundary=x": b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf',
    "application/json": b'{"text": ',
    "application/x-www-form-urlencoded": b"%ff%fe=%ed%a0%80&&=&%00",
    "text/plain; charset=utf-9": b"text=hej",
}
SAYS_NOTHING = {"calendar_feed.feed"}
"""Read by a calendar program: an address that is dead says not a byte."""
READS_NO_WORDS = {"groups.lay"}
"""A button beside a field that another button of the same form reads."""
TELLS = re.compile('class="(error|notice)')
Said = Callable[[Sent], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def everybody(stage: DemoStage) -> Iterator[list[Sender]]:
    """Everybody of the demo with all their forms; nothing they send is kept."""
    found = senders_of(stage)
    with nothing_kept():
        yield found


@pytest.fixture(params=[TURNS, pytest.param(1, marks=pytest.mark.deep)], ids=["by turns", "all"])
def senders(everybody: list[Sender], request: pytest.FixtureRequest) -> list[Sender]:
    """A part of their forms, another one for each test; all of them in the long suites."""
    turn = zlib.crc32(request.node.name.encode()) % request.param
    return [one.by_turns(turn, request.param) for one in everybody]


def test_no_form_is_left_out(everybody: list[Sender], stage: DemoStage) -> None:
    assert every_post(stage) == {form.endpoint for one in everybody for form in one.forms}


def test_what_the_pages_show_is_taken(everybody: list[Sender]) -> None:
    assert faults(everybody, lambda form: list(form.values)) == {}


def test_nothing_at_all(senders: list[Sender]) -> None:
    assert faults(senders, lambda form: [(TOKEN, dict(form.values)[TOKEN])]) == {}


def test_empty_everything(senders: list[Sender]) -> None:
    assert faults(senders, lambda form: form.choosing("")) == {}


def test_signs_that_do_harm(everybody: list[Sender]) -> None:
    assert faults(everybody, lambda form: form.saying(HARMFUL), typed=TYPED) == {}
    assert faults(everybody, lambda form: form.choosing(HARMFUL), typed=TYPED) == {}


def test_a_megabyte_in_a_field(senders: list[Sender]) -> None:
    alike = one_of_each(senders)
    assert faults(alike, lambda form: form.saying_once(MEGABYTE), typed=MEGABYTE) == {}


def test_no_field_of_the_product_takes_a_cpr_number(everybody: list[Sender]) -> None:
    taken = set()
    for one in everybody:
        for form in one.forms:
            without_chips = [pair for pair in form.saying(CPR_NUMBER) if pair[0] != "pick"]
            is_read = form.written and form.endpoint not in READS_NO_WORDS
            if is_read and one.send(form, without_chips).status_code != 422:
                taken.add(form.endpoint)
    assert taken == set()


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: ascii(number)[:12])
def test_numbers_and_choices_there_are_not(senders: list[Sender], number: str) -> None:
    assert faults(senders, lambda form: form.choosing(number)) == {}


@pytest.mark.parametrize("number", ["", f"-{'9' * 30}", "x\x00" * 10_000], ids=lambda n: ascii(n)[:12])
def test_what_only_the_page_itself_sends_is_made_up(senders: list[Sender], number: str) -> None:
    def made_up(form: Sent) -> list[tuple[str, str]]:
        carried = dict(form.carrying(number))
        return [(name, TYPED if name in form.written else carried[name]) for name, _value in form.values]

    assert faults(senders, made_up, typed=TYPED) == {}


@pytest.mark.parametrize("day", DAYS)
def test_days_there_are_not(senders: list[Sender], day: str) -> None:
    assert faults(senders, lambda form: form.saying(day)) == {}


def test_more_than_one_of_each_and_fields_nobody_knows(senders: list[Sender]) -> None:
    assert (
        faults(senders, lambda form: [*form.saying(TYPED), *form.saying(TYPED), *STRANGE], typed=TYPED) == {}
    )


@pytest.mark.parametrize("token", ["old", "", "ImZhbHNrIg.aSgK8A.kanariefugl"])
def test_a_page_that_stood_open_too_long(senders: list[Sender], token: str) -> None:
    def old(form: Sent) -> list[tuple[str, str]]:
        return [(name, token if name == TOKEN else value) for name, value in form.saying(TYPED)]

    answers = {one.send(form, old(form)).status_code for one in senders for form in one.forms}
    assert answers <= {400, 401}
    assert faults(senders, old, typed=TYPED, kept_secret=("code", "password")) == {}


@pytest.mark.parametrize("kind", BODIES)
def test_bodies_that_are_no_form(senders: list[Sender], kind: str) -> None:
    found = {
        form: fault_of(one.send(form, BODIES[kind], content_type=kind))
        for one in senders
        for form in one.forms
    }
    assert {form.address: fault for form, fault in found.items() if fault} == {}


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_methods_nobody_uses(senders: list[Sender], method: str) -> None:
    for one in senders:
        for form in one.forms:
            answer = one.send(form, {}, method=method)
            assert answer.status_code == 405, form.address
            assert "<h1>" in answer.text


@pytest.mark.parametrize("said", ["", HARMFUL, "31.2.2027"], ids=["nothing", "signs", "days"])
def test_it_is_told_in_the_readers_own_language(senders: list[Sender], said: str) -> None:
    known, found = own_words() | {TYPED}, {}
    for one in senders:
        for form in one.forms:
            answer = one.send(form, form.choosing(said), query_string={"lang": "xx"})
            if answer.status_code >= 400 and answer.mimetype == "text/html":
                left = [line for line in escaped(html.fromstring(answer.text), known) if TYPED not in line]
                found[form.address] = [line for line in left if said not in line or not said]
    assert {address: lines for address, lines in found.items() if lines} == {}


@pytest.mark.parametrize("asked", ["9" * 30, "-1", HARMFUL], ids=["huge", "negative", "signs"])
def test_an_address_asks_for_what_there_is_not(senders: list[Sender], asked: str) -> None:
    for one in senders:
        for page in one.pages:
            answer = one.client.get(page.partition("?")[0], query_string=dict.fromkeys(QUESTIONS, asked))
            assert not fault_of(answer), f"{page}: {fault_of(answer)}"


@pytest.mark.parametrize("asked", ["999999999999", "x%00", "%ff%fe", "%E2%80%AE..%2F..%2Fetc", "x" * 3000])
def test_an_address_names_what_there_is_not(senders: list[Sender], stage: DemoStage, asked: str) -> None:
    rules = stage.app.url_map.iter_rules()
    named = [rule for rule in rules if rule.arguments and rule.endpoint not in SAYS_NOTHING]
    for one in senders:
        for rule in named:
            answer = one.client.get(re.sub("<[^>]+>", asked, rule.rule))
            assert not fault_of(answer), f"{one.name}: {rule.rule}: {fault_of(answer)}"


def one_of_each(senders: list[Sender]) -> list[Sender]:
    """Each kind of form once, whoever it was met with first: enough where only its size is tried."""
    met: set[tuple[str, frozenset[str]]] = set()
    found = []
    for one in senders:
        kinds = {(form.endpoint, frozenset(form.written)): form for form in reversed(one.forms)}
        found.append(replace(one, forms=[form for kind, form in kinds.items() if kind not in met]))
        met |= kinds.keys()
    return found


def faults(
    senders: list[Sender], said: Said, *, typed: str = "", kept_secret: tuple[str, ...] = ()
) -> dict[str, str]:
    """What is wrong with the answers to all forms with this in them, by where they were sent."""
    found = {}
    for one in senders:
        for form in one.forms:
            shown = form.written - set(kept_secret)
            fault = fault_of(one.send(form, said(form)), typed if shown else "")
            if fault:
                found[f"{one.name}: {form.endpoint} {form.address}"] = fault
    return found


def fault_of(answer: Any, typed: str = "") -> str:
    """What is wrong with an answer; empty for one that is right."""
    if answer.status_code >= 500:
        return f"it broke: {answer.status_code}"
    if "<b id='canary'" in answer.text:
        return "it shows what was typed as markup"
    if answer.status_code < 400 or answer.mimetype == "application/json":
        return ""
    if answer.status_code == 422 and not TELLS.search(answer.text):
        return "422, but nothing says why"
    if 'class="error"' not in answer.text and "<h1>" not in answer.text:
        return f"{answer.status_code} without a word"
    return "" if typed in answer.text else f"{answer.status_code}, but what was typed is not there"
