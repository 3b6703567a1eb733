"""The gross CV, as Amina writes it."""

from collections.abc import Callable

import pytest
from flask import Flask

from jobunivers import db
from jobunivers.services import content
from jobunivers.services.facts import COMPETENCE, EDUCATION, JOB, SKILL
from jobunivers.services.unknown import Unknown
from jobunivers.tools.cv import TOOL, facts, gaps, operations, shown, work, years
from jobunivers.tools.cv.models import Item
from tests.conftest import Cast
from tests.page_client import PageClient


def test_she_writes_a_job_and_finds_it_in_her_list(amina: PageClient) -> None:
    write(
        amina,
        "jobs",
        "Kok",
        place="Hospitalet Al-Nour",
        began="2005",
        ended="2013",
        text="Lavede mad til 300.",
    )
    amina.get("/cv/job")
    assert amina.texts("//*[@class='cv-line-link']") == ["Kok Hospitalet Al-Nour · 2005 – 2013"]


def test_a_tapped_suggestion_is_taken_without_any_script(amina: PageClient) -> None:
    amina.get("/cv/skole")
    answer = amina.send("/cv/nyt/courses", {"title": "", "pick": "Hygiejnebevis"})
    amina.get(answer.location)
    assert amina.page.xpath("//input[@name='title']/@value") == ["Hygiejnebevis"]


def test_half_a_word_brings_titles_from_the_list(amina: PageClient) -> None:
    amina.get("/cv/job?title=køkkenm")
    assert "Køkkenmedhjælper" in amina.texts("//*[@id='title-suggestions']//button")


def test_other_names_for_her_job_are_one_tap_away(amina: PageClient) -> None:
    at = write(amina, "jobs", "Køkkenmedhjælper")
    amina.get(at)
    amina.send(f"{at}/kald", {"pick": "Køkkenassistent"})
    amina.get(at)
    assert amina.page.xpath("//input[@name='title']/@value") == ["Køkkenassistent"]


def test_a_name_that_is_not_on_the_list_is_not_taken(amina: PageClient) -> None:
    at = write(amina, "jobs", "Køkkenmedhjælper")
    assert amina.send(f"{at}/kald", {"pick": "Direktør"}).status_code == 404


def test_an_empty_line_is_asked_for_in_kind_words(amina: PageClient) -> None:
    amina.get("/cv/job")
    assert amina.send("/cv/nyt/jobs", {"title": "   "}).status_code == 422
    assert "Skriv bare ét ord." in " ".join(amina.texts("//*[@id='title-jobs-error']"))


def test_it_keeps_the_words_when_a_cpr_number_stands_among_them(amina: PageClient) -> None:
    at = write(amina, "jobs", "Kok")
    answer = amina.send(at, {"title": "Kok", "text": "Jeg er 010185-1234 og lavede suppe.", "base": "1"})
    assert answer.status_code == 422
    assert "lavede suppe" in amina.page.xpath("string(//textarea[@name='text'])")


@pytest.mark.parametrize(
    "words", ["", "ø" * 10_000, "👩‍🍳 مرحبا \u202e2019\x07", "<script>alert(1)</script>"]
)
def test_whatever_she_types_is_kept_or_kindly_refused(amina: PageClient, words: str) -> None:
    at = write(amina, "other", "Familie")
    assert amina.send(at, {"title": "Familie", "text": words, "base": "1"}).status_code == 303
    for page in (at, "/cv/andet", "/cv/", "/cv/jobnet"):
        assert amina.get(page).status_code == 200
    assert amina.get("/cv/ud/samlet/samlet.pdf").data.startswith(b"%PDF")


def test_a_very_long_text_stays_on_the_page_with_a_word_on_its_length(amina: PageClient) -> None:
    at = write(amina, "other", "Familie")
    answer = amina.send(at, {"title": "Familie", "text": "æ" * 20_000, "base": "1"})
    assert answer.status_code == 422
    assert len(amina.page.xpath("string(//textarea[@name='text'])").strip()) == 20_000


def test_lines_move_up_and_down_and_stop_at_the_ends(amina: PageClient) -> None:
    first, last = write(amina, "jobs", "Kok"), write(amina, "jobs", "Bager")
    amina.send(f"{last}/flyt", {"by": "up"})
    amina.send(f"{last}/flyt", {"by": "up"})
    assert titles(amina, "/cv/job") == ["Bager", "Kok"]
    amina.send(f"{last}/flyt", {"by": "down"})
    assert titles(amina, "/cv/job") == ["Kok", "Bager"]
    assert first != last


def test_the_newest_job_comes_on_top_by_one_tap(amina: PageClient) -> None:
    write(amina, "jobs", "Kok", began="2005", ended="marts 2013")
    write(amina, "jobs", "Bager", began="2014", ended="nu")
    write(amina, "jobs", "Vikar")
    amina.send("/cv/nyeste-foerst/jobs")
    assert titles(amina, "/cv/job") == ["Bager", "Kok", "Vikar"]


def test_a_deleted_line_can_be_had_back(amina: PageClient) -> None:
    at = write(amina, "jobs", "Kok")
    answer = amina.send(f"{at}/slet")
    assert titles(amina, "/cv/job") == []
    amina.get(answer.location)
    undo = amina.page.xpath("//div[contains(@class, 'cv-undo')]//form/@action")[0]
    amina.send(undo)
    assert titles(amina, "/cv/job") == ["Kok"]


def test_a_line_saved_on_two_phones_asks_which_to_keep(amina: PageClient) -> None:
    at = write(amina, "jobs", "Kok", text="Fra telefonen")
    amina.get(at)
    assert amina.send(at, {"title": "Kok", "text": "Fra den gamle fane", "base": "1"}).status_code == 409
    assert "Fra den gamle fane" in amina.texts("//p[@class='kept-text']")


def test_somebody_elses_line_is_not_there(amina: PageClient, cast: Cast, client_of: Callable) -> None:
    at = write(amina, "jobs", "Kok")
    carl = client_of(cast.carl)
    assert carl.get(at).status_code == 404
    for path in (at, f"{at}/flyt", f"{at}/slet", f"{at}/hent", f"{at}/kald"):
        carl.get("/cv/job")
        assert carl.send(path, {"title": "Tyv"}).status_code == 404
    assert titles(amina, "/cv/job") == ["Kok"]


def test_stars_light_from_what_is_written_and_from_nothing_else(amina: PageClient) -> None:
    write_whole_cv(amina)
    amina.get("/cv/")
    assert amina.texts("//li[@data-status='done']//strong") == [
        "Skriv dine job",
        "Skriv skole og kurser",
        "Skriv alt det andet",
        "Vælg tre ting, du er god til",
    ]


def test_a_person_without_a_job_can_say_so_and_go_on(amina: PageClient) -> None:
    amina.get("/cv/job")
    amina.send("/cv/ingen-job", {"said": "1"})
    amina.get("/cv/job")
    assert "Det er helt fint." in amina.page.text_content()
    amina.get("/cv/")
    assert amina.texts("//li[@data-status='done']//strong") == ["Skriv dine job"]


def test_the_first_page_counts_in_words_and_never_in_per_cent(amina: PageClient) -> None:
    write(amina, "jobs", "Kok")
    write(amina, "jobs", "Bager")
    amina.get("/cv/")
    assert "2 job" in amina.texts("//span[@class='cv-count']")
    assert "%" not in amina.page.xpath("string(//main)")


def test_her_own_values_are_chips_beside_the_profile(amina: PageClient) -> None:
    amina.get("/jobvaerdier/sorter")
    amina.send("/jobvaerdier/sorter", {"card": "calm", "pile": "very"})
    amina.send("/jobvaerdier/vaelg", {"card": "calm", "chosen": "1"})
    amina.get("/cv/profil")
    assert amina.page.xpath("//details[contains(., 'sagt før')]//button[@data-for='text']")


def test_the_profile_is_saved_and_known_numbers_stand_ready(amina: PageClient) -> None:
    amina.get("/cv/profil")
    amina.send("/cv/profil", {"headline": "Kok", "text": "Jeg er kok.", "base": "0"})
    amina.get("/cv/kontakt")
    assert amina.page.xpath("//input[@name='mail']/@value") == ["amina@example.org"]
    amina.get("/cv/profil")
    assert amina.page.xpath("string(//textarea)").strip() == "Jeg er kok."


def test_years_without_a_line_are_found_and_can_be_told(amina: PageClient) -> None:
    write(amina, "jobs", "Kok", began="2005", ended="2013")
    write(amina, "jobs", "Bager", began="2018", ended="nu")
    amina.get("/cv/pauser")
    assert amina.texts("//li[@class='cv-gap']//strong") == ["2014 – 2017"]
    amina.get(amina.send("/cv/pauser", {"first": "2014", "last": "2017"}).location)
    assert amina.page.xpath("//input[@name='ended']/@value") == ["2017"]
    amina.get("/cv/pauser")
    assert "Alle dine år er fortalt" in amina.page.text_content()


def test_the_name_of_an_illness_is_met_with_a_better_idea(amina: PageClient) -> None:
    at = write(amina, "other", "Pause", text="Jeg havde depression.")
    amina.get(at)
    assert "Du behøver ikke skrive navnet på en sygdom." in amina.page.text_content()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2019", (2019, 0)), ("marts 2019", (2019, 3)), ("03.2019", (2019, 3)), ("2019-03", (2019, 3)),
        ("cirka 1998", (1998, 0)), ("٢٠١٩", (2019, 0)), ("31.12.2019", (2019, 12)), ("i går", None), ("", None),
    ],
)  # fmt: skip
def test_years_are_understood_as_people_write_them(written: str, read: tuple[int, int] | None) -> None:
    month = years.read(written)
    assert (month and (month.year, month.month)) == read


def test_a_gap_is_only_told_when_a_stranger_would_ask() -> None:
    lines = [Item(kind="jobs", began="2001", ended="2003"), Item(kind="jobs", began="2005", ended="nu")]
    assert gaps.gaps(lines) == []


def test_the_gross_cv_is_a_real_pdf_and_word_file_in_both_columns(amina: PageClient) -> None:
    write_whole_cv(amina)
    for item in (shown.GROSS, shown.GROSS_SIDEBAR):
        assert amina.get(f"/cv/ud/samlet/{item}.pdf").data.startswith(b"%PDF")
    assert amina.get(f"/cv/ud/samlet/{shown.GROSS}.docx").data.startswith(b"PK")


def test_the_competence_card_needs_a_proof_and_then_is_there(amina: PageClient) -> None:
    write(amina, "competences", "Holder rent")
    assert amina.get("/cv/ud/kort/samlet.pdf").status_code == 404
    write(amina, "competences", "Lærer andre op", proof="Fire kokke.")
    assert amina.get("/cv/ud/kort/samlet.pdf").data.startswith(b"%PDF")


def test_a_sheet_to_write_on_is_there_before_anything_is_written(amina: PageClient) -> None:
    assert amina.get("/cv/ud/ark/samlet.pdf").data.startswith(b"%PDF")
    write_whole_cv(amina)
    assert amina.get("/cv/ud/ark/samlet.pdf").data.startswith(b"%PDF")


@pytest.mark.parametrize("item", ["nej", "0", "1.2.3", "٣", "99999999999999999999", "samlet'--"])
def test_an_export_of_nothing_is_not_there(amina: PageClient, item: str) -> None:
    for key in ("samlet", "til-job", "kort"):
        assert amina.get(f"/cv/ud/{key}/{item}.pdf").status_code == 404


def test_headings_follow_the_documents_language_and_her_words_do_not(
    app: Flask, amina: PageClient, cast: Cast
) -> None:
    write_whole_cv(amina)
    with inside(app, cast):
        from jobunivers import languages

        with languages.speaking("en"):
            document = shown.gross(cast.amina.id, shown.GROSS)
        told = repr(document)
        assert "Work experience" in told
        assert "Lavede mad til 300." in told
        assert "Erhvervserfaring" not in told


def test_what_is_entered_once_can_be_used_everywhere(app: Flask, amina: PageClient, cast: Cast) -> None:
    write_whole_cv(amina)
    amina.send("/cv/kontakt", {"phone": "20 12 34 56", "base": "0"})
    with inside(app, cast):
        found = {(fact.kind, fact.text): fact for fact in facts.facts(cast.amina.id)}
    assert found[(JOB, "Kok, Hospitalet Al-Nour")].detail == "2005 – 2013\nLavede mad til 300."
    assert found[(COMPETENCE, "Holder rent")].proof == "Vi fik en glad smiley."
    assert (EDUCATION, "Kokkeskolen, Aleppo") in found
    assert (SKILL, "Dansk, godt") in found
    assert found[("contact", "20 12 34 56")].key == "phone"


def test_missions_of_an_empty_cv_are_not_begun() -> None:
    empty = work.Work()
    for state in (work.telling_jobs, work.telling_school, work.telling_other, work.proving, work.checking):
        assert state(empty).status == "not begun"


def test_the_demos_people_have_believable_cvs_by_the_cvs_own_operations(app: Flask, cast: Cast) -> None:
    told = content.danish_deck("demo")["citizen"][0]
    with inside(app, cast):
        TOOL.demo(cast.amina.id, told)
        cv = work.latest(cast.amina.id)
        states = TOOL.states(cast.amina.id)
    assert [key for key, state in states if not state.is_done] == []
    assert len(cv.of("jobs")) == len(told["cv"]["jobs"])
    assert cv.targeted[0].ad.startswith("Kok til Plejehjemmet")


def test_a_line_in_an_unknown_section_is_refused(app: Flask, cast: Cast) -> None:
    with inside(app, cast), pytest.raises(Unknown):
        operations.new_item(citizen_id=cast.amina.id, kind="wishes", title="x")


def write(amina: PageClient, kind: str, title: str, **values: str) -> str:
    """Write one line as a person does: its name first, then the rest on its own page; the page's address."""
    amina.get("/cv/job")
    at: str = amina.send(f"/cv/nyt/{kind}", {"title": title}).location
    if values:
        amina.send(at, {"title": title, "base": "1", **values})
    return at


def write_whole_cv(amina: PageClient) -> None:
    """A small whole life."""
    write(
        amina,
        "jobs",
        "Kok",
        place="Hospitalet Al-Nour",
        began="2005",
        ended="2013",
        text="Lavede mad til 300.",
    )
    write(amina, "education", "Kokkeskolen", place="Aleppo", began="2001", ended="2003")
    write(amina, "courses", "Hygiejnebevis", ended="2024")
    write(amina, "languages", "Dansk", level="good")
    write(amina, "other", "Familie", text="Tre børn i to lande.")
    write(amina, "competences", "Holder rent", proof="Vi fik en glad smiley.")
    write(amina, "competences", "Lærer andre op", proof="Fire kokke leder nu selv.")
    write(amina, "competences", "Planlægger", proof="300 portioner til tiden.")


def titles(amina: PageClient, page: str) -> list[str]:
    """The names of the lines on a page, in order."""
    amina.get(page)
    return amina.texts("//*[@class='cv-line-link']/strong")


def inside(app: Flask, cast: Cast):
    """Amina's organisation open, as in a request."""
    from contextlib import ExitStack

    stack = ExitStack()
    stack.enter_context(app.app_context())
    stack.enter_context(db.tenant(cast.amina.organisation_id))
    stack.callback(db.session.remove)
    return stack


def test_a_mail_without_an_at_sign_is_kept_and_she_is_asked_to_look_again(amina: PageClient) -> None:
    amina.get("/cv/kontakt")
    answer = amina.send("/cv/kontakt", {"phone": "20 12", "mail": "ikke en mail", "town": "Havnby"})
    amina.get(answer.location)
    said = amina.texts("//*[@class='notice notice-warn']//p")
    assert [words.partition(".")[0] for words in said] == [
        "Se på dit nummer en gang til",
        "Se på din mail en gang til",
    ]
    amina.get("/cv/kontakt")
    assert amina.page.xpath("//input[@name='mail']/@value") == ["ikke en mail"]
    answer = amina.send("/cv/kontakt", {"phone": "+45 20 12 34 56", "mail": "a@b.dk", "town": ""})
    amina.get(answer.location)
    assert amina.texts("//*[@class='notice notice-warn']//p") == []
