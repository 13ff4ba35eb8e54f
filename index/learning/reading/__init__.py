"""Makes the bundled reading model (``python -m index.learning.reading``); not used at run time."""
