"""Makes the bundled reading model (``python -m index.encoders.training.reading``); not used at run time."""
