"""The box a message is written in, the same for both sides: kept at every pause, checked, and sent by one press."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import current_app, g, request, url_for
from werkzeug.datastructures import FileStorage

from jobunivers import clock
from jobunivers.consultant.messages.checks import Check, check
from jobunivers.consultant.messages.forms import MessageForm
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.messages import attachments, drafts, taking_back
from jobunivers.services.messages.models import Attachment, Draft, Message
from jobunivers.services.pdf_check import PdfActs, PdfBroken, PdfLocked, PdfTooLarge
from jobunivers.services.pictures.photo import NotAPicture, PictureBroken, PictureTooLarge
from jobunivers.services.versions import SavedElsewhere
from jobunivers.services.versions.comparing import page_of
from jobunivers.toolkit.access import myself
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, is_autosave, render, warn

FORM = "write"
REFUSED: Mapping[type[Exception], _] = {
    attachments.TooMany: _("Der er plads til fem filer. Fjern en, eller send to beskeder."),
    attachments.LiesAboutItself: _(
        "Navnet siger én slags fil, men filen er en anden. Derfor tog vi den ikke."
    ),
    NotAPicture: _("Det er hverken et billede eller en PDF. Vi tager JPG, PNG, WebP og PDF."),
    PictureTooLarge: _("Billedet er for stort. Det må fylde 10 MB."),
    PictureBroken: _("Billedet kan ikke åbnes. Prøv at tage det igen."),
    PdfTooLarge: _("PDF-filen er for stor. Den må fylde 8 MB."),
    PdfBroken: _("PDF-filen kan ikke åbnes. Prøv at gemme den igen."),
    PdfLocked: _("PDF-filen er låst med en kode. Gem den uden kode, og prøv igen."),
    PdfActs: _(
        "PDF-filen har et program eller en anden fil i sig. Skriv den ud som en ny PDF, og prøv igen."
    ),
}
EMPTY = _("Skriv et par ord, eller vælg en fil.")


@dataclass
class Box:
    """One writing box: who writes, where it goes, who may be named in it, and what the page shows round it."""

    person_id: int
    to: str
    action: str
    names: Iterable[str]
    about_id: int | None = None
    reads: bool = False
    errors: list[tuple[str, _]] = field(default_factory=list)
    check: Check = field(default_factory=Check)
    asked: bool = False
    form: MessageForm = field(default_factory=MessageForm)
    draft: Draft | None = None

    def begin(self) -> "Box":
        """Put in what was begun earlier."""
        self.draft = drafts.of(self.person_id, self.to)
        if request.method == "GET" and self.draft is not None:
            self.form.text.data = self.draft.text
            self.check = self._checked()
        return self

    @property
    def base(self) -> int:
        """The version of the draft the page shows."""
        return self.draft.version if self.draft else 0

    @property
    def files(self) -> list[Attachment]:
        """What is attached so far."""
        return list(self.draft.files) if self.draft else []

    def take(
        self, send: Callable[[str, Draft | None, str | None], Shown], show: Callable[[int], Shown]
    ) -> Shown | str:
        """Answer the form: keep it while it is written, ask where something must be asked, or ``send`` it."""
        self.draft = drafts.of(self.person_id, self.to)
        is_right = self.form.validate()
        if is_right:
            self._keep()
        if is_autosave():
            return self._kept() if is_right else _once_more(show)
        if remove := request.form.get("remove", type=int):
            return self._remove(remove)
        self._attach()
        self.check = self._checked()
        if is_right and not self.errors and not self._text and not self.files:
            self.form.text.errors = [EMPTY]
        self.asked = self.check.asks
        is_sure = not self.asked or request.form.get("sure") == self.check.key
        if self.form.errors or self.form.text.errors or self.errors or not is_sure:
            return _once_more(show)
        return send(self._text, self.draft, request.form.get("operation"))

    @property
    def _text(self) -> str:
        return (self.form.text.data or "").strip()

    def _checked(self) -> Check:
        return check(self.form.text.data or "", self.names, reads=self.reads)

    def _keep(self) -> None:
        """What is written so far, where there is anything to keep."""
        if not self._text and self.draft is None:
            return
        self._begun()
        page = page_of(request.form.get("operation"))
        base = request.form.get("base", type=int)
        try:
            drafts.write(self._begun(), self.form.text.data or "", base=base, page=page)
        except drafts.WrittenElsewhere as elsewhere:
            mine, theirs = {"text": self.form.text.data}, {"text": elsewhere.draft.text}
            labels = {"text": str(self.form.text.label.text)}
            raise SavedElsewhere(elsewhere.draft, mine, theirs, labels) from elsewhere

    def _begun(self) -> Draft:
        if self.draft is None:
            self.draft = drafts.begun(person_id=self.person_id, to=self.to, about_id=self.about_id)
        return self.draft

    def _kept(self) -> str:
        at = clock.local(clock.now()).strftime("%H.%M")
        state = render("pages/saved.html", at=at, history="", base=self.base, form_id=FORM)
        self.check = self._checked()
        return state + render("messages/hints.html", box=self, aside=True)

    def _remove(self, file_id: int) -> Shown:
        for file in self.files:
            if file.id == file_id:
                attachments.remove(file, data_dir())
        return go(f"{self.action}#{FORM}", _("Filen er fjernet. Din tekst står her endnu."))

    def _attach(self) -> None:
        for sent in request.files.getlist("files"):
            if sent.filename:
                self._attach_one(sent)

    def _attach_one(self, sent: FileStorage) -> None:
        name = sent.filename or ""
        try:
            attachments.attach(draft=self._begun(), name=name, data=sent.read(), data_dir=data_dir())
        except tuple(REFUSED) as refused:
            self.errors.append((name[-80:], REFUSED[type(refused)]))


def data_dir() -> Path:
    """Where files lie."""
    found: Path = current_app.config["SETTINGS"].data_dir
    return found


def here(endpoint: str, **values: Any) -> str:
    """The address of a page, at its newest message."""
    return url_for(endpoint, **values, _anchor="thread")


def taken_back(message: Message, reader: str, thread: str, *, every: bool = False) -> Shown:
    """Answer the wish to have a message again; it stands in the box once more."""
    try:
        number = taking_back.take_back(
            message=message, by_id=myself().id, data_dir=data_dir(), everywhere=every
        )
    except taking_back.AlreadyRead:
        read = _("%(name)s har læst den. Derfor bliver den stående.", name=reader)
        warn(read if reader else _("Den er læst. Derfor bliver den stående."))
        return go(f"{thread}#message-{message.id}")
    said = _("Du har taget beskeden tilbage. Din tekst står i feltet igen.")
    many = _n(
        "Beskeden er taget tilbage fra %(num)s borger.",
        "Beskeden er taget tilbage fra %(num)s borgere.",
        number,
    )
    return go(f"{thread}#{FORM}", many if every and number else said)


def _once_more(show: Callable[[int], Shown]) -> Shown:
    """The page again with everything on it; what was kept of the draft and its files stays kept."""
    g.keep = True
    return show(UNPROCESSABLE)
