"""What a meeting said of one matter: an item with its discussion, who asked, what was asked for."""

from corpus.discussions.discussion import Discussion, find_discussions

__all__ = ["Discussion", "find_discussions"]
