import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.statistics import compare_paired, mean_figure, rate_figure


def test_no_data_is_none_and_not_nought() -> None:
    assert mean_figure([None, None]).value is None
    assert rate_figure([]).value is None
    assert mean_figure([None, 1.0, 0.0]).n == 2


def test_a_mean_carries_an_interval_around_it_that_is_the_same_each_time() -> None:
    values = [0.0, 1.0, 1.0, 0.5, 0.25, 1.0, 0.0, 1.0]
    figure = mean_figure(values)
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low < (figure.value or 0) < figure.high
    assert figure == mean_figure(values)


def test_wilsons_interval_is_that_of_the_textbook() -> None:
    # 8 of 10: 0.490 to 0.943 (Newcombe 1998, Statistics in Medicine 17, method 3)
    figure = rate_figure([1.0] * 8 + [0.0] * 2)
    assert (figure.low, figure.high) == (
        pytest.approx(0.490, abs=1e-3),
        pytest.approx(0.943, abs=1e-3),
    )


def test_a_rate_of_one_still_has_a_lower_bound() -> None:
    figure = rate_figure([1.0] * 20)
    assert figure.value == 1.0
    assert (figure.low or 0) == pytest.approx(0.839, abs=1e-3)


def test_pairs_without_data_in_either_are_left_out() -> None:
    compared = compare_paired([1.0, None, 0.0, 0.5], [1.0, 1.0, 1.0, 0.0])
    assert (compared.n, compared.wins, compared.ties, compared.losses) == (3, 1, 1, 1)


def test_lower_may_be_better() -> None:
    compared = compare_paired([1.0, 1.0], [0.0, 1.0], lower_is_better=True)
    assert (compared.wins, compared.losses) == (1, 0)


def test_a_clear_difference_is_significant_and_none_is_not() -> None:
    better = compare_paired([0.0] * 30, [1.0] * 25 + [0.0] * 5)
    same = compare_paired([0.0, 1.0] * 10, [0.0, 1.0] * 10)
    assert (better.p_value or 1) < 0.01
    assert same.p_value == 1.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_an_interval_holds_its_mean(values: list[float]) -> None:
    figure = mean_figure(values)
    assert figure.low is not None
    assert figure.high is not None
    assert figure.value is not None
    assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9
