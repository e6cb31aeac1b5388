import hashlib
from importlib.resources import files

import pytest

from prompts import MissingVariables, Prompt, PromptNotFound, load_prompt

NAMES = [entry.name[:-3] for entry in files("prompts").iterdir() if entry.name.endswith(".md")]


@pytest.mark.parametrize("name", NAMES)
def test_every_prompt_says_what_it_is_for_and_names_its_variables(name: str) -> None:
    written = files("prompts").joinpath(f"{name}.md").read_text("utf-8")
    header = written.partition("-->")[0]
    assert "Purpose:" in header
    for variable in load_prompt(name).variables:
        assert variable in header.partition("Variables:")[2]


def test_the_hash_is_that_of_the_text_sent() -> None:
    prompt = load_prompt("judge_support")
    assert "Purpose:" not in prompt.text
    assert prompt.sha256 == hashlib.sha256(prompt.text.encode()).hexdigest()


def test_every_place_is_filled_once() -> None:
    prompt = Prompt("p", "{{a}} und {{b}}", "")
    assert prompt.render(a="{{b}}", b="x") == "{{b}} und x"


def test_a_missing_or_unknown_variable_is_named() -> None:
    prompt = Prompt("p", "{{a}}", "")
    with pytest.raises(MissingVariables, match=r"missing \['a'\], unknown \['c'\]"):
        prompt.render(c="x")


def test_a_prompt_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(PromptNotFound, match="judge_support"):
        load_prompt("riddle")
