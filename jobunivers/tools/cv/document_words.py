"""The headings and labels of a printed CV in the language of the document: short, as employers know them."""

from typing import TypedDict

from jobunivers.services.export.document import Language

FALLBACK: Language = "da"


class Words(TypedDict):
    """The words of a CV. Section headings and language levels go by their keys."""

    cv: str
    card: str
    profile: str
    jobs: str
    education: str
    courses: str
    schooling: str
    languages: str
    it: str
    voluntary: str
    other: str
    life: str
    competences: str
    top: str
    references: str
    years: str
    now: str
    telephone: str
    native: str
    fluent: str
    good: str
    some: str


WORDS: dict[Language, Words] = {
    "da": {
        "cv": "CV",
        "card": "Det er jeg god til",
        "profile": "Profil",
        "jobs": "Erhvervserfaring",
        "education": "Uddannelse",
        "courses": "Kurser og beviser",
        "schooling": "Uddannelse, kurser og beviser",
        "languages": "Sprog",
        "it": "IT",
        "voluntary": "Frivilligt arbejde",
        "other": "Anden erfaring",
        "life": "Det har jeg lavet",
        "competences": "Kompetencer",
        "top": "Det er jeg god til",
        "references": "Referencer",
        "years": "År",
        "now": "nu",
        "telephone": "Tlf.",
        "native": "Modersmål",
        "fluent": "Flydende",
        "good": "Godt",
        "some": "Lidt",
    },
    "en": {
        "cv": "CV",
        "card": "What I am good at",
        "profile": "Profile",
        "jobs": "Work experience",
        "education": "Education",
        "courses": "Courses and certificates",
        "schooling": "Education, courses and certificates",
        "languages": "Languages",
        "it": "IT",
        "voluntary": "Voluntary work",
        "other": "Other experience",
        "life": "What I have done",
        "competences": "Skills",
        "top": "What I am good at",
        "references": "References",
        "years": "Years",
        "now": "now",
        "telephone": "Phone",
        "native": "Native",
        "fluent": "Fluent",
        "good": "Good",
        "some": "Basic",
    },
    "ar": {
        "cv": "السيرة الذاتية",
        "card": "ما أجيده",
        "profile": "نبذة عني",
        "jobs": "الخبرة العملية",
        "education": "التعليم",
        "courses": "الدورات والشهادات",
        "schooling": "التعليم والدورات والشهادات",
        "languages": "اللغات",
        "it": "الحاسوب",
        "voluntary": "العمل التطوعي",
        "other": "خبرات أخرى",
        "life": "ما قمت به",
        "competences": "المهارات",
        "top": "ما أجيده",
        "references": "المراجع",
        "years": "السنوات",
        "now": "الآن",
        "telephone": "هاتف",
        "native": "اللغة الأم",
        "fluent": "بطلاقة",
        "good": "جيد",
        "some": "قليل",
    },
}


def language(code: str) -> Language:
    """The language a document can be set in; Danish for any other code."""
    return code if code in WORDS else FALLBACK
