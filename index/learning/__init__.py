"""Fits ``index/search/weights.json``, each side's share of a ranking, to questions with known answers."""
