"""The view of every mention of a word."""
