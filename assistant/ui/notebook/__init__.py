"""The notebook: quotes starred anywhere, re-read from the store, with notes; listed, ordered, saved."""
