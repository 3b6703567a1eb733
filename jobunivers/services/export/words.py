"""The few words a printed page adds by itself, in the language of the document."""

from typing import TypedDict

from jobunivers.services.export.document import Language


class PageWords(TypedDict):
    """What stands beside the QR code, in the foot, under a signature and on a step that is reached."""

    untitled: str
    scan: str
    code: str
    page: str
    of: str
    contact: str
    photo: str
    goal: str
    step: str
    reached: str
    date: str
    signature: str


WORDS: dict[Language, PageWords] = {
    "da": {
        "untitled": "Uden titel",
        "scan": "Scan, og gå videre på skærmen",
        "code": "QR-kode til",
        "page": "Side",
        "of": "af",
        "contact": "Kontakt",
        "photo": "Foto af",
        "goal": "Mål",
        "step": "Delmål",
        "reached": "Nået",
        "date": "Dato",
        "signature": "Underskrift",
    },
    "en": {
        "untitled": "Untitled",
        "scan": "Scan to go on, on screen",
        "code": "QR code to",
        "page": "Page",
        "of": "of",
        "contact": "Contact",
        "photo": "Photo of",
        "goal": "Goal",
        "step": "Step",
        "reached": "Reached",
        "date": "Date",
        "signature": "Signature",
    },
    "ar": {
        "untitled": "بلا عنوان",
        "scan": "امسح الرمز لتكمل على الشاشة",
        "code": "رمز QR إلى",
        "page": "صفحة",
        "of": "من",
        "contact": "للتواصل",
        "photo": "صورة",
        "goal": "الهدف",
        "step": "هدف مرحلي",
        "reached": "تحقق",
        "date": "التاريخ",
        "signature": "التوقيع",
    },
}
