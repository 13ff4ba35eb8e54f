"""Text becomes vectors: the bundled model, or any sentence-transformers model by name."""
