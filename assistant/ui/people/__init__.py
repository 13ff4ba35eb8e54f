"""The view of those who speak: all of them, and of one the posts, statements, questions and replies."""
