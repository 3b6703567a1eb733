"""A CV that travels: out to Europass and JSON Resume, and in again."""

import json
from io import BytesIO

import pytest

from jobunivers.tools.cv.portable import europass, json_resume
from jobunivers.tools.cv.portable.carried import Carried, Line, bounded, from_iso, iso
from jobunivers.tools.cv.portable.tongues import code_of, name_of
from tests.page_client import PageClient
from tests.tools.test_cv import titles, write_whole_cv

AMINA = Carried(
    "Amina Haddad", "Kok", "Jeg er kok.", "20 12 34 56", "amina@example.org", "Havnby",
    (
        Line("jobs", "Kok", "Al-Nour", "2005", "3/2013", "Lavede mad.", proof="Lærte fire op."),
        Line("jobs", "Kok", "Umut", "2014", "nu"),
        Line("voluntary", "Kok", "Kvarterhuset", "2023", "nu", "60 naboer."),
        Line("education", "Kokkeskolen", "Aleppo", "2001", "2003"),
        Line("courses", "Hygiejnebevis", "Havnby", ended="2024"),
        Line("competences", "Holder rent", proof="Vi fik en glad smiley."),
        Line("it", "Skriver mail"),
        Line("languages", "Arabisk", level="native"),
        Line("languages", "Dansk", level="good"),
        Line("references", "Birgit", "Leder, Lindehøj", text="20 20 20 20"),
        Line("other", "Familie", "Hjemme"),
    ),
)  # fmt: skip


def test_json_resume_brings_back_every_word() -> None:
    again = json_resume.read(json_resume.write(AMINA))
    assert set(again.lines) == set(AMINA.lines)
    assert (again.name, again.headline, again.about, again.town) == (
        "Amina Haddad",
        "Kok",
        "Jeg er kok.",
        "Havnby",
    )


def test_json_resume_speaks_the_words_of_its_schema() -> None:
    told = json.loads(json_resume.write(AMINA))
    assert told["work"][0] == {
        "name": "Al-Nour", "position": "Kok", "startDate": "2005", "endDate": "2013-03", "summary": "Lavede mad.",
        "highlights": ["Lærte fire op."],
    }  # fmt: skip
    assert "endDate" not in told["work"][1]


def test_europass_brings_back_work_school_and_languages() -> None:
    again = europass.read(europass.write(AMINA))
    kept = {(line.kind, line.title, line.place, line.began, line.ended) for line in again.lines}
    assert ("jobs", "Kok", "Umut", "2014", "nu") in kept
    assert ("education", "Kokkeskolen", "Aleppo", "2001", "2003") in kept
    assert ("voluntary", "Kok", "Kvarterhuset", "2023", "nu") in kept
    assert {(line.title, line.level) for line in again.of("languages")} == {
        ("Arabisk", "native"),
        ("Dansk", "good"),
    }
    assert (again.name, again.mail, again.phone) == ("Amina Haddad", "amina@example.org", "20 12 34 56")


def test_an_older_europass_file_is_read_too() -> None:
    old = """<SkillsPassport xmlns="urn:old"><LearnerInfo><Identification><PersonName><FirstName>Ole</FirstName>
    <Surname>Dam</Surname></PersonName></Identification><WorkExperienceList><WorkExperience><Period>
    <From year="1999" month="--03"/><Current>true</Current></Period><Position><Label>Buschauffør</Label></Position>
    <Activities>&lt;p&gt;Kørte linje 1&lt;/p&gt;</Activities><Employer><Name>Byens Busser</Name></Employer>
    </WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>"""
    read = europass.read(old.encode())
    assert read.name == "Ole Dam"
    assert read.lines == (Line("jobs", "Buschauffør", "Byens Busser", "3/1999", "nu", "Kørte linje 1"),)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[]", b"null", b'{"basics": 7}', b"[" * 100_000, b"\xff\xfe", b"<a/>", b"<Candidate",
        b"x" * 3_000_000,
        b'<!DOCTYPE a [<!ENTITY b "c">]><Candidate>&b;</Candidate>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><Candidate/>'.encode("utf-16"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_cv_is_refused(amina: PageClient, data: bytes) -> None:
    amina.get("/cv/hent-ind")
    assert bring(amina, data).status_code == 422
    assert "Vi kan ikke læse filen." in " ".join(amina.texts("//*[@id='file-error']"))


def test_a_file_brought_in_becomes_lines_once(amina: PageClient) -> None:
    for _again in range(2):
        amina.get("/cv/hent-ind")
        assert bring(amina, json_resume.write(AMINA)).status_code == 303
    assert titles(amina, "/cv/job") == ["Kok", "Kok"]
    assert titles(amina, "/cv/skole") == ["Kokkeskolen", "Hygiejnebevis"]
    amina.get("/cv/profil")
    assert amina.page.xpath("string(//textarea)").strip() == "Jeg er kok."


def test_what_she_has_written_is_never_changed_by_a_file(amina: PageClient) -> None:
    amina.get("/cv/profil")
    amina.send("/cv/profil", {"headline": "Bager", "text": "Mine egne ord.", "base": "0"})
    amina.get("/cv/hent-ind")
    bring(amina, europass.write(AMINA))
    amina.get("/cv/profil")
    assert amina.page.xpath("string(//textarea)").strip() == "Mine egne ord."


def test_her_own_cv_can_be_taken_along_and_read_again(amina: PageClient) -> None:
    write_whole_cv(amina)
    assert json_resume.read(amina.get("/cv/json-resume").data).of("jobs")[0].place == "Hospitalet Al-Nour"
    assert europass.read(amina.get("/cv/europass").data).of("jobs")[0].place == "Hospitalet Al-Nour"


def test_a_cpr_number_in_a_file_does_not_come_in() -> None:
    told = bounded(
        Carried(about="CPR 010185-1234 er mit.", lines=(Line("jobs", "Kok 010185-1234"), Line("jobs", " ")))
    )
    assert told.about == "CPR  er mit."
    assert told.lines == (Line("jobs", "Kok"),)


@pytest.mark.parametrize(
    ("written", "date"), [("2019", "2019"), ("marts 2019", "2019-03"), ("nu", ""), ("før", "")]
)
def test_months_travel_as_iso_dates(written: str, date: str) -> None:
    assert iso(written) == date


def test_iso_dates_come_back_as_people_write_them() -> None:
    assert [from_iso(date) for date in ("2019-03-31", "2019", None, "2019-99")] == [
        "3/2019",
        "2019",
        "",
        "2019",
    ]


def test_languages_are_known_by_name_and_by_code() -> None:
    assert [code_of(name) for name in ("Arabisk", "Danish", "klingon")] == ["ara", "dan", ""]
    assert [name_of(code) for code in ("ukr", "deu", "de", "x-y")] == ["Ukrainsk", "Tysk", "Tysk", "x-y"]


def bring(amina: PageClient, data: bytes):
    """Send a file from the page that brings a CV in."""
    return amina.send(
        "/cv/hent-ind", {"file": (BytesIO(data), "cv.json")}, content_type="multipart/form-data"
    )
