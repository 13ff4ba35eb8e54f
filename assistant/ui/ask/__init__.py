"""The view of questions and answers."""
