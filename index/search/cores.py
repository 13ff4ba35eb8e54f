"""A question's products on one processor core: a second one waits for the same memory, then spins.

Two took 5 ms by the clock and 20 ms of processors for what one does in 5.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any


def one_core() -> AbstractContextManager[Any]:
    """What numpy multiplies meanwhile, in any thread, takes no more than the core it is asked from."""
    limit: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def _libraries() -> Any:
    from threadpoolctl import ThreadpoolController  # looks through all loaded libraries

    return ThreadpoolController()
