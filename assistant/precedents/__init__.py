"""A draft becomes the earlier matters like it: what was decided, asked and required, and what came of it."""
