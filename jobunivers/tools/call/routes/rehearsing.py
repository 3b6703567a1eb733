"""The rehearsal: an employer who answers, as often as one likes. Nobody hears it, and nothing is scored."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import content, practice
from jobunivers.services.phrases import for_document
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.call import work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.models import Rehearsal
from jobunivers.tools.call.rehearsal import Scene, scene
from jobunivers.tools.call.routes.scripting import pitch_of

LONGEST_SECONDS = 600
MOODS = {
    "calm": ("mood-smile", _("Chefen er rolig.")),
    "busy": ("clock", _("Chefen har travlt.")),
    "curious": ("search", _("Chefen er nysgerrig.")),
    "kind": ("heart", _("Chefen er venlig.")),
}


@bp.get("/oev")
def rehearse() -> Shown:
    """What the employer says after the answers so far, and what one could say."""
    way = request.args.get("vej", "")
    now = _scene(way)
    node = now.node
    return tool_page(
        "call/rehearse.html",
        scene=now,
        way=way,
        says=for_document([node["says"]])[0] if node else None,
        mood=MOODS[node["mood"]] if node else (),
        answers=_answers(way, node["answer"]) if node else (),
        said=[(for_document([turn.node["says"], turn.answer["text"]])) for turn in now.turns],
        work=work.latest(citizen_id()),
        pitch=pitch_of(citizen_id()),
        longest=LONGEST_SECONDS,
    )


@bp.post("/oev")
def rehearsed() -> Shown:
    """Note that the talk was rehearsed."""
    way = request.args.get("vej", "")
    said = request.form.get("way", "")
    practice.note(Rehearsal, citizen_id=citizen_id(), way=said, ending=_scene(way).ending)
    return go(url_for("call.rehearse", vej=way or None))


def _scene(way: str) -> Scene:
    return scene(content.deck("tools/call/rehearsal")["node"], way)


def _answers(way: str, answers: list[dict[str, str]]) -> list[tuple[str, object]]:
    """Each answer's address with its words."""
    words = for_document([one["text"] for one in answers])
    return [
        (url_for("call.rehearse", vej=f"{way}.{number}" if way else str(number)), one)
        for number, one in enumerate(words)
    ]
