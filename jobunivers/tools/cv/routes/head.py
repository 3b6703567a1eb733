"""The head of the CV: who the person is at work, how to reach them, and the photo."""

from flask import Response, abort, request, url_for

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.facts import VALUE
from jobunivers.services.pictures.photo import NotAPicture, PictureBroken, PictureTooLarge, clean_photo
from jobunivers.toolkit import looks
from jobunivers.toolkit.access import citizen_id, me, myself, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.reaching import look_again
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import operations, photos, sections, shown, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.forms import ContactForm, ProfileForm
from jobunivers.tools.cv.models import Profile

CONTACT = ("phone", "mail", "town")
LONGEST_SIDE = 800
NO_PICTURE = _("Vælg et billede først.")
WRONG = {
    NotAPicture: _("Det her kan vi ikke vise som et billede. Vælg et foto fra din telefon, eller en JPG."),
    PictureTooLarge: _("Billedet fylder for meget. Vælg et mindre, eller tag et nyt med din telefon."),
    PictureBroken: _("Billedet er gået i stykker på vejen. Prøv at sende det igen, eller vælg et andet."),
}


@bp.get("/profil")
def profile() -> Shown:
    """A few lines about who the person is at work."""
    return _profile_page(ProfileForm(obj=work.latest(citizen_id()).profile))


@bp.post("/profil")
def save_profile() -> Shown | str:
    """Save them."""
    form = ProfileForm()
    if not form.validate():
        return _profile_page(form, 422)
    return _save(form, url_for("cv.contact"))


@bp.get("/kontakt")
def contact() -> Shown:
    """How a boss reaches the person; what is known already stands there."""
    found, person = work.latest(citizen_id()).profile, myself()
    if not any(getattr(found, name) for name in CONTACT):
        return _contact_page(ContactForm(data={"phone": person.phone or "", "mail": person.email or ""}))
    return _contact_page(ContactForm(obj=found))


@bp.post("/kontakt")
def save_contact() -> Shown | str:
    """Save it."""
    form = ContactForm()
    if not form.validate():
        return _contact_page(form, 422)
    look_again(phone=form.phone.data or "", mail=form.mail.data or "")
    return _save(form, url_for("cv.picture"))


@bp.get("/billede")
def picture() -> Shown:
    """The photo on the CV."""
    return _picture_page()


@bp.post("/billede")
def save_picture() -> Shown:
    """Take a photo in: turned upright, made smaller, cleaned of where it was taken."""
    sent = request.files.get("photo")
    if sent is None or not sent.filename:
        return _picture_page(NO_PICTURE, 422)
    try:
        cleaned = clean_photo(sent.read(), LONGEST_SIDE)
    except tuple(WRONG) as wrong:
        return _picture_page(WRONG[type(wrong)], 422)
    photos.keep(profile=_own(), picture=cleaned, data_dir=shown.data_dir())
    return go(url_for("cv.picture"), _("Dit billede er gemt."))


@bp.post("/billede/slet")
def remove_picture() -> Shown:
    """Take the photo away for good."""
    photos.remove(profile=_own(), data_dir=shown.data_dir())
    return go(url_for("cv.picture"), _("Dit billede er slettet."))


@bp.get("/foto/<file>")
def photo(file: str) -> Response:
    """The photo itself: for its owner, and for the owner's professionals when the CV is shared."""
    found = or_404(photos.owner_of(file))
    if not _may_see(found):
        abort(404)
    picture = or_404(photos.read(file, shown.data_dir()))
    looks.by_professional(found.citizen_id, "cv")
    return Response(picture, mimetype="image/jpeg")


def _may_see(found: Profile) -> bool:
    person = me()
    if person is None or person.id == found.citizen_id:
        return person is not None
    citizen = session.get_one(Person, found.citizen_id)
    if not sharing.is_beside(person.id, citizen.id):
        return False
    shares = sharing.of(citizen)
    return any(shares.holds("cv", item) for item, _title in shown.items(citizen.id))


def _own() -> Profile:
    return operations.profile_of(citizen_id=citizen_id())


def _save(form: Form, onward: str) -> Shown | str:
    row = _own()
    save(row, form)
    return saved(row, onward)


def _profile_page(form: ProfileForm, status: int = 200) -> Shown:
    form.text.description = sections.starters()["profile"]["help"]
    return tool_page(
        "cv/profile.html",
        status,
        form=form,
        base=work.latest(citizen_id()).profile.version,
        told=sections.told()["profile"],
        ask=sections.starters()["profile"],
        values=said_before(VALUE),
    )


def _contact_page(form: ContactForm, status: int = 200) -> Shown:
    return tool_page("cv/contact.html", status, form=form, base=work.latest(citizen_id()).profile.version)


def _picture_page(wrong: object = None, status: int = 200) -> Shown:
    name = work.latest(citizen_id()).profile.photo
    return tool_page("cv/picture.html", status, photo=name, wrong=wrong)
