"""What every rule promises."""

from pathlib import Path

import pytest

from citelib.rules.registry import Rule, rules
from citelib.rules.wording import wording

TESTS = Path(__file__).parent


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_its_module_and_its_test_share_a_name(rule: Rule) -> None:
    name = rule.id.replace(".", "_").replace("-", "_")

    assert rule.query.__module__ == f"citelib.rules.{name}"
    assert (TESTS / f"test_{name}.py").is_file()


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_is_described_in_a_line_and_explained_in_more(rule: Rule) -> None:
    assert rule.description.endswith(".")
    assert len(rule.description) <= 120
    assert len(rule.explanation.splitlines()) >= 3


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_has_sentences_that_can_be_filled_and_a_command_as_remedy(rule: Rule) -> None:
    wording(rule.message)
    wording(rule.remedy)
    assert rule.remedy.startswith("citelib ")
