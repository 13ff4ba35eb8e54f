"""Fits ``structure/weights/*.json`` to minutes with known structure; run by hand, imported by nothing."""
