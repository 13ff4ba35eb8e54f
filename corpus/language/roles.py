"""is_official, leads: what a role (事務局, 課長, 委員長) says of its bearer: who answers, who chairs."""

import re
from functools import lru_cache

from corpus.language.lexicon import words

KNOWN = 1_000  # roles of which the answer is kept: few, and asked for again and again
_DEPUTY = re.compile(r"副|Vice|Deputy")


@lru_cache(maxsize=KNOWN)
def is_official(role: str) -> bool:
    """Whether a role is that of somebody who is there to explain and to answer: 事務局, 総務課長, 参考人."""
    return role.endswith((*words("answerers"), *words("posts")))


@lru_cache(maxsize=KNOWN)
def leads(role: str) -> bool:
    """Whether a role leads the meeting, and is not only the deputy of who does."""
    return role.endswith(words("chairs")) and not _DEPUTY.match(role) and not is_official(role)
