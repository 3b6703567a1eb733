"""How many statements the consultant's pages of a report make is known."""

import pytest

from tests.demo_stage import DemoStage
from tests.test_statements import of_page

PAGES = {"/": 6, "/ny": 6, "/1": 12, "/1/indhold": 7, "/1/luk": 7, "/1/udgaver": 9, "/1/rapport.pdf": 8}


@pytest.mark.parametrize("page", PAGES)
def test_the_statements_of_a_report_are_known(stage: DemoStage, page: str) -> None:
    karen, amina = stage.client("karen"), stage.id_of("amina")
    assert of_page(stage, karen, f"/konsulent/borger/{amina}/rapport{page}") <= PAGES[page]
