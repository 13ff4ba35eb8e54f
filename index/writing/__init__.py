"""How minutes get into a store: files read, cut into passages, made ready in processes, written, synced."""
