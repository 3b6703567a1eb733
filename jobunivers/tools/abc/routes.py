"""The pages of the three levels, and all three at once."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import facts, feedback
from jobunivers.services.facts import JOB, VALUE, Fact
from jobunivers.services.said import Said, in_danish
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import kept, save
from jobunivers.toolkit.tool_pages import tool_blueprint, tool_page
from jobunivers.tools.abc import operations, work
from jobunivers.tools.abc.forms import PAGES, levels, page_form, starters, titles
from jobunivers.tools.abc.models import LEVELS, WHO

bp = tool_blueprint("abc", __name__)
FITTING = "vaerdier"


@bp.before_request
def _only_three() -> None:
    """There are three levels and no other."""
    if (request.view_args or {}).get("level", LEVELS[0]) not in LEVELS:
        abort(404)


@bp.get("/")
def start() -> Shown:
    """The tool's own first page."""
    saved_work = work.latest(citizen_id())
    told = feedback.on(citizen_id(), "abc")
    return tool_page("abc/start.html", work=saved_work, columns=_columns(saved_work), said=told)


def level(level: str) -> Shown:
    """M1–M3: a level from its first page on that has nothing in it yet."""
    mine = work.latest(citizen_id()).of(level)
    empty = (page for page, keys in PAGES.items() if keys and not any(getattr(mine, key) for key in keys))
    return go(url_for("abc.page", level=level, page=next(empty, next(iter(PAGES)))))


for _key in LEVELS:
    bp.add_url_rule(f"/{_key}", f"level_{_key}", level, defaults={"level": _key})


@bp.get("/<level>/<page>")
def page(level: str, page: str) -> Shown:
    """One page of a level."""
    return _page(level, page, _form(page)(obj=work.latest(citizen_id()).of(level)))


@bp.post("/<level>/<page>")
def answer(level: str, page: str) -> Shown | str:
    """Save one page of a level."""
    form, mine = _form(page)(), operations.level_of(citizen_id=citizen_id(), key=level)
    return kept(mine, form, lambda status: _page(level, page, form, status), _after(level, page))


@bp.post("/<level>/passer")
def note_value(level: str) -> Shown:
    """Note that one of the job values fits, or that it does not after all."""
    mine, key = operations.level_of(citizen_id=citizen_id(), key=level), request.form.get("value", "")
    known = [fact.key for fact in _values()]
    if key in known:
        fits = {*mine.fits, key} if request.form.get("fits") == "1" else {*mine.fits} - {key}
        save(mine, {"fits": [one for one in known if one in fits]})
    return go(url_for("abc.page", level=level, page=FITTING))


@bp.post("/<level>/gjort")
def tick(level: str) -> Shown:
    """Something is done, or not after all."""
    who, done = request.form.get("who", ""), request.form.get("done") == "1"
    if who not in WHO:
        abort(404)
    operations.tick(level=operations.level_of(citizen_id=citizen_id(), key=level), who=who, done=done)
    praise = _("Godt gjort. Skriv gerne, hvad det næste er.")
    return go(url_for("abc.at_once"), praise if done else None)


@bp.get("/paa-en-gang")
def at_once() -> Shown:
    """M4: the three levels side by side."""
    saved_work = work.latest(citizen_id())
    return tool_page("abc/at_once.html", work=saved_work, columns=_columns(saved_work))


def _columns(saved_work: work.Work) -> list[dict[str, object]]:
    own = [fact.key for fact in _values()]
    return [
        {
            "key": key,
            "title": _named(told),
            "count": len(named := titles(mine.jobs)),
            "items": [
                {"level": mine, "titles": named, "fits": sum(one in own for one in mine.fits), "of": len(own)}
            ],
        }
        for key, told in levels().items()
        if (mine := saved_work.of(key))
    ]


def _named(told: dict[str, str]) -> Said:
    """What a level is called, with its letter."""
    return Said(f"{told['letter']}: {told['title']}", f"{told['letter']}: {in_danish(told['title'])}")


def _values() -> list[Fact]:
    return facts.of(citizen_id(), VALUE)


def _form(page: str) -> type[Form]:
    if page not in PAGES:
        abort(404)
    return page_form(page)


def _after(level: str, page: str) -> str:
    pages = list(PAGES)
    more = pages[pages.index(page) + 1 :]
    return url_for("abc.page", level=level, page=more[0]) if more else url_for("abc.at_once")


def _page(level: str, page: str, form: Form, status: int = 200) -> Shown:
    mine, pages = work.latest(citizen_id()).of(level), list(PAGES)
    number = pages.index(page)
    return tool_page(
        "abc/values.html" if page == FITTING else "abc/page.html",
        status,
        form=form,
        level=levels()[level],
        page=page,
        mine=mine,
        titles=titles(mine.jobs),
        keys=PAGES[page],
        told=starters(),
        values=_values() if page == FITTING else [],
        number=number + 1,
        of=len(pages),
        base=mine.version,
        back=pages[number - 1] if number else "",
        next=_after(level, page),
        before=said_before(JOB, say=_title) if page == pages[0] else [],
    )


def _title(job: Fact) -> str:
    """What a job of the CV is called, without where it was."""
    return job.text.partition(",")[0]
