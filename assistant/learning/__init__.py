"""Fits ``answer/confidence.json``, how sure an answer is, to questions with known answers; run by hand."""
