"""Translating when templates are compiled gives the same bytes as Jinja's own i18n at run time."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.templating import Environment

from jobunivers import languages
from jobunivers.languages import LANGUAGES, catalog
from jobunivers.toolkit import pages
from jobunivers.toolkit.templates import ALIKE, Components, SpeakingEnvironment
from tests.page_client import PageClient

TEMPLATES = Path(pages.__file__).parent.parent / "templates"

PAGES = (
    "/",
    "/jobvaerdier/",
    "/jobvaerdier/sorter",
    "/jobvaerdier/peger-paa",
    "/indstillinger/",
    "/maerker/",
)


class OrdinaryEnvironment(Environment):
    """Jinja's i18n extension asks the catalog for each text when the page is shown."""

    def __init__(self, app: Flask, spoken: SpeakingEnvironment) -> None:
        super().__init__(app, autoescape=app.select_jinja_autoescape, trim_blocks=True, lstrip_blocks=True)
        self.add_extension("jinja2.ext.i18n")
        messages = catalog(spoken.language.code)
        self.globals = {**spoken.globals, "ui": Components(self)}  # type: ignore[arg-type]
        self.filters = spoken.filters
        self.install_gettext_callables(messages.say, messages.say_number, newstyle=True)  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_every_page_is_the_same_to_the_byte(
    amina: PageClient, app: Flask, code: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr("jobunivers.toolkit.templates.uuid4", lambda: "the-same")
    spoken = app.extensions["jobunivers.templates"][code]
    spoken.globals["new_operation"] = lambda: "the-same"
    for address in PAGES:
        fast = amina.get(f"{address}?lang={code}").text
        app.extensions["jobunivers.templates"][code] = OrdinaryEnvironment(app, spoken)
        ordinary = amina.get(f"{address}?lang={code}").text
        app.extensions["jobunivers.templates"][code] = spoken
        assert without_tokens(fast) == without_tokens(ordinary), address


def without_tokens(page: str) -> str:
    """The page without what differs from request to request."""
    return re.sub(r"[\w-]{20,}\.[\w-]{6}\.[\w-]{20,}", "", page)


@pytest.mark.parametrize("name", sorted(ALIKE))
def test_what_is_remembered_knows_nothing_of_who_asks(name: str) -> None:
    source = (TEMPLATES / f"components/{name}.html").read_text(encoding="utf-8")
    asked = re.findall(
        r"\b(?:csrf_token|new_operation|request|session|me|caller|get_flashed_messages)\b", source
    )
    used = set(re.findall(r"\bui\.(\w+)\(", source))
    assert asked == []
    assert used <= ALIKE | {"card", "world_disc"}


def test_a_number_takes_the_arabic_form_that_fits() -> None:
    """The order of forms is that of the catalog's own header: zero, one, two, few, round hundreds, the rest."""
    assert [catalog("ar").form_for(number) for number in (0, 1, 2, 3, 11, 100)] == [0, 1, 2, 3, 5, 4]


def test_a_text_in_the_code_is_said_in_the_readers_language() -> None:
    with languages.speaking("xx"):
        assert str(languages.Text("Kort")) != "Kort"
    assert str(languages.Text("Kort")) == "Kort"


def test_danish_stands_under_each_line_in_the_two_language_view() -> None:
    arabic = (
        "<html><body><main><h1>خريطة</h1><p>مرحبا <b>أمينة</b></p><p data-own>Amina</p></main></body></html>"
    )
    danish = (
        "<html><body><main><h1>Kort</h1><p>Hej <b>Amina</b></p><p data-own>Andet</p></main></body></html>"
    )
    shown = pages.side_by_side(arabic, danish)
    assert '<h1>خريطة<span class="two" lang="da" dir="ltr">Kort</span></h1>' in shown
    assert '<span class="two" lang="da" dir="ltr">Hej Amina</span>' in shown
    assert "Andet" not in shown
