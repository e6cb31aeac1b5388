"""A server that loads before it listens."""

import gc
import sys
from collections.abc import Iterator

import pytest

from assistant.composition import Jianyi
from assistant.http.serving_options import stay_prompt


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    interval = sys.getswitchinterval()
    gc.unfreeze()
    yield
    gc.unfreeze()
    sys.setswitchinterval(interval)


def test_what_a_server_loads_is_left_alone_by_the_garbage_collector(jianyi: Jianyi) -> None:
    assert gc.get_freeze_count() == 0
    stay_prompt(jianyi)
    assert gc.get_freeze_count() > 10_000


def test_a_server_without_a_document_is_prompt_as_well(empty_jianyi: Jianyi) -> None:
    stay_prompt(empty_jianyi)
    assert gc.get_freeze_count() > 0
