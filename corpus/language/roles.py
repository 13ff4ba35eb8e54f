"""What a role says of its bearer in a meeting: who explains and answers, who leads."""

import re

from corpus.language.lexicon import words

_DEPUTY = re.compile(r"副|Vice|Deputy")


def is_official(role: str) -> bool:
    """Whether a role is that of somebody who is there to explain and to answer: 事務局, 総務課長, 参考人."""
    return role.endswith((*words("answerers"), *words("posts")))


def leads(role: str) -> bool:
    """Whether a role leads the meeting, and is not only the deputy of who does."""
    return role.endswith(words("chairs")) and not _DEPUTY.match(role) and not is_official(role)
