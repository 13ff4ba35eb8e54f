"""What is kept, and where: Chroma's tables, the lexical side, the catalogue, the lease, room on disk."""
