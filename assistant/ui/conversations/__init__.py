"""The conversations kept: the list beside the page, what is done with them, their part of the settings."""
