import pytest

from assistant import errors as assistant_errors
from assistant.http.problems import status_of
from ingestion import errors as ingestion_errors
from vectorstore import errors as vectorstore_errors


def every_error() -> list[type[Exception]]:
    modules = (assistant_errors, ingestion_errors, vectorstore_errors)
    return [
        item
        for module in modules
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, Exception)
    ]


@pytest.mark.parametrize("error_class", every_error())
def test_every_expected_error_has_a_status(error_class: type[Exception]) -> None:
    status, title = status_of(error_class("what, where, what to do"))
    assert 400 <= status < 600
    assert title


def test_a_bug_has_none() -> None:
    with pytest.raises(TypeError):
        status_of(KeyError("x"))


@pytest.mark.parametrize("module", [assistant_errors, ingestion_errors, vectorstore_errors])
def test_the_tree_drawn_names_every_error_of_its_module(module: object) -> None:
    drawn = module.__doc__ or ""
    names = [name for name, item in vars(module).items() if isinstance(item, type)]
    assert names
    assert [name for name in names if name not in drawn] == []
