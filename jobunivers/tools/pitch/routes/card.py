"""Visitkort: the business card, with a live picture of it."""

from io import BytesIO

from flask import send_file, url_for
from werkzeug.wrappers import Response

from jobunivers.services.pictures import business_card
from jobunivers.toolkit.access import citizen_id, myself, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, render
from jobunivers.toolkit.reaching import look_again
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations, shown
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.forms import card_form, starters
from jobunivers.tools.pitch.models import Card


@bp.get("/visitkort")
def card() -> Shown:
    """The card; name, phone and mail are known already."""
    row = shown.card(citizen_id())
    return _card_page(card_form()(obj=row or _known()), row)


@bp.post("/visitkort")
def save_card() -> Shown | str:
    """Save what stands on the card."""
    form = card_form()()
    is_right = form.validate()
    row = operations.card_of(citizen_id=citizen_id())
    save(row, form)
    if not is_right:
        return _card_page(form, row, 422)
    look_again(phone=row.phone, mail=row.mail)
    return saved(row, url_for("pitch.card"), beside=lambda: render("pitch/card_picture.html", card=row))


def _known() -> Card:
    person = myself()
    return Card(name=person.name, line="", phone=person.phone or "", mail=person.email or "")


def _card_page(form: Form, row: Card | None, status: int = 200) -> Shown:
    return tool_page(
        "pitch/card.html",
        status,
        form=form,
        card=row,
        told=starters()["card_line"],
        base=row.version if row else 0,
    )


@bp.get("/visitkort.png")
def card_png() -> Response:
    """The card as a picture to send."""
    made = business_card.card_png(_drawn())
    return send_file(BytesIO(made), "image/png", download_name="visitkort.png")


@bp.get("/visitkort.pdf")
def card_pdf() -> Response:
    """Ten cards on a sheet to print and cut."""
    made = business_card.card_sheet_pdf(_drawn())
    return send_file(BytesIO(made), "application/pdf", download_name="visitkort.pdf")


@bp.get("/visitkort.vcf")
def card_vcf() -> Response:
    """The card for an address book."""
    made = business_card.vcard(_drawn()).encode()
    return send_file(BytesIO(made), "text/vcard", as_attachment=True, download_name="visitkort.vcf")


def _drawn() -> business_card.BusinessCard:
    row = or_404(shown.card(citizen_id()))
    return business_card.BusinessCard(row.name, row.line, row.phone, row.mail)
