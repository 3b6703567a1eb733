"""M4: the letter as it will be read, the hints, and what stands above it."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.export.pdf import page_count, pdf
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save, saved
from jobunivers.tools.application import document, sender, wishes, work
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.forms import SenderForm
from jobunivers.tools.application.hints import Looked, hints
from jobunivers.tools.application.letter import letter_of
from jobunivers.tools.application.routes.one import mine_of, one_page


@bp.get("/<int:application_id>/tjek")
def check(application_id: int) -> Shown:
    """The letter and the hints; the pages are counted in the real PDF."""
    one, head = mine_of(application_id), sender.head_of(citizen_id())
    letter, saved_work = letter_of(one, head.name), work.of_application(one)
    looked = Looked(
        letter=letter,
        wishes=tuple(wishes.wishes(one.asked, letter=letter.body)),
        pages=page_count(pdf(document.as_document(one, head))),
        is_reachable=head.is_reachable,
        was_read=saved_work.was_read,
    )
    found = hints(looked)
    return one_page(
        "application/check.html",
        one,
        letter=letter,
        words=saved_work.words,
        head=head,
        contact=document.contact_lines(head, letter),
        pages=looked.pages,
        hints=found,
        good=sum(hint.is_good for hint in found),
        was_read=saved_work.was_read,
        said=feedback.on(citizen_id(), "application", str(one.id)),
    )


@bp.post("/<int:application_id>/laest")
def was_read(application_id: int) -> Shown:
    """Somebody else has read it, or has not after all."""
    one, read = mine_of(application_id), request.form.get("read") == "1"
    save(one, {"read_by_other": read})
    back = url_for("application.check", application_id=one.id, _anchor="hint-read_by_other")
    return go(back, _("Godt. Fire øjne ser mere end to.") if read else None)


@bp.get("/<int:application_id>/afsender")
def head(application_id: int) -> Shown:
    """What stands above the letter; what is known already stands there."""
    known = sender.head_of(citizen_id())
    return _head_page(application_id, SenderForm(data={name: getattr(known, name) for name in sender.FIELDS}))


@bp.post("/<int:application_id>/afsender")
def save_head(application_id: int) -> Shown | str:
    """Save it, for all letters."""
    mine_of(application_id)
    form = SenderForm()
    if not form.validate():
        return _head_page(application_id, form, 422)
    row = sender.begin(citizen_id=citizen_id())
    save(row, sender.own_words(citizen_id(), form.written()))
    return saved(row, url_for("application.check", application_id=application_id))


def _head_page(application_id: int, form: Form, status: int = 200) -> Shown:
    own = sender.sender_of(citizen_id())
    base = own.version if own else 0
    return one_page("application/head.html", mine_of(application_id), status, form=form, base=base)
