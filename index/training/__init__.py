"""Makes the bundled bilingual model: ``python -m index.training --help``. Not used when Yoroku runs."""
