"""How many cores a search takes."""

from index.search.cores import _blas_libraries, one_core


def cores() -> list[int]:
    """Of each library that multiplies and was there when it was first asked for; numpy's is."""
    return [library["num_threads"] for library in _blas_libraries().info() if library["user_api"] == "blas"]


def test_a_search_multiplies_on_one_core_and_as_many_as_before_afterwards() -> None:
    before = cores()
    with one_core():
        assert set(cores()) <= {1}
        with one_core():  # two questions at once
            pass
        assert set(cores()) <= {1}
    assert cores() == before
