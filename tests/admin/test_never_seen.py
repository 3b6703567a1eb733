"""An administrator looks after people, not after what they write: not a sentence of anybody's is on her pages."""

from sqlalchemy import String, Text, select

from jobunivers import db
from jobunivers.db import Base, OwnedByCitizen
from tests.demo_stage import DemoStage

A_SENTENCE = 25
PAGES = (
    *(
        "/admin/",
        "/admin/personer/",
        "/admin/forloeb/",
        "/admin/forloeb/1",
        "/admin/forloeb/hold/1",
        "/admin/tal/",
    ),
    *("/admin/adgang/", "/admin/log/?soeg=1", "/admin/mails/", "/admin/opbevaring/", "/admin/stedet/"),
)


def sentences() -> set[str]:
    """Every longer text in every table about citizens: their work, messages, notes of talks, reports."""
    found = set()
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, OwnedByCitizen):
            texts = [column.key for column in mapper.columns if isinstance(column.type, String | Text)]
            for row in db.session.scalars(select(mapper.class_)):
                found |= {getattr(row, name) or "" for name in texts}
    return {one for one in found if len(one) > A_SENTENCE and " " in one and "<" not in one}


def test_not_a_sentence_of_anybodys_is_on_the_administrators_pages(stage: DemoStage) -> None:
    with stage.store():
        secrets = sentences()
    anna, amina = stage.client("anna"), stage.id_of("amina")
    assert len(secrets) > 300
    for address in (*PAGES, f"/admin/personer/{amina}", f"/admin/log/?soeg=1&borger={amina}"):
        assert anna.get(address).status_code == 200
        shown = " ".join(anna.page.text_content().split())
        assert [one for one in secrets if one in shown] == [], address
