"""The view of the settings."""
