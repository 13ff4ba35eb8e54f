"""How minutes get into the store: files are read, cut into passages, encoded and written."""
