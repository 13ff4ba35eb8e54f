"""What is kept, and where: Chroma's tables, the lexical index, the catalogue, lock, lease, room on disk."""
