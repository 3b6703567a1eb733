"""How well ads are read, held at a floor: what is right today must not get worse unseen."""

from pathlib import Path

import pytest

from jobunivers.services.jobads import measure
from jobunivers.services.jobads.cases import CaseIsWrong, cases_in
from jobunivers.services.jobads.measure import ADS, Ratio, total

CASES = cases_in(ADS)


def test_there_are_many_different_ads_and_some_nobody_tuned_for() -> None:
    assert len(CASES) >= 20
    assert sum(not case.tuned for case in CASES) >= 3
    assert any(not case.wanted for case in CASES), "one that is nonsense"


def test_have_is_said_only_with_a_reason() -> None:
    assert total(CASES).have_precision.share >= 0.97
    assert total(case for case in CASES if not case.tuned).have_precision.share == 1.0


def test_the_demands_are_found() -> None:
    score = total(CASES)
    assert score.demand_precision.share >= 0.97
    assert score.demand_recall.share >= 0.95
    assert score.kind.share >= 0.95
    assert score.weight.share >= 0.97


def test_the_answers_are_right() -> None:
    score = total(CASES)
    assert score.answer.share >= 0.93
    assert score.have_recall.share >= 0.90
    assert score.proof.share >= 0.95
    assert score.header.share >= 0.93


def test_the_table_shows_what_was_looked_at_apart_from_what_was_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert measure.main([]) == 0
    shown = capsys.readouterr().out
    assert all(part in shown for part in ("looked at:", "unseen:", "have precision"))


def test_an_empty_folder_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert measure.main([str(tmp_path)]) == 1
    assert "No ads there" in capsys.readouterr().err


def test_a_quote_that_is_not_in_the_ad_is_named(tmp_path: Path) -> None:
    want = '[[want]]\nquote = "kørekort"\nkind = "licence"\nweight = "must"\nanswer = "open"\n'
    (tmp_path / "wrong.toml").write_text(f'tuned = true\ntext = "hej"\n{want}', encoding="utf-8")
    with pytest.raises(CaseIsWrong, match="wrong: the ad does not say 'kørekort'"):
        cases_in(tmp_path)


def test_of_nothing_all_is_right() -> None:
    assert Ratio().share == 1.0
    assert str(Ratio(1, 2) + Ratio(1, 2)) == " 50.0% (2/4)"
