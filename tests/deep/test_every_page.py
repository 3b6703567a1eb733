"""A database that goes away while a page is read: a clear page in the reader's language, whichever page it was."""

from collections.abc import Callable, Iterator

import pytest

from jobunivers import languages
from jobunivers.pages.errors import NOT_NOW
from jobunivers.toolkit.requests import LANGUAGE_COOKIE
from tests.deep.failures import failing_at
from tests.demo_stage import DemoStage
from tests.page_client import PageClient

pytestmark = pytest.mark.deep
SPEAKS = {"amina": "ar", "karen": "da", "anna": "da", "nobody": "en"}
STATEMENTS = 200


def wrong(stage: DemoStage, client: PageClient, address: str, language: str) -> Iterator[str]:
    """What is not as it should be when the database is gone from the first, second … statement of a page on."""
    with languages.speaking(language):
        title = str(NOT_NOW[0])
    for number in range(1, STATEMENTS):
        with failing_at(stage.engine, number, lasting=True) as failure:
            answer = client.get(address, base_url="http://localhost")
        if failure.failed_at is None:
            assert answer.status_code == 200, f"{address} after {number - 1} failures"
            return
        seen = (answer.status_code, client.page.get("lang"))
        if seen != (503, language) or not client.texts("//h1")[0].startswith(title):
            yield f"{address} at {failure.failed_at[:60]!r}: {seen}, {client.texts('//h1')}"


@pytest.mark.parametrize("name", SPEAKS)
def test_a_page_that_cannot_be_read_says_so(
    stage: DemoStage, name: str, figure: Callable[[object], None]
) -> None:
    client = stage.client(name)
    client.set_cookie(LANGUAGE_COOKIE, SPEAKS[name])
    addresses = [page.address for page in stage.crawl(name).pages]
    found = [fault for address in addresses for fault in wrong(stage, client, address, SPEAKS[name])]
    figure(f"{name}: {len(addresses)} pages with the database gone from each of their statements on")
    assert found == []
