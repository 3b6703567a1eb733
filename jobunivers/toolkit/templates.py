"""One Jinja environment a language, in which literal messages are already translated when a template is compiled.

Run-time gettext was half the cost of a page (docs/decisions/translations.md). What comes out is the same, byte
for byte, as with Jinja's own i18n extension; ``tests/test_templates.py`` holds the two side by side.
"""

from collections.abc import Iterable, MutableMapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, ClassVar
from uuid import uuid4

from babel.dates import format_date, format_skeleton
from flask import Flask
from flask.templating import Environment
from jinja2 import nodes
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.ext import babel_extract
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from jobunivers import clock
from jobunivers.languages import (
    LANGUAGES,
    PSEUDO,
    SOURCE,
    Catalog,
    Language,
    Words,
    catalog,
    current,
    speaking,
)
from jobunivers.services.curves import figure, on_circle
from jobunivers.services.hours_drawn import SURFACES
from jobunivers.services.on_day import whole_day
from jobunivers.services.phrases import for_document, phrases
from jobunivers.services.said import Said, in_danish

__all__ = ["BESIDE", "SpeakingEnvironment", "babel_extract", "environments"]

BESIDE = "beside"
"""The environment that says in Danish what stands beside another language, texts of ``content/`` too."""
ALIKE = frozenset(
    (
        *("bar_link", "citizen_bar", "hear", "icon", "listen", "lit", "machine_label", "planet"),
        *("player", "progress_dots", "ring", "skip_link", "stars", "step_card", "world"),
    )
)
"""Components that say the same whenever they are given the same: rendered once, then remembered."""
REMEMBERED = 500


class SpeakingEnvironment(Environment):
    """A Flask template environment that says everything in one language."""

    def __init__(self, app: Flask, language: Language, **options: Any) -> None:
        super().__init__(app, **options)
        self.language = language
        self.catalog = catalog(language.code)
        self.globals.update(
            language=language,
            ui=Components(self),
            _=self._say,
            ngettext=self._say_number,
            _form_of=self._form_of,
            new_operation=lambda: str(uuid4()),
            SURFACES=SURFACES,
        )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        return _Translate(self.catalog).visit(template)  # type: ignore[no-any-return]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows: one plain dictionary, not two that are gone through name by name each time."""
        return {**self.globals, **d} if d else self.globals

    def _say(self, msgid: str, **values: object) -> Markup:
        said = Markup(self.catalog.say(msgid))  # noqa: S704 - messages are ours
        return said % self._put_in(values) if values else said

    def _say_number(self, singular: str, plural: str, num: int, **values: object) -> Markup:
        said = Markup(self.catalog.say_number(singular, plural, num))  # noqa: S704 - messages are ours
        return said % {"num": num, **self._put_in(values)}

    def _put_in(self, values: dict[str, object]) -> dict[str, object]:
        """What is put into a text, as it is said where the text is shown."""
        return {name: self.finalize(value) for name, value in values.items()} if self.finalize else values

    def _form_of(self, forms: tuple[str, ...], num: int, **values: object) -> Markup:
        said = Markup(forms[min(self.catalog.form_for(num), len(forms) - 1)])  # noqa: S704 - messages are ours
        return said % {"num": num, **self._put_in(values)}


def hour(moment: datetime) -> str:
    """A time of day: *10.42*."""
    return clock.local(moment).strftime("%H.%M")


def listed(words: Iterable[Words]) -> Said:
    """Several texts in one line, with the comma of the reader's language."""
    own = list(words)
    with speaking(SOURCE):
        danish = ", ".join(str(in_danish(one)) for one in own)
    return Said(current().comma.join(str(one) for one in own), danish)


def short_day(moment: datetime | date) -> str:
    """A day for a narrow place: *3. maj*; with its year when that is another."""
    when = clock.local(moment).date() if isinstance(moment, datetime) else moment
    if when.year != clock.today().year:
        return format_date(when, "medium", locale=current().locale)
    return str(format_skeleton("MMMd", datetime(when.year, when.month, when.day), locale=current().locale))


FILTERS = {
    "listed": listed,
    "day": whole_day,
    "hour": hour,
    "short_day": short_day,
    "phrases": phrases,
    "for_document": for_document,
    "on_circle": on_circle,
    "figure": figure,
}


class Compiled(BytecodeCache):
    """Templates compiled once a process and language, whatever the number of applications in it."""

    _kept: ClassVar[dict[tuple[str, str], bytes]] = {}

    def __init__(self, code: str) -> None:
        self._code = code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja asks for what it has compiled before; it checks itself that the source is the same."""
        kept = self._kept.get((self._code, bucket.key))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja has compiled a template."""
        self._kept[self._code, bucket.key] = bucket.bytecode_to_string()


class Components:
    """``ui.button(…)``: the macro of ``components/button.html``, so that a block rendered alone sees it too."""

    def __init__(self, environment: SpeakingEnvironment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        macro = getattr(self._environment.get_template(f"components/{name}.html").module, name)
        if not self._environment.auto_reload:
            if name in ALIKE and not self._environment.finalize:
                macro = lru_cache(REMEMBERED, typed=True)(macro)
            setattr(self, name, macro)
        return macro


def environments(app: Flask) -> dict[str, SpeakingEnvironment]:
    """An environment for every language of the product, and one for the Danish beside them."""
    made = {one.code: _environment(app, one) for one in (*LANGUAGES.values(), PSEUDO)}
    return {**made, BESIDE: _environment(app, LANGUAGES[SOURCE], finalize=in_danish)}


def _environment(app: Flask, language: Language, **options: Any) -> SpeakingEnvironment:
    """One environment, set up as Flask sets up its own."""
    own = app.jinja_env
    environment = SpeakingEnvironment(
        app,
        language,
        autoescape=app.select_jinja_autoescape,
        auto_reload=own.auto_reload,
        bytecode_cache=Compiled(language.code + str(sorted(options))),
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    environment.globals = {**own.globals, **environment.globals}
    environment.globals["languages"] = [LANGUAGES[code] for code in app.config["LANGUAGES"]]
    environment.filters = {**own.filters, **FILTERS}
    environment.tests = own.tests
    environment.policies = own.policies
    return environment


class _Translate(NodeTransformer):
    """Replaces ``_('…')`` and ``ngettext('…', '…', n)`` by what they say."""

    def __init__(self, messages: Catalog) -> None:
        self._messages = messages

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        called = node.node.name if isinstance(node.node, nodes.Name) else None
        if called == "_" and len(node.args) == 1 and isinstance(node.args[0], nodes.Const):
            return self._said(node, node.args[0].value)
        if called == "ngettext" and all(isinstance(arg, nodes.Const) for arg in node.args[:2]):
            forms = self._messages.forms(node.args[0].value, node.args[1].value)  # type: ignore[attr-defined]
            node.node = nodes.Name("_form_of", "load", lineno=node.lineno)
            node.args = [nodes.Const(forms, lineno=node.lineno), *node.args[2:]]
        return node

    def _said(self, node: nodes.Call, msgid: str) -> nodes.Node:
        said = Markup(self._messages.say(msgid))  # noqa: S704 - messages are ours
        if not node.kwargs and node.dyn_kwargs is None:
            return nodes.MarkSafe(nodes.Const(str(said), lineno=node.lineno), lineno=node.lineno)
        return node
