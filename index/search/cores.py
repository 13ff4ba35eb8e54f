"""one_core: numpy's products held to the caller's core (threadpoolctl, BLAS) during a search."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_core() -> AbstractContextManager[Any]:
    """What numpy multiplies meanwhile, in any thread, takes no more than the core of the caller.

    Products of a question are small: on two cores they took 5 ms by the clock and 20 ms of processors, on one
    core 5 ms of both.
    """
    limit: AbstractContextManager[Any] = _blas_libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def _blas_libraries() -> Any:
    """Looks through all libraries that are loaded, numpy's among them, so not before a search."""
    return ThreadpoolController()
