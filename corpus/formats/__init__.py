"""Every kind of file that minutes come in, as one SourceText."""

from corpus.formats.reader import read_source

__all__ = ["read_source"]
