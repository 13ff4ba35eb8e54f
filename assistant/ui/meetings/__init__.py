"""The view of all meetings."""
