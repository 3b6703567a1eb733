"""The game layer in every room, and every room without it."""

from tests.demo_stage import DemoStage

ROOMS = ("/", "/smart/", "/jobvaerdier/", "/indstillinger/")


def test_a_whole_tool_leads_to_its_badge(stage: DemoStage) -> None:
    amina = stage.client("amina")
    amina.get("/smart/")
    assert "/maerker/#smart" in amina.page.xpath("//main//a/@href")
    amina.get("/elevatortale/")
    assert "/maerker/#pitch" not in amina.page.xpath("//main//a/@href")


def test_without_the_game_no_room_speaks_of_stars_or_badges(stage: DemoStage) -> None:
    amina = stage.client("amina")
    for address in ROOMS:
        amina.get(address)
        assert amina.page.xpath("//main//a[starts-with(@href,'/maerker/')]"), address
    amina.get("/velkommen/4")
    amina.send("/velkommen/4", {"fields": ["game"]})
    for address in ROOMS:
        amina.get(address)
        assert not amina.page.xpath("//main//a[starts-with(@href,'/maerker/')]"), address
        assert not amina.page.xpath("//main//use[contains(@href,'#star')] | //main//*[@class='stars']"), (
            address
        )
