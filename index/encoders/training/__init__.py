"""Makes the bundled bilingual model: ``python -m index.encoders.training --help``. Not used at run time."""
