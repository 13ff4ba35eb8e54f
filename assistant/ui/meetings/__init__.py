"""The view that lists all meetings in a table, narrowed by a form and sorted by its columns."""
