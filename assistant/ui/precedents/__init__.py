"""The view that looks for precedents of a draft."""
