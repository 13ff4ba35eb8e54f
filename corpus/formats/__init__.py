"""One file for each file format minutes come in: bytes become a SourceText, its words, pages and Marks."""

from corpus.formats.reader import read_source

__all__ = ["read_source"]
