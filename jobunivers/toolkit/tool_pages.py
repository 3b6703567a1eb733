"""What every tool gets for its one line: the doors Se, Læs and Eksempler, exports, sharing, and feedback."""

from dataclasses import replace
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from flask import Blueprint, abort, current_app, request, send_file, url_for

from jobunivers import languages
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import content, feedback, progress, sharing
from jobunivers.services.export.document import Document
from jobunivers.services.export.pdf import pdf
from jobunivers.toolkit.access import citizen_id, me, or_404
from jobunivers.toolkit.contract import Mission, Tool
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.shared_work import work_with_places

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def tool_blueprint(slug: str, import_name: str) -> Blueprint:
    """A blueprint for a tool with its templates and the pages every tool has."""
    bp = Blueprint(slug, import_name, template_folder="templates")

    @bp.context_processor
    def _tool() -> dict[str, object]:
        return {"tool": tool_of(slug)}

    bp.add_url_rule("/se", "see", lambda: _see(slug))
    bp.add_url_rule("/laes", "read", lambda: _article(slug, "guide", "read"))
    bp.add_url_rule("/eksempler", "examples", lambda: _article(slug, "examples", "examples"))
    bp.add_url_rule(
        "/ud/<key>/<item>.<kind>", "export", lambda key, item, kind: _export(slug, key, item, kind)
    )
    bp.add_url_rule("/deling", "sharing", lambda: _sharing(slug))
    bp.add_url_rule("/deling", "share", lambda: _share(slug), methods=["POST"])
    bp.add_url_rule("/feedback", "told", lambda: _told(slug))
    bp.add_url_rule("/feedback", "ask", lambda: _ask(slug), methods=["POST"])
    bp.add_url_rule("/feedback/set", "seen", lambda: _seen(slug), methods=["POST"])
    return bp


def tool_of(slug: str) -> Tool:
    """The tool with this slug in the running app."""
    tool: Tool = current_app.extensions["jobunivers.tools"][slug]
    return tool


def tool_page(template: str, status: int = 200, /, **context: object) -> Shown:
    """A page of a tool: knows the tool, its missions and what was said about the work."""
    slug = str(request.blueprint)
    tool = tool_of(slug)
    told = {"tool": tool, "here": "do", "missions": missions(tool), "shares": _shares(tool)}
    return page(template, status, **{**told, **context})


def _shares(tool: Tool) -> bool:
    """Whether the citizen's professionals can read new work in this tool."""
    person = me()
    return person is not None and tool.is_open(sharing.of(person))


def opened(slug: str) -> list[Words]:
    """The parts of a tool that the citizen's professionals may read now."""
    tool, person = tool_of(slug), or_404(me())
    shares = sharing.of(person)
    return [title for item, title in tool.sharing.items(person.id) if tool.is_open(shares, item)]


def missions(tool: Tool) -> list[dict[str, object]]:
    """Each mission of a tool with where the citizen stands in it."""
    person = me()
    if person is None or not person.is_citizen:
        return []
    row = progress.of_citizen(person.id, person.organisation_id).get(tool.slug)
    states, stars = (row.missions, row.stars) if row else ({}, {})
    return [
        _mission(tool, mission, states.get(mission.key), mission.key in stars) for mission in tool.missions
    ]


def _mission(tool: Tool, mission: Mission, kept: list[Any] | None, lit: bool) -> dict[str, object]:
    status, proof = kept or (progress.NOT_BEGUN, {})
    return {
        "key": mission.key,
        "title": mission.title,
        "why": mission.why,
        "minutes": mission.minutes,
        "href": url_for(mission.endpoint),
        "status": status,
        "lit": lit,
        "proof": mission.proof % proof if mission.proof and proof and status != progress.NOT_BEGUN else "",
    }


def _see(slug: str) -> Shown:
    return tool_page("pages/tool/see.html", here="see", video=content.deck(f"tools/{slug}/video"))


def _article(slug: str, name: str, here: str) -> Shown:
    return tool_page("pages/tool/article.html", here=here, article=content.article(f"tools/{slug}/{name}"))


def _export(slug: str, key: str, item: str, kind: str) -> Shown:
    tool = tool_of(slug)
    export = or_404(next((export for export in tool.exports if export.key == key), None))
    code = request.args.get("sprog", languages.current().code)
    with languages.speaking(code if code in languages.LANGUAGES else languages.SOURCE):
        document = or_404(export.build(citizen_id(), item))
        return send_document(_dressed(document, tool), kind, str(export.title))


def _dressed(document: Document, tool: Tool) -> Document:
    person = me()
    back = f"{current_app.config['SETTINGS'].public_url}/{tool.address}/"
    return replace(
        document,
        author=document.author or (person.name if person else ""),
        step_url=urljoin(back, document.step_url or ""),
        world=document.world or tool.world,  # type: ignore[arg-type]
    )


def send_document(document: Document, kind: str, name: str) -> Shown:
    """A document as a file: ``pdf`` or ``docx``; 404 for any other kind."""
    if kind == "pdf":
        return send_file(BytesIO(pdf(document)), "application/pdf", download_name=f"{name}.pdf")
    if kind == "docx":
        from jobunivers.services.export.word import (
            word,  # a third of a second at each start, and few ask for it
        )

        return send_file(BytesIO(word(document)), WORD_TYPE, as_attachment=True, download_name=f"{name}.docx")
    return abort(404)


def _sharing(slug: str) -> Shown:
    tool, person = tool_of(slug), or_404(me())
    shares = sharing.of(person)
    only = request.args.get("item")
    items = [one for one in tool.sharing.items(person.id) if only in (None, one[0])]
    part = part_of(items)
    rows = [
        (item, title, tool.is_open(shares, item), item in tool.sharing.apart) for item, title in part.rows
    ]
    whole = None if only or tool.sharing.one_by_one else tool.is_open(shares)
    beside = sharing.beside(person.id)
    return tool_page("pages/tool/sharing.html", rows=rows, part=part, whole=whole, only=only, beside=beside)


def _share(slug: str) -> Shown:
    shared, item = request.form.get("shared") == "1", request.form.get("item", "")[:40]
    if not item and tool_of(slug).sharing.one_by_one:
        abort(404)
    sharing.choose(citizen_id=citizen_id(), tool=slug, item=item, shared=shared)
    if not shared:
        feedback.withdrawn(citizen_id=citizen_id(), tool=slug, item=item)
    said = _("Nu kan din konsulent læse med.") if shared else _("Nu er det kun dig, der kan se det.")
    here = url_for(f"{slug}.sharing", item=request.args.get("item"), side=request.args.get("side"))
    return go(here, said)


def _ask(slug: str) -> Shown:
    item, rule = request.form.get("item", "")[:40], tool_of(slug).sharing
    if item in rule.apart or (rule.one_by_one and not item):
        abort(404)
    sharing.choose(citizen_id=citizen_id(), tool=slug, item=item, shared=True)
    feedback.ask(citizen_id=citizen_id(), tool=slug, item=item)
    return go(
        url_for(f"{slug}.start"),
        _("Du har bedt om feedback. Din konsulent kan nu læse det, du har lavet her."),
    )


def _told(slug: str) -> Shown:
    """Everything said about a citizen's work in a tool, each in its place in the work."""
    tool, citizen = tool_of(slug), citizen_id()
    said = feedback.on(citizen, slug)
    of_item = {
        item: [one for one in said if one.item == item] for item in dict.fromkeys(one.item for one in said)
    }
    titles = dict(tool.sharing.items(citizen))
    pieces = [
        (titles[item], work_with_places(tool, citizen, item, there), there)
        for item, there in of_item.items()
        if item in titles
    ]
    elsewhere = [one for one in said if one.item not in titles]
    unread = any(one.read_at is None for one in said)
    return tool_page("pages/tool/told.html", pieces=pieces, elsewhere=elsewhere, unread=unread)


def _seen(slug: str) -> Shown:
    feedback.read(citizen_id(), slug)
    return go(url_for(f"{slug}.start"))
