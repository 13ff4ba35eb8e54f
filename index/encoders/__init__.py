"""Text becomes vectors: the bundled model, the reading model, any sentence-transformers model; and terms."""
