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
BY_NAME = {"email": FITTING["email"], "on": "1.12.2026"}
"""What is typed into a plain line, by the last word of its name: a mail address, a day (``starts_on``)."""
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
    """The forms on these pages, filled in."""
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
        pairs = list(_filled(form))
        typed = tuple(value for _name, value in pairs if WORDS in value)
        yield Filled(endpoint, address, action.removeprefix("http://localhost"), tuple(pairs), typed)


def _filled(form: Any) -> Iterator[tuple[str, str]]:
    chosen: set[str] = set()
    for field in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        kind = field.get("type", "text") if field.tag == "input" else field.tag
        name, value = field.get("name"), field.value
        if kind in BUTTONS or field.get("disabled") is not None:
            continue
        if kind in ("radio", "checkbox"):
            if field.get("checked") is None and not (kind == "radio" and _is_first_of(form, field, chosen)):
                continue
            chosen.add(name)
            yield name, field.get("value", "on")
        elif kind == "select":
            yield name, field.xpath("string((.//option[@selected] | .//option[last()])[1]/@value)")
        else:
            yield name, _words(field, kind, str(value or ""))
    yield from (
        (button.get("name"), button.get("value", "")) for button in form.xpath(".//button[@name]")[:1]
    )


def _is_first_of(form: Any, field: Any, chosen: set[str]) -> bool:
    name = field.get("name")
    return name not in chosen and not form.xpath(f".//input[@name='{name}'][@checked]")


def _words(field: Any, kind: str, there: str) -> str:
    """What somebody writes here: their words where there is room for them, or what the field is for."""
    if kind == "textarea":
        return f"{there.strip()} {WORDS}".strip()
    fitting = FITTING.get(kind) or BY_NAME.get(field.get("name").rpartition("_")[2], "")
    if there or fitting or kind != "text":
        return there or fitting
    is_wanted = field.get("required") is not None or not field.xpath("ancestor::form//textarea")
    return WORDS[:20] if is_wanted else ""
