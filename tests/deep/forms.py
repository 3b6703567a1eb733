"""Every form somebody of the demo can send, filled in as people do: found by walking, so a new one is in by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from werkzeug.exceptions import HTTPException

from tests.demo_stage import DemoStage
from tests.page_client import PageClient

WORDS = "Det her vil jeg ikke skrive en gang til."
FITTING = {
    "email": "ny.person@example.org",
    "url": "https://example.org/",
    "tel": "12345678",
    "number": "3",
    "date": "2026-12-01",
    "month": "2026-12",
    "password": "en kop varm kaffe",
}
DAYS = ("on", "first", "last", "since", "until", "day", "from", "week")
HOURS = ("at", "starts", "hour")
BY_NAME = {
    **{name: FITTING[name] for name in ("email", "url")},
    **dict.fromkeys(DAYS, "{}.12.2026"),
    "ends_on": "20.12.2026",
    **dict.fromkeys(HOURS, "10.30"),
    **dict.fromkeys(("hours", "paid"), "12"),
}
"""What is typed into a plain line, by its name or the last word of it: a mail address, an hour, a day (``starts_on``).

What is asked for by turns (``from_1``, ``from_2``) is one day after the other.
"""
BUTTONS = ("submit", "button", "image", "reset", "file")


@dataclass(frozen=True)
class Filled:
    """A form ready to be sent: where to, with what, and which words were typed into it."""

    endpoint: str
    page: str
    action: str
    data: tuple[tuple[str, str], ...]
    typed: tuple[str, ...]


def forms_of(stage: DemoStage, client: PageClient, addresses: list[str]) -> list[Filled]:
    """The forms on these pages, filled in: first with what must be there, then with something in every field."""
    return [form for address in addresses for form in _on(stage, client, address)]


def _on(stage: DemoStage, client: PageClient, address: str) -> Iterator[Filled]:
    if client.get(address).status_code != 200:
        return
    adapter = stage.app.url_map.bind("localhost")
    for form in client.page.xpath("//form[@method='post']"):
        action = urljoin(f"http://localhost{address}", form.get("action") or address)
        try:
            endpoint, _values = adapter.match(urlsplit(action).path, "POST")
        except HTTPException:
            continue
        for everything in (False, True):
            pairs = tuple(_filled(form, everything))
            typed = tuple(value for _name, value in pairs if WORDS in value)
            yield Filled(endpoint, address, action.removeprefix("http://localhost"), pairs, typed)


def _filled(form: Any, everything: bool) -> Iterator[tuple[str, str]]:
    chosen: set[str] = set()
    for field in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        kind = field.get("type", "text") if field.tag == "input" else field.tag
        name, value = field.get("name"), field.value
        if kind in BUTTONS or field.get("disabled") is not None:
            continue
        if kind in ("radio", "checkbox"):
            is_taken = everything if kind == "checkbox" else _is_first_of(form, field, chosen)
            if field.get("checked") is None and not is_taken:
                continue
            chosen.add(name)
            yield name, field.get("value", "on")
        elif kind == "select":
            chosen_one = field.xpath("string((.//option[@selected] | .//option[last()])[1]/@value)")
            is_open = everything and chosen_one in ("", "0")
            yield name, field.xpath("string(.//option[last()]/@value)") if is_open else chosen_one
        else:
            yield name, _words(field, kind, str(value or ""), everything)
    yield from (
        (button.get("name"), button.get("value", "")) for button in form.xpath(".//button[@name]")[:1]
    )


def _is_first_of(form: Any, field: Any, chosen: set[str]) -> bool:
    name = field.get("name")
    return name not in chosen and not form.xpath(f".//input[@name='{name}'][@checked]")


def _words(field: Any, kind: str, there: str, everything: bool) -> str:
    """What somebody writes here: their words where there is room for them, or what the field is for."""
    if kind == "textarea":
        return f"{there.strip()} {WORDS}".strip()
    name, _, number = field.get("name").rpartition("_")
    name, number = (name, number) if number.isdigit() else (field.get("name"), "1")
    by_name = BY_NAME.get(name) or BY_NAME.get(name.rpartition("_")[2], "")
    fitting = FITTING.get(kind) or by_name.format(number)
    if there or fitting or kind != "text":
        return there or fitting
    is_wanted = everything or field.get("required") is not None or not field.xpath("ancestor::form//textarea")
    return WORDS[:20] if is_wanted else ""
