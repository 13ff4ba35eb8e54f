"""Fits the weights of ``answer/``, what answers and how surely, to questions with known answers; by hand."""
