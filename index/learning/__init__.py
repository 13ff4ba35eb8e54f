"""Fits ``index/weights.json`` to questions with known answers: ``python -m index.learning --eval DIR``."""
