"""Fits ``index/search/weights.json`` to questions with known answers: ``python -m index.learning``."""
