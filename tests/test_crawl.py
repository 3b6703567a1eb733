"""The crawl that so many tests go by leaves nothing out: each page of the url map is shown to somebody of the demo."""

from tests.crawl import FILES, ONWARD, unseen
from tests.demo_stage import ROLES, DemoStage


def test_no_page_is_left_out(stage: DemoStage) -> None:
    met = set().union(*(stage.seen(who).endpoints for who in ROLES))
    assert unseen(stage.app, met) == set()


def test_nothing_is_excused_that_is_a_page_or_is_not_there(stage: DemoStage) -> None:
    pages = {one.endpoint for who in ROLES for one in stage.seen(who).pages}
    routes = {rule.endpoint for rule in stage.app.url_map.iter_rules()}
    assert (FILES.keys() | ONWARD) & pages == set()
    assert FILES.keys() | ONWARD <= routes


def test_no_link_leads_to_what_is_not_there(stage: DemoStage) -> None:
    assert [f"{who} {one}" for who in ROLES for one in stage.seen(who).dead_ends] == []
